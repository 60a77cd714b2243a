import { heatStep } from './heat-step';

describe('the steps of a heat calendar', () => {
  it('are five, from the least to the most, and nothing has a look of its own', () => {
    expect([0, 1, 2, 3, 6, 8, 9, 10].map((count) => heatStep(count, 10))).toEqual(['zero', 's1', 's1', 's2', 's3', 's4', 's5', 's5']);
    expect(heatStep(3, 0)).toBe('s5');
  });
});
