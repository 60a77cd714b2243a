import type { ClientBase } from 'pg';
import { contentTypes, recordTypesOf, rulesOf, specialCategoryRules, typesRead } from '#domain';
import { queryOn } from '../database/query.js';
import { openParticipations } from '../participations/open-participations.js';
import { deskNumber } from '../participations/save-participations.js';
import { SpecialCategories } from '../participations/special-categories.js';
import { type CountingBasis, readCountingBasis, readsDesks } from '../tallies/counting-basis.js';
import { MonthSumChanges } from '../tallies/month-sums.js';
import { TallyMoves } from '../tallies/tally-moves.js';
import { tallyRowsOf } from '../tallies/tally-row.js';
import { changeMonthSums, readOpenTallies } from '../tallies/tally-store.js';
import { readCountedPeople } from './known-people.js';
import { countAgain } from './save-records.js';
import { openRecords } from './stored-record.js';

/** Counts records again whose own fields stay as they are, because something they point to has changed. */
export class Recount {
  readonly #special: SpecialCategories;

  constructor(secret: Buffer) {
    this.#special = new SpecialCategories(secret);
  }

  /** Everything recorded at a desk, as far as a definition reads more of the desk than which one it is. */
  async atDesk(client: ClientBase, projectId: string, deskId: string, at: Date): Promise<void> {
    const basis = await readCountingBasis(queryOn(client), projectId);
    const definitions = [...basis.indicators.values()].map(({ definition }) => definition);
    if (definitions.some(readsDesks)) await this.#participations(client, basis, deskId, at);
    const reading = definitions.filter((definition) => typesRead(definition).has('desk')).flatMap(recordTypesOf);
    const types = contentTypes.filter((type) => reading.some((one) => one === type));
    if (types.length > 0) await contents(client, basis, types, deskId, at);
  }

  /**
   * Everything that a definition counts by what it says of organisations: the records of those types, and what is recorded at the desks that
   * one of them hosts or answers for.
   */
  async withOrganisation(client: ClientBase, projectId: string, organisationId: string, at: Date): Promise<void> {
    const basis = await readCountingBasis(queryOn(client), projectId);
    const definitions = [...basis.indicators.values()].map(({ definition }) => definition);
    const reading = definitions.filter((definition) => typesRead(definition).has('organisation')).flatMap(recordTypesOf);
    const types = contentTypes.filter((type) => reading.some((one) => one === type));
    if (types.length > 0)
      for await (const block of openRecords(client, projectId, { types })) await countAgain(client, { basis, postedAt: at }, block);
    const { rows } = await client.query<{ id: string }>(
      `select desk_id as id from desk where project_id = $1
         and $2 = any (array[host_organisation_id, administration_id, premises_provided_by_id] || co_managed_by)`,
      [projectId, organisationId],
    );
    for (const { id } of rows) await this.atDesk(client, projectId, id, at);
  }

  async #participations(client: ClientBase, basis: CountingBasis, deskId: string, at: Date): Promise<void> {
    const among = await idsAt(client, basis.projectId, deskId, 'participation_id as id from participation');
    const needsAnswers = [...basis.indicators.values()].some(({ definition }) =>
      rulesOf(definition).some((rule) => specialCategoryRules.has(rule)),
    );
    for await (const block of openParticipations(client, basis, { special: needsAnswers ? this.#special : null, among })) {
      const query = queryOn(client);
      const open = await readOpenTallies(
        query,
        basis.projectId,
        block.map(({ id }) => id),
      );
      const known = await readCountedPeople(
        client,
        basis,
        block.map(({ personId }) => personId),
      );
      const sums = new MonthSumChanges();
      const moves = new TallyMoves(sums);
      for (const { id, version, personId, record } of block) {
        const person = { id: personId, facts: known(personId) };
        const wanted = tallyRowsOf(basis, record, { person, desk: deskNumber(basis, record) });
        moves.bring({ recordId: id, recordVersion: version }, open.get(id) ?? [], wanted);
      }
      await moves.write(client, basis.projectId, at);
      await changeMonthSums(query, basis.projectId, sums);
    }
  }
}

async function contents(
  client: ClientBase,
  basis: CountingBasis,
  types: readonly (typeof contentTypes)[number][],
  deskId: string,
  at: Date,
): Promise<void> {
  const among = await idsAt(client, basis.projectId, deskId, 'record_id as id from record_version');
  for await (const block of openRecords(client, basis.projectId, { types, among }))
    await countAgain(client, { basis, postedAt: at }, block);
}

/** @param what a column and a table of versions that carry the number of their desk */
async function idsAt(client: ClientBase, projectId: string, deskId: string, what: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select ${what} where project_id = $1 and superseded_at is null and not withdrawn
       and desk_number = (select number from desk where project_id = $1 and desk_id = $2)`,
    [projectId, deskId],
  );
  return rows.map(({ id }) => id);
}
