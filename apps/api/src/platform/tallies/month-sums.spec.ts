import { MonthSumChanges, type MonthSumRow } from './month-sums.js';
import type { TallyRow } from './tally-row.js';

const tally = (change: Partial<TallyRow> = {}): TallyRow => ({
  ...{ indicator: 1, part: 'N', ordinal: 0, definitionVersion: 1, day: '2025-03-10', lastDay: null, amount: 1, desk: 2, partner: 1 },
  ...{ sex: 'F', ageBand: '30-54', employmentStatus: 'UNE', educationGroup: '3-4', citizenshipGroup: 'not_third_country' },
  ...{ subjectId: 'anna', facets: null },
  ...change,
});
const of = (rows: readonly MonthSumRow[], dimension: string): unknown[] =>
  rows.filter((row) => row.dimension === dimension).map(({ month, member, amount }) => [month, member, amount]);

describe('changes of the sums per month', () => {
  it('add what is posted to every breakdown; what is not known has a member of its own', () => {
    const changes = new MonthSumChanges();
    for (const row of [tally(), tally({ day: '2025-03-31', sex: 'M' }), tally({ day: '2025-04-01', sex: null, desk: null })])
      changes.add(row);
    expect(of(changes.rows(), 'total')).toEqual([
      ['2025-03-01', '', 2],
      ['2025-04-01', '', 1],
    ]);
    expect(of(changes.rows(), 'sex')).toEqual([
      ['2025-03-01', 'F', 1],
      ['2025-03-01', 'M', 1],
      ['2025-04-01', '', 1],
    ]);
    expect(of(changes.rows(), 'desk')).toEqual([
      ['2025-03-01', '2', 2],
      ['2025-04-01', '', 1],
    ]);
  });

  it('take away what is closed, and say nothing of what comes out even', () => {
    const changes = new MonthSumChanges();
    changes.takeAway(tally());
    changes.add(tally({ sex: 'M' }));
    expect(of(changes.rows(), 'total')).toEqual([]);
    expect(of(changes.rows(), 'sex')).toEqual([
      ['2025-03-01', 'F', -1],
      ['2025-03-01', 'M', 1],
    ]);
  });

  it('come in one order whoever writes, so that two writers never wait for each other in a circle', () => {
    const rows = [tally({ indicator: 2 }), tally({ part: 'D' }), tally({ day: '2024-12-01' }), tally()];
    const [one, other] = [new MonthSumChanges(), new MonthSumChanges()];
    for (const row of rows) one.add(row);
    for (const row of rows.toReversed()) other.add(row);
    expect(one.rows()).toEqual(other.rows());
  });
});
