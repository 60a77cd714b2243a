import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { ExitChange, LeavingView, NewExit, NewFollowUp, ReEntry } from '#contract';
import {
  type CalendarDay,
  followUpFaults,
  foundJob,
  isWindowOpen,
  type Leaving,
  leavingFaults,
  type Participation,
  withFollowUp,
  withLeaving,
  withoutLeaving,
  withoutNothing,
} from '#domain';
import { Database } from '../../platform/database/database.js';
import { queryOn } from '../../platform/database/query.js';
import { checkVersion } from '../../platform/http/if-match.js';
import type { Write } from '../../platform/idempotency/write.js';
import { Writes } from '../../platform/idempotency/writes.js';
import { Installation } from '../../platform/installation/installation.js';
import { refuseContradictions } from '../../platform/participations/refuse-contradictions.js';
import { ParticipationWriter } from '../../platform/participations/save-participations.js';
import { SpecialCategories } from '../../platform/participations/special-categories.js';
import { type StoredParticipation, StoredParticipations } from '../../platform/participations/stored-participation.js';
import { writeParticipation } from '../../platform/participations/write-participation.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { ReferencedRecords } from '../../platform/records/referenced-records.js';
import { type NewRecordVersion, saveRecords } from '../../platform/records/save-records.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { type CountingBasis, readCountingBasis } from '../../platform/tallies/counting-basis.js';
import { noteLook } from '../../platform/values/audit-look.js';
import { type AboutWhom, exitContent, lastReEntry, readLeavingRecords } from './leaving-records.js';
import { leavingOf, readLeavingView, type StatedLeaving } from './leaving-view.js';
import { refuseDeathBeforeSupport, refuseFaults } from './refuse-leaving.js';

/** Whose leaving is recorded, by whom, on which version of the participation. */
export interface LeavingWork {
  readonly account: Account;
  readonly project: ProjectReference;
  readonly id: string;
  readonly write: Write;
  readonly version: number;
}

/** What is known when something is recorded. */
interface Ground {
  readonly client: ClientBase;
  readonly basis: CountingBasis;
  readonly stored: StoredParticipation;
  readonly about: AboutWhom;
  readonly today: CalendarDay;
}

/** What becomes of the participation, and the records that say why. */
interface Recorded {
  readonly record: Participation;
  readonly versions: readonly NewRecordVersion[];
}

/**
 * Leaving, coming back, and the question six months later: the participation and what was answered are written together, so that what
 * counts and what says so never part. Each is for the participations of the own desk.
 */
@Injectable()
export class Leavings {
  readonly #stored: StoredParticipations;
  readonly #writer: ParticipationWriter;

  constructor(
    private readonly database: Database,
    private readonly writes: Writes,
    private readonly installation: Installation,
  ) {
    const special = new SpecialCategories(installation.secret);
    this.#stored = new StoredParticipations(special);
    this.#writer = new ParticipationWriter(special);
  }

