import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { CourseAttendee, CourseRegister } from '#contract';
import { attendanceMarkIn, isCourseType, isParts, isTestMoment, type RecordContent, sectorOf } from '#domain';
import { Database } from '../../platform/database/database.js';
import { SealedIdentities } from '../../platform/identity/sealed-identities.js';
import { Installation } from '../../platform/installation/installation.js';
import { recordFields, type StoredRecord } from '../../platform/records/stored-record.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { noteLook } from '../../platform/values/audit-look.js';
import { mayMark, mayName, numberIn, openRecordOf, textIn } from './open-session.js';
import { sessionDetails } from './session-details.js';

export interface CourseQuestion {
  readonly account: Account;
  readonly project: ProjectReference;
  readonly id: string;
}

interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly category: string | null;
}

const roles = ['manager', 'official', 'operator', 'trainer', 'external'] as const;
const sources = ['paper', 'digital', 'platform_log'] as const;
const courseStatuses = ['planned', 'running', 'held', 'cancelled'] as const;

/** The register of a course: its sessions, who is on its list and who came. */
@Injectable()
export class ReadCourse {
  readonly #identities: SealedIdentities;

  constructor(
    private readonly database: Database,
    installation: Installation,
  ) {
    this.#identities = new SealedIdentities(installation.secret);
  }

  /** Opening it leaves a trace, which says whether names were told (G37). @throws Refusal `not_found` */
  run({ account, project, id }: CourseQuestion): Promise<CourseRegister> {
    return this.database.withBulkScope(account.scopeFor(project), async (client) => {
      const course = await openRecordOf(client, project.id, 'courseEdition', id);
      const named = mayName(account, project.id, course.content);
      const register = await this.read(client, project.id, course, named);
      await noteLook(client, project.id, 'record_opened', 'courseEdition', { names: named ? 'told' : 'sealed' }, id);
      return { ...register, mayMark: mayMark(account, project.id, course.content) };
    });
  }

  /** @param named whether it tells who people are */
  async read(client: ClientBase, projectId: string, course: StoredRecord, named: boolean): Promise<Omit<CourseRegister, 'mayMark'>> {
    const [enrolments, sessions] = split(await readPointing(client, projectId, [course.id], ['enrolment', 'courseSession']));
    const attendance = await readPointing(client, projectId, ids(sessions), ['attendance'], true);
    const standing = enrolments.filter(({ withdrawn }) => !withdrawn);
    const people = standing.flatMap(({ content }) => textIn(content, 'person') ?? []);
    const pseudonyms = await readPseudonyms(client, projectId, people);
    const identities = named ? await this.#identities.read(client, projectId, people) : null;
    const organisations = await readOrganisations(client, standing);
    const nameOf = (person: string): string | null => {
      const identity = identities?.get(person)?.identity;
      return identity ? `${identity.surname} ${identity.name}`.trim() : null;
    };
    const attendees = standing.map((enrolment) => {
      const person = textIn(enrolment.content, 'person') ?? '';
      const who = { id: person, pseudonym: pseudonyms.get(person) ?? '', name: nameOf(person) };
      return attendeeOf(enrolment, who, organisations.get(textIn(enrolment.content, 'organisation') ?? '') ?? null, attendance);
    });
    return {
      course: courseOf(course),
      sessions: sessions.map(({ id, content }) => ({
        ...sessionDetails(id, content),
        sheetCode: textIn(content, 'sheetCode'),
        sheetIssuedOn: textIn(content, 'sheetIssuedOn'),
        attendanceVersion: attendanceVersion(attendance.filter((one) => one.content['session'] === id)),
      })),
      people: attendees.toSorted((one, other) => sortKey(one).localeCompare(sortKey(other), 'it')),
      named,
    };
  }
}

/** What a saving of the attendance of a session is made on: the number of all changes of its marks, those that were taken back among them. */
export function attendanceVersion(attendance: readonly Pick<StoredRecord, 'version'>[]): number {
  return attendance.reduce((sum, { version }) => sum + version, 0);
}

