import type { ClientBase } from 'pg';
import type { Crossing } from './breakdowns.js';
import type { TallySum } from './sums-over-tallies.js';

/** First day of a month, `2025-03-01`. */
type FirstOfMonth = string;

/**
 * Sums of whole months before a day, by month and by single breakdowns, from the sums that are kept with the tallies: a few thousand
 * small rows, however many people there are.
 */
export async function sumWholeMonths(
  client: ClientBase,
  projectId: string,
  before: FirstOfMonth,
  breakdowns: readonly Crossing[],
): Promise<TallySum[]> {
  const months = await client.query<[number, 'N' | 'D', string, number]>({
    rowMode: 'array',
    name: 'sums-by-month',
    text: `select indicator_number, part, to_char(month, 'YYYY-MM'), amount::float8 from tally_month_sum
      where project_id = $1 and dimension = 'total' and month < $2::date`,
    values: [projectId, before],
  });
  const sums: TallySum[] = months.rows.map(([indicator, part, month, amount]) => ({
    indicator,
    part,
    crossing: 'month',
    members: [month],
    amount,
  }));
  if (breakdowns.length === 0) return sums;
  const members = await client.query<[number, 'N' | 'D', string, string, number]>({
    rowMode: 'array',
    name: 'sums-by-member',
    text: `select indicator_number, part, dimension, member, sum(amount)::float8 from tally_month_sum
      where project_id = $1 and dimension = any ($3::text[]) and month < $2::date group by 1, 2, 3, 4`,
    values: [projectId, before, breakdowns.flat()],
  });
  const byName = new Map(breakdowns.map((crossing) => [String(crossing[0]), crossing]));
  for (const [indicator, part, dimension, member, amount] of members.rows)
    sums.push({ indicator, part, crossing: byName.get(dimension) ?? [], members: [member === '' ? null : member], amount });
  return sums;
}
