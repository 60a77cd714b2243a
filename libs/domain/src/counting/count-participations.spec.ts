import fc from 'fast-check';
import { anyParticipations, aParticipation } from '#testkit';
import type { Participation } from '../people/participation.js';
import { addMonths, completedYears } from '../periods/calendar-arithmetic.js';
import { countParticipations } from './count-participations.js';
import { defaultProgrammeSettings } from './programme-settings.js';

const asOf = '2025-12-31';
const question = { specificObjective: 'ESO4.8', asOf, settings: defaultProgrammeSettings };

/** The predicate table of the rules, written down once more and apart: who counts by the cut-off. */
const naive: Readonly<Record<string, (p: Participation) => boolean>> = (() => {
  const complete = (p: Participation): boolean =>
    p.sex !== null &&
    p.birthDate !== null &&
    p.employmentStatus !== null &&
    p.isced !== null &&
    !(p.employmentStatus === 'UNE' && p.longTerm === null);
  const entered = (p: Participation): boolean => complete(p) && p.entryDate <= asOf;
  const leftAlive = (p: Participation): boolean => complete(p) && p.exitDate !== null && p.exitDate <= asOf && p.exitReason !== 'DECEASED';
  const past = (p: Participation): boolean => leftAlive(p) && addMonths(p.exitDate ?? '', 6) <= asOf;
  const age = (p: Participation): number => completedYears(p.birthDate ?? p.entryDate, p.entryDate);
  /** R41: the last dated status up to the 28th day, of several on one day the one recorded last; without dated ones what is stated. */
  const last = (p: Participation): string | null => {
    if (p.statusEvents.length === 0) return p.lastStatus28d;
    const inWindow = p.statusEvents.filter(({ on }) => Date.parse(on) <= Date.parse(p.exitDate ?? '') + 28 * 86_400_000);
    return inWindow.sort((one, other) => Date.parse(one.on) - Date.parse(other.on)).at(-1)?.status ?? null;
  };
  const workless = (p: Participation): boolean => p.employmentStatus === 'UNE' || p.employmentStatus === 'INA';
  return {
    EECO01: entered,
    EECO02: (p) => entered(p) && p.employmentStatus === 'UNE',
    EECO03: (p) => entered(p) && p.employmentStatus === 'UNE' && p.longTerm === true,
    EECO04: (p) => entered(p) && p.employmentStatus === 'INA',
    EECO05: (p) => entered(p) && p.employmentStatus === 'EMP',
    EECO06: (p) => entered(p) && age(p) <= 17,
    EECO07: (p) => entered(p) && age(p) >= 18 && age(p) <= 29,
    EECO08: (p) => entered(p) && age(p) >= 55,
    EECO09: (p) => entered(p) && (p.isced ?? 9) <= 2,
    EECO10: (p) => entered(p) && [3, 4].includes(p.isced ?? 9),
    EECO11: (p) => entered(p) && (p.isced ?? 0) >= 5,
    EECO12: (p) => entered(p) && p.disability === 'yes',
    EECO13: (p) => entered(p) && p.thirdCountryNational === 'yes',
    EECO14: (p) => entered(p) && p.foreignBackground === 'yes',
    EECO15: (p) => entered(p) && p.minority === 'yes',
    EECO16: (p) => entered(p) && p.housingExclusion === 'yes',
    EECO17: (p) => entered(p) && p.degurba === 3,
    EECR01: (p) => leftAlive(p) && p.employmentStatus === 'INA' && last(p) === 'SEARCH',
    EECR02: (p) => leftAlive(p) && p.inEducationAtEntry === false && p.education28d === true,
    EECR03: (p) => leftAlive(p) && p.qualification28d === true,
    EECR04: (p) => leftAlive(p) && workless(p) && last(p) === 'JOB',
    EECR05: (p) => past(p) && workless(p) && p.status6m === 'EMP',
    EECR06: (p) => past(p) && p.employmentStatus === 'EMP' && p.improved6m.some((reason) => reason !== 'PAY' && reason !== 'MATCH'),
  };
})();

