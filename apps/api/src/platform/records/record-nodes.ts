import type { ClientBase } from 'pg';
import {
  classify,
  contentNode,
  derivedValues,
  type FieldValue,
  isContentType,
  participationNode,
  personNode,
  type PointedNode,
  type RecordContent,
  recordType,
  type RecordTypeName,
  referencesIn,
  sectorOf,
  typesRead,
} from '#domain';
import { queryOn } from '../database/query.js';
import { openParticipations } from '../participations/open-participations.js';
import { readDesksByCode, readProjectNodes } from '../projects/project-nodes.js';
import type { CountingBasis } from '../tallies/counting-basis.js';
import type { CountedNode } from '../tallies/post-records.js';
import { derivedFromOthers } from './derived-from-others.js';
import { readEntries, readKnownPeople } from './known-people.js';
import { readPersonBreakdowns } from './person-breakdowns.js';
import { readOpenRecords, type StoredRecord } from './stored-record.js';

/**
 * Records as the definitions of a project read them: with the records they point to, as far as any definition reads those.
 * @param alsoRead types of record that are read besides
 */
export async function readCountedNodes(
  client: ClientBase,
  basis: CountingBasis,
  records: readonly StoredRecord[],
  alsoRead: ReadonlySet<RecordTypeName> = new Set(),
): Promise<CountedNode[]> {
  const kept = records.filter(({ withdrawn }) => !withdrawn).map(withPerson);
  const others = await derivedFromOthers(client, basis.projectId, kept);
  // what is worked out may point to records too: the organisation of who attended
  const pointing = kept.map(({ id, type, content }) => ({ type, content: { ...content, ...others.get(id) } }));
  const pointed = await PointedNodes.of(client, basis, pointing, alsoRead);
  const breakdowns = await readPersonBreakdowns(client, basis, peopleOf(kept));
  return kept.map((record) => {
    const { id, version, type, content, desk, personId } = record;
    const about = personId === null ? undefined : breakdowns.get(personId);
    const derived = { ...derivedValues(type, content), ...others.get(id) };
    const node = contentNode({ type, id, content, derived, breakdowns: about }, (to, other) => pointed.find(to, other));
    return { node, version, desk, partner: basis.desks.partnerOf(desk) };
  });
}

/** A record that is about a person by its participation points to them all the same: a measure. */
function withPerson(record: StoredRecord): StoredRecord {
  const { type, content, personId } = record;
  const field = recordType(type).fields['person'];
  return field?.derived && personId !== null ? { ...record, content: { ...content, person: personId } } : record;
}

function peopleOf(records: readonly StoredRecord[]): string[] {
  return [...new Set(records.flatMap(({ personId }) => personId ?? []))];
}

/** A record that others point to, before what it points to itself is known. */
type PointedRecord = Pick<StoredRecord, 'type' | 'id' | 'content'> & { readonly derived: Readonly<Record<string, FieldValue>> };

/** What some records point to, two steps far: no path leads further. */
class PointedNodes {
  readonly #nodes = new Map<string, PointedNode>();
  readonly #read: ReadonlySet<RecordTypeName>;

  static async of(
    client: ClientBase,
    basis: CountingBasis,
    records: readonly Pick<StoredRecord, 'type' | 'content'>[],
    alsoRead: ReadonlySet<RecordTypeName>,
  ): Promise<PointedNodes> {
    const nodes = new PointedNodes(basis, alsoRead);
    const near = await nodes.#load(client, basis, records);
    const far = await nodes.#load(client, basis, near);
    // those that are further away first: the others point to them
    for (const record of [...far, ...near]) nodes.#make(record);
    return nodes;
  }

  private constructor({ indicators }: CountingBasis, alsoRead: ReadonlySet<RecordTypeName>) {
    this.#read = new Set([...[...indicators.values()].flatMap(({ definition }) => [...typesRead(definition)]), ...alsoRead]);
  }

  /** A record of which no definition reads anything is its id alone. */
  find(type: RecordTypeName, id: string): PointedNode | null {
    return this.#nodes.get(`${type} ${id}`) ?? { type, id, values: {} };
  }

  async #load(
    client: ClientBase,
    basis: CountingBasis,
    records: readonly { readonly type: RecordTypeName; readonly content: RecordContent }[],
  ): Promise<PointedRecord[]> {
    const wanted = new Map<RecordTypeName, Set<string>>();
    for (const { type, content } of records)
      for (const { to, id } of referencesIn(type, content))
        if (this.#read.has(to) && !this.#nodes.has(`${to} ${id}`)) wanted.set(to, (wanted.get(to) ?? new Set()).add(id));
    const contents: StoredRecord[] = [];
    for (const [type, ids] of wanted) {
      if (type === 'person') await this.#loadPeople(client, basis, [...ids]);
      else if (type === 'participation') await this.#loadParticipations(client, basis, [...ids]);
      else if (isContentType(type)) contents.push(...(await readOpenRecords(client, basis.projectId, [...ids])));
      else await this.#loadOwn(client, basis.projectId, type, [...ids]);
    }
    const kept = contents.filter(({ withdrawn }) => !withdrawn).map(withPerson);
    const others = await derivedFromOthers(client, basis.projectId, kept);
    return kept.map(({ type, id, content }) => ({ type, id, content, derived: { ...derivedValues(type, content), ...others.get(id) } }));
  }

  #make(record: PointedRecord): void {
    this.#nodes.set(
      `${record.type} ${record.id}`,
      contentNode(record, (to, other) => this.find(to, other)),
    );
  }

  /** People with what their participations say of them. */
  async #loadPeople(client: ClientBase, basis: CountingBasis, ids: readonly string[]): Promise<void> {
    const known = await readKnownPeople(client, basis.projectId, ids);
    const entries = await readEntries(client, basis.projectId, ids);
    for (const id of ids) this.#nodes.set(`person ${id}`, personNode(id, known(id), entries.get(id) ?? null));
  }

  /** Participations with the people and desks they point to; the answers of special categories stay sealed. */
  async #loadParticipations(client: ClientBase, basis: CountingBasis, among: readonly string[]): Promise<void> {
    const desks = this.#read.has('desk') ? await readDesksByCode(queryOn(client), basis.projectId) : undefined;
    for await (const block of openParticipations(client, basis, { special: null, among })) {
      const ids = this.#read.has('person') ? block.map(({ personId }) => personId) : [];
      const known = await readKnownPeople(client, basis.projectId, ids);
      for (const { id, personId, record } of block) {
        const person = this.#read.has('person')
          ? personNode(personId, known(personId), record)
          : { type: 'person' as const, id: personId, values: {} };
        const node = participationNode(classify(record, basis.settings, basis.specificObjective), { desks, person });
        this.#nodes.set(`participation ${id}`, { ...node, id });
      }
    }
  }

  async #loadOwn(client: ClientBase, projectId: string, type: RecordTypeName, ids: readonly string[]): Promise<void> {
    if (type === 'desk' || type === 'projectPartner') {
      for (const { node } of await readProjectNodes(queryOn(client), projectId)) this.#nodes.set(`${node.type} ${node.id}`, node);
    } else if (type === 'organisation') {
      const { rows } = await client.query<{ id: string; category: string | null } & Record<string, FieldValue>>(
        `select organisation_id as id, name, category, country, nuts3, istat_code as "istatCode", size, sector
         from organisation where organisation_id = any ($1::uuid[])`,
        [ids],
      );
      for (const { id, ...values } of rows)
        this.#nodes.set(`${type} ${id}`, { type, id, values: { ...values, sector: values['sector'] ?? sectorOf(values['category']) } });
    }
  }
}
