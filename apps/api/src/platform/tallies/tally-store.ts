import type { ClientBase } from 'pg';
import { ColumnArrays, type WrittenColumn } from '../database/column-arrays.js';
import { NewRows, type SharedCell } from '../database/new-rows.js';
import type { Query } from '../database/query.js';
import type { MonthSumChanges } from './month-sums.js';
import type { OpenTally } from './tally-difference.js';
import type { TallyRow } from './tally-row.js';

/** The version of a record that a tally is posted for. */
export interface TallyRecord {
  readonly recordId: string;
  readonly recordVersion: number;
}

const tallyColumns: readonly WrittenColumn[] = [
  ['record_id', 'uuid'],
  ['record_version', 'integer'],
  ['subject_id', 'uuid'],
  ['indicator_number', 'smallint'],
  ['part', 'text'],
  ['ordinal', 'smallint'],
  ['definition_version', 'smallint'],
  ['day', 'date'],
  ['last_day', 'date'],
  ['amount', 'numeric'],
  ['desk_number', 'smallint'],
  ['partner_number', 'smallint'],
  ['sex', 'text'],
  ['age_band', 'text'],
  ['employment_status', 'text'],
  ['education_group', 'text'],
  ['citizenship_group', 'text'],
  ['facets', 'jsonb'],
];

/** A tally as `TallyRow`. */
const tallyFields = `t.indicator_number as indicator, t.part, t.ordinal, t.definition_version as "definitionVersion", t.day::text as day,
  t.last_day::text as "lastDay", t.amount::float8 as amount, t.desk_number as desk, t.partner_number as partner, t.sex, t.age_band as "ageBand",
  t.employment_status as "employmentStatus", t.education_group as "educationGroup", t.citizenship_group as "citizenshipGroup",
  t.subject_id as "subjectId", t.facets`;

/** The open tallies of some records. */
export async function readOpenTallies(query: Query, projectId: string, recordIds: readonly string[]): Promise<Map<string, OpenTally[]>> {
  const byRecord = new Map<string, OpenTally[]>(recordIds.map((id) => [id, []]));
  if (recordIds.length === 0) return byRecord;
  const rows = await query<OpenTally>(
    // `offset 0`: each record is looked up by its key, whatever the planner thinks of reading the whole table
    `select k.id as "recordId", t.posted_at::text as "postedAt", ${tallyFields} from unnest($2::uuid[]) as k (id)
     cross join lateral (select * from tally where project_id = $1::uuid and record_id = k.id and superseded_at is null offset 0) t`,
    [projectId, recordIds],
  );
  for (const tally of rows) byRecord.get(tally.recordId)?.push(tally);
  return byRecord;
}

/** Closes tallies: from `at` on they are no longer known to hold. They are named by record, indicator, part and ordinal. */
export async function closeTallies(query: Query, projectId: string, tallies: readonly OpenTally[], at: Date): Promise<void> {
  if (tallies.length === 0) return;
  await query('select close_tallies($1::uuid, $2::uuid[], $3::smallint[], $4::text[], $5::smallint[], $6::timestamptz)::text as closed', [
    projectId,
    tallies.map(({ recordId }) => recordId),
    tallies.map(({ indicator }) => indicator),
    tallies.map(({ part }) => part),
    tallies.map(({ ordinal }) => ordinal),
    at,
  ]);
}

/** Tallies that are about to be posted. */
export class PostedTallies {
  readonly #rows = new NewRows('tally', tallyColumns);

  add({ recordId, recordVersion }: TallyRecord, tallies: readonly TallyRow[]): void {
    for (const {
      indicator,
      part,
      ordinal,
      definitionVersion,
      day,
      lastDay,
      amount,
      desk,
      partner,
      subjectId,
      facets,
      ...breakdowns
    } of tallies) {
      const { sex, ageBand, employmentStatus, educationGroup, citizenshipGroup } = breakdowns;
      const what = [indicator, part, ordinal, definitionVersion, day, lastDay, amount, desk, partner];
      const who = [sex, ageBand, employmentStatus, educationGroup, citizenshipGroup];
      this.#rows.add([recordId, recordVersion, subjectId, ...what, ...who, facets && JSON.stringify(facets)]);
    }
  }

  /** Posts them, all at one instant. */
  post(client: ClientBase, projectId: string, at: Date): Promise<void> {
    return this.#rows.insert(client, sharedCells(projectId, at));
  }

  /** Lets them wait in the transaction, behind those that wait already, until `postWaiting`. */
  async wait(client: ClientBase): Promise<void> {
    await this.#rows.wait(client);
  }

  /** The same for a few, in a transaction of either kind. */
  postFew(query: Query, projectId: string, at: Date): Promise<void> {
    return this.#rows.insertFew(query, sharedCells(projectId, at));
  }
}

/** Takes the tallies of some records back that wait to be posted, and answers them. */
export async function takeBackWaiting(client: ClientBase, recordIds: readonly string[]): Promise<TallyRow[]> {
  const { rows } = await client.query<TallyRow>(
    `delete from new_tally t where record_id = any ($1::uuid[])
     returning ${tallyFields}`,
    [recordIds],
  );
  return rows;
}

/** Posts all tallies that wait, at one instant. */
export async function postWaiting(client: ClientBase, projectId: string, at: Date): Promise<void> {
  const names = tallyColumns.map(([name]) => name).join(', ');
  await client.query(`insert into tally (project_id, posted_at, ${names}) select $1::uuid, $2::timestamptz, ${names} from new_tally`, [
    projectId,
    at,
  ]);
}

const sharedCells = (projectId: string, at: Date): readonly SharedCell[] => [
  ['project_id', 'uuid', projectId],
  ['posted_at', 'timestamptz', at],
];

/** Adds what a write changes to the sums per month. */
export async function changeMonthSums(query: Query, projectId: string, changes: MonthSumChanges): Promise<void> {
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
  await query(
    `insert into tally_month_sum as s (project_id, ${rows.names})
     select $1::uuid, ${rows.selected('t')} from ${rows.source(2)} as t(${rows.names})
     on conflict (project_id, indicator_number, part, month, dimension, member) do update set amount = s.amount + excluded.amount`,
    [projectId, ...rows.values()],
  );
}
