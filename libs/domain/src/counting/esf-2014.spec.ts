import fc from 'fast-check';
import { anyParticipations, aParticipation, peopleOf2017 } from '#testkit';
import { frameworkIndicators } from '../indicators/framework-indicators.js';
import { commonIndicator, commonIndicators, countingRuleOf } from '../indicators/common-indicators.js';
import type { Participation } from '../people/participation.js';
import { addMonths, completedYears } from '../periods/calendar-arithmetic.js';
import { yearOf, yearWindow } from '../periods/calendar-year.js';
import { checkFrameworkValues } from '../validation/check-framework-values.js';
import { countParticipations, supportedPersons } from './count-participations.js';
import { defaultProgrammeSettings as settings } from './programme-settings.js';

/** What a list counts in one year, as F, M and N. */
function inYear(year: number, people: readonly Participation[]): Record<string, readonly [number, number, number]> {
  const { start, end } = yearWindow(year);
  const { values } = countParticipations(people, { specificObjective: '8i', from: start, asOf: end, settings });
  return Object.fromEntries(Object.entries(values).map(([code, { F, M, N }]) => [code, [F, M, N] as const]));
}

describe('golden table of ESF 2014-2020: the people of 2017, by hand (F, M, N)', () => {
  // in 2017 entered, complete: P1 F, P2 M, P3 F, P4 M, P5 N, P6 F, P10 M; left: P8, P6 (died), P4, P1, P2
  const expected: Readonly<Record<string, readonly [number, number, number]>> = {
    CO01: [2, 1, 1], // P1, P6 · P10 · P5
    CO02: [2, 0, 0], // P1, P6
    CO03: [1, 1, 0], // P3 · P2
    CO04: [0, 1, 0], // P2; P3 is in education
    CO05: [0, 1, 0], // P4
    CO06: [2, 0, 1], // P1 (22), P6 (24) · P5 (17)
    CO07: [1, 2, 0], // P3 (55 that day) · P2, P10
    CO08: [0, 2, 0], // P2, P10; P3 is in education
    CO09: [0, 2, 1], // P2, P10 · P5; P3 has ISCED 0 and is in none
    CO10: [2, 0, 0], // P1, P6
    CO11: [0, 1, 0], // P4
    CO15: [1, 0, 0], // P1; P3 refused to answer, which is not "yes"
    CO16: [1, 0, 0], // P3
    CO18: [0, 0, 1], // P5
    CO19: [0, 1, 0], // P4
    CR01: [0, 1, 0], // P2
    CR02: [0, 2, 0], // P4, P8
    CR03: [0, 1, 0], // P8; P3 left in 2018
    CR04: [1, 1, 0], // P1 · P8, who entered in 2016
    CR05: [1, 1, 0], // P1 · P8 once, with three results
    CR06: [1, 0, 0], // P1 on 30 December; P2 only in March 2018
    CR07: [0, 1, 0], // P4
    CR08: [0, 0, 0], // P2 only in 2018
    CR09: [1, 0, 0], // P1
  };
  const counted = inYear(2017, peopleOf2017);

  it('holds every indicator that participations can tell', () => expect(Object.keys(counted)).toEqual(Object.keys(expected)));
  for (const [code, value] of Object.entries(expected)) it(`R90: ${code} in 2017`, () => expect(counted[code]).toEqual(value));

  it('R90: who left or was asked later counts in that year', () => {
    const later = inYear(2018, peopleOf2017);
    // P9 entered · P3 left with qualification and job · P2 works in March
    expect([later['CO01'], later['CR03'], later['CR04'], later['CR06'], later['CR08']]).toEqual([
      [1, 0, 0],
      [1, 0, 0],
      [1, 0, 0],
      [0, 1, 0],
      [0, 1, 0],
    ]);
  });
  it('R13: who lacks a non-sensitive answer is in the grand total alone', () => {
    const { start, end } = yearWindow(2017);
    const asked = { from: start, asOf: end, settings };
    const { incomplete, counts } = countParticipations(peopleOf2017, { specificObjective: '8i', ...asked });
    expect(incomplete.map(({ participantId, missing }) => [participantId, missing])).toEqual([['P7', ['inEducationAtEntry']]]);
    expect([counts.entered, supportedPersons(peopleOf2017, asked)]).toEqual([7, 8]);
  });
  it('R57: the values pass their checks', () => {
    const { start, end } = yearWindow(2017);
    const count = (from?: string) => countParticipations(peopleOf2017, { specificObjective: '8i', from, asOf: end, settings }).values;
    expect(checkFrameworkValues('esf2014', count(start), 'year')).toEqual([]);
    expect(checkFrameworkValues('esf2014', count())).toEqual([]);
  });
});

