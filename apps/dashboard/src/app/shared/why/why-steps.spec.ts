import { whySteps } from './why-steps';

const people = { contacts: null, participations: 604, persons: 599, complete: 588, newInPeriod: 297 };

describe('R134: from participations to the people of the period', () => {
  it('gives each step the reason why it counts less', () => {
    expect(whySteps(people).map(({ key, count, less }) => [key, count, less])).toEqual([
      ['participations', 604, []],
      ['persons', 599, [{ reason: 'merged_double', count: 5 }]],
      ['complete_persons', 588, [{ reason: 'incomplete', count: 11 }]],
      ['new_in_period', 297, [{ reason: 'entered_before_the_period', count: 291 }]],
    ]);
  });

  it('gives no reason where nothing is lost', () => {
    const same = whySteps({ contacts: null, participations: 10, persons: 10, complete: 10, newInPeriod: 10 });
    expect(same.every(({ less }) => less.length === 0)).toBeTrue();
  });

  it('begins with contacts once they are recorded', () => {
    expect(whySteps({ ...people, contacts: 4213 })[0]).toEqual(jasmine.objectContaining({ key: 'contacts', count: 4213, share: 1 }));
  });

  it('has no people of the period on a day in none', () => {
    expect(whySteps({ ...people, newInPeriod: null }).map(({ key }) => key)).toEqual(['participations', 'persons', 'complete_persons']);
  });

  it('measures every step on the first', () => {
    expect(whySteps(people)[2]?.share).toBeCloseTo(588 / 604, 5);
    expect(whySteps({ contacts: null, participations: 0, persons: 0, complete: 0, newInPeriod: 0 })[0]?.share).toBe(0);
  });
});
