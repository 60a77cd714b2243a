import type { ClientBase } from 'pg';
import {
  attendanceFault,
  attendanceMarkIn,
  audienceFault,
  type AudienceFault,
  type AttendanceFault,
  fieldOfAttendance,
  isCourseType,
  isInTwoRooms,
  type RecordContent,
  type SessionTime,
  type TimeInRoom,
} from '#domain';
import type { FaultAgainstOthers } from './fault-against-others.js';
import type { NewRecordVersion } from './save-records.js';
import { readOpenRecords, readRecordsPointingTo, type StoredRecord } from './stored-record.js';

/** What a record of training contradicts in others. */
type FaultOfTraining = FaultAgainstOthers<
  | AudienceFault
  | AttendanceFault
  | 'enrolled-twice'
  | 'not-on-the-list'
  | 'marked-twice'
  | 'in-two-rooms'
  | 'after-death'
  | 'has-attendance'
>;

/**
 * What some records of training contradict in others: people on the list of a course that is not for them (R2) or on it twice, attendance
 * above the hours of the session, of somebody who is not on the list, who is in another room at the same time, or who had died (R49).
 */
export async function faultsOfTraining(
  client: ClientBase,
  projectId: string,
  versions: readonly NewRecordVersion[],
): Promise<readonly FaultOfTraining[]> {
  const of = (type: NewRecordVersion['type']) => versions.filter((version) => version.type === type);
  return [
    ...(await ofEnrolments(client, projectId, of('enrolment'))),
    ...(await ofAttendance(client, projectId, of('attendance'))),
    ...(await ofSessions(client, projectId, of('courseSession'))),
  ];
}

const whyEnrolled: Readonly<Record<AudienceFault | 'enrolled-twice', readonly [field: string, why: string]>> = {
  'role-missing': ['role', 'whoever is trained to serve the public has a role at work (R2)'],
  'role-of-participant': ['role', 'a course for participants has no roles at work: operators are trained apart from them (R2)'],
  'not-a-participant': ['person', 'the person does not take part in the project, and the course is for those who do (R2)'],
  'enrolled-twice': ['person', 'the person is on the list of this course already'],
};

async function ofEnrolments(client: ClientBase, projectId: string, versions: readonly NewRecordVersion[]): Promise<FaultOfTraining[]> {
  if (versions.length === 0) return [];
  await holdPeople(client, projectId, versions);
  const courses = await byId(client, projectId, versions, 'edition');
  const listed = await readRecordsPointingTo(client, projectId, [...courses.keys()]);
  const taking = await readTakingPart(client, projectId, versions);
  const known = new Map(listed.filter(({ type }) => type === 'enrolment').map((one) => [one.id, one.content]));
  for (const { id, content } of versions) known.set(id, content);
  return versions.flatMap(({ id, content }): FaultOfTraining[] => {
    const { edition, person, role } = content;
    const type = courses.get(text(edition))?.content['type'];
    const isTwice = [...known].some(([other, one]) => other !== id && one['edition'] === edition && one['person'] === person);
    const audience = isCourseType(type)
      ? audienceFault(type, { role: isRole(role) ? role : null, takesPart: taking.has(text(person)) })
      : null;
    const code = isTwice ? 'enrolled-twice' : audience;
    return code === null ? [] : [{ id, code, field: whyEnrolled[code][0], why: whyEnrolled[code][1] }];
  });
}

type Role = NonNullable<Parameters<typeof audienceFault>[1]['role']>;
const roles: ReadonlySet<unknown> = new Set<Role>(['manager', 'official', 'operator', 'trainer', 'external']);
const isRole = (role: unknown): role is Role => roles.has(role);

const whyMarked: Readonly<Record<AttendanceFault, string>> = {
  'more-than-the-session': 'more hours than the session has',
  'hours-missing': 'whoever was there in part has hours, or the times of coming and going',
  'out-before-in': 'the time out is before the time in',
  'outside-the-session': 'the time is not within the session',
  'hours-of-the-absent': 'whoever was not there has neither hours nor times',
};

