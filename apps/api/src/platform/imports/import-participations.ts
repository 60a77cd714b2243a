import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { ImportFault, ImportOutcome, ImportQuery } from '#contract';
import { OneOfFew } from '../accounts/one-of-few.js';
import { Database } from '../database/database.js';
import { queryOn } from '../database/query.js';
import type { Scope } from '../database/scope.js';
import { readParticipations, type ReadResult } from '../files/index.js';
import type { UploadedFile } from '../http/uploads.js';
import { withFile, type Write } from '../idempotency/write.js';
import { Writes } from '../idempotency/writes.js';
import { Installation } from '../installation/installation.js';
import { newId } from '../participations/new-ids.js';
import { ParticipationWriter } from '../participations/save-participations.js';
import { SpecialCategories } from '../participations/special-categories.js';
import { StoredParticipations } from '../participations/stored-participation.js';
import { Refusal } from '../problems/refusal.js';
import { readCountingBasis } from '../tallies/counting-basis.js';
import { MonthSumChanges } from '../tallies/month-sums.js';
import { refreshStatistics } from '../database/prefer-keys.js';
import { changeMonthSums } from '../tallies/tally-store.js';
import { ProjectAnswers } from '../values/project-answers.js';
import { Values } from '../values/values.js';
import { readDeskMatching } from './desk-matching.js';
import { ImportEffect, toldToAll } from './import-effect.js';
import { unusualFault } from './import-faults.js';
import { type FileOutcome, outcomeOf } from './import-outcome.js';
import { planImport, type ImportPlan, type PlanBasis } from './import-plan.js';
import { insertImport } from './stored-import.js';
import { readStoredShares, unusualShares } from './unusual-shares.js';
import { writeVersions } from './write-import.js';

export interface ImportRequest {
  readonly projectId: string;
  readonly account: string;
  readonly write: Write;
  readonly query: ImportQuery;
  readonly file: UploadedFile;
}

/** What an import came to: nothing written (a check, or nothing to change), written, or refused. The outcome has one shape. */
export interface ImportAnswer {
  readonly kind: 'checked' | 'imported' | 'nothing_changed' | 'refused';
  readonly outcome: ImportOutcome;
}

/** Files are read one or two at a time, each in a thread of up to 256 MB; a few wait. */
const readingAtOnce = 2;
const readingInLine = 6;
const writingLimitMs = 180_000;

/** Not an error: it ends the transaction of an import that writes nothing. */
class NothingWritten extends Error {
  constructor(readonly answer: ImportAnswer) {
    super(answer.kind);
  }
}

/** Reads a file of participations, compares it with what is there, and writes all of it or nothing (G31). */
@Injectable()
export class ImportParticipations {
  readonly #reading = new OneOfFew(readingAtOnce, readingInLine);
  readonly #special: SpecialCategories;
  readonly #stored: StoredParticipations;
  readonly #writer: ParticipationWriter;

  constructor(
    private readonly database: Database,
    private readonly writes: Writes,
    installation: Installation,
    private readonly answers: ProjectAnswers,
    private readonly values: Values,
  ) {
    this.#special = new SpecialCategories(installation.secret);
    this.#stored = new StoredParticipations(this.#special);
    this.#writer = new ParticipationWriter(this.#special);
  }

