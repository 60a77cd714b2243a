import type { ClientBase } from 'pg';
import { type ContentType, keepsRegister, type RecordContent } from '#domain';
import { Refusal } from '../../platform/problems/refusal.js';
import { readOpenRecords, type StoredRecord } from '../../platform/records/stored-record.js';
import type { Account } from '../../platform/sign-in/account.js';

/** A record of training that stands. @throws Refusal `not_found` for another type, another project, and what was taken back */
export async function openRecordOf(client: ClientBase, projectId: string, type: ContentType, id: string): Promise<StoredRecord> {
  const [record] = await readOpenRecords(client, projectId, [id]);
  if (record?.type !== type || record.withdrawn) throw new Refusal('not_found');
  return record;
}

/** A session and the course it belongs to. @throws Refusal `not_found` */
export async function openSession(
  client: ClientBase,
  projectId: string,
  id: string,
): Promise<{ readonly session: StoredRecord; readonly course: StoredRecord }> {
  const session = await openRecordOf(client, projectId, 'courseSession', id);
  return { session, course: await openRecordOf(client, projectId, 'courseEdition', textIn(session.content, 'edition') ?? '') };
}

/** Whether an account marks who came: whoever answers for the project, and of trainers those who keep the register of the course. */
export function mayMark(account: Account, projectId: string, course: RecordContent): boolean {
  if (!account.mayIn('training.edit', projectId)) return false;
  return account.mayIn('participations.edit', projectId) || keepsRegister(textIn(course, 'registerKeepers'), account.email);
}

/** Whether an account is told who people are: whoever keeps the register of the course, for whom it is the register that names them. */
export function mayName(account: Account, projectId: string, course: RecordContent): boolean {
  return account.mayIn('training.names', projectId) && keepsRegister(textIn(course, 'registerKeepers'), account.email);
}

/** @throws Refusal `forbidden` for who does not keep the register of the course */
export function refuseOthersCourse(account: Account, projectId: string, course: RecordContent): void {
  if (!mayMark(account, projectId, course)) throw new Refusal('forbidden', { detail: 'The register of this course is kept by others.' });
}

/** A text of a content; null: it says none. */
export function textIn(content: RecordContent, field: string): string | null {
  const value = content[field];
  return typeof value === 'string' ? value : null;
}

/** A number of a content; null: it says none. */
export function numberIn(content: RecordContent, field: string): number | null {
  const value = content[field];
  return typeof value === 'number' ? value : null;
}
