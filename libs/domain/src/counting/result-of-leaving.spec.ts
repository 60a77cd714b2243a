import { countingRuleNames } from './counting-rules.js';
import { resultOfLeaving } from './result-of-leaving.js';

describe('results that stay provisional while the 28 days run (R40)', () => {
  it('are the immediate results of each framework and no other', () => {
    expect(countingRuleNames.filter(resultOfLeaving)).toEqual([
      ...['esfPlus.EECR01', 'esfPlus.EECR02', 'esfPlus.EECR03', 'esfPlus.EECR04'],
      ...['esf2014.CR01', 'esf2014.CR02', 'esf2014.CR03', 'esf2014.CR04', 'esf2014.CR05'],
      ...['yei2014.YEI-CR01', 'yei2014.YEI-CR03', 'yei2014.YEI-CR04', 'yei2014.YEI-CR06', 'yei2014.YEI-CR07', 'yei2014.YEI-CR09'],
    ]);
  });
});