  /** Opens what is known of somebody's leaving; whoever does leaves a trace (G37). @throws Refusal `not_found` */
  open(account: Account, project: ProjectReference, id: string): Promise<LeavingView> {
    return this.database.withBulkScope(account.scopeFor(project), async (client) => {
      const basis = await readCountingBasis(queryOn(client), project.id);
      const stored = await this.#openRecord(client, basis, id, account.desksIn('desk-work.read', project.id));
      await noteLook(client, project.id, 'record_opened', 'participation', {}, id);
      return readLeavingView(client, project.id, stored, this.#today(basis));
    });
  }

  /** R9: somebody leaves. @throws Refusal `wrong_state` when they have left already, `validation` for what contradicts itself */
  leave(work: LeavingWork, exit: NewExit): Promise<LeavingView> {
    return this.#record(work, null, async (ground) => {
      const { client, basis, stored, about, today } = ground;
      if (stored.record.exitDate !== null) throw new Refusal('wrong_state', { detail: 'The person has left already.' });
      const records = await readLeavingRecords(client, basis.projectId, stored.id);
      const record = await judged(ground, exit, lastReEntry(records));
      refuseContradictions(record, basis, today);
      return { record, versions: [{ id: uuidv7(), version: 1, type: 'participationExit', content: exitContent(about, exit) }] };
    });
  }

  /**
   * R40: what happens in the 28 days, recorded as it happens. Later it is a correction (R15): for whoever may correct participations, with
   * a reason. @throws Refusal `wrong_state` for others
   */
  changeExit(work: LeavingWork, { reason, ...change }: ExitChange): Promise<LeavingView> {
    return this.#record(work, reason, async (ground) => {
      const { client, basis, stored, about, today } = ground;
      const { exitDate } = stored.record;
      if (exitDate === null) throw new Refusal('wrong_state', { detail: 'The person has not left.' });
      if (!isWindowOpen(exitDate, today)) refuseLocked(work, reason);
      const records = await readLeavingRecords(client, basis.projectId, stored.id);
      const before = leavingOf(stored.record, exitDate, records.exit);
      const leaving = withReason({ ...before, ...said(change) });
      const record = await judged(ground, leaving, lastReEntry(records));
      refuseContradictions(record, basis, today);
      const next = { id: records.exit?.id ?? uuidv7(), version: (records.exit?.version ?? 0) + 1 };
      return { record, versions: [{ ...next, type: 'participationExit', content: exitContent(about, leaving) }] };
    });
  }

  /** R7: somebody comes back; the exit stays in the history and its results are gone. @throws Refusal `wrong_state` for who is still there */
  reEnter(work: LeavingWork, { on }: ReEntry): Promise<LeavingView> {
    return this.#record(work, null, async ({ client, basis, stored, about, today }) => {
      const { record } = stored;
      if (record.exitDate === null)
        throw new Refusal('wrong_state', { detail: 'The participation is open: there is one per project (R4).' });
      if (record.exitReason === 'DECEASED') throw new Refusal('wrong_state', { detail: 'The person has died (R49).' });
      // on the last day of support the person was still there (V14)
      if (on <= record.exitDate)
        throw new Refusal('validation', { field: 'on', detail: 'on: the person had not left yet on that day (V14)' });
      if (on > today) throw new Refusal('validation', { field: 'on', detail: 'on: the day lies after today' });
      if (on > basis.end) throw new Refusal('validation', { field: 'on', detail: 'on: the project has ended on that day' });
      const records = await readLeavingRecords(client, basis.projectId, stored.id);
      const content = { ...exitContent(about, leavingOf(record, record.exitDate, records.exit)), reenteredOn: on };
      const next = { id: records.exit?.id ?? uuidv7(), version: (records.exit?.version ?? 0) + 1 };
      return { record: withoutLeaving(record), versions: [{ ...next, type: 'participationExit', content }] };
    });
  }

  /** R46: an attempt to ask about the day six months after leaving, with the answer where somebody was reached. */
  followUp(work: LeavingWork, attempt: NewFollowUp): Promise<LeavingView> {
    return this.#record(work, null, ({ stored, about, today }) => {
      const { date, reached, givesUp, status, contractGroup, improved, ...rest } = attempt;
      if (reached === (status === null))
        throw new Refusal('validation', { field: 'status', detail: 'status: asked of who was reached, and of nobody else' });
      const answer = status === null ? null : { status, contractGroup, improved };
      refuseFaults(followUpFaults(stored.record, { on: date, answer }, today));
      const content = withoutNothing({ ...about, date, reached, ...rest, status, contractGroup, improved });
      return Promise.resolve({
        record: answered(stored.record, answer, givesUp),
        versions: [{ id: uuidv7(), version: 1, type: 'followUpAttempt', content }],
      });
    });
  }

  #record(work: LeavingWork, reason: string | null, decide: (ground: Ground) => Promise<Recorded>): Promise<LeavingView> {
    const { account, project, id, write, version } = work;
    const scope = account.scopeFor(project, reason === null ? {} : { reason });
    const carryOut = async (client: ClientBase, postedAt: Date): Promise<LeavingView> => {
      const basis = await readCountingBasis(queryOn(client), project.id);
      const desks = account.desksIn('desk-work.edit', project.id);
      const stored = await this.#openRecord(client, basis, id, desks);
      checkVersion(version, stored.version);
      const about = { person: stored.personId, participation: id, desk: await readDeskId(client, project.id, stored) };
      const today = this.#today(basis);
      const { record, versions } = await decide({ client, basis, stored, about, today });
      const writing = { basis, postedAt, recordedBy: account.id, reason, importId: null };
      await writeParticipation(client, this.#writer, writing, stored, record);
      await saveRecords(client, writing, versions, await ReferencedRecords.of(client, project.id, versions));
      return readLeavingView(client, project.id, await this.#openRecord(client, basis, id, desks), today);
    };
    return this.writes.runBulk(write, scope, carryOut, { lock: 'shared' });
  }

  /** @throws Refusal `not_found` for a participation of another project or desk alike */
  async #openRecord(client: ClientBase, basis: CountingBasis, id: string, desks: readonly number[] | null): Promise<StoredParticipation> {
    const stored = (await this.#stored.openById(client, basis, [id])).get(id);
    const number = stored ? basis.desks.numberOf(stored.record.desk) : null;
    const isTheirs = desks === null || (typeof number === 'number' && desks.includes(number));
    if (!stored || !isTheirs) throw new Refusal('not_found');
    if (stored.withdrawn) throw new Refusal('wrong_state', { detail: 'The record was taken back with its import.' });
    return stored;
  }

  #today({ timeZone }: CountingBasis): CalendarDay {
    return this.installation.today(timeZone);
  }
}

