import type { ClientBase } from 'pg';
import type { ImportOutcome } from '#contract';
import { queryOn } from '../database/query.js';
import { readParticipations, type ReadResult } from '../files/index.js';
import { ParticipationWriter, type Writing } from '../participations/save-participations.js';
import { SpecialCategories } from '../participations/special-categories.js';
import { StoredParticipations } from '../participations/stored-participation.js';
import { MonthSumChanges, toldToAll } from '../tallies/month-sums.js';
import { changeMonthSums } from '../tallies/tally-store.js';
import { chosenDesk, type DeskMatching, readDeskMatching } from './desk-matching.js';
import type { ComparedFile, FileInHand, FileKind, ImportGround } from './file-kind.js';
import { ImportEffect } from './import-effect.js';
import { unknownDesksFault } from './import-faults.js';
import { planImport, type ImportPlan } from './import-plan.js';
import { readStoredShares, unusualShares } from './unusual-shares.js';
import { writeVersions } from './write-import.js';

/** Files of participations. */
export class ParticipationFiles implements FileKind {
  readonly #special: SpecialCategories;
  readonly #stored: StoredParticipations;
  readonly #writer: ParticipationWriter;

  constructor(secret: Buffer) {
    this.#special = new SpecialCategories(secret);
    this.#stored = new StoredParticipations(this.#special);
    this.#writer = new ParticipationWriter(this.#special);
  }

  async prepare({ client, basis, today, request }: Omit<ImportGround, 'before' | 'postedAt'>): Promise<() => Promise<FileInHand>> {
    const { projectId, query, file } = request;
    chosenDesk(query.desk, await readDeskMatching(client, projectId));
    const { acronym, start, end, specificObjective, settings } = basis;
    const operation = { names: [acronym, projectId], days: { start, end } };
    const context = { today, operation, specificObjective, settings, dateOrder: query.dateOrder ?? null };
    return async () => {
      const read = await readParticipations({ path: file.path }, context);
      const compare = (ground: ImportGround, foretelling: boolean) => this.#compare(ground, read, foretelling);
      return { read, incomplete: read.incomplete.length, foretellsByWriting: false, compare };
    };
  }

  async #compare(ground: ImportGround, read: ReadResult, foretelling: boolean): Promise<ComparedFile> {
    const { client, basis, request, today } = ground;
    const desks = await readDeskMatching(client, request.projectId);
    const effect = new ImportEffect(today);
    const desk = chosenDesk(request.query.desk, desks);
    const plan = await planImport(client, read, { basis, stored: this.#stored, desks, desk, effect: foretelling ? effect : null });
    const faults = [...unknownDesks(read, desks), ...plan.notices];
    return {
      ...{ summary: plan.summary, faults, faultCount: faults.length, unknownDesks: desks.unknown, versions: plan.versions.length },
      unusual: await this.#unusual(client, request.projectId, plan),
      foretell: () => Promise.resolve(effect),
      write: (writing) => this.#write(client, writing, plan, today),
    };
  }

  async #write(client: ClientBase, writing: Writing, { versions }: ImportPlan, today: string): Promise<ImportEffect> {
    const [sums, effect] = [new MonthSumChanges(), new ImportEffect(today)];
    await writeVersions(client, writing, versions, this.#writer, toldToAll(sums, effect));
    await changeMonthSums(queryOn(client), writing.basis.projectId, sums);
    return effect;
  }

  async #unusual(client: ClientBase, projectId: string, { newShares, unusual }: ImportPlan): Promise<ImportOutcome['unusual']> {
    const amongNew = unusualShares(await readStoredShares(client, projectId, this.#special), newShares);
    const named = new Set(unusual.map(({ field }) => field));
    return [...unusual, ...amongNew.filter(({ field }) => !named.has(field))];
  }
}

/** Rows of a desk that the project does not have are kept without one, and that is said. */
function unknownDesks({ columns }: ReadResult, { unknown }: DeskMatching) {
  const column = columns?.known.find(({ field }) => field === 'desk')?.column ?? null;
  return unknown.length > 0 ? [unknownDesksFault(unknown, column)] : [];
}
