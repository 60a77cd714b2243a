import type { Tally } from '../counting/tally.js';
import { DefinitionTotals } from './definition-totals.js';
import type { IndicatorDefinition } from './definition.js';

const tally = (change: Partial<Tally> = {}): Tally => ({
  ...{ indicator: 'X', part: 'numerator', day: '2025-03-10', lastDay: null, amount: 1, subject: null, facets: {} },
  ...change,
});
const totals = (definition: IndicatorDefinition, tallies: readonly Tally[]): DefinitionTotals => {
  const sums = new DefinitionTotals(definition, '2025-06-30');
  for (const [at, one] of tallies.entries()) sums.add([one], `record ${at}`);
  return sums;
};

describe('the value of a definition from its tallies', () => {
  it('adds up what happened up to the day', () => {
    const visits: IndicatorDefinition = { measure: 'sum', counts: [{ of: 'supportVisit', on: 'date', amount: { field: 'hours' } }] };
    expect(totals(visits, [tally({ amount: 2 }), tally({ amount: 3 }), tally({ amount: 5, day: '2025-07-01' })]).value).toBe(5);
  });

  it('counts a subject once, and not what has ended', () => {
    const members: IndicatorDefinition = {
      measure: 'stock',
      counts: [{ of: 'networkMember', on: 'joinedOn', until: 'leftOn', subject: 'organisation' }],
    };
    const found = totals(members, [tally({ subject: 'A' }), tally({ subject: 'A' }), tally({ subject: 'B', lastDay: '2025-06-29' })]);
    expect(found.value).toBe(1);
  });

  it('divides, and has no value with nothing to divide by (R69)', () => {
    const cover: IndicatorDefinition = { measure: 'ratio', numerator: [{ of: 'desk', on: 'openedOn' }], denominator: 4 };
    expect(totals(cover, [tally()]).value).toBe(0.25);
    const mean: IndicatorDefinition = { measure: 'mean', counts: [{ of: 'vacancy', on: 'filledOn', amount: { field: 'positions' } }] };
    expect(totals(mean, []).value).toBeNull();
    expect(totals(mean, [tally({ amount: 6 }), tally({ part: 'denominator' }), tally({ part: 'denominator' })]).value).toBe(3);
  });
});
