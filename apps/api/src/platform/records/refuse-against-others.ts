import type { ClientBase } from 'pg';
import { type ContentType, dayOfRecord, recordType, type RecordContent } from '#domain';
import { readMergedAmong } from '../identity/merged-people.js';
import { faultsOfPlacements } from './faults-of-placements.js';
import { faultsOfTraining } from './faults-of-training.js';
import { faultsOfHours } from './faults-of-hours.js';
import { faultsOfPlans } from './faults-of-plans.js';
import { faultsOfTitles } from './faults-of-titles.js';
import type { FaultAgainstOthers } from './fault-against-others.js';
import { Refusal } from '../problems/refusal.js';
import type { NewRecordVersion } from './save-records.js';
import { readOpenRecords, readRecordsPointingTo } from './stored-record.js';

/**
 * What some records contradict in others, one or thousands: somebody who was merged into another and would be counted beside them, something
 * done for somebody after their death (R49), a contact of an appointment at which nobody appeared (desk practice §7 C), and what is told in
 * the file of each kind of fault.
 */
export async function faultsAgainstOthers(
  client: ClientBase,
  projectId: string,
  versions: readonly NewRecordVersion[],
): Promise<readonly FaultAgainstOthers[]> {
  const standing = versions.filter(({ withdrawn }) => withdrawn !== true);
  return [
    ...(await aboutMerged(client, projectId, standing)),
    ...(await afterDeath(client, projectId, standing)),
    ...(await contactsOfMissed(client, projectId, standing)),
    ...(await missedWithContact(client, projectId, standing)),
    ...(await faultsOfTraining(client, projectId, standing)),
    ...(await faultsOfPlacements(client, projectId, standing)),
    ...(await faultsOfTitles(client, projectId, standing)),
    ...(await faultsOfHours(client, projectId, standing)),
    ...(await faultsOfPlans(client, projectId, standing)),
  ];
}

/** @throws Refusal `validation` naming the field of the first of them */
export async function refuseAgainstOthers(client: ClientBase, projectId: string, versions: readonly NewRecordVersion[]): Promise<void> {
  const [fault] = await faultsAgainstOthers(client, projectId, versions);
  if (fault) throw new Refusal('validation', { field: fault.field, detail: `${fault.field}: ${fault.why}` });
}

async function aboutMerged(client: ClientBase, projectId: string, versions: readonly NewRecordVersion[]): Promise<FaultAgainstOthers[]> {
  const about = versions.flatMap(({ id, content: { person } }) => (typeof person === 'string' ? [{ id, person }] : []));
  const merged = await readMergedAmong(client, projectId, [...new Set(about.map(({ person }) => person))]);
  return about
    .filter(({ person }) => merged.has(person))
    .map(({ id }) => ({ id, code: 'merged-person', field: 'person', why: 'this person was merged into another; name the other one' }));
}

const cancelled: ReadonlySet<unknown> = new Set(['cancelled_by_person', 'cancelled_by_desk']);
/** What is recorded of the dead all the same. */
const alsoAfterDeath: ReadonlySet<ContentType> = new Set<ContentType>(['privacyNotice', 'consent', 'participationExit', 'person']);

async function afterDeath(client: ClientBase, projectId: string, versions: readonly NewRecordVersion[]): Promise<FaultAgainstOthers[]> {
  const about = versions.flatMap(({ id, type, content }) => {
    const [person, day] = [content['person'], dayOfRecord(type, content)];
    // an appointment that was given before is called off afterwards
    const isCalledOff = type === 'appointment' && cancelled.has(content['status']);
    return typeof person !== 'string' || day === null || alsoAfterDeath.has(type) || isCalledOff
      ? []
      : [{ id, type, content, person, day }];
  });
  if (about.length === 0) return [];
  const { rows } = await client.query<{ person: string; died: string }>(
    `select r.person_id as person, r.exit_date as died from participation r where r.project_id = $1 and r.person_id = any ($2::uuid[])
       and r.superseded_at is null and not r.withdrawn and r.exit_reason = 'DECEASED'`,
    [projectId, [...new Set(about.map(({ person }) => person))]],
  );
  const diedOn = new Map(rows.map(({ person, died }) => [person, died]));
  return about
    .filter(({ person, day }) => (diedOn.get(person) ?? '9999-12-31') < day)
    .map(({ id, type, content }) => ({
      id,
      code: 'after-death',
      field: dayFieldOf(type, content),
      why: 'the person died before that day (R49)',
    }));
}

/** The field that says the day a record is about. */
function dayFieldOf(type: ContentType, content: RecordContent): string {
  const { datedBy, fields } = recordType(type);
  const days = Object.entries(fields).flatMap(([name, field]) => (field.type === 'day' ? [name] : []));
  return [...(datedBy === undefined ? [] : [datedBy]), ...days].find((name) => typeof content[name] === 'string') ?? 'person';
}

async function contactsOfMissed(
  client: ClientBase,
  projectId: string,
  versions: readonly NewRecordVersion[],
): Promise<FaultAgainstOthers[]> {
  const contacts = versions.flatMap(({ id, type, content }) => {
    const appointment = content['appointment'];
    return type === 'deskContact' && typeof appointment === 'string' ? [{ id, appointment }] : [];
  });
  const found = await readOpenRecords(client, projectId, [...new Set(contacts.map(({ appointment }) => appointment))]);
  const missed = new Set(found.filter(({ content }) => isMissed(content)).map(({ id }) => id));
  return contacts
    .filter(({ appointment }) => missed.has(appointment))
    .map(({ id }) => ({ id, code: 'nobody-appeared', field: 'appointment', why: 'nobody appeared, so there was no contact' }));
}

async function missedWithContact(
  client: ClientBase,
  projectId: string,
  versions: readonly NewRecordVersion[],
): Promise<FaultAgainstOthers[]> {
  const missed = versions.filter(({ type, version, content }) => type === 'appointment' && version > 1 && isMissed(content));
  const pointing = await readRecordsPointingTo(
    client,
    projectId,
    missed.map(({ id }) => id),
  );
  const brought = new Set(pointing.filter(({ type }) => type === 'deskContact').map(({ content }) => content['appointment']));
  return missed
    .filter(({ id }) => brought.has(id))
    .map(({ id }) => ({
      id,
      code: 'has-its-contact',
      field: 'status',
      why: 'there is a contact of this appointment; take that back first',
    }));
}

function isMissed(content: RecordContent): boolean {
  return content['status'] === 'no_show' || cancelled.has(content['status']);
}
