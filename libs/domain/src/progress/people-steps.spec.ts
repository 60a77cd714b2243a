import fc from 'fast-check';
import { peopleSteps } from './people-steps.js';

describe('R134 the explained people count', () => {
  const counts = { contacts: 1900, participations: 601, mergedDoubles: 2, incomplete: 11, enteredBefore: 291, enteredAfter: 0 };

  it('goes from contacts to the people of the period, each step with its reason', () => {
    expect(peopleSteps(counts)).toEqual([
      { key: 'contacts', count: 1900, less: [] },
      { key: 'participations', count: 601, less: [{ reason: 'no_participation', count: 1299 }] },
      { key: 'persons', count: 599, less: [{ reason: 'merged_double', count: 2 }] },
      { key: 'complete_persons', count: 588, less: [{ reason: 'incomplete', count: 11 }] },
      { key: 'new_in_period', count: 297, less: [{ reason: 'entered_before_the_period', count: 291 }] },
    ]);
  });

  it('begins with participations while contacts are not recorded', () => {
    const [first] = peopleSteps({ ...counts, contacts: null });
    expect(first).toEqual({ key: 'participations', count: 601, less: [] });
  });

  it('explains every difference to the unit', () => {
    const natural = fc.nat(1000);
    fc.assert(
      fc.property(natural, natural, natural, natural, natural, (mergedDoubles, incomplete, enteredBefore, enteredAfter, added) => {
        const participations = mergedDoubles + incomplete + enteredBefore + enteredAfter + added;
        const steps = peopleSteps({ contacts: participations + 5, participations, mergedDoubles, incomplete, enteredBefore, enteredAfter });
        steps.forEach((step, at) => {
          const less = step.less.reduce((sum, { count }) => sum + count, 0);
          if (at > 0) expect(step.count).toBe((steps[at - 1]?.count ?? NaN) - less);
        });
        expect(steps.at(-1)?.count).toBe(added);
      }),
    );
  });
});
