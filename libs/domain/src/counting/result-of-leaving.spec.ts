import { countingRuleNames } from './counting-rules.js';
import { resultOfLeaving } from './result-of-leaving.js';

describe('results that stay provisional while the 28 days run (R40)', () => {
  it('are the four immediate results and no other', () => {
    expect(countingRuleNames.filter(resultOfLeaving)).toEqual(['esfPlus.EECR01', 'esfPlus.EECR02', 'esfPlus.EECR03', 'esfPlus.EECR04']);
  });
});
