import type { ClientBase } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { mayCertify, preventsSubmission, stateAfter, type ReportState, type ReportStep } from '#domain';
import { missingPartsSummary } from '#wording';
import { Refusal } from '../problems/refusal.js';
import { rootHashOf } from '../report-files/frozen-report.js';
import { freezeValues } from './freeze-report.js';
import type { ReportAct } from './report-act.js';
import { readDraft } from './read-draft.js';
import { readReportSubject } from './report-subject.js';
import { readPreparers, readReport, type StoredReport } from './stored-report.js';

/**
 * Begins the report of a period and answers its id. Used by the API and by the demo generator alike, as the other steps are:
 * `database.withBulkScope(scope, (client, at) => createReport(client, { projectId, account, at, today }, 'P3'), { lock: 'exclusive', recordedAt })`.
 * @throws Refusal `validation` for a period the project does not have, `wrong_state` for one that has not begun, `taken` when it has a report.
 */
export async function createReport(client: ClientBase, act: ReportAct, periodId: string): Promise<string> {
  const { rows } = await client.query<{ start: string; end: string; alive: boolean; number: number }>(
    `select q.start_date as start, q.end_date as "end", coalesce(bool_or(r.state <> 'reopened'), false) as alive, coalesce(max(r.number), 0)::integer as number
     from reporting_period q left join report r on r.project_id = q.project_id and r.period_id = q.period_id
     where q.project_id = $1 and q.period_id = $2 group by 1, 2`,
    [act.projectId, periodId],
  );
  const period = rows[0];
  if (!period) throw new Refusal('validation', { field: 'periodId', detail: 'periodId: the project has no such period' });
  if (period.start > act.today) throw new Refusal('wrong_state', { field: 'periodId', detail: 'The period has not begun yet.' });
  if (period.alive) throw new Refusal('taken', { field: 'periodId', detail: 'The period has a report already.' });
  return insertDraft(client, act, { periodId, number: period.number + 1, cutOff: period.end < act.today ? period.end : act.today });
}

/**
 * Hands the report in: its values, texts and members are frozen, and no step changes them afterwards (G38). Needs the exclusive lock.
 * @throws Refusal `report_incomplete` with everything that is missing.
 */
export async function submitReport(client: ClientBase, act: ReportAct, reportId: string, reason: string | null = null): Promise<void> {
  const { projectId, account, at, today } = act;
  const stored = await readReport(client, projectId, reportId);
  const state = nextState(stored, 'submit');
  const subject = await readReportSubject(client, projectId);
  const draft = await readDraft(client, subject, stored, today, at);
  const missing = draft.missing.filter(preventsSubmission);
  if (missing.length > 0) throw new Refusal('report_incomplete', { detail: missingPartsSummary(missing, 'en'), missing });
  const frozen = await freezeValues(client, projectId, reportId, draft);
  await client.query(
    `update report set state = $3, as_of = $4, known_at = $5, content = $6, root_hash = $7, submitted_by = $8, submitted_at = $5,
       version = version + 1
     where project_id = $1 and report_id = $2`,
    [projectId, reportId, state, frozen.report.identity.cutOff, at, JSON.stringify(frozen), rootHashOf(frozen), account],
  );
  await recordTransition(client, act, stored, state, reason);
}

/** Takes a submitted report into verification. */
export async function verifyReport(client: ClientBase, act: ReportAct, reportId: string, reason: string | null = null): Promise<void> {
  const stored = await readReport(client, act.projectId, reportId);
  const state = nextState(stored, 'verify');
  await setState(client, act, stored, state, 'verified');
  await recordTransition(client, act, stored, state, reason);
}

/** Certifies a report under verification. @throws Refusal `own_report` for who prepared or submitted it (G5). */
export async function certifyReport(client: ClientBase, act: ReportAct, reportId: string, reason: string | null = null): Promise<void> {
  const stored = await readReport(client, act.projectId, reportId);
  const state = nextState(stored, 'certify');
  if (!mayCertify(act.account, await readPreparers(client, act.projectId, stored))) throw new Refusal('own_report');
  await setState(client, act, stored, state, 'certified');
  await recordTransition(client, act, stored, state, reason);
}

/**
 * Reopens an issued report: it stays as it was, and the next version of its period begins as a draft with its texts. Answers the draft's id.
 * @throws Refusal `validation` without a reason.
 */
export async function reopenReport(client: ClientBase, act: ReportAct, reportId: string, reason: string): Promise<string> {
  const stored = await readReport(client, act.projectId, reportId);
  const state = nextState(stored, 'reopen');
  if (reason.trim().length < 3) throw new Refusal('validation', { field: 'reason', detail: 'reason: say why the report is reopened' });
  await setState(client, act, stored, state, 'reopened', reason);
  await recordTransition(client, act, stored, state, reason);
  const { periodId, number, cutOff } = stored;
  const next = await insertDraft(client, act, { periodId, number: number + 1, cutOff });
  await client.query(
    `insert into report_section_text (project_id, report_id, section, language, text)
     select project_id, $3, section, language, text from report_section_text where project_id = $1 and report_id = $2`,
    [act.projectId, reportId, next],
  );
  return next;
}

function nextState(stored: StoredReport, step: ReportStep): ReportState {
  const state = stateAfter(stored.state, step);
  if (state === null) throw new Refusal('wrong_state', { detail: `A report that is ${stored.state} cannot be taken to the step ${step}.` });
  return state;
}

async function insertDraft(
  client: ClientBase,
  act: ReportAct,
  { periodId, number, cutOff }: Pick<StoredReport, 'periodId' | 'number' | 'cutOff'>,
): Promise<string> {
  const { projectId, account, at } = act;
  const id = uuidv7();
  await client.query(
    `insert into report (project_id, report_id, period_id, number, as_of, created_by, created_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [projectId, id, periodId, number, cutOff, account, at],
  );
  await client.query(
    `insert into report_transition (project_id, report_id, seq, from_state, to_state, account_id, at) values ($1, $2, 1, 'not_started', 'draft', $3, $4)`,
    [projectId, id, account, at],
  );
  return id;
}

/** Who and when stand in columns of their own: `verified_by`, `verified_at`. */
async function setState(
  client: ClientBase,
  { projectId, account, at }: ReportAct,
  { id }: StoredReport,
  state: ReportState,
  step: 'verified' | 'certified' | 'reopened',
  reopenedBecause: string | null = null,
): Promise<void> {
  await client.query(
    `update report set state = $3, ${step}_by = $4, ${step}_at = $5, reopened_reason = $6, version = version + 1
     where project_id = $1 and report_id = $2`,
    [projectId, id, state, account, at, reopenedBecause],
  );
}

async function recordTransition(
  client: ClientBase,
  { projectId, account, at }: ReportAct,
  { id, state: from }: StoredReport,
  to: ReportState,
  reason: string | null,
): Promise<void> {
  await client.query(
    `insert into report_transition (project_id, report_id, seq, from_state, to_state, account_id, at, reason)
     select $1, $2, coalesce(max(seq), 0) + 1, $3, $4, $5, $6, $7 from report_transition where project_id = $1 and report_id = $2`,
    [projectId, id, from, to, account, at, reason],
  );
}
