import { whySteps } from './why-steps';

const steps = whySteps({ participations: 604, persons: 599, complete: 588, newInPeriod: 297 });

describe('R134: from participations to the people of the period', () => {
  it('gives each step the reason why it counts less', () => {
    expect(steps.map(({ key, count, less }) => [key, count, less])).toEqual([
      ['participations', 604, null],
      ['persons', 599, { reason: 'merged', count: 5 }],
      ['complete', 588, { reason: 'toComplete', count: 11 }],
      ['newInPeriod', 297, { reason: 'beforePeriod', count: 291 }],
    ]);
  });

  it('gives no reason where nothing is lost', () => {
    const same = whySteps({ participations: 10, persons: 10, complete: 10, newInPeriod: 10 });
    expect(same.every(({ less }) => less === null)).toBeTrue();
  });

  it('measures every step on the first', () => {
    expect(steps[2]?.share).toBeCloseTo(588 / 604, 5);
    expect(whySteps({ participations: 0, persons: 0, complete: 0, newInPeriod: 0 })[0]?.share).toBe(0);
  });
});
