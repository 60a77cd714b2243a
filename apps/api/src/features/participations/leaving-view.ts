import type { ClientBase } from 'pg';
import type { LeavingView } from '#contract';
import {
  type CalendarDay,
  isUnreachable,
  isWindowOpen,
  type Leaving,
  type Participation,
  type QualificationKind,
  type RecordContent,
  sixMonthDay,
  windowEnd,
} from '#domain';
import { readAccountNames } from '../../platform/accounts/account-names.js';
import { lastSupportOf } from '../../platform/due/due-people.js';
import type { StoredParticipation } from '../../platform/participations/stored-participation.js';
import type { StoredRecord } from '../../platform/records/stored-record.js';
import { lastReEntry, type LeavingRecords, readLeavingRecords } from './leaving-records.js';

/** Somebody's leaving as people see it, as it stands on a day. */
export async function readLeavingView(
  client: ClientBase,
  projectId: string,
  stored: StoredParticipation,
  today: CalendarDay,
): Promise<LeavingView> {
  const { id, version, personId, pseudonym, record } = stored;
  const records = await readLeavingRecords(client, projectId, id);
  const lastSupport = await readLastSupport(client, projectId, id, today);
  const { desk, entryDate, exitDate, employmentStatus, inEducationAtEntry } = record;
  return {
    ...{ id, version, person: personId, pseudonym, desk, deskName: await readDeskName(client, projectId, desk) },
    ...{ entryDate, employmentStatus, inEducationAtEntry },
    exit: exitDate === null ? null : exitView(record, exitDate, records.exit, today),
    reenteredOn: lastReEntry(records),
    earlierExits: records.earlier.map(({ content }) => earlierExit(content)),
    lastSupport,
    isUnreachable: exitDate === null && isUnreachable(lastSupport, today),
    followUp: exitDate === null ? null : await followUpView(client, record, exitDate, records, today),
  };
}

/** A questionnaire as it stands; a reason that the file of before did not say is not known. */
export type StatedLeaving = Omit<Leaving, 'exitReason'> & Pick<Participation, 'exitReason'>;

/** What the record says and the questionnaire adds; where both speak, the record is what counts. */
export function leavingOf(record: Participation, exitDate: CalendarDay, questionnaire: StoredRecord | null): StatedLeaving {
  const { exitReason, statusEvents, education28d, qualification28d } = record;
  // of another exit it says nothing about this one
  const told = questionnaire?.content['exitDate'] === exitDate ? questionnaire.content : {};
  const text = (field: string): string | null => (typeof told[field] === 'string' ? told[field] : null);
  const kind = text('qualification') as QualificationKind | null;
  const stated: QualificationKind | null = qualification28d === null ? null : qualification28d ? 'qualification' : 'none';
  return {
    exitDate,
    exitReason,
    exitDetail: exitReason === 'DROPOUT' ? (text('exitDetail') as Leaving['exitDetail']) : null,
    statusEvents,
    educationBegan: education28d,
    educationOn: education28d === true ? text('educationOn') : null,
    educationProvider: education28d === true ? text('educationProvider') : null,
    qualification: kind ?? stated,
    qualificationOn: text('qualificationOn'),
    qualificationBody: text('qualificationBody'),
    jobContract: text('jobContract') as Leaving['jobContract'],
    jobEmployer: text('jobEmployer'),
    italianLevel: text('italianLevel') as Leaving['italianLevel'],
    satisfaction: typeof told['satisfaction'] === 'number' ? told['satisfaction'] : null,
    suggestion: text('suggestion'),
  };
}

function exitView(record: Participation, exitDate: CalendarDay, questionnaire: StoredRecord | null, today: CalendarDay) {
  const leaving = leavingOf(record, exitDate, questionnaire);
  return {
    ...leaving,
    statusEvents: [...leaving.statusEvents],
    lastStatus28d: record.lastStatus28d,
    windowEnd: windowEnd(exitDate),
    isOpen: isWindowOpen(exitDate, today),
    version: questionnaire?.version ?? 0,
  };
}

function earlierExit(content: RecordContent): LeavingView['earlierExits'][number] {
  return {
    exitDate: String(content['exitDate']),
    exitReason: (content['exitReason'] ?? null) as Participation['exitReason'],
    reenteredOn: String(content['reenteredOn']),
  };
}

async function followUpView(
  client: ClientBase,
  { status6m, improved6m }: Participation,
  exitDate: CalendarDay,
  { attempts }: LeavingRecords,
  today: CalendarDay,
): Promise<LeavingView['followUp']> {
  const nameOf = await readAccountNames(
    client,
    attempts.map(({ recordedBy }) => recordedBy),
  );
  const dueOn = sixMonthDay(exitDate);
  const text = (content: RecordContent, field: string): string | null => (typeof content[field] === 'string' ? content[field] : null);
  return {
    ...{ dueOn, isDue: dueOn <= today, status6m, improved6m: [...improved6m] },
    attempts: attempts.map(({ id, day, content, recordedBy, recordedAt }) => ({
      ...{ id, on: day ?? dueOn, method: String(content['method']), reached: content['reached'] === true },
      ...{ status: text(content, 'status'), contractGroup: text(content, 'contractGroup') },
      ...{ by: nameOf(recordedBy), at: recordedAt.toISOString() },
    })),
  };
}

async function readLastSupport(client: ClientBase, projectId: string, id: string, today: CalendarDay): Promise<CalendarDay> {
  const { rows } = await client.query<{ last: CalendarDay }>(
    `select s.last from participation r ${lastSupportOf} where r.project_id = $2 and r.participation_id = $3 and r.superseded_at is null`,
    [today, projectId, id],
  );
  return rows[0]?.last ?? today;
}

async function readDeskName(client: ClientBase, projectId: string, code: string | null): Promise<string | null> {
  if (code === null) return null;
  const { rows } = await client.query<{ name: string }>('select name from desk where project_id = $1 and code = $2', [projectId, code]);
  return rows[0]?.name ?? null;
}
