import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { MergeList, MergePreview, MergeQuestion, MergeUndo, NewMerge, PersonMergeView } from '#contract';
import { readAccountNames } from '../../platform/accounts/account-names.js';
import { Database } from '../../platform/database/database.js';
import { queryOn } from '../../platform/database/query.js';
import type { Write } from '../../platform/idempotency/write.js';
import { Writes } from '../../platform/idempotency/writes.js';
import { MergePeople } from '../../platform/identity/merge-people.js';
import { noteIdentityLook } from '../../platform/identity/note-look.js';
import { readMerge, readMerges, type StoredMerge } from '../../platform/identity/stored-merge.js';
import { UndoMerge } from '../../platform/identity/undo-merge.js';
import { Installation } from '../../platform/installation/installation.js';
import { StaleVersion } from '../../platform/participations/save-participations.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { readCountingBasis } from '../../platform/tallies/counting-basis.js';
import type { Asking } from './asking.js';
import { previewOf } from './merge-preview.js';

/** Somebody's records may be many; a merge waits for the project and then goes through all of them. */
const timeoutMs = 60_000;

/** Merges people, shows beforehand what that does, and takes it back. */
@Injectable()
export class Merges {
  readonly #merging: MergePeople;
  readonly #undoing: UndoMerge;

  constructor(
    private readonly database: Database,
    private readonly writes: Writes,
    installation: Installation,
  ) {
    this.#merging = new MergePeople(installation.secret);
    this.#undoing = new UndoMerge(this.#merging);
  }

  /** Both side by side. Names are shown, which leaves a trace with the reason. It is no write with a key: its answer is not kept. */
  preview({ account, project }: Asking, survivorId: string, { other, reason }: MergeQuestion): Promise<MergePreview> {
    return this.database.withBulkScope(account.scopeFor(project, { reason }), async (client) => {
      const basis = await readCountingBasis(queryOn(client), project.id);
      const people = await this.#merging.people.read(client, basis, [survivorId, other]);
      for (const { id } of people) await noteIdentityLook(client, project.id, 'merge_previewed', id);
      return previewOf(client, basis, people);
    });
  }

  merge({ account, project }: Asking, write: Write, survivorId: string, { other, reason, take }: NewMerge): Promise<PersonMergeView> {
    return this.#write({ account, project, desks: null }, write, reason, async (client, writing) => {
      return this.#merging.run(client, writing, { survivorId, mergedId: other, reason, take });
    });
  }

  undo({ account, project }: Asking, write: Write, id: string, { reason, laterChanges }: MergeUndo): Promise<PersonMergeView> {
    return this.#write({ account, project, desks: null }, write, reason, async (client, writing) => {
      await this.#undoing.run(client, writing, { id, reason, laterChanges });
      return id;
    });
  }

  list({ account, project }: Asking): Promise<MergeList> {
    return this.database.withBulkScope(account.scopeFor(project), async (client) => {
      return { items: await viewsOf(client, await readMerges(client, project.id)) };
    });
  }

  #write(
    { account, project }: Asking,
    write: Write,
    reason: string,
    /** Answers the id of the merge. */
    work: (client: ClientBase, writing: Parameters<MergePeople['run']>[1]) => Promise<string>,
  ): Promise<PersonMergeView> {
    const carryOut = async (client: ClientBase, postedAt: Date): Promise<PersonMergeView> => {
      const basis = await readCountingBasis(queryOn(client), project.id);
      const id = await work(client, { basis, postedAt, recordedBy: account.id, reason, importId: null }).catch(refuseStale);
      const merge = await readMerge(client, project.id, id);
      const [view] = merge ? await viewsOf(client, [merge]) : [];
      if (!view) throw new Refusal('not_found');
      return view;
    };
    return this.writes.runBulk(write, account.scopeFor(project, { reason }), carryOut, { lock: 'exclusive', timeoutMs });
  }
}

async function viewsOf(client: ClientBase, merges: readonly StoredMerge[]): Promise<PersonMergeView[]> {
  const nameOf = await readAccountNames(
    client,
    merges.flatMap(({ by, undoneBy }) => [by, undoneBy]),
  );
  return merges.map(({ id, survivorId, survivor, mergedId, merged, by, at, reason, moved, undoneBy, undoneAt, undoReason }) => ({
    ...{ id, reason, by: nameOf(by), at: at.toISOString(), records: moved.records.length },
    ...{ survivor: { id: survivorId, pseudonym: survivor }, merged: { id: mergedId, pseudonym: merged } },
    undone: undoneAt === null ? null : { by: nameOf(undoneBy ?? ''), at: undoneAt.toISOString(), reason: undoReason ?? '' },
  }));
}

function refuseStale(error: unknown): never {
  throw error instanceof StaleVersion ? new Refusal('stale_version', { cause: error }) : error;
}
