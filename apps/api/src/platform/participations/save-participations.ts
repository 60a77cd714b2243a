import type { ClientBase } from 'pg';
import { missingFields, type Participation } from '#domain';
import { Sealing } from '../config/sealing.js';
import { ColumnArrays } from '../tallies/column-arrays.js';
import type { CountingBasis } from '../tallies/counting-basis.js';
import type { TallyChanges } from '../tallies/month-sums.js';
import { tallyDifference, type OpenTally } from '../tallies/tally-difference.js';
import { tallyRowsOf } from '../tallies/tally-row.js';
import { preferKeys } from '../tallies/prefer-keys.js';
import { closeTallies, PostedTallies, readOpenTallies } from '../tallies/tally-store.js';
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
  if (persons.length === 0) return;
  if (persons.length >= manyRows) await preferKeys(client);
  const rows = new ColumnArrays([
    ['person_id', 'uuid'],
    ['external_id', 'text'],
    ['pseudonym', 'text'],
  ]);
  for (const { personId, externalId, pseudonym } of persons) rows.add([personId, externalId, pseudonym]);
  await client.query(
    `insert into person (project_id, ${rows.names}) select $1::uuid, ${rows.selected('t')} from ${rows.source(2)} as t(${rows.names})`,
    [projectId, ...rows.values()],
  );
}

/** From so many rows on, plans made without statistics cost more than statistics. */
const manyRows = 50;

/** Statistics of tables that have only begun to fill: without them the records that are replaced are looked up the slow way. */
async function refreshYoungStatistics(client: ClientBase, rows: number): Promise<void> {
  if (rows >= manyRows) await client.query('select refresh_young_statistics()');
}

/**
 * Writes versions of participations with everything that follows from them: the versions they replace are closed, the answers of special
 * categories sealed apart, tallies that no longer hold closed and new ones posted. One row or thousands; `changes` is told
 * of every tally, so that the transaction can write the sums per month once.
 * @throws StaleVersion when a version to be replaced is no longer the open one.
 */
export class ParticipationWriter {
  constructor(private readonly special: SpecialCategories) {}

  async save(client: ClientBase, writing: Writing, versions: readonly NewVersion[], changes: TallyChanges): Promise<void> {
    if (versions.length === 0) return;
    const { basis, postedAt } = writing;
    const replaced = versions.filter(({ version }) => version > 1);
    if (versions.length >= manyRows) await preferKeys(client);
    await refreshYoungStatistics(client, replaced.length);
    await closeVersions(client, writing, replaced);
    const open = await readOpenTallies(
      client,
      basis.projectId,
      replaced.map(({ id }) => id),
    );
    // counting is done here while the database inserts
    const [, { closed, posted }] = await Promise.all([
      this.#insertVersions(client, writing, versions),
      Promise.resolve().then(() => countVersions(basis, versions, open, changes)),
    ]);
    await closeTallies(client, basis.projectId, closed, postedAt);
    await posted.post(client, basis.projectId, postedAt);
  }

  async #insertVersions(client: ClientBase, writing: Writing, versions: readonly NewVersion[]): Promise<void> {
    const { basis, postedAt, recordedBy, reason, importId } = writing;
    const rows = new ColumnArrays([
      ['participation_id', 'uuid'],
      ['version', 'integer'],
      ['person_id', 'uuid'],
      ['withdrawn', 'boolean'],
      ['missing_fields', 'text[]'],
      ...participationColumns,
    ]);
    const sealed = new ColumnArrays([
      ['participation_id', 'uuid'],
      ['version', 'integer'],
      ['sealed', 'bytea'],
    ]);
    for (const { id, version, personId, record, withdrawn = false } of versions) {
      const missing = withdrawn ? [] : missingFields(record, basis.specificObjective);
      rows.add([id, version, personId, withdrawn, missing, ...participationCells(record, deskNumber(basis, record))]);
      const answers = this.special.seal(record, basis.projectId, id, version);
      if (answers) sealed.add([id, version, answers]);
    }
    await client.query(
      `insert into participation (project_id, recorded_at, recorded_by, reason, import_id, ${rows.names})
       select $1::uuid, $2::timestamptz, $3::text, $4::text, $5::uuid, ${rows.selected('t')} from ${rows.source(6)} as t(${rows.names})`,
      [basis.projectId, postedAt, recordedBy, reason, importId, ...rows.values()],
    );
    if (sealed.count > 0)
      await client.query(
        `insert into special_category_answer (project_id, key_version, ${sealed.names})
         select $1::uuid, $2::smallint, ${sealed.selected('t')} from ${sealed.source(3)} as t(${sealed.names})`,
        [basis.projectId, Sealing.keyVersion, ...sealed.values()],
      );
  }
}

/** A desk that is not one of the project is a broken promise here: whoever calls has matched desks before. */
export function deskNumber(basis: CountingBasis, { desk }: Participation): number | null {
  const number = basis.desks.numberOf(desk);
  if (number === undefined) throw new RangeError(`The project has no desk ${desk}`);
  return number;
}

async function closeVersions(client: ClientBase, { basis, postedAt }: Writing, replaced: readonly NewVersion[]): Promise<void> {
  if (replaced.length === 0) return;
  const keys = new ColumnArrays([
    ['participation_id', 'uuid'],
    ['version', 'integer'],
  ]);
  for (const { id, version } of replaced) keys.add([id, version - 1]);
  const { rowCount } = await client.query(
    `update participation r set superseded_at = $2 from ${keys.source(3)} as k(${keys.names})
     where r.project_id = $1 and r.participation_id = k.participation_id and r.version = k.version and r.superseded_at is null`,
    [basis.projectId, postedAt, ...keys.values()],
  );
  if (rowCount !== replaced.length) throw new StaleVersion(`${replaced.length - (rowCount ?? 0)} records were changed in between`);
}

/** What the versions count, against the tallies that are open: which close and which are to be posted. */
function countVersions(
  basis: CountingBasis,
  versions: readonly NewVersion[],
  open: ReadonlyMap<string, readonly OpenTally[]>,
  changes: TallyChanges,
): { readonly closed: readonly OpenTally[]; readonly posted: PostedTallies } {
  const posted = new PostedTallies();
  const closed: OpenTally[] = [];
  for (const { id, version, personId, record, withdrawn = false } of versions) {
    const wanted = withdrawn ? [] : tallyRowsOf(basis, record, deskNumber(basis, record));
    const { close, post } = tallyDifference(open.get(id) ?? [], wanted);
    for (const tally of close) {
      closed.push(tally);
      changes.takeAway(tally);
    }
    posted.add({ recordId: id, recordVersion: version, subjectId: personId }, post);
    for (const tally of post) changes.add(tally);
  }
  return { closed, posted };
}