  /** Answers what the file would change, and writes it unless it is a dry run, has errors, or shares that nobody confirmed. */
  async run(request: ImportRequest): Promise<ImportAnswer> {
    const scope: Scope = { projects: [request.projectId], account: request.account };
    const read = await this.#read(scope, request);
    const hasErrors = read.faults.some(({ level }) => level === 'error');
    if (request.query.dryRun || hasErrors) {
      const outcome = await this.database.withBulkScope(scope, (client) => this.#check(client, request, read), {
        timeoutMs: writingLimitMs,
      });
      return { kind: request.query.dryRun ? 'checked' : 'refused', outcome };
    }
    return this.#import(scope, request, read);
  }

  async #read(scope: Scope, { projectId, query, file }: ImportRequest): Promise<ReadResult> {
    const context = await this.database.withBulkScope(scope, async (client) => {
      const { acronym, start, end, specificObjective, settings } = await readCountingBasis(queryOn(client), projectId);
      const desks = await readDeskMatching(client, projectId);
      if (query.desk !== undefined && desks.codeOf(query.desk) === null)
        throw new Refusal('validation', { field: 'desk', detail: 'desk: the project has no such desk' });
      const today = this.answers.today(await this.answers.facts(client, projectId));
      const operation = { names: [acronym, projectId], days: { start, end } };
      return { today, operation, specificObjective, settings, dateOrder: query.dateOrder ?? null };
    });
    return this.#reading.take(() => readParticipations({ path: file.path }, context));
  }

  /** What the file would do; writes nothing. */
  async #check(client: ClientBase, request: ImportRequest, read: ReadResult): Promise<ImportOutcome> {
    const { effect, ground } = await this.#ground(client, request);
    const planned = await planImport(client, read, { ...ground, effect });
    const unusual = await this.#unusual(client, request, planned);
    return outcomeOf({
      ...(await this.#before(client, request)),
      read,
      plan: planned,
      unusual,
      effect,
      importId: null,
      unknownDesks: ground.desks.unknown,
    });
  }

  /** One transaction, alone in the project: whoever counts sees none of it or all of it. */
  async #import(scope: Scope, request: ImportRequest, read: ReadResult): Promise<ImportAnswer> {
    const importId = newId();
    const write = withFile(request.write, request.file.sha256);
    try {
      const outcome = await this.writes.runBulk(
        write,
        { ...scope, importId },
        (client, postedAt) => this.#writeAll(client, postedAt, request, read, importId),
        { lock: 'exclusive', timeoutMs: writingLimitMs },
      );
      return { kind: 'imported', outcome };
    } catch (error) {
      if (error instanceof NothingWritten) return error.answer;
      throw error;
    }
  }

  async #writeAll(client: ClientBase, postedAt: Date, request: ImportRequest, read: ReadResult, importId: string): Promise<ImportOutcome> {
    const { projectId, account, file, query } = request;
    const { effect, ground } = await this.#ground(client, request);
    const before = await this.#before(client, request);
    const plan = await planImport(client, read, { ...ground, effect: null });
    const unusual = await this.#unusual(client, request, plan);
    const parts: FileOutcome = { ...before, read, plan, unusual, effect, importId: null, unknownDesks: ground.desks.unknown };
    if (plan.versions.length === 0) throw new NothingWritten({ kind: 'nothing_changed', outcome: outcomeOf(parts) });
    if (unusual.length > 0 && !query.confirmUnusual) throw new NothingWritten({ kind: 'refused', outcome: unconfirmed(outcomeOf(parts)) });
    await insertImport(client, {
      ...{ projectId, importId, fileName: file.name, fileSha256: file.sha256, bytes: file.bytes, rows: read.rows, dialect: read.dialect },
      ...{ summary: plan.summary, notices: outcomeOf(parts).faults, importedBy: account, importedAt: postedAt },
    });
    const sums = new MonthSumChanges();
    const writing = { basis: ground.basis, postedAt, recordedBy: account, reason: null, importId };
    await writeVersions(client, writing, plan.versions, this.#writer, toldToAll(sums, effect));
    await changeMonthSums(queryOn(client), projectId, sums);
    await refreshStatistics(client, plan.versions.length);
    return outcomeOf({ ...parts, importId });
  }

  async #ground(
    client: ClientBase,
    { projectId, query }: ImportRequest,
  ): Promise<{ effect: ImportEffect; ground: Omit<PlanBasis, 'effect'> }> {
    const basis = await readCountingBasis(queryOn(client), projectId);
    const desks = await readDeskMatching(client, projectId);
    const desk = query.desk === undefined ? null : desks.codeOf(query.desk);
    const today = this.answers.today(await this.answers.facts(client, projectId));
    return { effect: new ImportEffect(today), ground: { basis, stored: this.#stored, desks, desk } };
  }

  /** Values as they stand before the import, up to today. */
  async #before(client: ClientBase, { projectId }: ImportRequest): Promise<Pick<FileOutcome, 'facts' | 'before'>> {
    return { facts: await this.answers.facts(client, projectId), before: await this.values.within(client, projectId, {}) };
  }

  async #unusual(client: ClientBase, { projectId }: ImportRequest, { newShares, unusual }: ImportPlan): Promise<ImportOutcome['unusual']> {
    const amongNew = unusualShares(await readStoredShares(client, projectId, this.#special), newShares);
    const named = new Set(unusual.map(({ field }) => field));
    return [...unusual, ...amongNew.filter(({ field }) => !named.has(field))];
  }
}

/** A refusal says why in its faults too: error first, as a reader of the list expects. */
function unconfirmed(outcome: ImportOutcome): ImportOutcome {
  const fault: ImportFault = unusualFault(outcome.unusual.map(({ field }) => field));
  return { ...outcome, faults: [fault, ...outcome.faults].slice(0, 1000), faultCount: outcome.faultCount + 1 };
}
