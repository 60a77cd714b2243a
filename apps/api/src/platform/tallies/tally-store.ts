import type { ClientBase } from 'pg';
import { ColumnArrays, type WrittenColumn } from './column-arrays.js';
import type { MonthSumChanges } from './month-sums.js';
import type { OpenTally } from './tally-difference.js';
import type { TallyRow } from './tally-row.js';

/** What a posted tally belongs to. */
export interface TallyOwner {
  readonly recordId: string;
  readonly recordVersion: number;
  readonly subjectId: string;
}

/** Of a record and what its tallies share. */
const ownerColumns: readonly WrittenColumn[] = [
  ['record_id', 'uuid'],
  ['record_version', 'integer'],
  ['subject_id', 'uuid'],
  ['desk_number', 'smallint'],
  ['sex', 'text'],
  ['age_band', 'text'],
  ['employment_status', 'text'],
  ['education_group', 'text'],
  ['citizenship_group', 'text'],
];

/** Of its tallies, one list element each: ten times fewer rows travel than there are tallies. */
const listedColumns: readonly WrittenColumn[] = [
  ['indicator_number', 'smallint[]'],
  ['part', 'text[]'],
  ['ordinal', 'smallint[]'],
  ['definition_version', 'smallint[]'],
  ['day', 'date[]'],
  ['last_day', 'text[]'],
  ['amount', 'numeric[]'],
];
const listed = listedColumns.map(([name]) => name).join(', ');

/** The open tallies of some records. */
export async function readOpenTallies(
  client: ClientBase,
  projectId: string,
  recordIds: readonly string[],
): Promise<Map<string, OpenTally[]>> {
  const byRecord = new Map<string, OpenTally[]>(recordIds.map((id) => [id, []]));
  if (recordIds.length === 0) return byRecord;
  const { rows } = await client.query<OpenTally>(
    // `offset 0`: each record is looked up by its key, whatever the planner thinks of reading the whole table
    `select k.id as "recordId", t.posted_at::text as "postedAt", t.indicator_number as indicator, t.part, t.ordinal,
       t.definition_version as "definitionVersion", t.day, t.last_day as "lastDay", t.amount::float8 as amount, t.desk_number as desk,
       t.sex, t.age_band as "ageBand", t.employment_status as "employmentStatus", t.education_group as "educationGroup",
       t.citizenship_group as "citizenshipGroup"
     from unnest($2::uuid[]) as k (id)
     cross join lateral (select * from tally where project_id = $1 and record_id = k.id and superseded_at is null offset 0) t`,
    [projectId, recordIds],
  );
  for (const tally of rows) byRecord.get(tally.recordId)?.push(tally);
  return byRecord;
}

/** Closes tallies: from `at` on they are no longer known to hold. They are named by record, indicator, part and ordinal. */
export async function closeTallies(client: ClientBase, projectId: string, tallies: readonly OpenTally[], at: Date): Promise<void> {
  if (tallies.length === 0) return;
  const keys = new ColumnArrays([
    ['record_id', 'uuid'],
    ['indicator_number', 'smallint'],
    ['part', 'text'],
    ['ordinal', 'smallint'],
  ]);
  for (const { recordId, indicator, part, ordinal } of tallies) keys.add([recordId, indicator, part, ordinal]);
  await client.query(
    `update tally t set superseded_at = $2 from ${keys.source(3)} as k(${keys.names})
     where t.project_id = $1 and t.record_id = k.record_id and t.indicator_number = k.indicator_number and t.part = k.part
       and t.ordinal = k.ordinal and t.superseded_at is null`,
    [projectId, at, ...keys.values()],
  );
}

/** Tallies that are about to be posted. */
export class PostedTallies {
  readonly #rows = new ColumnArrays([...ownerColumns, ...listedColumns]);

  /** @param tallies of one record, which share its breakdowns */
  add({ recordId, recordVersion, subjectId }: TallyOwner, tallies: readonly TallyRow[]): void {
    const [first] = tallies;
    if (!first) return;
    const { desk, sex, ageBand, employmentStatus, educationGroup, citizenshipGroup } = first;
    this.#rows.add([
      ...[recordId, recordVersion, subjectId, desk, sex, ageBand, employmentStatus, educationGroup, citizenshipGroup],
      tallies.map(({ indicator }) => String(indicator)),
      tallies.map(({ part }) => part),
      tallies.map(({ ordinal }) => String(ordinal)),
      tallies.map(({ definitionVersion }) => String(definitionVersion)),
      tallies.map(({ day }) => day),
      tallies.map(({ lastDay }) => lastDay ?? ''),
      tallies.map(({ amount }) => String(amount)),
    ]);
  }

  /** Posts them, all at one instant. */
  async post(client: ClientBase, projectId: string, at: Date): Promise<void> {
    if (this.#rows.count === 0) return;
    const owner = ownerColumns.map(([name]) => name).join(', ');
    const lists = listedColumns.map(([name, type]) => `t.${name}::${type}`).join(', ');
    await client.query(
      `insert into tally (project_id, posted_at, ${owner}, ${listed})
       select $1::uuid, $2::timestamptz, ${owner}, d.indicator_number, d.part, d.ordinal, d.definition_version, d.day,
         nullif(d.last_day, '')::date, d.amount
       from ${this.#rows.source(3)} as t(${this.#rows.names})
       cross join lateral unnest(${lists}) as d(${listed})`,
      [projectId, at, ...this.#rows.values()],
    );
  }
}

/** Adds what a write changes to the sums per month. */
export async function changeMonthSums(client: ClientBase, projectId: string, changes: MonthSumChanges): Promise<void> {
  const rows = new ColumnArrays([
    ['indicator_number', 'smallint'],
    ['part', 'text'],
    ['month', 'date'],
    ['dimension', 'text'],
    ['member', 'text'],
    ['amount', 'numeric'],
  ]);
  for (const { indicator, part, month, dimension, member, amount } of changes.rows())
    rows.add([indicator, part, month, dimension, member, amount]);
  if (rows.count === 0) return;
  await client.query(
    `insert into tally_month_sum as s (project_id, ${rows.names})
     select $1::uuid, ${rows.selected('t')} from ${rows.source(2)} as t(${rows.names})
     on conflict (project_id, indicator_number, part, month, dimension, member) do update set amount = s.amount + excluded.amount`,
    [projectId, ...rows.values()],
  );
}
