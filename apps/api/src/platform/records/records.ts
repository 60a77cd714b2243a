import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { NewRecord, RecordChange, RecordView } from '#contract';
import {
  contentFaults,
  type ContentType,
  type RecordContent,
  referencesIn,
  ruleFaults,
  sameContent,
  withDatesOfEvent,
  withoutNothing,
} from '#domain';
import { Database } from '../database/database.js';
import { queryOn } from '../database/query.js';
import { checkVersion } from '../http/if-match.js';
import type { Write } from '../idempotency/write.js';
import { Writes } from '../idempotency/writes.js';
import { Installation } from '../installation/installation.js';
import { StaleVersion } from '../participations/save-participations.js';
import { Refusal } from '../problems/refusal.js';
import type { Account, ProjectReference } from '../sign-in/account.js';
import { type CountingBasis, readCountingBasis } from '../tallies/counting-basis.js';
import { noteLook } from '../values/audit-look.js';
import { readRecordView } from './record-view.js';
import { refuseAgainstOthers } from './refuse-against-others.js';
import { deskOfContent, ReferencedRecords } from './referenced-records.js';
import { type NewRecordVersion, saveRecords } from './save-records.js';
import { readOpenRecords, type StoredRecord } from './stored-record.js';

/** Who works on the records of which type. */
export interface RecordWork {
  readonly account: Account;
  readonly project: ProjectReference;
  readonly type: ContentType;
  /** Numbers of the desks whose records they are; null: of all. */
  readonly desks: readonly number[] | null;
}

type Changing = RecordWork & { readonly write: Write; readonly id: string; readonly version: number };

/** Records of every type that the catalogue describes, one at a time: entered, corrected, taken back, opened. Each change is a version (G35). */
@Injectable()
export class Records {
  constructor(
    private readonly database: Database,
    private readonly writes: Writes,
    private readonly installation: Installation,
  ) {}

  /** Opens a record; whoever does leaves a trace (G37). @throws Refusal `not_found` */
  open(work: RecordWork, id: string): Promise<RecordView> {
    const { account, project, type } = work;
    return this.database.withBulkScope(account.scopeFor(project), async (client) => {
      const record = await openRecord(client, work, id);
      await noteLook(client, project.id, 'record_opened', type, {}, id);
      return this.#view(client, work, record);
    });
  }

  /** @throws Refusal `validation` naming the field, `taken` for an id that is in use, `forbidden` at another's desk */
  enter(work: RecordWork, write: Write, { id = uuidv7(), content }: NewRecord): Promise<RecordView> {
    return this.#write(work, write, { id, reason: null }, async (client, basis) => {
      if ((await readOpenRecords(client, work.project.id, [id])).length > 0) throw new Refusal('taken', { field: 'id' });
      return { id, version: 1, type: work.type, content: this.#checked(work, basis, withoutNothing(content as RecordContent)) };
    });
  }

  /** The same content again changes nothing. @throws Refusal as `enter`, `stale_version` with both values of each field */
  change(work: Changing, { content, reason }: RecordChange): Promise<RecordView> {
    return this.#write(work, work.write, { id: work.id, reason }, async (client, basis) => {
      const stored = await openRecord(client, work, work.id);
      checkVersion(work.version, stored.version, content, stored.content);
      refuseWithdrawn(stored);
      const changed = withoutNothing({ ...stored.content, ...(content as RecordContent) });
      if (sameContent(changed, stored.content)) return null;
      return { id: stored.id, version: stored.version + 1, type: work.type, content: this.#checked(work, basis, changed) };
    });
  }

  /** Takes a record back: it stays with its history and counts nothing. */
  withdraw(work: Changing, reason: string): Promise<RecordView> {
    return this.#write(work, work.write, { id: work.id, reason }, async (client) => {
      const stored = await openRecord(client, work, work.id);
      checkVersion(work.version, stored.version);
      refuseWithdrawn(stored);
      return { id: stored.id, version: stored.version + 1, type: stored.type, content: stored.content, withdrawn: true };
    });
  }

  #write(
    work: RecordWork,
    write: Write,
    { id, reason }: { readonly id: string; readonly reason: string | null },
    /** Null: nothing changes. */
    decide: (client: ClientBase, basis: CountingBasis) => Promise<NewRecordVersion | null>,
  ): Promise<RecordView> {
    const { account, project } = work;
    const scope = account.scopeFor(project, reason === null ? {} : { reason });
    const carryOut = async (client: ClientBase, postedAt: Date): Promise<RecordView> => {
      const basis = await readCountingBasis(queryOn(client), project.id);
      const version = await decide(client, basis);
      if (version !== null) {
        const references = await ReferencedRecords.of(client, project.id, [version]);
        refuseUnknown(version, references);
        refuseOthersDesk(work, version, references);
        await refuseAgainstOthers(client, project.id, [version]);
        const writing = { basis, postedAt, recordedBy: account.id, reason, importId: null };
        await saveRecords(client, writing, [version], references).catch(refuseStale);
      }
      return this.#view(client, work, await openRecord(client, work, id));
    };
    return this.writes.runBulk(write, scope, carryOut, { lock: 'shared' });
  }

  #view(client: ClientBase, { account, project }: RecordWork, record: StoredRecord): Promise<RecordView> {
    return readRecordView(client, project.id, record, { reader: account, today: this.installation.today() });
  }

  /** @throws Refusal `validation` for the first thing that cannot stand. */
  #checked({ type }: RecordWork, { timeZone }: CountingBasis, entered: RecordContent): RecordContent {
    const content = withDatesOfEvent(type, entered);
    const [fault] = contentFaults(type, content);
    if (fault) throw new Refusal('validation', { field: fault.at, detail: `${fault.at}: ${fault.code.replaceAll('-', ' ')}` });
    const [against] = ruleFaults(type, content, this.installation.today(timeZone));
    if (against)
      throw new Refusal('validation', { field: against.field, detail: `${against.field}: ${against.code.replaceAll('-', ' ')}` });
    return content;
  }
}

/** @throws Refusal `not_found` for a record of another type, project or desk alike. */
async function openRecord(client: ClientBase, { project, type, desks }: RecordWork, id: string): Promise<StoredRecord> {
  const [record] = await readOpenRecords(client, project.id, [id]);
  const isTheirs = record !== undefined && (desks === null || (record.desk !== null && desks.includes(record.desk)));
  if (!isTheirs || record.type !== type) throw new Refusal('not_found');
  return record;
}

function refuseWithdrawn({ withdrawn }: StoredRecord): void {
  if (withdrawn) throw new Refusal('wrong_state', { detail: 'The record was taken back.' });
}

function refuseUnknown({ type, content }: Pick<NewRecordVersion, 'type' | 'content'>, references: ReferencedRecords): void {
  const missing = referencesIn(type, content).find(({ to, id }) => references.of(to, id) === null);
  if (missing)
    throw new Refusal('validation', { field: 'content', detail: `content: there is no ${missing.to} with the id ${missing.id}` });
}

/** Whoever works at one desk enters records of that desk. */
function refuseOthersDesk({ desks }: RecordWork, { content }: Pick<NewRecordVersion, 'content'>, references: ReferencedRecords): void {
  if (desks === null) return;
  const number = deskOfContent(content, references);
  if (number === null || !desks.includes(number)) throw new Refusal('forbidden', { detail: 'The record would belong to another desk.' });
}

/** Somebody else was faster by a moment: the same as a version that is no longer the newest. */
function refuseStale(error: unknown): never {
  throw error instanceof StaleVersion ? new Refusal('stale_version', { cause: error }) : error;
}
