import type { ClientBase } from 'pg';
import type { UndoRefusal } from '#contract';
import { queryOn } from '../database/query.js';
import { changedFields } from '../participations/content.js';
import { type NewVersion, ParticipationWriter, type Writing } from '../participations/save-participations.js';
import { SpecialCategories } from '../participations/special-categories.js';
import { type StoredParticipation, StoredParticipations } from '../participations/stored-participation.js';
import { countAgainAbout } from '../records/count-about.js';
import type { CountingBasis } from '../tallies/counting-basis.js';
import { MonthSumChanges } from '../tallies/month-sums.js';
import { changeMonthSums } from '../tallies/tally-store.js';
import type { ImportedVersion, UndoKind } from './undo-kind.js';

/** Takes participations back. */
export class UndoParticipations implements UndoKind {
  readonly #stored: StoredParticipations;
  readonly #writer: ParticipationWriter;

  constructor(secret: Buffer) {
    const special = new SpecialCategories(secret);
    this.#stored = new StoredParticipations(special);
    this.#writer = new ParticipationWriter(special);
  }

  async imported(client: ClientBase, projectId: string, importId: string): Promise<readonly ImportedVersion[]> {
    const { rows } = await client.query<ImportedVersion>(
      `select participation_id as id, version, superseded_at is null as open from participation
       where project_id = $1 and import_id = $2 order by participation_id`,
      [projectId, importId],
    );
    return rows;
  }

  async changedSince(client: ClientBase, basis: CountingBasis, block: readonly ImportedVersion[]): Promise<UndoRefusal['changedSince']> {
    const then = await this.#stored.versionsOf(client, basis, block);
    const now = await this.#openOf(client, basis, block);
    return [...now].flatMap(([recordId, open]) =>
      differs(then.get(recordId), open) ? [{ recordId, pseudonym: open.pseudonym, of: 'participations' as const }] : [],
    );
  }

  async takeBack(client: ClientBase, writing: Writing, block: readonly ImportedVersion[]): Promise<void> {
    const sums = new MonthSumChanges();
    const versions = await this.#versionsBefore(client, writing.basis, block);
    await this.#writer.save(client, writing, versions, sums);
    await countAgainAbout(
      client,
      writing,
      versions.map(({ personId }) => personId),
    );
    await changeMonthSums(queryOn(client), writing.basis.projectId, sums);
  }

  /** The versions that take records back to where they were before the import. */
  async #versionsBefore(client: ClientBase, basis: CountingBasis, block: readonly ImportedVersion[]): Promise<NewVersion[]> {
    const open = await this.#openOf(client, basis, block);
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

  #openOf(client: ClientBase, basis: CountingBasis, block: readonly ImportedVersion[]): Promise<Map<string, StoredParticipation>> {
    return this.#stored.openById(
      client,
      basis,
      block.map(({ id }) => id),
    );
  }
}

const differs = (then: StoredParticipation | undefined, now: StoredParticipation): boolean =>
  then === undefined || now.withdrawn || changedFields(then.record, now.record).length > 0;
