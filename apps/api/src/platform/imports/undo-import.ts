import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { ImportView, Problem, UndoRefusal } from '#contract';
import { queryOn } from '../database/query.js';
import type { Scope } from '../database/scope.js';
import type { Write } from '../idempotency/write.js';
import { Writes } from '../idempotency/writes.js';
import { Installation } from '../installation/installation.js';
import { changedFields } from '../participations/content.js';
import { type NewVersion, ParticipationWriter, type Writing } from '../participations/save-participations.js';
import { SpecialCategories } from '../participations/special-categories.js';
import { type StoredParticipation, StoredParticipations } from '../participations/stored-participation.js';
import { importUndone } from '../participations/written-reasons.js';
import { Refusal } from '../problems/refusal.js';
import { countAgainAbout } from '../records/count-about.js';
import { type CountingBasis, readCountingBasis } from '../tallies/counting-basis.js';
import { MonthSumChanges } from '../tallies/month-sums.js';
import { refreshStatistics } from '../database/prefer-keys.js';
import { changeMonthSums } from '../tallies/tally-store.js';
import { markUndone, readImport } from './stored-import.js';

/** Records that somebody changed since the import: taking the import back would take that back too. */
export class ChangedSinceImport extends Refusal {
  constructor(private readonly changedSince: UndoRefusal['changedSince']) {
    super('wrong_state', {
      detail: `${changedSince.length} records of the import were changed since.`,
      remedy: 'Look at the records that are listed; correct them one by one, or undo the later import first.',
    });
  }

  /** The one refusal that brings a list. */
  override toProblem(reference: string): Problem & UndoRefusal {
    return { ...super.toProblem(reference), changedSince: this.changedSince };
  }
}

export interface UndoRequest {
  readonly projectId: string;
  readonly account: string;
  readonly write: Write;
  readonly importId: string;
}

const recordsAtOnce = 2500;
const limitMs = 180_000;

/**
 * Takes an import back: new records are withdrawn, changed ones get the content they had before, each as a new version. Nothing is deleted,
 * so what was known between the import and its undoing can still be recounted.
 */
@Injectable()
export class UndoImport {
  readonly #stored: StoredParticipations;
  readonly #writer: ParticipationWriter;

  constructor(
    private readonly writes: Writes,
    installation: Installation,
  ) {
    const special = new SpecialCategories(installation.secret);
    this.#stored = new StoredParticipations(special);
    this.#writer = new ParticipationWriter(special);
  }

  /** @throws ChangedSinceImport with the list; Refusal `not_found`, or `wrong_state` when it was undone already. */
  run({ projectId, account, write, importId }: UndoRequest): Promise<ImportView> {
    const scope: Scope = { projects: [projectId], account, reason: importUndone, importId };
    const work = async (client: ClientBase, postedAt: Date): Promise<ImportView> => {
      await refuseTwice(client, projectId, importId);
      const basis = await readCountingBasis(queryOn(client), projectId);
      const imported = await readImportedVersions(client, projectId, importId);
      await this.#refuseChanged(client, basis, imported);
      const writing: Writing = { basis, postedAt, recordedBy: account, reason: importUndone, importId: null };
      const sums = new MonthSumChanges();
      for (const block of blocksOf(imported)) {
        const versions = await this.#versionsBefore(client, basis, block);
        await this.#writer.save(client, writing, versions, sums);
        await countAgainAbout(
          client,
          writing,
          versions.map(({ personId }) => personId),
        );
      }
      await changeMonthSums(queryOn(client), projectId, sums);
      await refreshStatistics(client, imported.length);
      await markUndone(client, projectId, importId, account, postedAt);
      return undone(client, projectId, importId);
    };
    return this.writes.runBulk(write, scope, work, { lock: 'exclusive', timeoutMs: limitMs });
  }

  /** A record whose open version says what was imported is as it was, whatever happened in between. */
  async #refuseChanged(client: ClientBase, basis: CountingBasis, imported: readonly ImportedVersion[]): Promise<void> {
    const superseded = imported.filter(({ open }) => !open);
    const changed: UndoRefusal['changedSince'] = [];
    for (const block of blocksOf(superseded)) {
      const then = await this.#stored.versionsOf(client, basis, block);
      const now = await this.#stored.openById(
        client,
        basis,
        block.map(({ id }) => id),
      );
      for (const [id, open] of now) if (differs(then.get(id), open)) changed.push({ recordId: id, pseudonym: open.pseudonym });
    }
    if (changed.length > 0) throw new ChangedSinceImport(changed);
  }

  /** The versions that take records back to where they were before the import. */
  async #versionsBefore(client: ClientBase, basis: CountingBasis, block: readonly ImportedVersion[]): Promise<NewVersion[]> {
    const open = await this.#stored.openById(
      client,
      basis,
      block.map(({ id }) => id),
    );
    const before = await this.#stored.versionsOf(
      client,
      basis,
      block.map(({ id, version }) => ({ id, version: version - 1 })),
    );
    return [...open.values()].map(({ id, version, personId, record }) => {
      const previous = before.get(id);
      const withdrawn = previous === undefined || previous.withdrawn;
      return { id, version: version + 1, personId, record: withdrawn ? record : previous.record, withdrawn };
    });
  }
}

const differs = (then: StoredParticipation | undefined, now: StoredParticipation): boolean =>
  then === undefined || now.withdrawn || changedFields(then.record, now.record).length > 0;

async function refuseTwice(client: ClientBase, projectId: string, importId: string): Promise<void> {
  const found = await readImport(client, projectId, importId);
  if (!found) throw new Refusal('not_found');
  if (found.undoneAt !== null) throw new Refusal('wrong_state', { detail: 'The import was undone already.' });
}

async function undone(client: ClientBase, projectId: string, importId: string): Promise<ImportView> {
  const view = await readImport(client, projectId, importId);
  if (!view) throw new Refusal('not_found');
  return view;
}

interface ImportedVersion {
  readonly id: string;
  readonly version: number;
  /** Whether it is still the newest version of its record. */
  readonly open: boolean;
}

async function readImportedVersions(client: ClientBase, projectId: string, importId: string): Promise<ImportedVersion[]> {
  const { rows } = await client.query<ImportedVersion>(
    `select participation_id as id, version, superseded_at is null as open from participation
     where project_id = $1 and import_id = $2 order by participation_id`,
    [projectId, importId],
  );
  return rows;
}

function* blocksOf<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += recordsAtOnce) yield all.slice(from, from + recordsAtOnce);
}
