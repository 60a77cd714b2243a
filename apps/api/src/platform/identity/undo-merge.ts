import type { ClientBase } from 'pg';
import { contentTakenBack, identityTakenBack, type Participation } from '#domain';
import { changedFields } from '../participations/content.js';
import type { NewVersion, Writing } from '../participations/save-participations.js';
import type { StoredParticipation } from '../participations/stored-participation.js';
import { Refusal } from '../problems/refusal.js';
import { countAgainAbout } from '../records/count-about.js';
import { ReferencedRecords } from '../records/referenced-records.js';
import { type NewRecordVersion, saveRecords } from '../records/save-records.js';
import { readOpenRecords, readRecordVersions, type StoredRecord } from '../records/stored-record.js';
import type { CountingBasis } from '../tallies/counting-basis.js';
import type { MergePeople } from './merge-people.js';
import { type MovedVersion, readMerge, readMerges, type StoredMerge, writeUndo } from './stored-merge.js';

export interface UndoingMerge {
  readonly id: string;
  readonly reason: string;
  /** Whose the later changes of the one participation are; undefined: such changes stand in the way. */
  readonly laterChanges: 'survivor' | 'merged' | undefined;
}

/**
 * Takes a merge back: what it moved goes back where it was. Versions in between are respected. A record goes back field by field: the link
 * that the merge changed, and nothing that was corrected since. The one participation cannot be told apart like that, since nobody knows of
 * whom a later change spoke: it is refused, or given to the one who is named. What was entered of the survivor since stays with them.
 */
export class UndoMerge {
  constructor(private readonly merging: MergePeople) {}

  /** @throws Refusal `not_found`; `wrong_state` when undone already, when one of the two was merged again since, or changed since */
  async run(client: ClientBase, writing: Writing, { id, reason, laterChanges }: UndoingMerge): Promise<void> {
    const { basis, recordedBy, postedAt } = writing;
    const merge = await readMerge(client, basis.projectId, id);
    if (!merge) throw new Refusal('not_found');
    await refuseOutOfOrder(client, basis.projectId, merge);
    await this.merging.saveParticipations(client, writing, await this.#participationsBefore(client, basis, merge, laterChanges));
    const records = await recordsBefore(client, basis.projectId, merge.moved.records);
    await saveRecords(client, writing, records, await ReferencedRecords.of(client, basis.projectId, records));
    await countAgainAbout(client, writing, [merge.survivorId, merge.mergedId]);
    await this.#separateIdentities(client, writing, merge);
    await writeUndo(client, basis.projectId, id, { by: recordedBy, at: postedAt, reason });
  }

  async #participationsBefore(
    client: ClientBase,
    basis: CountingBasis,
    { survivorId, mergedId, moved: { standing, takenBack } }: StoredMerge,
    laterChanges: UndoingMerge['laterChanges'],
  ): Promise<NewVersion[]> {
    if (standing === null) return [];
    const now = await this.#open(client, basis, standing.id);
    // it was the other person's alone: it goes back as it is
    if (takenBack === null) return [{ ...next(now), personId: mergedId, record: now.record, withdrawn: now.withdrawn }];
    const [written, own, other] = await this.#versions(client, basis, [standing, before(standing), before(takenBack)]);
    const aside = await this.#open(client, basis, takenBack.id);
    if (aside.version !== takenBack.version)
      throw new Refusal('wrong_state', { detail: 'The participation that was taken back was changed since.' });
    const fields = now.withdrawn === written.withdrawn ? changedFields(written.record, now.record) : ['withdrawn'];
    // of somebody who had no participation of their own, every later change is the other's
    const whose = own.withdrawn ? 'merged' : laterChanges;
    if (fields.length > 0 && (whose === undefined || fields.includes('withdrawn')))
      throw new Refusal('wrong_state', {
        field: 'laterChanges',
        detail: `The participation was changed since the merge (${fields.join(', ')}): say whose changes they are.`,
      });
    const changes = Object.fromEntries(fields.map((field) => [field, now.record[field as keyof Participation]]));
    const withChanges = (record: Participation, person: 'survivor' | 'merged'): Participation =>
      person === whose ? { ...record, ...changes } : record;
    return [
      { ...next(now), personId: survivorId, record: withChanges(own.record, 'survivor'), withdrawn: own.withdrawn },
      { ...next(aside), personId: mergedId, record: withChanges(other.record, 'merged') },
    ];
  }

