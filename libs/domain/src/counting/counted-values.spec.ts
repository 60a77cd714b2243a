import fc from 'fast-check';
import { anIndicator, anyParticipations } from '#testkit';
import { ageBands } from '../codelists/age-bands.js';
import { codesOf } from '../codelists/code-list.js';
import { employmentStatuses } from '../codelists/employment-codes.js';
import { commonIndicators } from '../indicators/common-indicators.js';
import type { Participation } from '../people/participation.js';
import { checkValues } from '../validation/check-values.js';
import { countParticipations } from './count-participations.js';
import { defaultProgrammeSettings as settings } from './programme-settings.js';
import { talliesFor } from './tallies-of.js';
import type { Breakdowns } from './tally.js';

const asOf = '2025-12-31';

/** How many of the people an indicator of that rule counts up to the cut-off, by sex. */
function countBySex(rule: string, people: readonly Participation[]): { F: number; M: number; N: number; T: number } {
  const tally = talliesFor(
    [anIndicator({ definition: { measure: 'distinct', counts: [{ of: 'participation', rule }] } })],
    settings,
    'ESO4.8',
  );
  const count = { F: 0, M: 0, N: 0, T: 0 };
  for (const person of people)
    for (const { day } of tally(person).tallies)
      if (day <= asOf && person.sex !== null) {
        count[person.sex] += 1;
        count.T += 1;
      }
  return count;
}

describe('values counted from any participations pass the checks of R54', () => {
  for (const specificObjective of ['ESO4.1', 'ESO4.8', 'ESO4.12'])
    it(`V1-V11, V18, V19: ${specificObjective}`, () =>
      fc.assert(
        fc.property(anyParticipations, (people) =>
          expect(checkValues(countParticipations(people, { specificObjective, asOf, settings }).values, { specificObjective })).toEqual([]),
        ),
      ));

  it('V12: no result exceeds the leavers of its reference group', () =>
    fc.assert(
      fc.property(anyParticipations, (people) => {
        const { values } = countParticipations(people, { specificObjective: 'ESO4.8', asOf, settings });
        const leavers = {
          EECR01: countBySex('esfPlus.leavers.inactive', people),
          EECR02: countBySex('esfPlus.leavers', people),
          EECR03: countBySex('esfPlus.leavers', people),
          EECR04: countBySex('esfPlus.leavers.unemployedOrInactive', people),
          EECR05: countBySex('esfPlus.sixMonthsPast.unemployedOrInactive', people),
          EECR06: countBySex('esfPlus.sixMonthsPast.employed', people),
        };
        expect(checkValues(values, { specificObjective: 'ESO4.8', leavers })).toEqual([]);
      }),
    ));

  it('R43: the leavers who were unemployed or inactive and those who were employed are all leavers', () =>
    fc.assert(
      fc.property(anyParticipations, (people) =>
        expect(countBySex('esfPlus.leavers.unemployedOrInactive', people).T + countBySex('esfPlus.leavers.employed', people).T).toBe(
          countBySex('esfPlus.leavers', people).T,
        ),
      ),
    ));
});

describe('breakdowns of any participations', () => {
  const tally = talliesFor(commonIndicators('ESO4.8'), settings, 'ESO4.8');
  /** Participants an indicator counts, whatever the day, whose breakdown is the group asked for. */
  const counted = (people: readonly Participation[], code: string, by?: keyof Breakdowns, group?: string | null): number =>
    people.filter((person) => {
      const { tallies, breakdowns } = tally(person);
      return tallies.some(({ indicator }) => indicator === code) && (by === undefined || breakdowns[by] === group);
    }).length;
  const groups: Readonly<Record<keyof Breakdowns, readonly (string | null)[]>> = {
    sex: ['F', 'M', 'N'],
    ageBand: Object.keys(ageBands),
    employmentStatus: codesOf(employmentStatuses),
    educationGroup: ['0-2', '3-4', '5-8'],
    citizenshipGroup: ['third_country', 'not_third_country', null],
  };

  for (const by of Object.keys(groups) as (keyof Breakdowns)[])
    it(`R4: the groups of ${by} are the whole of every indicator`, () =>
      fc.assert(
        fc.property(anyParticipations, (people) => {
          for (const { code } of commonIndicators('ESO4.8'))
            expect(groups[by].map((group) => counted(people, code, by, group)).reduce((sum, part) => sum + part, 0)).toBe(
              counted(people, code),
            );
        }),
      ));

  it('R16, R21, R26: a group of EECO01 is the indicator of that group', () =>
    fc.assert(
      fc.property(anyParticipations, (people) => {
        const same = (code: string, by: keyof Breakdowns, group: string): void =>
          expect(counted(people, 'EECO01', by, group))
            .withContext(code)
            .toBe(counted(people, code));
        same('EECO02', 'employmentStatus', 'UNE');
        same('EECO04', 'employmentStatus', 'INA');
        same('EECO05', 'employmentStatus', 'EMP');
        same('EECO06', 'ageBand', '0-17');
        same('EECO07', 'ageBand', '18-29');
        same('EECO08', 'ageBand', '55+');
        same('EECO09', 'educationGroup', '0-2');
        same('EECO10', 'educationGroup', '3-4');
        same('EECO11', 'educationGroup', '5-8');
        same('EECO13', 'citizenshipGroup', 'third_country');
      }),
    ));
});
