import type { ClientBase } from 'pg';
import type { CountedRecord } from '#contract';
import {
  classify,
  type FieldValue,
  isContentType,
  isOffered,
  type Path,
  participationNode,
  personNode,
  readableRecordTypes,
  type RecordNode,
  type RecordTypeName,
  valueAt,
} from '#domain';
import { queryOn } from '../database/query.js';
import { openParticipations } from '../participations/open-participations.js';
import { Refusal } from '../problems/refusal.js';
import { desksByCode, readProjectNodes } from '../projects/project-nodes.js';
import { readKnownPeople } from '../records/known-people.js';
import { readCountedNodes } from '../records/record-nodes.js';
import { readRecordVersions } from '../records/stored-record.js';
import { type CountingBasis, readCountingBasis } from '../tallies/counting-basis.js';

type Listed = Pick<CountedRecord, 'recordId' | 'version' | 'of'>;
type Values = Readonly<Record<Path, FieldValue>>;

/**
 * Columns that a list of records is asked for. Never what is of a special category or says who a person is (G3, R29).
 * @param types of the records that the list can hold
 * @throws Refusal `validation` for a path that none of them offers
 */
export function columnsOf(asked: string | undefined, types: readonly RecordTypeName[]): readonly Path[] {
  const columns = [...new Set(asked?.split(',') ?? [])];
  const unknown = columns.find((path) => !types.some((of) => isOffered(of, path)));
  if (unknown !== undefined) throw new Refusal('validation', { field: 'columns', detail: `columns: ${unknown} is not offered` });
  return columns;
}

/** What records hold in some columns, by record, as it was known; a record whose type has no such field says nothing. */
export async function readColumns(
  client: ClientBase,
  projectId: string,
  records: readonly Listed[],
  columns: readonly Path[],
  knownAt: Date | null,
): Promise<ReadonlyMap<string, Values>> {
  if (columns.length === 0 || records.length === 0) return new Map();
  const basis = await readCountingBasis(queryOn(client), projectId);
  const nodes = (await readProjectNodes(queryOn(client), projectId)).map(({ node }) => node);
  const desks = desksByCode(nodes);
  const found = new Map(nodes.map((node) => [node.id, valuesOf(node, columns)]));
  for (const node of await readContentNodes(client, basis, records)) found.set(node.id, valuesOf(node, columns));
  const people = records.filter(({ of }) => of === 'participation').map(({ recordId }) => recordId);
  if (people.length === 0) return found;
  for await (const block of openParticipations(client, basis, { special: null, among: people, knownAt })) {
    const ids = block.map(({ personId }) => personId);
    const known = await readKnownPeople(client, projectId, ids);
    for (const { id, personId, record } of block) {
      const person = personNode(personId, known(personId), record);
      const node = participationNode(classify(record, basis.settings, basis.specificObjective), { desks, person });
      found.set(id, valuesOf(node, columns));
    }
  }
  return found;
}

/** Contents in the version that is listed, with all they point to: a column may lead there. */
async function readContentNodes(client: ClientBase, basis: CountingBasis, records: readonly Listed[]): Promise<RecordNode[]> {
  const contents = records.filter(({ of }) => isContentType(of));
  const versions = await readRecordVersions(
    client,
    basis.projectId,
    contents.map(({ recordId, version }) => ({ id: recordId, version })),
  );
  return (await readCountedNodes(client, basis, versions, readableRecordTypes)).map(({ node }) => node);
}

function valuesOf(node: RecordNode, columns: readonly Path[]): Values {
  return Object.fromEntries(columns.map((path) => [path, isOffered(node.type, path) ? valueAt(node, path) : null]));
}
