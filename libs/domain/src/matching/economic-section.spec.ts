import { economicSections } from '../codelists/occupation-codes.js';
import { economicSectionOf } from './economic-section.js';

describe('the section of an economic activity', () => {
  it('is the letter of the division that its code begins with', () => {
    expect(economicSectionOf('47.11.20')).toBe('G');
    expect(economicSectionOf('55')).toBe('I');
    expect(economicSectionOf('0311')).toBe('A');
    expect(economicSectionOf(' 30.12.00 ')).toBe('C');
  });

  it('is not known where there is no such division', () => {
    for (const code of ['', 'G', '4', '34.1', '00', 'abc']) expect(economicSectionOf(code)).withContext(code).toBeNull();
  });

  it('is one of the list', () => {
    const found = Array.from({ length: 100 }, (_, at) => economicSectionOf(String(at).padStart(2, '0'))).filter(
      (section) => section !== null,
    );
    expect(new Set(found)).toEqual(new Set(Object.keys(economicSections)));
  });
});
