import fc from 'fast-check';
import { anyParticipations, peopleOf2017 } from '#testkit';
import type { Participation } from '../people/participation.js';
import { commonIndicator } from '../indicators/common-indicators.js';
import { frameworkIndicators } from '../indicators/framework-indicators.js';
import { checkFrameworkValues } from '../validation/check-framework-values.js';
import { countParticipations } from './count-participations.js';
import { defaultProgrammeSettings as settings } from './programme-settings.js';

const indicators = frameworkIndicators('esfPlusMostDeprived').map(commonIndicator);
const count = (people: readonly Participation[], asOf: string) =>
  countParticipations(people, { specificObjective: 'ESO4.12', asOf, settings, indicators }).values;

describe('golden table of ESF+ Annex II: the people of 2017 up to its last day, by hand (F, M, N)', () => {
  const values = count(peopleOf2017, '2017-12-31');
  // sex and age are enough (R33): P7 counts too; P9 enters in 2018
  const expected: Readonly<Record<string, readonly [number, number, number]>> = {
    'ANNEX2-01': [4, 4, 1], // P1, P3, P6, P7 · P2, P4, P8, P10 · P5
    'ANNEX2-02': [0, 0, 1], // P5 (17)
    'ANNEX2-03': [3, 0, 0], // P1 (22), P6 (24), P7 (25)
    'ANNEX2-04': [0, 1, 0], // P10 (67); P2 (57) and P3 (55) are not 65
    'ANNEX2-05': [1, 1, 0], // P3 · P8
    'ANNEX2-06': [1, 0, 0], // P1
    'ANNEX2-07': [0, 0, 0],
    'ANNEX2-08': [0, 0, 0], // P3 refused to answer
    'ANNEX2-09': [0, 0, 1], // P5
  };
  for (const [code, [F, M, N]] of Object.entries(expected))
    it(`R61: ${code}`, () => expect(values[code]).toEqual({ F, M, N, T: F + M + N }));
  it('R61: values of any participations pass their checks', () =>
    fc.assert(
      fc.property(anyParticipations, (people) =>
        expect(checkFrameworkValues('esfPlusMostDeprived', count(people, '2025-12-31'))).toEqual([]),
      ),
    ));
});
