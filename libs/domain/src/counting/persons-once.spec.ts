import fc from 'fast-check';
import { personsOnce, type PersonInProject } from './persons-once.js';

const entry = (person: string, change: Partial<PersonInProject> = {}): PersonInProject => ({
  project: 'AMIF-1',
  person,
  sex: 'F',
  birthDate: '1990-01-01',
  entryDate: '2024-05-01',
  ...change,
});

describe('golden table of AMIF: persons of a project by sex and age, by hand', () => {
  const counted = personsOnce(
    [
      entry('A', { birthDate: '2006-05-02' }), // F, 17 on the day before the birthday
      entry('B', { birthDate: '2006-05-01', sex: 'M' }), // M, 18 on the birthday
      entry('C', { birthDate: '1963-05-02' }), // F, 60
      entry('D', { birthDate: '1963-05-01', sex: 'M' }), // M, 61
      entry('D', { birthDate: '1963-05-01', sex: 'M', entryDate: '2024-09-01' }), // D again: a second course
      entry('E', { sex: null }), // adult of unknown sex
      entry('F', { birthDate: null }), // F of unknown age
      entry('A', { project: 'AMIF-2', birthDate: '2006-05-02', entryDate: '2025-05-02' }), // A in another project, 19 by then
    ],
    'amif',
  );

  it('R110: counts persons once per project', () => expect(counted.total).toBe(7));
  it('R110: by sex', () => expect(counted.bySex).toEqual({ F: 4, M: 2, N: 0, unknown: 1 }));
  it('R110: below 18, 18 to 60, above 60 on the day of entry', () =>
    expect(counted.byAge).toEqual({
      '<18': { F: 1, M: 0, N: 0, unknown: 0 }, // A
      '18-60': { F: 2, M: 1, N: 0, unknown: 1 }, // C, A in the other project · B · E
      '>60': { F: 0, M: 1, N: 0, unknown: 0 }, // D
      unknown: { F: 1, M: 0, N: 0, unknown: 0 }, // F
    }));
  it('R114: two applications of one person are one', () =>
    expect(personsOnce([entry('A'), entry('A', { entryDate: '2024-06-01' })], 'amif').total).toBe(1));
  it('R10: of two entries of a person the first decides the age', () =>
    expect(
      personsOnce(
        [
          entry('A', { birthDate: '2006-06-01', entryDate: '2024-07-01' }),
          entry('A', { birthDate: '2006-06-01', entryDate: '2024-05-01' }),
        ],
        'amif',
      ).byAge['<18']?.F,
    ).toBe(1));
});

describe('persons once, whoever they are', () => {
  const anybody = fc.record({
    project: fc.constantFrom('AMIF-1', 'AMIF-2'),
    person: fc.constantFrom('A', 'B', 'C', 'D'),
    sex: fc.constantFrom('F', 'M', 'N', null),
    birthDate: fc.constantFrom('1950-01-01', '1990-01-01', '2010-01-01', null),
    entryDate: fc.constantFrom('2024-01-01', '2024-06-01', '2025-01-01'),
  } as const);
  const sum = (groups: Readonly<Record<string, number>>): number => Object.values(groups).reduce((all, one) => all + one, 0);

  it('R17, R110: sexes add up to the total, and so do age bands, each again by sex', () =>
    fc.assert(
      fc.property(fc.array(anybody), fc.constantFrom('amif', 'esf2014', 'esfPlus'), (entries, bands) => {
        const { total, bySex, byAge } = personsOnce(entries, bands);
        expect(sum(bySex)).toBe(total);
        expect(Object.values(byAge).reduce((all, group) => all + sum(group), 0)).toBe(total);
        for (const sex of ['F', 'M', 'N', 'unknown'] as const)
          expect(Object.values(byAge).reduce((all, group) => all + group[sex], 0)).toBe(bySex[sex]);
      }),
    ));
});
