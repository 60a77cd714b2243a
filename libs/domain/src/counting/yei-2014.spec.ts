import { peopleOf2017 } from '#testkit';
import { typedFor } from '../indicators/common-indicator.js';
import { commonIndicator, countingRuleOf } from '../indicators/common-indicators.js';
import { frameworkIndicators } from '../indicators/framework-indicators.js';
import { yearWindow } from '../periods/calendar-year.js';
import { countParticipations } from './count-participations.js';
import { defaultProgrammeSettings as settings } from './programme-settings.js';
import { resultOfLeaving } from './result-of-leaving.js';

const indicators = frameworkIndicators('yei2014')
  .filter((indicator) => countingRuleOf(indicator) !== null)
  .map(commonIndicator);

describe('golden table of the YEI: the people of 2017, by hand (F, M, N)', () => {
  const { start, end } = yearWindow(2017);
  const { values } = countParticipations(peopleOf2017, { specificObjective: '8ii', from: start, asOf: end, settings, indicators });
  // left alive in 2017: P8 (early, for a job), P4 (employed, in no group), P1 and P2 (completed)
  const expected: Readonly<Record<string, readonly [number, number, number]>> = {
    'YEI-CR01': [1, 0, 0], // P1; P8 left early
    'YEI-CR03': [1, 1, 0], // P1 · P8 once, with three results
    'YEI-CR04': [1, 0, 0], // P1
    'YEI-CR06': [1, 1, 0], // P1 · P8
    'YEI-CR07': [0, 1, 0], // P2
    'YEI-CR09': [0, 0, 0], // P2 looks for work, which is none of the three
  };
  for (const [code, [F, M, N]] of Object.entries(expected))
    it(`R91: ${code} in 2017`, () => expect(values[code]).toEqual({ F, M, N, T: F + M + N }));

  it('R91: offers and the situation after six months are told by no record, and are typed', () =>
    expect(
      frameworkIndicators('yei2014')
        .filter((indicator) => !indicators.some(({ code }) => code === indicator.code))
        .map((indicator) => [indicator.code, typedFor(indicator)?.en]),
    ).toEqual([
      ['YEI-CR02', 'offers received upon leaving'],
      ['YEI-CR05', 'offers received upon leaving'],
      ['YEI-CR08', 'offers received upon leaving'],
      ['YEI-CR10', 'education and traineeship six months later'],
      ['YEI-CR11', 'whether work six months later is employment or self-employment'],
      ['YEI-CR12', 'whether work six months later is employment or self-employment'],
    ]));
  it('R40: its results are provisional while the window of a leaver is open', () =>
    expect(['yei2014.YEI-CR01', 'esf2014.CR05', 'esf2014.CR06', 'esf2014.CO01'].map(resultOfLeaving)).toEqual([true, true, false, false]));
});