describe('participations counted up to a day', () => {
  const count = (...people: Participation[]) => countParticipations(people, question);

  it('R18: counts who entered on the cut-off day and not who entered after it', () => {
    expect(
      count(aParticipation({ entryDate: asOf }), aParticipation({ participantId: 'LI-2', entryDate: '2026-01-01' })).values['EECO01'],
    ).toEqual({ T: 1, F: 1, M: 0, N: 0 });
  });
  it('R46: counts a six-month result from the six-month day on', () => {
    const worked = { employmentStatus: 'INA', longTerm: null, status6m: 'EMP' } as const;
    expect(
      count(aParticipation({ ...worked, exitDate: '2025-06-30' }), aParticipation({ ...worked, exitDate: '2025-07-01' })).values['EECR05']
        ?.T,
    ).toBe(1);
  });
  it('R12: lists who is incomplete with what is missing, and counts them nowhere', () => {
    const result = count(aParticipation({ sex: null }));
    expect(result.incomplete).toEqual([{ operationId: 'MEDMORE-SUI', participantId: 'LI-00001', missing: ['sex'] }]);
    expect(result.counts.entered).toBe(0);
  });
  it('R5: counts a person in two operations as two participants, each with its own data at entry', () => {
    const here = aParticipation({ operationId: 'MEDMORE-SUI', employmentStatus: 'UNE' });
    const there = aParticipation({ operationId: 'RETE-LECCE', employmentStatus: 'EMP', longTerm: null });
    const { values } = count(here, there);
    expect([values['EECO01']?.T, values['EECO02']?.T, values['EECO05']?.T]).toEqual([2, 1, 1]);
  });
  it('R19: shows a running operation as far as it has come, 100 and then 600', () => {
    const entrants = (howMany: number, entryDate: string) =>
      Array.from({ length: howMany }, (_, index) => aParticipation({ participantId: `${entryDate} ${index}`, entryDate }));
    const people = [...entrants(100, '2024-06-01'), ...entrants(500, '2025-06-01')];
    const entered = (cutOff: string) => countParticipations(people, { ...question, asOf: cutOff }).values['EECO01']?.T;
    expect([entered('2024-12-31'), entered('2025-12-31')]).toEqual([100, 600]);
  });
  it('R15: a corrected record changes the value of a past cut-off', () => {
    expect(count(aParticipation({ sex: 'F' })).values['EECO01']).toEqual({ T: 1, F: 1, M: 0, N: 0 });
    expect(count(aParticipation({ sex: 'M' })).values['EECO01']).toEqual({ T: 1, F: 0, M: 1, N: 0 });
  });
  it('R3: who stayed below the threshold of the programme is counted nowhere and lacks nothing', () => {
    const settings = { ...defaultProgrammeSettings, bagatelleDays: 1 };
    const result = countParticipations([aParticipation({ exitDate: '2025-03-10' })], { ...question, settings });
    expect([result.values['EECO01']?.T, result.counts.entered, result.counts.left, result.incomplete.length]).toEqual([0, 0, 0, 0]);
  });
  it('R9, R46: somebody has left on the exit day, and is six months past on the six-month day', () => {
    const counts = (cutOff: string) =>
      countParticipations([aParticipation({ exitDate: '2025-06-30' })], { ...question, asOf: cutOff }).counts;
    expect(['2025-06-29', '2025-06-30'].map((cutOff) => counts(cutOff).left)).toEqual([0, 1]);
    expect(['2025-12-29', '2025-12-30'].map((cutOff) => counts(cutOff).sixMonthsPast)).toEqual([0, 1]);
  });
  it('R68: an indicator without anybody is 0, not absent', () => expect(count().values['EECR06']).toEqual({ T: 0, F: 0, M: 0, N: 0 }));
  it('R33: ESO4.12 carries no status, no education and no results', () => {
    const { values } = countParticipations([aParticipation()], { ...question, specificObjective: 'ESO4.12' });
    expect(Object.keys(values)).toEqual([
      'EECO01',
      'EECO06',
      'EECO07',
      'EECO08',
      'EECO12',
      'EECO13',
      'EECO14',
      'EECO15',
      'EECO16',
      'EECO17',
    ]);
  });
});

describe('whatever the participations', () => {
  const whatever = (check: (people: Participation[], values: ReturnType<typeof countParticipations>['values']) => boolean): void =>
    fc.assert(fc.property(anyParticipations, (people) => check(people, countParticipations(people, question).values)));
  const total = (values: ReturnType<typeof countParticipations>['values'], code: string): number => values[code]?.T ?? Number.NaN;

  it('R17: F + M + N = T', () => whatever((_, values) => Object.values(values).every(({ F, M, N, T }) => F + M + N === T)));
  it('R20: the three statuses are the whole', () =>
    whatever((_, values) => total(values, 'EECO02') + total(values, 'EECO04') + total(values, 'EECO05') === total(values, 'EECO01')));
  it('R26: the three education groups are the whole', () =>
    whatever((_, values) => total(values, 'EECO09') + total(values, 'EECO10') + total(values, 'EECO11') === total(values, 'EECO01')));
  it('R4: nobody counts twice', () => whatever((people, values) => Object.values(values).every(({ T }) => T <= people.length)));
  it('R42: EECR01 and EECR04 together are no more than the unemployed and inactive', () =>
    whatever((_, values) => total(values, 'EECR01') + total(values, 'EECR04') <= total(values, 'EECO02') + total(values, 'EECO04')));
  it('gives the predicate table counted naively, for every indicator and sex', () =>
    whatever((people, values) =>
      Object.entries(naive).every(([code, holds]) =>
        (['F', 'M', 'N'] as const).every(
          (sex) => values[code]?.[sex] === people.filter((person) => person.sex === sex && holds(person)).length,
        ),
      ),
    ));
});
