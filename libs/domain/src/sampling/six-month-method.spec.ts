import type { IndicatorDefinition } from '../definitions/definition.js';
import { sixMonthResultOf } from '../definitions/six-month-result.js';
import type { AnsweredStratum } from './extrapolate.js';
import { sampleStanding, sixMonthMethod } from './six-month-method.js';

const stratum = (change: Partial<AnsweredStratum> = {}): AnsweredStratum => {
  return { key: 'UNE 30-54 3-4 F', sex: 'F', size: 200, drawn: 180, valid: 169, positive: 60, ...change };
};

describe('how a result of six months after leaving was found', () => {
  it('is by full follow-up where nobody was drawn: who has not answered counts 0 (R49)', () => {
    expect(sixMonthMethod({ due: 25, reached: 20 }, sampleStanding([]))).toEqual({
      ...{ basis: 'full_follow_up', due: 25, reached: 20, sample: null },
    });
  });

  it('R71: is by sample once the interval is short enough, and not before', () => {
    const precise = sampleStanding([{ on: '2026-03-31', strata: [stratum({ valid: 171 })] }]);
    const tooFew = sampleStanding([{ on: '2026-03-31', strata: [stratum({ valid: 60, positive: 20 })] }]);
    expect(sixMonthMethod({ due: 200, reached: 171 }, precise).basis).toBe('sample');
    expect(sixMonthMethod({ due: 200, reached: 60 }, tooFew).basis).toBe('full_follow_up');
    expect([tooFew?.answersNeeded, tooFew?.valid, tooFew?.isPrecise]).toEqual([169, 60, false]);
  });

  it('R74: takes the waves together, since no leaver is in two', () => {
    const both = sampleStanding([
      { on: '2026-03-31', strata: [stratum({ size: 100, drawn: 100, valid: 100, positive: 20 })] },
      { on: '2025-12-31', strata: [stratum({ sex: 'M', size: 300, drawn: 300, valid: 300, positive: 180 })] },
    ]);
    expect([both?.waves, both?.on, both?.population, both?.share]).toEqual([2, '2026-03-31', 400, 0.5]);
    expect(both?.value).toEqual({ T: 200, F: 20, M: 180, N: 0 });
  });
});

describe('a definition of a result six months after leaving', () => {
  const rule = (name: string) => ({ of: 'participation' as const, rule: name });
  const share = (denominator: string): IndicatorDefinition => ({
    ...{ measure: 'ratio', numerator: [rule('esfPlus.EECR05')], denominator: [rule(denominator)] },
  });

  it('is the common rule alone, or its share of those whose day is past (R47)', () => {
    expect(sixMonthResultOf({ measure: 'count', counts: [rule('esfPlus.EECR06')] })).toEqual({ group: 'employed', sampled: 'EECR06' });
    expect(sixMonthResultOf(share('esfPlus.sixMonthsPast.unemployedOrInactive'))?.sampled).toBe('EECR05');
    expect(sixMonthResultOf({ measure: 'count', counts: [rule('esf2014.CR06')] })?.sampled).toBeNull();
  });

  it('is none where people are left out, or it is of another group: the coverage would not be its own', () => {
    expect(sixMonthResultOf(share('esfPlus.leavers'))).toBeNull();
    expect(sixMonthResultOf({ measure: 'count', counts: [rule('esfPlus.EECR04')] })).toBeNull();
    const women = { ...rule('esfPlus.EECR05'), where: { field: 'sex', is: 'F' } };
    expect(sixMonthResultOf({ measure: 'count', counts: [women] })).toBeNull();
    expect(sixMonthResultOf({ measure: 'count', counts: [rule('esf2014.CR08')] })).toBeNull();
  });
});
