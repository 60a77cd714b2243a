import type { ClientBase } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { FindingWaiver } from '#contract';
import { readAccountNames } from '../../platform/accounts/account-names.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { QualityIssue } from './quality-issue.js';

interface WaiverRow {
  readonly waiverId: string;
  readonly findingId: string;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

const columns = 'waiver_id as "waiverId", finding_id as "findingId", reason, waived_by as by, waived_at as at';

/** The waivers of a project that were not taken back, by finding. One whose facts have changed names a finding that is no more. */
export async function readWaivers(client: ClientBase, projectId: string): Promise<ReadonlyMap<string, FindingWaiver>> {
  const { rows } = await client.query<WaiverRow>(`select ${columns} from finding_waiver where project_id = $1 and superseded_at is null`, [
    projectId,
  ]);
  const views = await viewsOf(client, rows);
  return new Map(views.map((view) => [view.findingId, view]));
}

/** Lets a finding stand. Twice the same is a conflict, which the key of the table says. */
export async function writeWaiver(
  client: ClientBase,
  projectId: string,
  { id, check, code, record, subject }: QualityIssue,
  { reason, by, at }: Pick<WaiverRow, 'reason' | 'by' | 'at'>,
): Promise<FindingWaiver> {
  const { rows } = await client.query<WaiverRow>(
    `insert into finding_waiver (project_id, waiver_id, finding_id, check_number, code, record_id, subject, reason, waived_by, waived_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning ${columns}`,
    [projectId, uuidv7(), id, check, code, record?.recordId ?? null, subject, reason, by, at],
  );
  return onlyView(client, rows);
}

/** @throws Refusal `not_found` for a waiver that is not there or was taken back */
export async function takeWaiverBack(client: ClientBase, projectId: string, waiverId: string, at: Date): Promise<FindingWaiver> {
  const { rows } = await client.query<WaiverRow>(
    `update finding_waiver set superseded_at = $3 where project_id = $1 and waiver_id = $2 and superseded_at is null returning ${columns}`,
    [projectId, waiverId, at],
  );
  return onlyView(client, rows);
}

async function onlyView(client: ClientBase, rows: readonly WaiverRow[]): Promise<FindingWaiver> {
  const [view] = await viewsOf(client, rows);
  if (!view) throw new Refusal('not_found');
  return view;
}

async function viewsOf(client: ClientBase, rows: readonly WaiverRow[]): Promise<FindingWaiver[]> {
  if (rows.length === 0) return [];
  const nameOf = await readAccountNames(
    client,
    rows.map(({ by }) => by),
  );
  return rows.map(({ at, by, ...row }) => ({ ...row, by: nameOf(by), at: at.toISOString() }));
}