/** The records of some types that point to others, those that were taken back among them where asked. */
export async function readPointing(
  client: ClientBase,
  projectId: string,
  to: readonly string[],
  types: readonly StoredRecord['type'][],
  alsoWithdrawn = false,
): Promise<StoredRecord[]> {
  if (to.length === 0) return [];
  const { rows } = await client.query<StoredRecord>(
    `select ${recordFields} from record_version r
     where r.links && $2::uuid[] and r.superseded_at is null and r.project_id = $1 and r.type = any ($3) and (not r.withdrawn or $4)
     order by r.day, r.content ->> 'from' nulls last, r.record_id`,
    [projectId, to, types, alsoWithdrawn],
  );
  return rows;
}

function split(records: readonly StoredRecord[]): readonly [StoredRecord[], StoredRecord[]] {
  const of = (type: string): StoredRecord[] => records.filter((record) => record.type === type);
  return [of('enrolment'), of('courseSession')];
}

const ids = (records: readonly StoredRecord[]): string[] => records.map(({ id }) => id);
const sortKey = ({ person }: CourseAttendee): string => person.name ?? person.pseudonym;

function courseOf({ id, version, content }: StoredRecord): CourseRegister['course'] {
  const { type } = content;
  return {
    ...{ id, version, title: textIn(content, 'title') ?? '', type: isCourseType(type) ? type : 'seminar_series' },
    ...{ start: textIn(content, 'start'), end: textIn(content, 'end') },
    ...{ hoursPlanned: numberIn(content, 'hoursPlanned'), minimumShare: numberIn(content, 'minimumAttendanceShare') },
    status: courseStatuses.find((one) => one === content['status']) ?? null,
  };
}

function attendeeOf(
  { id, version, content }: StoredRecord,
  person: CourseAttendee['person'],
  organisation: Organisation | null,
  attendance: readonly StoredRecord[],
): CourseAttendee {
  const own = attendance.filter((one) => !one.withdrawn && one.content['enrolment'] === id);
  return {
    ...{ enrolment: id, version, person, certificateOn: textIn(content, 'certificateOn'), tests: testsOf(content) },
    role: roles.find((one) => one === content['role']) ?? null,
    organisation: organisation && { id: organisation.id, name: organisation.name, sector: sectorOf(organisation.category) },
    marks: Object.fromEntries(own.map((one) => [textIn(one.content, 'session') ?? '', markOf(one.content)])),
  };
}

function markOf(content: RecordContent): CourseAttendee['marks'][string] {
  const { status, inAt, outAt, hours } = attendanceMarkIn(content);
  return { status, inAt, outAt, hours: hours ?? 0, source: sources.find((one) => one === content['source']) ?? null };
}

function testsOf(content: RecordContent): CourseAttendee['tests'] {
  const parts = content['testResults'] ?? null;
  if (!isParts(parts)) return [];
  return parts.flatMap(({ moment, score, takenOn = null }) =>
    isTestMoment(moment) && typeof score === 'number' ? [{ moment, score, takenOn: typeof takenOn === 'string' ? takenOn : null }] : [],
  );
}

async function readPseudonyms(client: ClientBase, projectId: string, people: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ id: string; pseudonym: string }>(
    'select person_id as id, pseudonym from person where project_id = $1 and person_id = any ($2::uuid[])',
    [projectId, people],
  );
  return new Map(rows.map(({ id, pseudonym }) => [id, pseudonym]));
}

async function readOrganisations(client: ClientBase, enrolments: readonly StoredRecord[]): Promise<ReadonlyMap<string, Organisation>> {
  const wanted = [...new Set(enrolments.flatMap(({ content }) => textIn(content, 'organisation') ?? []))];
  if (wanted.length === 0) return new Map();
  const { rows } = await client.query<Organisation>(
    'select organisation_id as id, name, category from organisation where organisation_id = any ($1::uuid[])',
    [wanted],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