  async #open(client: ClientBase, basis: CountingBasis, id: string): Promise<StoredParticipation> {
    const found = (await this.merging.stored.openById(client, basis, [id])).get(id);
    if (!found) throw new Refusal('wrong_state', { detail: 'The participation is not there any more.' });
    return found;
  }

  async #versions(
    client: ClientBase,
    basis: CountingBasis,
    wanted: readonly [MovedVersion, MovedVersion, MovedVersion],
  ): Promise<[StoredParticipation, StoredParticipation, StoredParticipation]> {
    const read = async (one: MovedVersion): Promise<StoredParticipation> => {
      const found = (await this.merging.stored.versionsOf(client, basis, [one])).get(one.id);
      if (!found) throw new Refusal('wrong_state', { detail: 'The participation is not there any more.' });
      return found;
    };
    return [await read(wanted[0]), await read(wanted[1]), await read(wanted[2])];
  }

  /** The survivor's identity without what came from the other; both are found again by their own. */
  async #separateIdentities(client: ClientBase, writing: Writing, { survivorId, mergedId, moved }: StoredMerge): Promise<void> {
    const { projectId } = writing.basis;
    const { identities, likePeople } = this.merging;
    const known = await identities.read(client, projectId, [survivorId, mergedId]);
    const now = known.get(survivorId);
    // where the survivor had none, there is no version before: it was the other's, and is kept as the other's alone
    const had = moved.identity === null ? null : await identities.readVersion(client, projectId, survivorId, moved.identity - 1);
    const written = moved.identity === null ? null : await identities.readVersion(client, projectId, survivorId, moved.identity);
    if (now && had && written)
      await identities.correct(client, { projectId, ...writing }, survivorId, now, identityTakenBack(had, written, now.identity));
    await likePeople.forget(client, projectId, survivorId);
    const apart = await identities.read(client, projectId, [survivorId, mergedId]);
    const ownAlone = moved.identity === 1 ? [mergedId] : [survivorId, mergedId];
    await likePeople.remember(
      client,
      projectId,
      ownAlone.flatMap((person) => {
        const stored = apart.get(person);
        return stored ? [[person, stored.identity] as const] : [];
      }),
    );
  }
}

const before = ({ id, version }: MovedVersion): MovedVersion => ({ id, version: version - 1 });
const next = ({ id, version }: StoredParticipation) => ({ id, version: version + 1 });

/** The last merge of either person is undone first. */
async function refuseOutOfOrder(client: ClientBase, projectId: string, merge: StoredMerge): Promise<void> {
  if (merge.undoneAt !== null) throw new Refusal('wrong_state', { detail: 'The merge was undone already.' });
  const both = [...(await readMerges(client, projectId, merge.survivorId)), ...(await readMerges(client, projectId, merge.mergedId))];
  const later = both.find(({ id, at, undoneAt }) => id !== merge.id && undoneAt === null && at > merge.at);
  if (later) throw new Refusal('wrong_state', { detail: `Undo the later merge of ${later.merged} into ${later.survivor} first.` });
}

/** Versions that lead the moved records back; one that says already what it should is left alone. */
async function recordsBefore(client: ClientBase, projectId: string, moved: readonly MovedVersion[]): Promise<NewRecordVersion[]> {
  const byId = (records: readonly StoredRecord[]): Map<string, StoredRecord> => new Map(records.map((record) => [record.id, record]));
  const now = byId(
    await readOpenRecords(
      client,
      projectId,
      moved.map(({ id }) => id),
    ),
  );
  const written = byId(await readRecordVersions(client, projectId, moved));
  const earlier = byId(await readRecordVersions(client, projectId, moved.map(before)));
  return moved.flatMap(({ id }) => {
    const [is, was, had] = [now.get(id), written.get(id), earlier.get(id)];
    if (!is || !was) return [];
    const content = contentTakenBack(had?.content ?? {}, was.content, is.content);
    // taken back since: it stays so; what the merge took back stands again; what it made is taken back, unless something was added
    const withdrawn = is.withdrawn === was.withdrawn ? (had?.withdrawn ?? Object.keys(content).length === 0) : is.withdrawn;
    return [{ id, version: is.version + 1, type: is.type, content: had ? content : is.content, withdrawn }];
  });
}
