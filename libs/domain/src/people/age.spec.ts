import { ageAtEntry, ageBandOf } from './age.js';

describe('R16 age on the entry date', () => {
  it('counts completed years', () => expect(ageAtEntry('1990-05-16', '2025-05-15')).toBe(34));
  it('gives the new age on the birthday', () => expect(ageAtEntry('1990-05-16', '2025-05-16')).toBe(35));
  it('moves a birthday of 29 February to 1 March in common years', () => {
    expect(ageAtEntry('2008-02-29', '2026-02-28')).toBe(17);
    expect(ageAtEntry('2008-02-29', '2026-03-01')).toBe(18);
  });
  for (const [age, band] of [
    [0, '0-17'],
    [17, '0-17'],
    [18, '18-29'],
    [29, '18-29'],
    [30, '30-54'],
    [54, '30-54'],
    [55, '55+'],
    [90, '55+'],
  ] as const)
    it(`puts age ${age} in the band ${band}`, () => expect(ageBandOf(age)).toBe(band));
});
