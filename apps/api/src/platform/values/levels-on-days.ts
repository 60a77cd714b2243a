import type { ClientBase } from 'pg';
import { addDays, addMonths, type CalendarDay, monthOf } from '#domain';
import { conditionsOn, type TallySelection } from './sums-over-tallies.js';

/** How much of an indicator and part holds at the end of a day, each subject once. */
export interface Level {
  readonly indicator: number;
  readonly part: 'N' | 'D';
  readonly day: CalendarDay;
  readonly amount: number;
}

/**
 * What holds on each of some days, for indicators whose tallies cannot be added up: a subject counts once however many records name it, and
 * what has a last day counts no longer afterwards.
 */
export async function levelsOnDays(client: ClientBase, selection: TallySelection, days: readonly CalendarDay[]): Promise<Level[]> {
  const { text, values } = conditionsOn(selection, 'ever');
  const { rows } = await client.query<[number, 'N' | 'D', CalendarDay, number]>({
    rowMode: 'array',
    text: `select t.indicator_number, t.part, d.day::text, sum(t.amount)::float8
      from unnest($${values.length + 1}::date[]) as d (day)
      cross join lateral (select distinct on (t.indicator_number, t.part, t.subject_id) t.indicator_number, t.part, t.amount from tally t
        where ${text} and t.day <= d.day and (t.last_day is null or t.last_day >= d.day)
        order by t.indicator_number, t.part, t.subject_id, t.day, t.record_id) t
      group by 1, 2, 3`,
    values: [...values, days],
  });
  return rows.map(([indicator, part, day, amount]) => ({ indicator, part, day, amount }));
}

/** The last days of the months from one day to another; the last of them is the day itself. */
export function monthEnds(from: CalendarDay, to: CalendarDay): CalendarDay[] {
  const ends: CalendarDay[] = [];
  for (let first = `${monthOf(from)}-01`; first <= to; first = addMonths(first, 1)) {
    const last = addDays(addMonths(first, 1), -1);
    ends.push(last < to ? last : to);
  }
  return ends;
}
