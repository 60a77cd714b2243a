import { tallyDifference } from './tally-difference.js';
import type { TallyRow } from './tally-row.js';

const tally = (change: Partial<TallyRow> = {}): TallyRow => ({
  ...{ indicator: 1, part: 'N', ordinal: 0, definitionVersion: 1, day: '2025-03-10', lastDay: null, amount: 1, desk: 2, partner: 1 },
  ...{ sex: 'F', ageBand: '30-54', employmentStatus: 'UNE', educationGroup: '3-4', citizenshipGroup: 'not_third_country' },
  ...{ subjectId: 'anna', facets: null },
  ...change,
});

describe('what saving a record closes and posts', () => {
  it('is nothing when every tally still holds', () => {
    expect(tallyDifference([tally(), tally({ indicator: 2 })], [tally({ indicator: 2 }), tally()])).toEqual({ close: [], post: [] });
  });

  it('closes what no longer holds and posts what is new', () => {
    const [kept, gone, fresh] = [tally(), tally({ indicator: 2 }), tally({ indicator: 3 })];
    expect(tallyDifference([kept, gone], [kept, fresh])).toEqual({ close: [gone], post: [fresh] });
  });

  it('replaces a tally for any difference, so a corrected sex never changes what was reported', () => {
    const differences: Partial<TallyRow>[] = [
      ...[
        { day: '2025-03-11' },
        { lastDay: '2025-04-01' },
        { amount: 2 },
        { desk: null },
        { partner: 2 },
        { sex: 'M' as const },
        { ageBand: null },
      ],
      ...[{ employmentStatus: 'INA' as const }, { educationGroup: '0-2' as const }, { citizenshipGroup: null }, { definitionVersion: 2 }],
      ...[{ subjectId: 'bruno' }, { facets: { municipality: 'Lecce' } }],
    ];
    for (const difference of differences) {
      const corrected = tally(difference);
      expect(tallyDifference([tally()], [corrected])).toEqual({ close: [tally()], post: [corrected] });
    }
  });

  it('tells apart several tallies of one record for one indicator', () => {
    const second = tally({ ordinal: 1, day: '2025-06-01' });
    expect(tallyDifference([tally(), second], [tally()])).toEqual({ close: [second], post: [] });
  });
});
