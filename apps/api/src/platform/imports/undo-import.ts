import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { ImportedKind, ImportView, Problem, UndoRefusal } from '#contract';
import { queryOn } from '../database/query.js';
import type { Scope } from '../database/scope.js';
import type { Write } from '../idempotency/write.js';
import { Writes } from '../idempotency/writes.js';
import { Installation } from '../installation/installation.js';
import type { Writing } from '../participations/save-participations.js';
import { importUndone } from '../participations/written-reasons.js';
import { Refusal } from '../problems/refusal.js';
import { readCountingBasis } from '../tallies/counting-basis.js';
import { LateStatistics } from './late-statistics.js';
import { markUndone, readImport } from './stored-import.js';
import type { UndoKind } from './undo-kind.js';
import { UndoParticipations } from './undo-participations.js';
import { UndoRecords } from './undo-records.js';

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
  /** Whether it is undone only when it is the account's own. */
  readonly onlyOwn: boolean;
}

const recordsAtOnce = 2500;
const limitMs = 180_000;

/**
 * Takes an import back, whatever it brought: new records are withdrawn, changed ones get the content they had before, each as a new version.
 * Nothing is deleted, so what was known between the import and its undoing can still be recounted.
 */
@Injectable()
export class UndoImport {
  readonly #kinds: Readonly<Record<ImportedKind, UndoKind>>;

  constructor(
    private readonly writes: Writes,
    installation: Installation,
    private readonly statistics: LateStatistics,
  ) {
    this.#kinds = {
      participations: new UndoParticipations(installation.secret),
      contacts: new UndoRecords('contacts'),
      appointments: new UndoRecords('appointments'),
      referrals: new UndoRecords('referrals'),
    };
  }

  /** @throws ChangedSinceImport with the list; Refusal `not_found`, or `wrong_state` when it was undone already. */
  async run({ projectId, account, write, importId, onlyOwn }: UndoRequest): Promise<ImportView> {
    let versions = 0;
    const scope: Scope = { projects: [projectId], account, reason: importUndone, importId };
    const work = async (client: ClientBase, postedAt: Date): Promise<ImportView> => {
      const kind = this.#kinds[await kindOf(client, projectId, importId, onlyOwn ? account : null)];
      const basis = await readCountingBasis(queryOn(client), projectId);
      const imported = await kind.imported(client, projectId, importId);
      // a record whose open version says what was imported is as it was, whatever happened in between
      const superseded = imported.filter(({ open }) => !open);
      const changed: UndoRefusal['changedSince'] = [];
      for (const block of blocksOf(superseded)) changed.push(...(await kind.changedSince(client, basis, block)));
      if (changed.length > 0) throw new ChangedSinceImport(changed);
      const writing: Writing = { basis, postedAt, recordedBy: account, reason: importUndone, importId: null };
      for (const block of blocksOf(imported)) await kind.takeBack(client, writing, block);
      versions = imported.length;
      await markUndone(client, projectId, importId, account, postedAt);
      return undone(client, projectId, importId);
    };
    const view = await this.writes.runBulk(write, scope, work, { lock: 'exclusive', timeoutMs: limitMs });
    this.statistics.refresh(versions);
    return view;
  }
}

/** What the import brought. @throws Refusal `not_found`, or `wrong_state` when it was undone already */
async function kindOf(client: ClientBase, projectId: string, importId: string, by: string | null): Promise<ImportedKind> {
  const found = await readImport(client, projectId, importId, by);
  if (!found) throw new Refusal('not_found');
  if (found.undoneAt !== null) throw new Refusal('wrong_state', { detail: 'The import was undone already.' });
  return found.of;
}

async function undone(client: ClientBase, projectId: string, importId: string): Promise<ImportView> {
  const view = await readImport(client, projectId, importId);
  if (!view) throw new Refusal('not_found');
  return view;
}

function* blocksOf<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += recordsAtOnce) yield all.slice(from, from + recordsAtOnce);
}