async function ofAttendance(client: ClientBase, projectId: string, versions: readonly NewRecordVersion[]): Promise<FaultOfTraining[]> {
  if (versions.length === 0) return [];
  await holdPeople(client, projectId, versions);
  const sessions = await byId(client, projectId, versions, 'session');
  const enrolments = await byId(client, projectId, versions, 'enrolment');
  const own = new Set(versions.map(({ id }) => id));
  const others = (
    await readRecordsPointingTo(client, projectId, [...enrolments.keys(), ...(await enrolmentsOfPeople(client, projectId, versions))])
  )
    .filter(({ id, type }) => type === 'attendance' && !own.has(id))
    .map(({ content }) => content);
  const elsewhere = await readSessions(client, projectId, others, sessions);
  const died = await readDeaths(client, projectId, versions);
  const all = [...others, ...versions.map(({ content }) => content)];
  return versions.flatMap(({ id, content }): FaultOfTraining[] => {
    const session = sessions.get(text(content['session']))?.content;
    if (!session) return [];
    const fault = (code: FaultOfTraining['code'], field: string, why: string): FaultOfTraining[] => [{ id, code, field, why }];
    const enrolment = enrolments.get(text(content['enrolment']))?.content;
    if (enrolment?.['edition'] !== session['edition'] || enrolment?.['person'] !== content['person'])
      return fault('not-on-the-list', 'enrolment', 'the person is not on the list of this course');
    const ofMark = attendanceFault(attendanceMarkIn(content), sessionTime(session));
    if (ofMark !== null) return fault(ofMark, fieldOfAttendance[ofMark], whyMarked[ofMark]);
    if ((died.get(text(content['person'])) ?? '9999-12-31') < text(session['date']) && wasThere(content))
      return fault('after-death', 'person', 'the person died before that day (R49)');
    const same = all.filter((other) => other !== content && other['person'] === content['person']);
    if (same.some((other) => other['session'] === content['session']))
      return fault('marked-twice', 'session', 'the person is marked at this session already');
    if (same.some((other) => clashes(content, session, other, elsewhere.get(text(other['session'])))))
      return fault('in-two-rooms', 'session', 'the person is in another session at the same time');
    return [];
  });
}

/** A session keeps its course, and as many hours as anybody attended, once somebody was marked at it. */
async function ofSessions(client: ClientBase, projectId: string, versions: readonly NewRecordVersion[]): Promise<FaultOfTraining[]> {
  const changed = versions.filter(({ version }) => version > 1);
  const marked = (
    await readRecordsPointingTo(
      client,
      projectId,
      changed.map(({ id }) => id),
    )
  ).filter(({ type }) => type === 'attendance');
  const enrolments = new Map(
    (await readOpenRecords(client, projectId, [...new Set(marked.map(({ content }) => text(content['enrolment'])))])).map((one) => [
      one.id,
      one,
    ]),
  );
  return changed.flatMap(({ id, content }): FaultOfTraining[] => {
    const own = marked.filter((one) => one.content['session'] === id);
    const most = Math.max(0, ...own.map((one) => number(one.content['hours'])));
    const isMoved = own.some((one) => enrolments.get(text(one.content['enrolment']))?.content['edition'] !== content['edition']);
    if (isMoved) return [{ id, code: 'has-attendance', field: 'edition', why: 'people of its course are marked at this session' }];
    return most > number(content['hours'])
      ? [{ id, code: 'has-attendance', field: 'hours', why: `somebody is marked with ${most} hours at this session` }]
      : [];
  });
}

/** When a session is, as its record says. */
export function sessionTime({ hours, from, to }: RecordContent): SessionTime {
  return {
    hours: typeof hours === 'number' ? hours : null,
    from: typeof from === 'string' ? from : null,
    to: typeof to === 'string' ? to : null,
  };
}

