import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { HeldAnswers as Listed, HeldDecided, HeldDecision } from '#contract';
import { holdReasons, type HoldReason, isParts, type RecordContent } from '#domain';
import { Database } from '../../platform/database/database.js';
import { queryOn } from '../../platform/database/query.js';
import type { Write } from '../../platform/idempotency/write.js';
import { Writes } from '../../platform/idempotency/writes.js';
import type { Writing } from '../../platform/participations/save-participations.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { ReferencedRecords } from '../../platform/records/referenced-records.js';
import { type NewRecordVersion, saveRecords } from '../../platform/records/save-records.js';
import { readOpenRecords } from '../../platform/records/stored-record.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { readCountingBasis } from '../../platform/tallies/counting-basis.js';
import { noteLook } from '../../platform/values/audit-look.js';
import { readLinks } from './stored-links.js';

/** So many are shown, and decided on, at once. */
const atOnce = 1000;
const shownAtOnce = 100;

interface Asking {
  readonly account: Account;
  readonly project: ProjectReference;
  readonly link: string;
}

/** Answers by a link that a robot could have sent: a person looks, and lets them count or leaves them out for good. */
@Injectable()
export class HeldAnswers {
  constructor(
    private readonly database: Database,
    private readonly writes: Writes,
  ) {}

  /** Those that wait, the oldest first. @throws Refusal `not_found` */
  list({ account, project, link }: Asking): Promise<Listed> {
    return this.database.withBulkScope(account.scopeFor(project), async (client) => {
      const [stored] = await readLinks(client, project.id, { id: link });
      if (!stored) throw new Refusal('not_found');
      const held = await readHeld(client, project.id, link, shownAtOnce);
      const records = await readOpenRecords(
        client,
        project.id,
        held.map(({ id }) => id),
      );
      const contentOf = new Map(records.map(({ id, content }) => [id, content]));
      await noteLook(client, project.id, 'records_listed', 'link_answer', { link });
      const items = held.map(({ id, receivedAt, reasons }) => {
        const known = holdReasons.filter((reason) => reasons.includes(reason));
        return { id, receivedAt: receivedAt.toISOString(), reasons: known, answers: linesOf(contentOf.get(id) ?? {}) };
      });
      return { total: stored.held, items };
    });
  }

  /** @throws Refusal `not_found` for a link, or an answer that does not wait there */
  decide({ account, project, link, write }: Asking & { readonly write: Write }, decision: HeldDecision): Promise<HeldDecided> {
    const { answers, release, reason } = decision;
    const decide = async (client: ClientBase, postedAt: Date): Promise<HeldDecided> => {
      const [stored] = await readLinks(client, project.id, { id: link, hold: true });
      if (!stored) throw new Refusal('not_found');
      const held = await readHeld(client, project.id, link, atOnce, answers);
      if (answers !== undefined && held.length < new Set(answers).size) throw new Refusal('not_found');
      const ids = held.map(({ id }) => id);
      if (release) {
        const basis = await readCountingBasis(queryOn(client), project.id);
        await rewrite(client, { basis, postedAt, recordedBy: account.id, reason, importId: null }, ids, false);
      }
      await client.query(
        `update link_answer set state = $3, decided_by = $4, decided_at = $5 where project_id = $1 and answer_id = any ($2::uuid[])`,
        [project.id, ids, release ? 'released' : 'dropped', account.id, postedAt],
      );
      await client.query('select record_audit_event($1::uuid, $2, $3, $4::uuid, $5::jsonb)', [
        ...[project.id, release ? 'answers_released' : 'answers_dropped', 'answer_link', link, JSON.stringify({ answers: ids.length })],
      ]);
      return { decided: ids.length, held: stored.held - ids.length };
    };
    return this.writes.runBulk(write, account.scopeFor(project, { reason }), decide, { lock: 'shared' });
  }
}

/** Holds answers that counted until now, of which it has turned out that a robot could have sent them. */
export async function holdCounted(
  client: ClientBase,
  writing: Pick<Writing, 'basis' | 'postedAt' | 'recordedBy'>,
  ids: readonly string[],
  reasons: readonly HoldReason[],
): Promise<void> {
  if (ids.length === 0) return;
  const { rows } = await client.query<{ id: string }>(
    `update link_answer set state = 'held', reasons = $3::text[] where project_id = $1 and answer_id = any ($2::uuid[]) and state = 'counted'
     returning answer_id as id`,
    [writing.basis.projectId, ids, [...reasons]],
  );
  await rewrite(
    client,
    { ...writing, reason: reasons.join(', '), importId: null },
    rows.map(({ id }) => id),
    true,
  );
}

/** The records of some answers once more, taken back or standing. */
async function rewrite(client: ClientBase, writing: Writing, ids: readonly string[], withdrawn: boolean): Promise<void> {
  const { projectId } = writing.basis;
  const records = await readOpenRecords(client, projectId, ids);
  const versions = records
    .filter((record) => record.withdrawn !== withdrawn)
    .map(({ id, version, type, content }): NewRecordVersion => ({ id, version: version + 1, type, content, withdrawn }));
  await saveRecords(client, writing, versions, await ReferencedRecords.of(client, projectId, versions));
}

interface StoredHeld {
  readonly id: string;
  readonly receivedAt: Date;
  readonly reasons: readonly string[];
}

async function readHeld(client: ClientBase, projectId: string, link: string, most: number, ids?: readonly string[]): Promise<StoredHeld[]> {
  const { rows } = await client.query<StoredHeld>(
    `select answer_id as id, received_at as "receivedAt", reasons from link_answer
     where project_id = $1 and link_id = $2 and state = 'held' and ($4::uuid[] is null or answer_id = any ($4))
     order by received_at, answer_id limit $3`,
    [projectId, link, most, ids ?? null],
  );
  return rows;
}

/** What was answered, line by line. */
function linesOf(content: RecordContent): { question: string; value: string }[] {
  const { answers } = content;
  if (answers !== undefined && isParts(answers))
    return answers.map(({ question, value }) => ({ question: String(question ?? ''), value: String(value ?? '') }));
  const scores = ['clarity', 'courtesy', 'competence', 'waiting', 'usefulness', 'overall', 'text'];
  return scores.flatMap((question) => (content[question] === undefined ? [] : [{ question, value: String(content[question]) }]));
}
