import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { ImportedKind, ImportFault, ImportOutcome } from '#contract';
import { OneOfFew } from '../accounts/one-of-few.js';
import { Database } from '../database/database.js';
import { queryOn } from '../database/query.js';
import type { Scope } from '../database/scope.js';
import { withFile } from '../idempotency/write.js';
import { Writes } from '../idempotency/writes.js';
import { Installation } from '../installation/installation.js';
import { newId } from '../participations/new-ids.js';
import { readCountingBasis } from '../tallies/counting-basis.js';
import { ProjectAnswers } from '../values/project-answers.js';
import type { ComparedFile, FileInHand, FileKind, ImportGround, ImportRequest } from './file-kind.js';
import { unusualFault } from './import-faults.js';
import { type FileOutcome, outcomeOf } from './import-outcome.js';
import { ParticipationFiles } from './participation-files.js';
import { RecordFiles } from './record-files.js';
import { LateStatistics } from './late-statistics.js';
import { insertImport } from './stored-import.js';
import { readValues } from './values-before.js';

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

/** Reads a file, compares it with what is there, and writes all of it or nothing (G31): whatever its rows are about. */
@Injectable()
export class ImportFile {
  readonly #reading = new OneOfFew(readingAtOnce, readingInLine);
  readonly #kinds: Readonly<Record<ImportedKind, FileKind>>;

  constructor(
    private readonly database: Database,
    private readonly writes: Writes,
    installation: Installation,
    private readonly answers: ProjectAnswers,
    private readonly statistics: LateStatistics,
  ) {
    this.#kinds = {
      participations: new ParticipationFiles(installation.secret),
      contacts: new RecordFiles('contacts'),
      appointments: new RecordFiles('appointments'),
      referrals: new RecordFiles('referrals'),
    };
  }

  /** Answers what the file would change, and writes it unless it is a dry run, has errors, or shares that nobody confirmed. */
  async run(request: ImportRequest): Promise<ImportAnswer> {
    const scope: Scope = { projects: [request.projectId], account: request.account };
    const reading = await this.database.withBulkScope(scope, async (client) =>
      this.#kinds[request.query.of].prepare(await this.#ground(client, request)),
    );
    const file = await this.#reading.take(reading);
    return request.query.dryRun || hasErrors(file.read.faults) ? this.#check(scope, request, file) : this.#import(scope, request, file);
  }

  /** What the file would do; writes nothing that stays. */
  async #check(scope: Scope, request: ImportRequest, file: FileInHand): Promise<ImportAnswer> {
    const work = async (client: ClientBase, postedAt: Date): Promise<ImportOutcome> => {
      const ground = await this.#groundWithValues(client, request, postedAt);
      const compared = await file.compare(ground, true);
      return outcomeOf({ file, ground, compared, moves: await compared.foretell(), importId: null });
    };
    const outcome = await this.database.withBulkScope(scope, work, {
      timeoutMs: writingLimitMs,
      lock: file.foretellsByWriting ? 'exclusive' : 'none',
    });
    return { kind: request.query.dryRun ? 'checked' : 'refused', outcome };
  }

  /** One transaction, alone in the project: whoever counts sees none of it or all of it. */
  async #import(scope: Scope, request: ImportRequest, file: FileInHand): Promise<ImportAnswer> {
    const importId = newId();
    const write = withFile(request.write, request.file.sha256);
    let written: ComparedFile | null = null;
    const work = async (client: ClientBase, postedAt: Date): Promise<ImportOutcome> => {
      const { outcome, compared } = await this.#writeAll(client, postedAt, request, file, importId);
      written = compared;
      return outcome;
    };
    try {
      const outcome = await this.writes.runBulk(write, { ...scope, importId }, work, { lock: 'exclusive', timeoutMs: writingLimitMs });
      this.#tellPlanner(written);
      return { kind: 'imported', outcome };
    } catch (error) {
      if (error instanceof NothingWritten) return error.answer;
      throw error;
    }
  }

  async #writeAll(client: ClientBase, postedAt: Date, request: ImportRequest, file: FileInHand, importId: string): Promise<Written> {
    const { projectId, account, query } = request;
    const ground = await this.#groundWithValues(client, request, postedAt);
    const compared = await file.compare(ground, false);
    const told = { file, ground, compared, importId: null };
    await refuseUnsound(told, query.confirmUnusual);
    await insertImport(client, {
      ...{ projectId, importId, of: query.of, fileName: request.file.name, fileSha256: request.file.sha256, bytes: request.file.bytes },
      ...{ rows: file.read.rows, dialect: file.read.dialect, summary: compared.summary },
      ...{ notices: outcomeOf({ ...told, moves: nothing }).faults, importedBy: account, importedAt: postedAt },
    });
    const moves = await compared.write({ basis: ground.basis, postedAt, recordedBy: account, reason: null, importId });
    return { outcome: outcomeOf({ ...told, moves, importId }), compared };
  }

  /** @param written null: the same request was answered before */
  #tellPlanner(written: ComparedFile | null): void {
    if (written !== null) this.statistics.refresh(written.versions, written.there);
  }

  async #ground(client: ClientBase, request: ImportRequest): Promise<Omit<ImportGround, 'before' | 'postedAt'>> {
    const basis = await readCountingBasis(queryOn(client), request.projectId);
    const facts = await this.answers.facts(client, request.projectId);
    return { client, request, basis, facts, today: this.answers.today(facts) };
  }

  /** With the values as they stand before the import, up to today. */
  async #groundWithValues(client: ClientBase, request: ImportRequest, postedAt: Date): Promise<ImportGround> {
    const ground = await this.#ground(client, request);
    const before = request.tellsValues ? await readValues(client, ground.facts, ground.today) : [];
    return { ...ground, postedAt, before };
  }
}

interface Written {
  readonly outcome: ImportOutcome;
  readonly compared: ComparedFile;
}

const nothing = { earliest: null, on: () => [] };

const hasErrors = (faults: readonly { readonly level: string }[]): boolean => faults.some(({ level }) => level === 'error');

/** Ends the transaction of a file with nothing to write, with what only the comparison could find, or with shares that nobody confirmed. */
async function refuseUnsound(told: Omit<FileOutcome, 'moves'>, isConfirmed: boolean): Promise<void> {
  const { compared } = told;
  const end = (kind: ImportAnswer['kind'], outcome: ImportOutcome): never => {
    throw new NothingWritten({ kind, outcome });
  };
  if (hasErrors(compared.faults)) end('refused', outcomeOf({ ...told, moves: nothing }));
  if (compared.versions === 0) end('nothing_changed', outcomeOf({ ...told, moves: nothing }));
  if (compared.unusual.length > 0 && !isConfirmed) end('refused', unconfirmed(outcomeOf({ ...told, moves: await compared.foretell() })));
}

/** A refusal says why in its faults too: error first, as a reader of the list expects. */
function unconfirmed(outcome: ImportOutcome): ImportOutcome {
  const fault: ImportFault = unusualFault(outcome.unusual.map(({ field }) => field));
  return { ...outcome, faults: [fault, ...outcome.faults].slice(0, 1000), faultCount: outcome.faultCount + 1 };
}
