import type { ClientBase } from 'pg';
import type { Language, ReportState, SectionKey } from '#domain';
import { Refusal } from '../problems/refusal.js';
import type { FrozenReport } from '../report-files/frozen-report.js';

/** A report as it is kept. */
export interface StoredReport {
  readonly id: string;
  readonly periodId: string;
  readonly periodNumber: number;
  /** Version of the report of its period: 1, and one more after each reopening. */
  readonly number: number;
  readonly state: ReportState;
  /** Last day counted; of a draft the one of its last change. */
  readonly cutOff: string;
  /** Null while a draft. */
  readonly knownAt: Date | null;
  readonly rootHash: string | null;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly submittedBy: string | null;
  readonly submittedAt: Date | null;
  readonly certifiedAt: Date | null;
  readonly version: number;
}

const columns = `r.report_id as id, r.period_id as "periodId", q.number as "periodNumber", r.number, r.state, r.as_of as "cutOff",
  r.known_at as "knownAt", r.root_hash as "rootHash", r.created_by as "createdBy", r.created_at as "createdAt",
  r.submitted_by as "submittedBy", r.submitted_at as "submittedAt", r.certified_at as "certifiedAt", r.version`;
const source = 'from report r join reporting_period q on q.project_id = r.project_id and q.period_id = r.period_id';

/** The reports of a project, newest period first. */
export async function readReports(client: ClientBase, projectId: string): Promise<StoredReport[]> {
  const { rows } = await client.query<StoredReport>(
    `select ${columns} ${source} where r.project_id = $1 order by q.number desc, r.number desc`,
    [projectId],
  );
  return rows;
}

/** @throws Refusal `not_found`. */
export async function readReport(client: ClientBase, projectId: string, reportId: string): Promise<StoredReport> {
  const { rows } = await client.query<StoredReport>(`select ${columns} ${source} where r.project_id = $1 and r.report_id = $2`, [
    projectId,
    reportId,
  ]);
  if (!rows[0]) throw new Refusal('not_found');
  return rows[0];
}

/** Content of an issued report. */
export async function readFrozen(client: ClientBase, projectId: string, reportId: string): Promise<FrozenReport> {
  const { rows } = await client.query<{ content: FrozenReport | null }>(
    'select content from report where project_id = $1 and report_id = $2',
    [projectId, reportId],
  );
  const content = rows[0]?.content;
  if (!content) throw new RangeError(`Report ${reportId} has no frozen content`);
  return content;
}

/** A report that was issued before another one, with what it said. */
export interface PreviousReport {
  readonly id: string;
  readonly periodId: string;
  readonly number: number;
  readonly cutOff: string;
  readonly knownAt: Date;
  readonly frozen: FrozenReport;
}

/**
 * The report issued before: of the same period when it was reopened, else of the last period that has one. Its cumulative values are the
 * sums of all deltas issued so far.
 */
export async function readPrevious(client: ClientBase, projectId: string, report: StoredReport): Promise<PreviousReport | null> {
  const { rows } = await client.query<PreviousReport>(
    `select r.report_id as id, r.period_id as "periodId", r.number, r.as_of as "cutOff", r.known_at as "knownAt", r.content as frozen ${source}
     where r.project_id = $1 and r.state <> 'draft' and (q.number, r.number) < ($2, $3) and ($4::timestamptz is null or r.known_at < $4)
     order by q.number desc, r.number desc limit 1`,
    [projectId, report.periodNumber, report.number, report.knownAt],
  );
  return rows[0] ?? null;
}

export interface StoredText {
  readonly section: SectionKey;
  readonly language: Language;
  readonly text: string;
  readonly version: number;
}

export async function readTexts(client: ClientBase, projectId: string, reportId: string): Promise<StoredText[]> {
  const { rows } = await client.query<StoredText>(
    'select section, language, text, version from report_section_text where project_id = $1 and report_id = $2',
    [projectId, reportId],
  );
  return rows;
}

export interface StoredTransition {
  readonly from: ReportState | 'not_started';
  readonly to: ReportState;
  readonly at: Date;
  readonly by: string;
  readonly reason: string | null;
}

export async function readTransitions(client: ClientBase, projectId: string, reportId: string): Promise<StoredTransition[]> {
  const { rows } = await client.query<StoredTransition>(
    `select from_state as "from", to_state as "to", at, account_id as by, reason from report_transition
     where project_id = $1 and report_id = $2 order by seq`,
    [projectId, reportId],
  );
  return rows;
}

/** The version of the same period that follows a reopened report. */
export async function readNext(client: ClientBase, projectId: string, { periodId, number }: StoredReport): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    'select report_id as id from report where project_id = $1 and period_id = $2 and number = $3',
    [projectId, periodId, number + 1],
  );
  return rows[0]?.id ?? null;
}

/** Everybody who prepared a report: who began it, wrote a text of it, or handed it in. The trail knows who wrote (G5). */
export async function readPreparers(
  client: ClientBase,
  projectId: string,
  { id, createdBy, submittedBy }: StoredReport,
): Promise<string[]> {
  const { rows } = await client.query<{ account: string }>(
    `select distinct account_id as account from audit_entry
     where project_id = $1 and record_id = $2 and record_type = 'report_section_text' and account_id is not null`,
    [projectId, id],
  );
  return [createdBy, ...(submittedBy === null ? [] : [submittedBy]), ...rows.map(({ account }) => account)];
}