function wasThere({ status }: RecordContent): boolean {
  return status === 'present' || status === 'partial';
}

function clashes(one: RecordContent, session: RecordContent, other: RecordContent, otherSession: RecordContent | undefined): boolean {
  if (!otherSession || !wasThere(one) || !wasThere(other)) return false;
  return isInTwoRooms(timeInRoom(one, session), timeInRoom(other, otherSession));
}

/** Who was there throughout was there from begin to end. */
function timeInRoom(attendance: RecordContent, session: RecordContent): TimeInRoom {
  const { inAt, outAt } = attendanceMarkIn(attendance);
  const { from, to } = sessionTime(session);
  return { on: text(session['date']), from: inAt ?? from, to: outAt ?? to };
}

/** Of two who mark the same people at once, the second sees the first. Always in one order, so that no two wait for each other. */
async function holdPeople(client: ClientBase, projectId: string, versions: readonly NewRecordVersion[]): Promise<void> {
  await client.query(
    `select pg_advisory_xact_lock(hashtextextended($1 || ' ' || k.id, 0)) from unnest($2::text[]) with ordinality as k (id, at) order by k.at`,
    [projectId, peopleOf(versions).toSorted()],
  );
}

async function enrolmentsOfPeople(client: ClientBase, projectId: string, versions: readonly NewRecordVersion[]): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select r.record_id as id from record_version r where r.project_id = $1 and r.person_id = any ($2::uuid[]) and r.type = 'enrolment'
       and r.superseded_at is null and not r.withdrawn`,
    [projectId, peopleOf(versions)],
  );
  return rows.map(({ id }) => id);
}

async function readTakingPart(client: ClientBase, projectId: string, versions: readonly NewRecordVersion[]): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ id: string }>(
    `select r.person_id as id from participation r where r.project_id = $1 and r.person_id = any ($2::uuid[]) and r.superseded_at is null
       and not r.withdrawn`,
    [projectId, peopleOf(versions)],
  );
  return new Set(rows.map(({ id }) => id));
}

async function readDeaths(
  client: ClientBase,
  projectId: string,
  versions: readonly NewRecordVersion[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ person: string; died: string }>(
    `select r.person_id as person, r.exit_date::text as died from participation r where r.project_id = $1 and r.person_id = any ($2::uuid[])
       and r.superseded_at is null and not r.withdrawn and r.exit_reason = 'DECEASED'`,
    [projectId, peopleOf(versions)],
  );
  return new Map(rows.map(({ person, died }) => [person, died]));
}

/** Sessions by id, those in hand and those that other attendance is of. */
async function readSessions(
  client: ClientBase,
  projectId: string,
  attendance: readonly RecordContent[],
  known: ReadonlyMap<string, StoredRecord>,
): Promise<ReadonlyMap<string, RecordContent>> {
  const wanted = [...new Set(attendance.map(({ session }) => text(session)))].filter((id) => id !== '' && !known.has(id));
  const found = await readOpenRecords(client, projectId, wanted);
  return new Map([...known.values(), ...found].filter(({ withdrawn }) => !withdrawn).map(({ id, content }) => [id, content]));
}

async function byId(
  client: ClientBase,
  projectId: string,
  versions: readonly NewRecordVersion[],
  field: string,
): Promise<ReadonlyMap<string, StoredRecord>> {
  const wanted = [...new Set(versions.map(({ content }) => text(content[field])))].filter((id) => id !== '');
  return new Map((await readOpenRecords(client, projectId, wanted)).filter(({ withdrawn }) => !withdrawn).map((one) => [one.id, one]));
}

const peopleOf = (versions: readonly NewRecordVersion[]): string[] =>
  [...new Set(versions.map(({ content }) => text(content['person'])))].filter((id) => id !== '');
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const number = (value: unknown): number => (typeof value === 'number' ? value : 0);