describe('rules of ESF 2014-2020', () => {
  const counts = (change: Partial<Participation>): string[] =>
    Object.entries(countParticipations([aParticipation(change)], { specificObjective: '9i', asOf: '2030-12-31', settings }).values)
      .filter(([, { T }]) => T > 0)
      .map(([code]) => code);

  it('R16: 24 is young and 25 is not, 54 is not above 54 and 55 is', () => {
    const bands = (birthDate: string) =>
      counts({ birthDate, entryDate: '2017-03-10' }).filter((code) => code === 'CO06' || code === 'CO07');
    expect(['1992-03-11', '1992-03-10', '1962-03-11', '1962-03-10'].map(bands)).toEqual([['CO06'], [], [], ['CO07']]);
  });
  it('R14: a refused sensitive answer scores 0 there and 1 elsewhere', () =>
    expect(counts({ disability: 'refused', minority: 'refused', thirdCountryNational: 'unknown' })).toEqual(['CO01', 'CO10']));
  it('R90: any of the three makes CO15, once', () => {
    for (const trait of ['thirdCountryNational', 'foreignBackground', 'minority'] as const)
      expect(counts({ [trait]: 'yes' }).includes('CO15')).toBeTrue();
    expect(counts({ thirdCountryNational: 'yes', foreignBackground: 'yes' }).filter((code) => code === 'CO15').length).toBe(1);
  });
  it('R92: a disadvantaged person counts once in CR05, with whatever results', () => {
    const left = { exitDate: '2025-06-10', lastStatus28d: 'JOB', education28d: true, qualification28d: true } as const;
    expect(counts({ ...left, disability: 'yes' }).filter((code) => code === 'CR05').length).toBe(1);
    expect(counts(left).includes('CR05')).toBeFalse();
    expect(counts({ disability: 'yes', exitDate: '2025-06-10' }).includes('CR05')).toBeFalse();
  });
  it('R92: who was employed on entry and still is has no result to be counted for', () =>
    expect(
      counts({ disability: 'yes', employmentStatus: 'EMP', longTerm: null, exitDate: '2025-06-10', lastStatus28d: 'JOB' }),
    ).not.toContain('CR05'));
  it('R90: a value of a year begins on 1 January and ends on 31 December', () => {
    expect(yearWindow(2018)).toEqual({ start: '2018-01-01', end: '2018-12-31' });
    expect([yearOf('2018-01-01'), yearOf('2018-12-31')]).toEqual([2018, 2018]);
  });
});

