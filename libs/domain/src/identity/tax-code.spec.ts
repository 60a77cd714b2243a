import fc from 'fast-check';
import {
  canonicalTaxCode,
  checkCharacter,
  nameLetters,
  readTaxCode,
  surnameLetters,
  taxCodeDisagreements,
  taxCodeFault,
  tidyTaxCode,
} from './index.js';

/** Places that begin with X have never been given to a municipality: these codes are well formed and belong to nobody. */
const ofNobody = (fifteen: string): string => fifteen + checkCharacter(fifteen);
const verdi = ofNobody('VRDGPP85C50X123');

describe('the Italian tax code', () => {
  it('is sound when its last character follows from the others', () => {
    expect(taxCodeFault(verdi)).toBeNull();
    expect(checkCharacter('RSSMRA80A01X501')).toMatch(/^[A-Z]$/);
  });

  it('is read whatever spaces and letters it was typed with', () => {
    expect(taxCodeFault(` ${verdi.slice(0, 6).toLowerCase()} ${verdi.slice(6)} `)).toBeNull();
  });

  it('names what is wrong first', () => {
    expect(taxCodeFault('VRDGPP85C50')).toBe('length');
    expect(taxCodeFault('VRDGPP85C50X12!!')).toBe('characters');
    expect(taxCodeFault('VRDGPP85Z50X123A')).withContext('there is no month Z').toBe('characters');
    expect(taxCodeFault(ofNobody('VRDGPP85C39X123')))
      .withContext('the 39th of March')
      .toBe('birth_day');
    expect(taxCodeFault(verdi.slice(0, 15) + (verdi.endsWith('A') ? 'B' : 'A'))).toBe('check_character');
  });

  it('notices every single character that is another', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 14 }), fc.constantFrom(...alphabet), (at, character) => {
        fc.pre(verdi[at] !== character);
        expect(taxCodeFault(verdi.slice(0, at) + character + verdi.slice(at + 1))).not.toBeNull();
      }),
    );
  });

  it('may be a provisional one of eleven digits, which has a check digit and says nothing', () => {
    expect(taxCodeFault('12345678903')).toBeNull();
    expect(taxCodeFault('12345678904')).toBe('check_character');
    expect(readTaxCode('12345678903')).toBeNull();
  });

  it('says birth, sex and whether one was born abroad', () => {
    expect(readTaxCode(verdi)).toEqual({
      ...{ surname: 'VRD', name: 'GPP', year: '85', month: 3, day: 10, sex: 'F', bornAbroad: false },
    });
    expect(readTaxCode(ofNobody('VRDGPP85C10Z999'))?.bornAbroad).toBeTrue();
    expect(readTaxCode('nothing')).toBeNull();
  });

  it('takes consonants, then vowels, then X; of four consonants in a name not the second', () => {
    expect(['Rossi', 'De Luca', 'Fo', 'Aiello', 'D’Amìco'].map(surnameLetters)).toEqual(['RSS', 'DLC', 'FOX', 'LLA', 'DMC']);
    expect(['Maria', 'Gianfranco', 'Li', 'Alessandra', 'Giulia'].map(nameLetters)).toEqual(['MRA', 'GFR', 'LIX', 'LSN', 'GLI']);
  });
});

describe('omocodia', () => {
  const places = [6, 7, 9, 10, 12, 13, 14];
  const disguised = (code: string, hidden: readonly number[]): string => {
    const fifteen = [...code.slice(0, 15)].map((c, at) => (hidden.includes(at) ? ('LMNPQRSTUV'[Number(c)] ?? c) : c)).join('');
    return ofNobody(fifteen);
  };

  it('is undone by the canonical form, whichever digits were replaced', () => {
    fc.assert(
      fc.property(fc.subarray(places), (hidden) => {
        const code = disguised(verdi, hidden);
        expect(taxCodeFault(code)).toBeNull();
        expect(canonicalTaxCode(code)).toBe(verdi);
        expect(readTaxCode(code)).toEqual(readTaxCode(verdi));
      }),
    );
  });

  it('leaves a canonical code, and what is no code, as they are', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(verdi), fc.string()), (text) => {
        expect(canonicalTaxCode(canonicalTaxCode(text))).toBe(canonicalTaxCode(text));
      }),
    );
    expect(canonicalTaxCode('12345678903')).toBe(tidyTaxCode('12345678903'));
  });
});

describe('a tax code and what is said beside it', () => {
  const giuseppina = { surname: 'Verdi', name: 'Giuseppina', birthDate: '1985-03-10', sex: 'F', birthCountry: 'IT' } as const;

  it('agree, or disagree field by field', () => {
    expect(taxCodeDisagreements(verdi, giuseppina)).toEqual([]);
    expect(taxCodeDisagreements(verdi, { ...giuseppina, sex: 'M', birthDate: '1985-10-03' })).toEqual(['birthDate', 'sex']);
    expect(taxCodeDisagreements(verdi, { surname: 'Bianchi', name: 'Paola', birthCountry: 'MA' })).toEqual([
      'surname',
      'name',
      'birthCountry',
    ]);
  });

  it('say nothing against each other where one of them is silent', () => {
    expect(taxCodeDisagreements(verdi, {})).toEqual([]);
    expect(taxCodeDisagreements(verdi, { ...giuseppina, sex: 'N' }))
      .withContext('a code knows F and M alone')
      .toEqual([]);
    expect(taxCodeDisagreements('12345678903', giuseppina)).toEqual([]);
  });
});
