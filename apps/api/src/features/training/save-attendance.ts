import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { AttendanceSaved, AttendanceSaving } from '#contract';
import { attendedHours, contentFaults, type RecordContent, ruleFaults, sameContent, withoutNothing } from '#domain';
import { queryOn } from '../../platform/database/query.js';
import { checkVersion } from '../../platform/http/if-match.js';
import type { Write } from '../../platform/idempotency/write.js';
import { Writes } from '../../platform/idempotency/writes.js';
import { Installation } from '../../platform/installation/installation.js';
import { StaleVersion } from '../../platform/participations/save-participations.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { sessionTime } from '../../platform/records/faults-of-training.js';
import { SomeRefused } from '../../platform/records/many-records.js';
import { ReferencedRecords } from '../../platform/records/referenced-records.js';
import { faultsAgainstOthers } from '../../platform/records/refuse-against-others.js';
import { type NewRecordVersion, saveRecords } from '../../platform/records/save-records.js';
import type { StoredRecord } from '../../platform/records/stored-record.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { readCountingBasis } from '../../platform/tallies/counting-basis.js';
import { openSession, refuseOthersCourse, textIn } from './open-session.js';
import { attendanceVersion, readPointing } from './read-course.js';

export interface SavingAttendance {
  readonly account: Account;
  readonly project: ProjectReference;
  readonly write: Write;
  readonly session: string;
  readonly version: number;
  readonly saving: AttendanceSaving;
}

type Mark = AttendanceSaving['marks'][number];

/** Saves who came to a session: all the marks in one transaction, with the hours they make, the shares that follow and all they count for. */
@Injectable()
export class SaveAttendance {
  constructor(
    private readonly writes: Writes,
    private readonly installation: Installation,
  ) {}

  /**
   * The same marks again change nothing.
   * @throws Refusal `not_found`, `forbidden` for another's course, `stale_version` when somebody marked in between, `wrong_state` for a session
   * that was cancelled or is still to come; SomeRefused naming the enrolments whose marks cannot be
   */
  run({ account, project, write, session: id, version, saving }: SavingAttendance): Promise<AttendanceSaved> {
    const work = async (client: ClientBase, postedAt: Date): Promise<AttendanceSaved> => {
      await holdSession(client, project.id, id);
      const { session, course } = await openSession(client, project.id, id);
      refuseOthersCourse(account, project.id, course.content);
      const basis = await readCountingBasis(queryOn(client), project.id);
      const today = this.installation.today(basis.timeZone);
      refuseNotHeld(session, today);
      const stored = await readPointing(client, project.id, [id], ['attendance'], true);
      checkVersion(version, attendanceVersion(stored));
      const marked = versionsOf(saving, session, stored, await readPointing(client, project.id, [course.id], ['enrolment']));
      const closing = saving.close && session.content['status'] !== 'held' ? [closed(session)] : [];
      const versions = [...marked, ...closing];
      await refuseFaults(client, project.id, marked, today);
      const writing = { basis, postedAt, recordedBy: account.id, reason: null, importId: null };
      await saveRecords(client, writing, versions, await ReferencedRecords.of(client, project.id, versions)).catch(refuseStale);
      return {
        ...{ version: version + marked.length, savedAt: postedAt.toISOString(), changed: marked.length },
        status: saving.close ? 'held' : session.content['status'] === 'held' ? 'held' : 'planned',
      };
    };
    return this.writes.runBulk(write, account.scopeFor(project), work, { lock: 'shared' });
  }
}

/** Of two who save the same session at once, the second sees the first. */
async function holdSession(client: ClientBase, projectId: string, session: string): Promise<void> {
  await client.query(`select from record_version where project_id = $1 and record_id = $2 and superseded_at is null for no key update`, [
    projectId,
    session,
  ]);
}

function refuseNotHeld({ content }: StoredRecord, today: string): void {
  if (content['status'] === 'cancelled') throw new Refusal('wrong_state', { detail: 'The session was cancelled.' });
  if ((textIn(content, 'date') ?? '') > today) throw new Refusal('wrong_state', { detail: 'The session is still to come.' });
}

