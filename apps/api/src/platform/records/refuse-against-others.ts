import type { ClientBase } from 'pg';
import { type ContentType, dayOfRecord, recordType, type RecordContent } from '#domain';
import { Refusal } from '../problems/refusal.js';
import { refuseDeskOverlaps } from './refuse-desk-overlaps.js';
import type { NewRecordVersion } from './save-records.js';
import { readOpenRecords, readRecordsPointingTo } from './stored-record.js';

/**
 * What a record contradicts in others: something done for somebody after their death (R49), and a contact of an appointment at which
 * nobody appeared (desk practice §7 C). @throws Refusal `validation` naming the field
 */
export async function refuseAgainstOthers(client: ClientBase, projectId: string, version: NewRecordVersion): Promise<void> {
  if (version.withdrawn) return;
  await refuseAfterDeath(client, projectId, version);
  await refuseDeskOverlaps(client, projectId, version);
  if (version.type === 'deskContact') await refuseContactOfMissed(client, projectId, version.content);
  if (version.type === 'appointment' && version.version > 1) await refuseMissedWithContact(client, projectId, version);
}

const cancelled: ReadonlySet<unknown> = new Set(['cancelled_by_person', 'cancelled_by_desk']);
/** What is recorded of the dead all the same. */
const alsoAfterDeath: ReadonlySet<ContentType> = new Set<ContentType>(['privacyNotice', 'consent', 'participationExit']);

async function refuseAfterDeath(client: ClientBase, projectId: string, { type, content }: NewRecordVersion): Promise<void> {
  const [person, day] = [content['person'], dayOfRecord(type, content)];
  if (typeof person !== 'string' || day === null || alsoAfterDeath.has(type)) return;
  // an appointment that was given before is called off afterwards
  if (type === 'appointment' && cancelled.has(content['status'])) return;
  const { rows } = await client.query<{ died: string }>(
    `select r.exit_date as died from participation r where r.project_id = $1 and r.person_id = $2 and r.superseded_at is null
       and not r.withdrawn and r.exit_reason = 'DECEASED' and r.exit_date < $3::date`,
    [projectId, person, day],
  );
  if (rows.length === 0) return;
  const field = dayFieldOf(type, content);
  throw new Refusal('validation', { field, detail: `${field}: the person died before that day (R49)` });
}

/** The field that says the day a record is about. */
function dayFieldOf(type: ContentType, content: RecordContent): string {
  const { datedBy, fields } = recordType(type);
  const days = Object.entries(fields).flatMap(([name, field]) => (field.type === 'day' ? [name] : []));
  return [...(datedBy === undefined ? [] : [datedBy]), ...days].find((name) => typeof content[name] === 'string') ?? 'person';
}

async function refuseContactOfMissed(client: ClientBase, projectId: string, content: RecordContent): Promise<void> {
  const appointment = content['appointment'];
  if (typeof appointment !== 'string') return;
  const [found] = await readOpenRecords(client, projectId, [appointment]);
  const status = found?.content['status'];
  if (status === 'no_show' || cancelled.has(status))
    throw new Refusal('validation', { field: 'appointment', detail: 'appointment: nobody appeared, so there was no contact' });
}

async function refuseMissedWithContact(client: ClientBase, projectId: string, { id, content }: NewRecordVersion): Promise<void> {
  if (content['status'] !== 'no_show' && !cancelled.has(content['status'])) return;
  const pointing = await readRecordsPointingTo(client, projectId, [id]);
  if (pointing.some(({ type }) => type === 'deskContact'))
    throw new Refusal('validation', { field: 'status', detail: 'status: there is a contact of this appointment; take that back first' });
}
