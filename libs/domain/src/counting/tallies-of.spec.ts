import fc from 'fast-check';
import { anIndicator, anyParticipation, aParticipation } from '#testkit';
import { commonIndicators } from '../indicators/common-indicators.js';
import type { Participation } from '../people/participation.js';
import { defaultProgrammeSettings } from './programme-settings.js';
import { talliesFor, talliesOf } from './tallies-of.js';

const tallies = (record: Participation, ...indicators: Parameters<typeof anIndicator>[0][]) =>
  talliesOf(record, indicators.map(anIndicator), defaultProgrammeSettings, 'ESO4.8');

describe('tallies of a participation', () => {
  it('say which indicator counts it, by how much and on which day', () =>
    expect(tallies(aParticipation(), {})).toEqual([
      { indicator: 'LI-O4', part: 'numerator', day: '2025-03-10', lastDay: null, amount: 1, subject: null, facets: {} },
    ]));
  it('are narrowed by conditions on fields', () => {
    const women = {
      code: 'LE-O8',
      definition: {
        measure: 'distinct',
        counts: [
          {
            of: 'participation',
            rule: 'esfPlus.EECO01',
            where: {
              all: [
                { field: 'sex', is: 'F' },
                { field: 'employmentStatus', isAnyOf: ['UNE', 'INA'] },
              ],
            },
          },
        ],
      },
    } as const;
    expect(tallies(aParticipation(), women).length).toBe(1);
    expect(tallies(aParticipation({ sex: 'M' }), women)).toEqual([]);
    expect(tallies(aParticipation({ employmentStatus: 'EMP' }), women)).toEqual([]);
  });
  it('of a ratio keep numerator and denominator apart, each on its own day', () => {
    const rate = {
      code: 'LI-R3',
      definition: {
        measure: 'ratio',
        numerator: [{ of: 'participation', rule: 'esfPlus.EECR05' }],
        denominator: [{ of: 'participation', rule: 'esfPlus.sixMonthsPast.unemployedOrInactive' }],
      },
    } as const;
    const left = aParticipation({ exitDate: '2025-06-10', status6m: 'EMP' });
    expect(tallies(left, rate).map(({ part, day }) => [part, day])).toEqual([
      ['numerator', '2025-12-10'],
      ['denominator', '2025-12-10'],
    ]);
    expect(tallies({ ...left, status6m: 'unknown' }, rate).map(({ part }) => part)).toEqual(['denominator']);
  });
  it('are none for an indicator that waits for other records', () =>
    expect(tallies(aParticipation(), { definition: { measure: 'count', waiting: 'agreement' } })).toEqual([]));
  it('R31: reported from the target group, every complete participant counts on entry, with the trait on record or without', () => {
    const targetGroup = { criterion: 'cittadini di paesi terzi', evidence: { title: 'Avviso pubblico', reference: 'prot. 12/2025' } };
    const definition = { measure: 'distinct', counts: [{ of: 'participation', rule: 'esfPlus.EECO13', targetGroup }] } as const;
    const without = aParticipation({ thirdCountryNational: 'no', entryDate: '2025-03-03' });
    expect(tallies(without, { definition }).map(({ day, amount }) => [day, amount])).toEqual([['2025-03-03', 1]]);
    expect(tallies({ ...without, isced: null }, { definition }))
      .withContext('R12')
      .toEqual([]);
  });
  it('carry the breakdowns of the entry day', () => {
    const { breakdowns } = talliesFor(
      [anIndicator()],
      defaultProgrammeSettings,
      'ESO4.8',
    )(aParticipation({ thirdCountryNational: 'refused' }));
    expect(breakdowns).toEqual({ sex: 'F', ageBand: '30-54', employmentStatus: 'UNE', educationGroup: '3-4', citizenshipGroup: null });
  });
  it('R29: never carry a special category', () => {
    const { breakdowns } = talliesFor([anIndicator()], defaultProgrammeSettings, 'ESO4.8')(aParticipation());
    const other = talliesFor([anIndicator()], defaultProgrammeSettings, 'ESO4.8')(aParticipation({ disability: 'yes', minority: 'yes' }));
    expect(other.breakdowns).toEqual(breakdowns);
  });
  it('R4, R10: count a record by 1, and at most once per indicator and part', () => {
    const counter = talliesFor(commonIndicators('ESO4.8'), defaultProgrammeSettings, 'ESO4.8');
    fc.assert(
      fc.property(anyParticipation, (record) => {
        const { tallies: own } = counter(record);
        return (
          own.every(({ amount }) => amount === 1) && new Set(own.map(({ indicator, part }) => `${indicator} ${part}`)).size === own.length
        );
      }),
    );
  });
});