/** The marks that differ from those that stand, as new versions of them. */
function versionsOf(
  { marks, source }: AttendanceSaving,
  session: StoredRecord,
  stored: readonly StoredRecord[],
  enrolments: readonly StoredRecord[],
): NewRecordVersion[] {
  const known = new Map(stored.map((one) => [one.content['enrolment'], one]));
  const people = new Map(enrolments.map(({ id, content }) => [id, content['person'] ?? null]));
  const unknown = marks.filter(({ enrolment }) => !people.has(enrolment));
  if (unknown.length > 0) throw refusedMarks(unknown.map(({ enrolment }) => [enrolment, 'not-on-the-list', 'enrolment']));
  if (new Set(marks.map(({ enrolment }) => enrolment)).size < marks.length)
    throw new Refusal('validation', { field: 'marks', detail: 'marks: somebody is marked twice' });
  return marks.flatMap((mark): NewRecordVersion[] => {
    const before = known.get(mark.enrolment);
    const next = { id: before?.id ?? uuidv7(), version: (before?.version ?? 0) + 1, type: 'attendance' as const };
    if (mark.status === null)
      return before === undefined || before.withdrawn ? [] : [{ ...next, content: before.content, withdrawn: true }];
    const content = contentOf(mark, mark.status, session, people.get(mark.enrolment) ?? null, source);
    const isSame = before !== undefined && !before.withdrawn && sameContent(content, { ...before.content, source });
    return isSame ? [] : [{ ...next, content }];
  });
}

function contentOf(
  { enrolment, inAt, outAt, hours: written }: Mark,
  status: NonNullable<Mark['status']>,
  session: StoredRecord,
  person: RecordContent[string],
  source: string,
): RecordContent {
  const wasThere = status === 'present' || status === 'partial';
  const hours = attendedHours({ status, inAt, outAt, hours: written }, sessionTime(session.content));
  const keepsTimes = status === 'partial' || !wasThere;
  const times = { inAt: keepsTimes ? inAt : null, outAt: keepsTimes ? outAt : null };
  // what cannot be stays as it was written down, and is refused with the reason
  const said = status === 'partial' ? (written ?? hours) : wasThere ? hours : written;
  return withoutNothing({ session: session.id, enrolment, person, status, ...times, hours: said, source });
}

function closed({ id, version, content }: StoredRecord): NewRecordVersion {
  return { id, version: version + 1, type: 'courseSession', content: { ...content, status: 'held' } };
}

/** Everything that is wrong with the marks, by enrolment. */
async function refuseFaults(client: ClientBase, projectId: string, versions: readonly NewRecordVersion[], today: string): Promise<void> {
  const standing = versions.filter(({ withdrawn }) => withdrawn !== true);
  const enrolmentOf = new Map(standing.map(({ id, content }) => [id, textIn(content, 'enrolment') ?? '']));
  const others = await faultsAgainstOthers(client, projectId, standing);
  const own = standing.flatMap(({ id, type, content }) => {
    if (others.some((fault) => fault.id === id)) return [];
    const ofContent = contentFaults(type, content).map(({ code, at }) => ({ id, code, field: at }));
    const ofRules = ruleFaults(type, content, today).map(({ code, field }) => ({ id, code, field }));
    return [...ofContent, ...ofRules].slice(0, 1);
  });
  const faults = [...others, ...own];
  if (faults.length > 0) throw refusedMarks(faults.map(({ id, code, field }) => [enrolmentOf.get(id) ?? '', code, field]));
}

/** A refusal that names the enrolments whose marks cannot be, each with the reason and the field where it is mended. */
function refusedMarks(marks: readonly (readonly [enrolment: string, code: string, field: string])[]): SomeRefused {
  return new SomeRefused(
    'validation',
    marks.map(([id, code, field]) => ({ id, day: null, code, field })),
  );
}

function refuseStale(error: unknown): never {
  throw error instanceof StaleVersion ? new Refusal('stale_version', { cause: error }) : error;
}
