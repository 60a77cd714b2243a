import type { ClientBase } from 'pg';
import { readsPeople, talliesFor } from '#domain';
import { queryOn } from '../database/query.js';
import { openParticipations } from '../participations/open-participations.js';
import { deskNumber, type Writing } from '../participations/save-participations.js';
import { readDesksByCode } from '../projects/project-nodes.js';
import { type CountingBasis, readsDesks } from '../tallies/counting-basis.js';
import { MonthSumChanges, toldToAll } from '../tallies/month-sums.js';
import { TallyMoves } from '../tallies/tally-moves.js';
import { tallyRowsOf } from '../tallies/tally-row.js';
import { changeMonthSums, readOpenTallies } from '../tallies/tally-store.js';
import { readCountedPeople } from './known-people.js';

/**
 * Counts the participations of some people again, of whom something else was written, by the indicators that read it. None of those counts
 * by an answer of a special category (`checkDefinition`, G9), so that these stay sealed.
 */
export async function countParticipationsOf(
  client: ClientBase,
  { basis, postedAt, told }: Pick<Writing, 'basis' | 'postedAt' | 'told'>,
  people: readonly string[],
): Promise<void> {
  const alone = await readingPeople(client, basis);
  if (people.length === 0 || alone === null) return;
  const among = await participationsOf(client, basis.projectId, people);
  const numbers = new Set([...alone.indicators.values()].map(({ number }) => number));
  const known = await readCountedPeople(client, alone, people);
  const sums = new MonthSumChanges();
  const moves = new TallyMoves(told ? toldToAll(sums, told) : sums);
  for await (const block of openParticipations(client, alone, { special: null, among })) {
    const open = await readOpenTallies(
      queryOn(client),
      basis.projectId,
      block.map(({ id }) => id),
    );
    for (const { id, version, personId, record } of block) {
      const person = { id: personId, facts: known(personId) };
      const wanted = tallyRowsOf(alone, record, { person, desk: deskNumber(alone, record) });
      const held = (open.get(id) ?? []).filter(({ indicator }) => numbers.has(indicator));
      moves.bring({ recordId: id, recordVersion: version }, held, wanted);
    }
  }
  await moves.writeFew(queryOn(client), basis.projectId, postedAt);
  await changeMonthSums(queryOn(client), basis.projectId, sums);
}

/** The basis with the indicators alone that read what is kept of people; null: none does. */
async function readingPeople(client: ClientBase, basis: CountingBasis): Promise<CountingBasis | null> {
  const reading = [...basis.indicators.values()].filter(({ definition }) => readsPeople(definition));
  if (reading.length === 0) return null;
  const desks = reading.some(({ definition }) => readsDesks(definition))
    ? await readDesksByCode(queryOn(client), basis.projectId)
    : undefined;
  return {
    ...basis,
    indicators: new Map(reading.map((indicator) => [indicator.code, indicator])),
    count: talliesFor(reading, basis.settings, basis.specificObjective, desks),
  };
}

async function participationsOf(client: ClientBase, projectId: string, people: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select participation_id as id from participation
     where project_id = $1 and person_id = any ($2::uuid[]) and superseded_at is null and not withdrawn`,
    [projectId, people],
  );
  return rows.map(({ id }) => id);
}
