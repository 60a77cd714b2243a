import type { ClientBase } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { type IdentityField, mergedIdentity, mergedParticipation, repointed, withoutNothing } from '#domain';
import { queryOn } from '../database/query.js';
import { type NewVersion, ParticipationWriter, type Writing } from '../participations/save-participations.js';
import { SpecialCategories } from '../participations/special-categories.js';
import { StoredParticipations } from '../participations/stored-participation.js';
import { countAgainAbout } from '../records/count-about.js';
import { ReferencedRecords } from '../records/referenced-records.js';
import { type NewRecordVersion, saveRecords } from '../records/save-records.js';
import type { StoredRecord } from '../records/stored-record.js';
import { MonthSumChanges } from '../tallies/month-sums.js';
import { changeMonthSums } from '../tallies/tally-store.js';
import { LikePeople } from './like-people.js';
import { PeopleToMerge, type PersonToMerge, readRecordsToMove } from './people-to-merge.js';
import { changedIdentityFields, SealedIdentities } from './sealed-identities.js';
import { type Moved, type MovedVersion, writeMerge } from './stored-merge.js';

export interface Merging {
  readonly survivorId: string;
  readonly mergedId: string;
  readonly reason: string;
  /** Fields of the identity that come from the other person. */
  readonly take: readonly IdentityField[];
}

/**
 * Makes one person of two who turned out to be one, in a transaction that holds the project alone: participation, records, identity and what
 * they are found by go to the survivor, through the same functions that save them one by one, so that every tally follows. The other keeps
 * versions and identity as they were, and counts nothing.
 */
export class MergePeople {
  readonly people: PeopleToMerge;
  readonly identities: SealedIdentities;
  readonly likePeople: LikePeople;
  readonly stored: StoredParticipations;
  readonly #writer: ParticipationWriter;

  constructor(secret: Buffer) {
    const special = new SpecialCategories(secret);
    this.stored = new StoredParticipations(special);
    this.identities = new SealedIdentities(secret);
    this.likePeople = new LikePeople(secret);
    this.people = new PeopleToMerge(this.stored, this.identities);
    this.#writer = new ParticipationWriter(special);
  }

  /** Answers the id of the merge. @throws Refusal `not_found`, `wrong_state` */
  async run(client: ClientBase, writing: Writing, { survivorId, mergedId, reason, take }: Merging): Promise<string> {
    const { projectId } = writing.basis;
    const [survivor, merged] = await this.people.read(client, writing.basis, [survivorId, mergedId]);
    const toMove = await readRecordsToMove(client, projectId, merged);
    const participations = participationsAfter(survivor, merged);
    await this.saveParticipations(client, writing, participations.versions);
    const records = recordsAfter(survivor, merged, participations.standing?.id ?? null, toMove);
    await saveRecords(client, writing, records, await ReferencedRecords.of(client, projectId, records));
    await countAgainAbout(client, writing, [survivorId, mergedId]);
    const moved: Moved = {
      ...{ records: records.map(asMoved), standing: participations.standing, takenBack: participations.takenBack },
      identity: await this.#mergeIdentities(client, writing, survivor, merged, take),
    };
    const id = uuidv7();
    await writeMerge(client, projectId, { id, survivorId, mergedId, by: writing.recordedBy, at: writing.postedAt, reason, moved });
    return id;
  }

  /** Writes versions of participations with the sums that follow. */
  async saveParticipations(client: ClientBase, writing: Writing, versions: readonly NewVersion[]): Promise<void> {
    if (versions.length === 0) return;
    const sums = new MonthSumChanges();
    await this.#writer.save(client, writing, versions, sums);
    await changeMonthSums(queryOn(client), writing.basis.projectId, sums);
  }

  /** Version of the survivor's identity that was written; null: none. Whoever is found by the other's name finds the survivor. */
  async #mergeIdentities(
    client: ClientBase,
    writing: Writing,
    survivor: PersonToMerge,
    merged: PersonToMerge,
    take: readonly IdentityField[],
  ): Promise<number | null> {
    const { projectId } = writing.basis;
    if (merged.identity === null) return null;
    const { identity } = merged.identity;
    const result = survivor.identity === null ? identity : mergedIdentity(survivor.identity.identity, identity, take);
    await this.likePeople.forget(client, projectId, merged.id);
    await this.likePeople.remember(client, projectId, [
      [survivor.id, result],
      [survivor.id, identity],
    ]);
    const inIdentities = { projectId, ...writing };
    if (survivor.identity === null) {
      await this.identities.keep(client, inIdentities, [[survivor.id, result]]);
      return 1;
    }
    if (changedIdentityFields(survivor.identity.identity, result).length === 0) return null;
    await this.identities.correct(client, inIdentities, survivor.id, survivor.identity, result);
    return survivor.identity.version + 1;
  }
}

interface ParticipationsAfter {
  readonly versions: readonly NewVersion[];
  readonly standing: MovedVersion | null;
  readonly takenBack: MovedVersion | null;
}

/** R4: one participation stands. That of the survivor, if there is one, with the first entry and the last exit of both (R7). */
export function participationsAfter(survivor: PersonToMerge, merged: PersonToMerge): ParticipationsAfter {
  const [own, other] = [survivor.participation, merged.participation];
  if (other === null || other.withdrawn) return { versions: [], standing: null, takenBack: null };
  if (own === null) {
    const version = { id: other.id, version: other.version + 1, personId: survivor.id, record: other.record };
    return { versions: [version], standing: asMoved(version), takenBack: null };
  }
  const record = own.withdrawn ? other.record : mergedParticipation(own.record, other.record);
  const standing = { id: own.id, version: own.version + 1, personId: survivor.id, record };
  const takenBack = { id: other.id, version: other.version + 1, personId: merged.id, record: other.record, withdrawn: true };
  return { versions: [standing, takenBack], standing: asMoved(standing), takenBack: asMoved(takenBack) };
}

/** @param standing id of the participation to which the records of the other one's now point; null: none was written */
function recordsAfter(
  survivor: PersonToMerge,
  merged: PersonToMerge,
  standing: string | null,
  toMove: readonly StoredRecord[],
): NewRecordVersion[] {
  const to = new Map([[merged.id, survivor.id]]);
  if (merged.participation !== null && standing !== null) to.set(merged.participation.id, standing);
  const moved = toMove.map(({ id, version, type, content }) => ({ id, version: version + 1, type, content: repointed(type, content, to) }));
  return [...moved, ...factsAfter(survivor, merged)];
}

/** What is kept of the survivor, with what it lacks from the other, of whom nothing counts any more. */
function factsAfter(survivor: PersonToMerge, merged: PersonToMerge): NewRecordVersion[] {
  const { facts } = merged;
  if (facts === null || facts.withdrawn) return [];
  const gone = { id: facts.id, version: facts.version + 1, type: facts.type, content: facts.content, withdrawn: true };
  const content = withoutNothing({ ...facts.content, ...survivor.facts?.content });
  return [{ id: survivor.id, version: (survivor.facts?.version ?? 0) + 1, type: facts.type, content }, gone];
}

const asMoved = ({ id, version }: MovedVersion): MovedVersion => ({ id, version });
