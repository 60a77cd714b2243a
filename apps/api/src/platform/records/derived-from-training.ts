import type { ClientBase } from 'pg';
import {
  type ContentType,
  enrolmentStanding,
  type FieldValue,
  isParts,
  isTestMoment,
  type PartContent,
  type RecordContent,
  scoreAt,
  type TestScore,
} from '#domain';
import { readOpenRecords, readRecordsPointingTo, type StoredRecord } from './stored-record.js';

type Derived = ReadonlyMap<string, Readonly<Record<string, FieldValue>>>;

/** Records of training of which something is worked out, or that something of others is worked out from. */
const types: ReadonlySet<ContentType> = new Set<ContentType>(['courseEdition', 'courseSession', 'enrolment', 'attendance']);

/** Whether a record of a type tells of others: a session of its course, an attendance of its enrolment. */
export function isOfTraining(type: ContentType): boolean {
  return types.has(type);
}

/**
 * What follows of training, by record: of an enrolment the hours, the share, the day the minimum was reached and the tests; of an attendance
 * the role and the organisation of who was there; of a course how many meetings and hours it had.
 */
export async function derivedFromTraining(client: ClientBase, projectId: string, records: readonly StoredRecord[]): Promise<Derived> {
  const of = (type: ContentType) => records.filter((record) => record.type === type);
  return new Map([
    ...(await ofEnrolments(client, projectId, of('enrolment'))),
    ...(await ofAttendance(client, projectId, of('attendance'))),
    ...(await ofCourses(client, projectId, of('courseEdition'))),
  ]);
}

async function ofEnrolments(client: ClientBase, projectId: string, enrolments: readonly StoredRecord[]): Promise<Derived> {
  if (enrolments.length === 0) return new Map();
  const courses = await contentsById(client, projectId, idsIn(enrolments, 'edition'));
  const attended = await readAttended(client, projectId, ids(enrolments));
  return new Map(
    enrolments.map(({ id, content }) => {
      const course = courses.get(textIn(content, 'edition') ?? '') ?? {};
      const demand = { hoursPlanned: numberIn(course, 'hoursPlanned'), minimumShare: numberIn(course, 'minimumAttendanceShare') };
      const outcomeType = course['type'] === 'participant_course' ? 'training' : null;
      return [id, { ...enrolmentStanding(attended.get(id) ?? [], demand), ...ofTests(content), outcomeType }];
    }),
  );
}

function ofTests(content: RecordContent): Readonly<Record<string, FieldValue>> {
  const tests = testsIn(content);
  const takenOn = partsIn(content, 'testResults').find(({ moment }) => moment === 'post')?.['takenOn'] ?? null;
  return { preScore: scoreAt(tests, 'pre'), postScore: scoreAt(tests, 'post'), postTestOn: takenOn };
}

/** The tests of an enrolment that have a score. */
export function testsIn(content: RecordContent): readonly TestScore[] {
  return partsIn(content, 'testResults').flatMap(({ moment, score }) =>
    isTestMoment(moment) && typeof score === 'number' ? [{ moment, score }] : [],
  );
}

/** Days and hours of the sessions that enrolments attended. */
async function readAttended(
  client: ClientBase,
  projectId: string,
  enrolments: readonly string[],
): Promise<ReadonlyMap<string, readonly { readonly on: string; readonly hours: number }[]>> {
  const attendance = await pointingOf(client, projectId, enrolments, 'attendance');
  const sessions = await contentsById(client, projectId, idsIn(attendance, 'session'));
  const found = new Map<string, { on: string; hours: number }[]>();
  for (const { content } of attendance) {
    const [enrolment, on] = [textIn(content, 'enrolment') ?? '', textIn(sessions.get(textIn(content, 'session') ?? '') ?? {}, 'date')];
    if (on === null) continue;
    const own = found.get(enrolment) ?? [];
    own.push({ on, hours: numberIn(content, 'hours') ?? 0 });
    found.set(enrolment, own);
  }
  return found;
}

async function ofAttendance(client: ClientBase, projectId: string, attendance: readonly StoredRecord[]): Promise<Derived> {
  if (attendance.length === 0) return new Map();
  const enrolments = await contentsById(client, projectId, idsIn(attendance, 'enrolment'));
  return new Map(
    attendance.map(({ id, content }) => {
      const enrolment = enrolments.get(textIn(content, 'enrolment') ?? '') ?? {};
      return [id, { role: textIn(enrolment, 'role'), organisation: textIn(enrolment, 'organisation') }];
    }),
  );
}

async function ofCourses(client: ClientBase, projectId: string, courses: readonly StoredRecord[]): Promise<Derived> {
  if (courses.length === 0) return new Map();
  const sessions = await pointingOf(client, projectId, ids(courses), 'courseSession');
  const attendance = await pointingOf(client, projectId, ids(sessions), 'attendance');
  const hoursOf = new Map<string, number>();
  for (const { content } of attendance) {
    const session = textIn(content, 'session') ?? '';
    hoursOf.set(session, (hoursOf.get(session) ?? 0) + (numberIn(content, 'hours') ?? 0));
  }
  return new Map(
    courses.map(({ id }) => {
      const own = sessions.filter(({ content }) => content['edition'] === id && content['status'] !== 'cancelled');
      return [id, { meetings: own.length, attendedHours: own.reduce((sum, one) => sum + (hoursOf.get(one.id) ?? 0), 0) }];
    }),
  );
}

/**
 * The records of which something else follows now: the enrolment of an attendance, the course of a session, and of a session all who are on
 * the list of its course, since the day and the number of meetings are told of them too.
 * @param written as they were and as they are
 */
export async function readRetoldTraining(client: ClientBase, projectId: string, written: readonly StoredRecord[]): Promise<StoredRecord[]> {
  const sessions = written.filter(({ type }) => type === 'courseSession');
  const attendance = written.filter(({ type }) => type === 'attendance');
  if (sessions.length === 0 && attendance.length === 0) return [];
  const courses = idsIn(sessions, 'edition');
  const onTheLists = await pointingOf(client, projectId, courses, 'enrolment');
  const held = await readOpenRecords(client, projectId, idsIn(attendance, 'session'));
  const others = await readOpenRecords(client, projectId, [
    ...new Set([...courses, ...idsIn(held, 'edition'), ...idsIn(attendance, 'enrolment')]),
  ]);
  return [...onTheLists, ...others.filter(({ withdrawn }) => !withdrawn)];
}

async function pointingOf(client: ClientBase, projectId: string, to: readonly string[], type: ContentType): Promise<StoredRecord[]> {
  return (await readRecordsPointingTo(client, projectId, to)).filter((record) => record.type === type);
}

async function contentsById(client: ClientBase, projectId: string, wanted: readonly string[]): Promise<ReadonlyMap<string, RecordContent>> {
  const records = await readOpenRecords(client, projectId, wanted);
  return new Map(records.flatMap(({ id, withdrawn, content }) => (withdrawn ? [] : [[id, content] as const])));
}

const ids = (records: readonly StoredRecord[]): string[] => records.map(({ id }) => id);

function idsIn(records: readonly StoredRecord[], field: string): string[] {
  return [...new Set(records.flatMap(({ content }) => textIn(content, field) ?? []))];
}

function textIn(content: RecordContent, field: string): string | null {
  const value = content[field];
  return typeof value === 'string' ? value : null;
}

function numberIn(content: RecordContent, field: string): number | null {
  const value = content[field];
  return typeof value === 'number' ? value : null;
}

function partsIn(content: RecordContent, field: string): readonly PartContent[] {
  const value = content[field] ?? null;
  return isParts(value) ? value : [];
}