/** The participation of who has left so. @throws Refusal for what contradicts itself, the entry, the calendar or what was recorded since */
async function judged({ client, basis, stored, today }: Ground, leaving: Leaving, reenteredOn: CalendarDay | null): Promise<Participation> {
  refuseFaults(leavingFaults(leaving, { entryDate: stored.record.entryDate, reenteredOn, today }));
  if (leaving.exitReason === 'DECEASED') await refuseDeathBeforeSupport(client, basis.projectId, stored.personId, leaving.exitDate);
  return withLeaving(stored.record, leaving);
}

function answered(record: Participation, answer: Parameters<typeof withFollowUp>[1] | null, givesUp: boolean): Participation {
  if (answer !== null) return withFollowUp(record, answer);
  return givesUp && record.status6m === null ? { ...record, status6m: 'unknown' } : record;
}

function refuseLocked({ account, project }: LeavingWork, reason: string | null): void {
  if (!account.mayIn('participations.edit', project.id))
    throw new Refusal('wrong_state', {
      detail: 'The 28 days after the exit are over (R40). Who answers for the project may still correct it, with a reason.',
    });
  if (reason === null) throw new Refusal('validation', { field: 'reason', detail: 'reason: a correction says why' });
}

/** The answers that a change says something of. */
function said(change: Omit<ExitChange, 'reason'>): Partial<Leaving> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

/** @throws Refusal `validation` while nobody has said why the person left: a file may not have known */
function withReason({ exitReason, ...leaving }: StatedLeaving): Leaving {
  if (exitReason === null)
    throw new Refusal('validation', { field: 'exitReason', detail: 'exitReason: why the person left is not known yet' });
  return withoutOrphans({ ...leaving, exitReason });
}

/** What belongs to an answer that is gone goes with it. */
function withoutOrphans(leaving: Leaving): Leaving {
  const counts = leaving.qualification !== null && leaving.qualification !== 'none';
  return {
    ...leaving,
    ...(leaving.exitReason === 'DROPOUT' ? {} : { exitDetail: null }),
    ...(leaving.educationBegan === true ? {} : { educationOn: null, educationProvider: null }),
    ...(counts ? {} : { qualificationOn: null, qualificationBody: null }),
    ...(foundJob(leaving) ? {} : { jobContract: null, jobEmployer: null }),
  };
}

async function readDeskId(client: ClientBase, projectId: string, { record }: StoredParticipation): Promise<string | null> {
  if (record.desk === null) return null;
  const { rows } = await client.query<{ id: string }>('select desk_id as id from desk where project_id = $1 and code = $2', [
    projectId,
    record.desk,
  ]);
  return rows[0]?.id ?? null;
}
