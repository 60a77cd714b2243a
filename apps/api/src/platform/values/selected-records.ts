import type { ClientBase } from 'pg';
import { classify, contentTypes, meets, participationNode, pathsOf, personNode, readableRecordTypes } from '#domain';
import { queryOn } from '../database/query.js';
import { openParticipations } from '../participations/open-participations.js';
import { desksByCode, readProjectNodes } from '../projects/project-nodes.js';
import { readKnownPeople } from '../records/known-people.js';
import { readCountedNodes } from '../records/record-nodes.js';
import { openRecords } from '../records/stored-record.js';
import { readCountingBasis } from '../tallies/counting-basis.js';
import type { RecordCondition } from './record-condition.js';

/** Conditions of other indicators are refused here, so nobody is asked for. */
const nobody = (): boolean => false;

/** So many are in memory at a time: only ids are kept of them, and each block looks through those that are left. */
const atATime = 25_000;

/**
 * Ids of the records of a project that meet a condition, as they were known. Desks and partners keep no versions: they are read as they are.
 * @param knownAt null: as they are known now
 */
export async function readSelectedRecords(
  client: ClientBase,
  projectId: string,
  { condition, types }: RecordCondition,
  knownAt: Date | null,
): Promise<readonly string[]> {
  const basis = await readCountingBasis(queryOn(client), projectId);
  const nodes = (await readProjectNodes(queryOn(client), projectId)).map(({ node }) => node);
  const things = nodes.filter((node) => types.includes(node.type) && meets(node, condition, nobody)).map(({ id }) => id);
  const contents = contentTypes.filter((type) => types.includes(type));
  for await (const block of openRecords(client, projectId, { types: contents, knownAt, atATime }))
    for (const { node } of await readCountedNodes(client, basis, block, readableRecordTypes))
      if (meets(node, condition, nobody)) things.push(node.id);
  if (!types.includes('participation')) return things;
  const desks = desksByCode(nodes);
  const people: string[] = [];
  const readsPerson = pathsOf(condition).some(({ path, in: inside }) => (inside ?? path).startsWith('person.'));
  for await (const block of openParticipations(client, basis, { special: null, knownAt, atATime })) {
    const ids = readsPerson ? block.map(({ personId }) => personId) : [];
    const known = await readKnownPeople(client, projectId, ids);
    for (const { id, personId, record } of block) {
      const person = readsPerson ? personNode(personId, known(personId), record) : undefined;
      const node = participationNode(classify(record, basis.settings, basis.specificObjective), { desks, person });
      if (meets(node, condition, nobody)) people.push(id);
    }
  }
  return [...people, ...things];
}
