import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import { missingFields, type Participation } from '#domain';
import { Sealing } from '../config/sealing.js';
import { closeByKey } from '../database/close-by-key.js';
import type { WrittenColumn } from '../database/column-arrays.js';
import { NewRows } from '../database/new-rows.js';
import { queryOn } from '../database/query.js';
import { manyRows, preferKeys, refreshYoungStatistics } from '../database/prefer-keys.js';
import { type KnownPeople, readCountedPeople } from '../records/known-people.js';
import type { CountingBasis } from '../tallies/counting-basis.js';
import type { TallyChanges } from '../tallies/month-sums.js';
import type { OpenTally } from '../tallies/tally-difference.js';
import { TallyMoves } from '../tallies/tally-moves.js';
import { tallyRowsOf } from '../tallies/tally-row.js';
import { readOpenTallies } from '../tallies/tally-store.js';
import { participationCells, participationColumns } from './participation-row.js';
import type { SpecialCategories } from './special-categories.js';

/** A version of a participation that is about to be written. */
export interface NewVersion {
  readonly id: string;
  /** One more than the version it replaces; 1 for a new record. */
  readonly version: number;
  readonly personId: string;
  readonly record: Participation;
  /** Whether it takes the record back, as an undo does: kept, and counting nothing. */
  readonly withdrawn?: boolean;
}

/** In whose name versions are written, at which instant, and why. */
export interface Writing {
  readonly basis: CountingBasis;
  readonly postedAt: Date;
  readonly recordedBy: string;
  readonly reason: string | null;
  readonly importId: string | null;
  /** Told of the tallies of records that are posted and closed. */
  readonly told?: TallyChanges;
}

/** Somebody else wrote a version in between: what was read is no longer what is there. */
export class StaleVersion extends Error {
  override readonly name = 'StaleVersion';
}

export interface NewPerson {
  readonly personId: string;
  readonly externalId: string | null;
  readonly pseudonym: string;
}

export async function savePersons(client: ClientBase, projectId: string, persons: readonly NewPerson[]): Promise<void> {
  if (persons.length >= manyRows) await preferKeys(client);
  const rows = new NewRows('person', [
    ['person_id', 'uuid'],
    ['external_id', 'text'],
    ['pseudonym', 'text'],
  ]);
  for (const { personId, externalId, pseudonym } of persons) rows.add([personId, externalId, pseudonym]);
  await rows.insert(client, [['project_id', 'uuid', projectId]]);
}

/** So many versions are worked out before others, the database among them, have their turn. */
const versionsAtATurn = 200;

/** Versions and all that follows from them, worked out and not yet written. */
export interface PreparedVersions {
  readonly replaced: readonly NewVersion[];
  readonly participations: NewRows;
  readonly sealed: NewRows;
  readonly tallies: TallyMoves;
}

/**
 * Writes versions of participations with everything that follows from them: the versions they replace are closed, the answers of special
 * categories sealed apart, tallies that no longer hold closed and new ones posted. One row or thousands; `changes` is told
 * of every tally, so that the transaction can write the sums per month once.
 */
export class ParticipationWriter {
  constructor(private readonly special: SpecialCategories) {}

  /** @throws StaleVersion when a version to be replaced is no longer the open one. */
  async save(client: ClientBase, writing: Writing, versions: readonly NewVersion[], changes: TallyChanges): Promise<void> {
    await this.write(client, writing, await this.prepare(client, writing, versions, changes));
  }

  /** The first half of saving: reads and reckons. While it does, the database can write what was prepared before. */
  async prepare(client: ClientBase, writing: Writing, versions: readonly NewVersion[], changes: TallyChanges): Promise<PreparedVersions> {
    const { basis } = writing;
    const replaced = versions.filter(({ version }) => version > 1);
    if (versions.length >= manyRows) await preferKeys(client);
    await refreshYoungStatistics(client, basis.projectId, replaced.length);
    const open = await readOpenTallies(
      queryOn(client),
      basis.projectId,
      replaced.map(({ id }) => id),
    );
    const known = await readCountedPeople(
      client,
      basis,
      versions.map(({ personId }) => personId),
    );
    const prepared: PreparedVersions = {
      ...{ replaced, tallies: new TallyMoves(changes) },
      participations: new NewRows('participation', versionColumns),
      sealed: new NewRows('special_category_answer', sealedColumns),
    };
    for (const [at, version] of versions.entries()) {
      if (at > 0 && at % versionsAtATurn === 0) await nextTurn();
      this.#addVersion(prepared, basis, version);
      addTallies(prepared, basis, version, known, open.get(version.id) ?? []);
    }
    return prepared;
  }

  /** The second half. @throws StaleVersion as above */
  async write(client: ClientBase, { basis, postedAt, recordedBy, reason, importId }: Writing, prepared: PreparedVersions): Promise<void> {
    const { projectId } = basis;
    await closeVersions(client, projectId, postedAt, prepared.replaced);
    await prepared.participations.insert(client, [
      ['project_id', 'uuid', projectId],
      ['recorded_at', 'timestamptz', postedAt],
      ['recorded_by', 'text', recordedBy],
      ['reason', 'text', reason],
      ['import_id', 'uuid', importId],
    ]);
    await prepared.sealed.insert(client, [
      ['project_id', 'uuid', projectId],
      ['key_version', 'smallint', Sealing.keyVersion],
    ]);
    await prepared.tallies.write(client, projectId, postedAt);
    await refreshYoungStatistics(client, projectId, prepared.participations.count);
  }

  #addVersion({ participations, sealed }: PreparedVersions, basis: CountingBasis, version: NewVersion): void {
    const { id, version: number, personId, record, withdrawn = false } = version;
    const missing = withdrawn ? [] : missingFields(record, basis.specificObjective);
    participations.add([id, number, personId, withdrawn, missing, ...participationCells(record, deskNumber(basis, record))]);
    const answers = this.special.seal(record, basis.projectId, id, number);
    if (answers) sealed.add([id, number, answers]);
  }
}

const versionColumns: readonly WrittenColumn[] = [
  ['participation_id', 'uuid'],
  ['version', 'integer'],
  ['person_id', 'uuid'],
  ['withdrawn', 'boolean'],
  ['missing_fields', 'text[]'],
  ...participationColumns,
];
const sealedColumns: readonly WrittenColumn[] = [
  ['participation_id', 'uuid'],
  ['version', 'integer'],
  ['sealed', 'bytea'],
];

/** A desk that is not one of the project is a broken promise here: whoever calls has matched desks before. */
export function deskNumber(basis: CountingBasis, { desk }: Participation): number | null {
  const number = basis.desks.numberOf(desk);
  if (number === undefined) throw new RangeError(`The project has no desk ${desk}`);
  return number;
}

async function closeVersions(client: ClientBase, projectId: string, at: Date, replaced: readonly NewVersion[]): Promise<void> {
  const closed = await closeByKey(client, 'close_participations', { projectId, at, replaced });
  if (closed !== replaced.length) throw new StaleVersion(`${replaced.length - closed} records were changed in between`);
}

/** What a version counts, against the tallies of its record that are open. */
function addTallies(
  { tallies }: PreparedVersions,
  basis: CountingBasis,
  { id, version, personId, record, withdrawn = false }: NewVersion,
  known: KnownPeople,
  open: readonly OpenTally[],
): void {
  const person = { id: personId, facts: known(personId) };
  const wanted = withdrawn ? [] : tallyRowsOf(basis, record, { person, desk: deskNumber(basis, record) });
  tallies.bring({ recordId: id, recordVersion: version }, open, wanted);
}