/** The predicates of ESF 2014-2020 written down once more and apart, with the day each counts on. */
const naive: Readonly<Record<string, (p: Participation) => string | null>> = (() => {
  const complete = (p: Participation): boolean =>
    [p.sex, p.birthDate, p.employmentStatus, p.isced].every((answer) => answer !== null) &&
    (p.employmentStatus !== 'UNE' || p.longTerm !== null) &&
    (p.employmentStatus !== 'INA' || p.inEducationAtEntry !== null);
  const age = (p: Participation): number => completedYears(p.birthDate ?? p.entryDate, p.entryDate);
  const last = (p: Participation): string | null => {
    if (p.statusEvents.length === 0) return p.lastStatus28d;
    const inWindow = p.statusEvents.filter(({ on }) => Date.parse(on) <= Date.parse(p.exitDate ?? '') + 28 * 86_400_000);
    return [...inWindow].sort((one, other) => Date.parse(one.on) - Date.parse(other.on)).at(-1)?.status ?? null;
  };
  const on = (day: (p: Participation) => string | null, holds: (p: Participation) => boolean) => (p: Participation) =>
    complete(p) && holds(p) ? day(p) : null;
  const entered = (holds: (p: Participation) => boolean) => on((p) => p.entryDate, holds);
  const alive = (p: Participation): string | null => (p.exitReason === 'DECEASED' ? null : p.exitDate);
  const left = (holds: (p: Participation) => boolean) => on(alive, holds);
  const halfYear = (holds: (p: Participation) => boolean) => on((p) => (alive(p) === null ? null : addMonths(alive(p) ?? '', 6)), holds);
  const workless = (p: Participation): boolean => p.employmentStatus !== 'EMP';
  const outside = (p: Participation): boolean => p.employmentStatus === 'INA' && p.inEducationAtEntry === false;
  const trait15 = (p: Participation): boolean => [p.thirdCountryNational, p.foreignBackground, p.minority].includes('yes');
  const disadvantaged = (p: Participation): boolean => trait15(p) || p.disability === 'yes';
  const cr01 = (p: Participation): boolean => p.employmentStatus === 'INA' && last(p) === 'SEARCH';
  const cr02 = (p: Participation): boolean => p.inEducationAtEntry === false && p.education28d === true;
  const cr03 = (p: Participation): boolean => p.qualification28d === true;
  const cr04 = (p: Participation): boolean => workless(p) && last(p) === 'JOB';
  const cr06 = (p: Participation): boolean => workless(p) && p.status6m === 'EMP';
  return {
    CO01: entered((p) => p.employmentStatus === 'UNE'),
    CO02: entered((p) => p.employmentStatus === 'UNE' && p.longTerm === true),
    CO03: entered((p) => p.employmentStatus === 'INA'),
    CO04: entered(outside),
    CO05: entered((p) => p.employmentStatus === 'EMP'),
    CO06: entered((p) => age(p) < 25),
    CO07: entered((p) => age(p) > 54),
    CO08: entered((p) => age(p) > 54 && (p.employmentStatus === 'UNE' || outside(p))),
    CO09: entered((p) => [1, 2].includes(p.isced ?? 9)),
    CO10: entered((p) => [3, 4].includes(p.isced ?? 9)),
    CO11: entered((p) => (p.isced ?? 0) >= 5),
    CO15: entered(trait15),
    CO16: entered((p) => p.disability === 'yes'),
    CO18: entered((p) => p.housingExclusion === 'yes'),
    CO19: entered((p) => p.degurba === 3),
    CR01: left(cr01),
    CR02: left(cr02),
    CR03: left(cr03),
    CR04: left(cr04),
    CR05: left((p) => disadvantaged(p) && [cr01, cr02, cr03, cr04].some((holds) => holds(p))),
    CR06: halfYear(cr06),
    CR07: halfYear((p) => p.employmentStatus === 'EMP' && p.improved6m.some((reason) => !['PAY', 'MATCH'].includes(reason))),
    CR08: halfYear((p) => age(p) > 54 && cr06(p)),
    CR09: halfYear((p) => disadvantaged(p) && cr06(p)),
  };
})();

describe('ESF 2014-2020, whatever the participations', () => {
  const years = [2024, 2025, 2026, 2027];
  const codes = commonIndicators('8i').map(({ code }) => code);
  const yei = [...frameworkIndicators('esf2014'), ...frameworkIndicators('yei2014')]
    .filter((indicator) => countingRuleOf(indicator) !== null)
    .map(commonIndicator);
  const count = (people: readonly Participation[], year?: number) => {
    const { start, end } = year === undefined ? { start: undefined, end: '2030-12-31' } : yearWindow(year);
    return countParticipations(people, { specificObjective: '8ii', from: start, asOf: end, settings, indicators: yei }).values;
  };

  it('R57, R17, R51, R91: the values of each year and of all years pass their checks', () =>
    fc.assert(
      fc.property(anyParticipations, (people) => {
        for (const framework of ['esf2014', 'yei2014'] as const) {
          for (const year of years) expect(checkFrameworkValues(framework, count(people, year), 'year')).toEqual([]);
          expect(checkFrameworkValues(framework, count(people))).toEqual([]);
        }
      }),
    ));
  it('R90: the years add up to the whole', () =>
    fc.assert(
      fc.property(anyParticipations, (people) => {
        const all = count(people);
        for (const { code } of yei)
          expect(years.map((year) => count(people, year)[code]?.T ?? 0).reduce((sum, value) => sum + value, 0))
            .withContext(code)
            .toBe(all[code]?.T ?? Number.NaN);
      }),
    ));
  it('gives the predicates counted naively, for every indicator, sex and year', () =>
    fc.assert(
      fc.property(anyParticipations, fc.constantFrom(...years), (people, year) => {
        const values = count(people, year);
        for (const code of codes)
          for (const sex of ['F', 'M', 'N'] as const)
            expect(values[code]?.[sex])
              .withContext(`${code} ${sex}`)
              .toBe(people.filter((p) => p.sex === sex && naive[code]?.(p)?.startsWith(String(year))).length);
      }),
    ));
});
