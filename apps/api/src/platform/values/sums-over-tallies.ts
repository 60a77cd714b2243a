import type { ClientBase } from 'pg';
import { type CalendarDay, yearOf, yearWindow } from '#domain';
import { type Crossing, isNumbered, tallyColumns, unknownMember } from './breakdowns.js';
import { isAmong } from './record-condition.js';
import type { Condition } from './value-question.js';

/** Which tallies are summed: day from and to, as known then, and whom they are about. */
export interface TallySelection {
  readonly projectId: string;
  readonly indicators: readonly number[];
  /** Null: from the first day on. */
  readonly from: CalendarDay | null;
  readonly to: CalendarDay;
  /** Null: those that hold now. */
  readonly knownAt: Date | null;
  readonly where: readonly Condition[];
  /** Ids of the records whose tallies count; without them: of all. */
  readonly records?: readonly string[] | null;
  /** Indicators whose value is of one calendar year: of these the year of the last day counts alone (R90). */
  readonly byYear?: readonly number[];
  /** For conditions on desks. */
  readonly deskNumbers: ReadonlyMap<string, number>;
}

/** A sum of one indicator and part, for a member of a crossing; members in the order of the crossing, null for not known. */
export interface TallySum {
  readonly indicator: number;
  readonly part: 'N' | 'D';
  readonly crossing: Crossing | 'month';
  readonly members: readonly (string | null)[];
  readonly amount: number;
}

/** A condition in SQL with its values bound. */
export interface Conditions {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The tallies of a selection, as conditions on `t`; `ever`: those too that count no longer on its last day. */
export function conditionsOn(selection: TallySelection, hold: 'at the end' | 'ever' = 'at the end'): Conditions {
  const { projectId, indicators, from, to, byYear = [], knownAt, where, deskNumbers } = selection;
  const [only, ...others] = indicators;
  const isOne = only !== undefined && others.length === 0;
  const values: unknown[] = [projectId, isOne ? only : indicators, to];
  const bound = (value: unknown): string => `$${values.push(value)}`;
  // one indicator as an equation: the index then gives its tallies by day without sorting them
  const among = isOne ? 't.indicator_number = $2::smallint' : 't.indicator_number = any ($2::smallint[])';
  const parts = ['t.project_id = $1', among, 't.day <= $3::date'];
  if (hold === 'at the end') parts.push('(t.last_day is null or t.last_day >= $3::date)');
  if (from !== null) parts.push(`t.day >= ${bound(from)}::date`);
  if (byYear.length > 0)
    parts.push(`(t.indicator_number <> all (${bound(byYear)}::smallint[]) or t.day >= ${bound(yearWindow(yearOf(to)).start)}::date)`);
  if (knownAt === null) parts.push('t.superseded_at is null');
  else {
    const at = `${bound(knownAt)}::timestamptz`;
    parts.push(`t.posted_at <= ${at}`, `(t.superseded_at is null or t.superseded_at > ${at})`);
  }
  for (const { breakdown, members } of where) {
    const column = `t.${tallyColumns[breakdown]}`;
    const known = members.filter((member) => member !== unknownMember);
    const list = breakdown === 'desk' ? known.map((code) => deskNumbers.get(code) ?? null) : known;
    const isMember = `${column} = any (${bound(list)}::${isNumbered(breakdown) ? 'smallint' : 'text'}[])`;
    parts.push(members.includes(unknownMember) ? `(${isMember} or ${column} is null)` : isMember);
  }
  if (selection.records) parts.push(isAmong('t.record_id', bound(selection.records)));
  return { text: parts.join(' and '), values };
}

/** Each subject once, where it was counted first: so that every breakdown sums to the whole. */
export const eachSubjectOnce = (text: string): string =>
  `(select distinct on (t.indicator_number, t.part, t.subject_id) t.* from tally t where ${text}
    order by t.indicator_number, t.part, t.subject_id, t.day, t.record_id) t`;

/** The sums of subjects, each counted once, by crossings of breakdowns. */
export function sumSubjects(client: ClientBase, selection: TallySelection, crossings: readonly Crossing[]): Promise<TallySum[]> {
  const { text, values } = conditionsOn(selection);
  return sumsOf(client, { source: eachSubjectOnce(text), values }, crossings, false);
}

/** Sums tallies by month and by crossings of breakdowns. */
export function sumTallies(
  client: ClientBase,
  selection: TallySelection,
  crossings: readonly Crossing[],
  byMonth: boolean,
): Promise<TallySum[]> {
  const { text, values } = conditionsOn(selection);
  return sumsOf(client, { source: `tally t where ${text}`, values }, crossings, byMonth);
}

/** In one pass over the tallies. `grouping()` says which columns a row was not grouped by, one bit each. */
async function sumsOf(
  client: ClientBase,
  { source, values }: { readonly source: string; readonly values: readonly unknown[] },
  crossings: readonly Crossing[],
  byMonth: boolean,
): Promise<TallySum[]> {
  if (crossings.length === 0 && !byMonth) return [];
  const names = [...new Set(crossings.flat())];
  const columns = [...(byMonth ? [monthColumn] : []), ...names.map((name) => `t.${tallyColumns[name]}`)];
  const sets = [...(byMonth ? [[monthColumn]] : []), ...crossings.map((crossing) => crossing.map((name) => `t.${tallyColumns[name]}`))];
  const { rows } = await client.query<unknown[]>({
    rowMode: 'array',
    text: `select t.indicator_number, t.part, sum(t.amount)::float8, ${columns.length === 0 ? '0' : `grouping(${columns.join(', ')})`}${columns
      .map((column) => `, ${column === monthColumn ? `to_char(${column}, 'YYYY-MM')` : `${column}::text`}`)
      .join('')}
      from ${source}
      group by t.indicator_number, t.part, grouping sets (${sets.map((set) => `(${set.join(', ')})`).join(', ')})`,
    values: [...values],
  });
  const order = [...(byMonth ? ['month' as const] : []), ...names];
  const byMask = new Map<number, Crossing | 'month'>(crossings.map((crossing) => [maskOf(crossing, order), crossing]));
  if (byMonth) byMask.set(maskOf(['month'], order), 'month');
  return rows.map((row) => sumOf(row as SumRow, order, byMask));
}

const monthColumn = `date_trunc('month', t.day)`;
type SumRow = [indicator: number, part: 'N' | 'D', amount: number, mask: number, ...members: (string | null)[]];
type Grouped = Crossing[number] | 'month';

/** A bit is set for each column the row is not grouped by; the last column is the lowest bit. */
function maskOf(grouped: readonly Grouped[], order: readonly Grouped[]): number {
  return order.reduce((mask, name) => mask * 2 + (grouped.includes(name) ? 0 : 1), 0);
}

function sumOf(
  [indicator, part, amount, mask, ...members]: SumRow,
  order: readonly Grouped[],
  byMask: Map<number, Crossing | 'month'>,
): TallySum {
  const crossing = byMask.get(mask) ?? [];
  const grouped: readonly Grouped[] = crossing === 'month' ? ['month'] : crossing;
  return { indicator, part, amount, crossing, members: grouped.map((name) => members[order.indexOf(name)] ?? null) };
}
