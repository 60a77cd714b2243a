import { achievementRatio, percentageTargetRatio, resultRate } from './achievement-ratio.js';

describe('R69 achievement ratio', () => {
  it('is value over target in percent', () => expect(achievementRatio(588, 20000)).toBeCloseTo(2.94, 10));
  it('is 0 where the value is 0', () => expect(achievementRatio(0, 100)).toBe(0));
  it('is empty without a target or with a target of 0: not 0 and not infinity', () => {
    expect(achievementRatio(588, null)).toBeNull();
    expect(achievementRatio(588, 0)).toBeNull();
    expect(achievementRatio(0, 0)).toBeNull();
  });
  it('is empty where the value is not known', () => expect(achievementRatio(null, 100)).toBeNull());
});

describe('R69 a result with a percentage target', () => {
  it('has a rate over its reference output', () => expect(resultRate(140, 400)).toBe(35));
  it('has the rate over the target as its ratio', () => expect(percentageTargetRatio(70, 400, 35)).toBe(50));
  it('has neither while nobody is in the reference output', () => {
    expect(resultRate(0, 0)).toBeNull();
    expect(percentageTargetRatio(0, 0, 35)).toBeNull();
  });
});
