import type { ClientBase } from 'pg';
import { type ContentType, type FieldValue, isParts, type Participation, type RecordContent, recordType } from '#domain';
import type { StoredParticipation } from '../participations/stored-participation.js';
import { readRecordsAbout, readRecordsPointingTo, type StoredRecord } from '../records/stored-record.js';
import type { CountingBasis } from '../tallies/counting-basis.js';
import { readMerges, type StoredMerge } from './stored-merge.js';

export type PersonEventKind = 'entered' | 'left' | 'status' | 'record' | 'merged' | 'merge_undone' | 'look';

/** Something that was done for a person, or with what is kept of them. */
export interface PersonEvent {
  /** Names it among all of a person's. */
  readonly key: string;
  readonly kind: PersonEventKind;
  /** A calendar day, or for what happened in this system an instant; both in ISO, so that they sort as text. */
  readonly at: string;
  /** Of a record: its type and id. */
  readonly record: { readonly type: ContentType; readonly id: string } | null;
  /** Code of the desk. */
  readonly desk: string | null;
  /** Account id of who looked or merged. */
  readonly by: string | null;
  readonly reason: string | null;
  /** What it says in the fewest values: ordinary codes by the catalogue's names; of a look what was done and how often that day. */
  readonly says: Readonly<Record<string, FieldValue>>;
}

export interface EventsQuestion {
  readonly personId: string;
  readonly participation: StoredParticipation | null;
  /** Numbers of the desks whose records are told; null: of all. */
  readonly desks: readonly number[] | null;
}

/** What was done for a person, newest first. Records of desks that are not asked for are left out, those of no desk are everybody's. */
export async function readPersonEvents(client: ClientBase, basis: CountingBasis, question: EventsQuestion): Promise<PersonEvent[]> {
  const { projectId } = basis;
  const { personId, participation, desks } = question;
  const records = (await readRecordsAbout(client, projectId, [personId])).filter(
    ({ desk }) => desks === null || desk === null || desks.includes(desk),
  );
  const ofParticipation = await readOfParticipation(client, projectId, participation, new Set(records.map(({ id }) => id)));
  const merges = await readMerges(client, projectId, personId);
  const events = [
    ...(participation === null || participation.withdrawn ? [] : participationEvents(participation)),
    ...[...records, ...ofParticipation].map((record) => recordEvent(record, basis)),
    ...merges.flatMap((merge) => mergeEvents(merge, personId)),
    ...(await readLooks(client, projectId, [personId, ...(participation ? [participation.id] : [])])),
  ];
  return events.sort((one, other) => (one.at === other.at ? (one.key < other.key ? 1 : -1) : one.at < other.at ? 1 : -1));
}

/** Records that name the participation and not the person: the measures. */
async function readOfParticipation(
  client: ClientBase,
  projectId: string,
  participation: StoredParticipation | null,
  known: ReadonlySet<string>,
): Promise<StoredRecord[]> {
  if (participation === null) return [];
  return (await readRecordsPointingTo(client, projectId, [participation.id])).filter(({ id }) => !known.has(id));
}

const nothing = { record: null, desk: null, by: null, reason: null, says: {} } as const;

function participationEvents({ id, record }: StoredParticipation): PersonEvent[] {
  const { entryDate, exitDate, exitReason, desk, statusEvents }: Participation = record;
  const entered = { ...nothing, key: `${id} entered`, kind: 'entered' as const, at: entryDate, desk };
  const says: PersonEvent['says'] = exitReason === null ? {} : { exitReason };
  const left = exitDate === null ? [] : [{ ...nothing, key: `${id} left`, kind: 'left' as const, at: exitDate, desk, says }];
  const statuses = statusEvents.map(({ on, status }, at) => {
    return { ...nothing, key: `${id} status ${at}`, kind: 'status' as const, at: on, says: { lastStatus28d: status } };
  });
  return [entered, ...left, ...statuses];
}

function recordEvent({ id, type, day, recordedAt, content, desk, recordedBy }: StoredRecord, { desks }: CountingBasis): PersonEvent {
  const at = day ?? recordedAt.toISOString();
  return {
    ...nothing,
    key: id,
    kind: 'record',
    at,
    record: { type, id },
    desk: desks.codeOf(desk),
    by: recordedBy,
    says: codesIn(type, content),
  };
}

/** So many values tell one record from another at a glance. */
const mostTold = 3;

/** The first codes that a record has; nothing that says who somebody is, and nothing special. */
function codesIn(type: ContentType, content: RecordContent): Record<string, FieldValue> {
  const { fields, class: ofType } = recordType(type);
  const told = Object.entries(fields).flatMap(([name, field]) => {
    const value = content[name] ?? null;
    const ordinary = (field.class ?? ofType) === 'personal' || (field.class ?? ofType) === 'open';
    const isCode = (field.type === 'code' || field.type === 'codes') && value !== null && !isParts(value);
    return ordinary && isCode ? [[name, value] as const] : [];
  });
  return Object.fromEntries(told.slice(0, mostTold));
}

function mergeEvents(
  { id, at, by, reason, merged, survivor, survivorId, undoneAt, undoneBy, undoReason }: StoredMerge,
  personId: string,
): PersonEvent[] {
  // the pseudonym of the other one
  const says = { pseudonym: survivorId === personId ? merged : survivor };
  const done = { ...nothing, key: id, kind: 'merged' as const, at: at.toISOString(), by, reason, says };
  if (undoneAt === null) return [done];
  return [done, { ...done, key: `${id} undone`, kind: 'merge_undone', at: undoneAt.toISOString(), by: undoneBy, reason: undoReason }];
}

interface LookRow {
  readonly action: string;
  readonly by: string | null;
  readonly reason: string | null;
  readonly at: Date;
  readonly times: number;
}

const looks = ['record_opened', 'revealed', 'merge_previewed', 'timeline_opened', 'person_file_issued'];

/** Who looked: one line for each kind of look of an account on a day, with the latest reason. */
async function readLooks(client: ClientBase, projectId: string, ids: readonly string[]): Promise<PersonEvent[]> {
  const { rows } = await client.query<LookRow>(
    `select action, account_id as by, (array_agg(reason order by seq desc))[1] as reason, max(at) as at, count(*)::integer as times
     from audit_entry where project_id = $1 and record_id = any ($2::uuid[]) and action = any ($3)
     group by action, account_id, (at at time zone 'Europe/Rome')::date`,
    [projectId, ids, looks],
  );
  return rows.map(({ action, by, reason, at, times }) => {
    const instant = at.toISOString();
    return { ...nothing, key: `look ${action} ${by} ${instant}`, kind: 'look', at: instant, by, reason, says: { action, times } };
  });
}
