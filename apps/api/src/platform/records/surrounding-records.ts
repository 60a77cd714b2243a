import type { ClientBase } from 'pg';
import {
  type ContentType,
  contentNode,
  derivedFromRecords,
  derivedValues,
  fieldsFollowed,
  type FieldValue,
  isDerivedFromRecords,
  type RecordContent,
  type RecordTypeName,
  referencesIn,
  typesFollowing,
  typesReadAround,
  typesReading,
} from '#domain';
import { readOpenRecords, readRecordsPointingTo, type StoredRecord } from './stored-record.js';

type Values = Readonly<Record<string, FieldValue>>;

/** What follows from the records around some others, by record: those that point to them, and those they point to with what follows there. */
export async function derivedFromSurroundings(
  client: ClientBase,
  projectId: string,
  records: readonly StoredRecord[],
): Promise<ReadonlyMap<string, Values>> {
  const derived = records.filter(({ type }) => isDerivedFromRecords(type));
  if (derived.length === 0) return new Map();
  const pointing = await readPointing(client, projectId, derived);
  const pointed = await readFollowed(client, projectId, derived);
  return new Map(
    derived.map(({ id, type, content }) => {
      const around = {
        pointingHere: (one: ContentType) => pointing.get(id)?.get(one) ?? [],
        pointedToBy: (field: string) =>
          idsIn(content, field)
            .map((other) => pointed.get(other))
            .filter((values) => values !== undefined),
      };
      return [id, derivedFromRecords(type, content, around)];
    }),
  );
}

/** Contents of the records that point to some others and are read for them, by the record that is pointed to and by type. */
async function readPointing(
  client: ClientBase,
  projectId: string,
  records: readonly StoredRecord[],
): Promise<ReadonlyMap<string, ReadonlyMap<ContentType, readonly RecordContent[]>>> {
  const typeOf = new Map(records.flatMap(({ id, type }) => (typesReadAround(type).length > 0 ? [[id, type] as const] : [])));
  const found = new Map<string, Map<ContentType, RecordContent[]>>();
  for (const { type, content } of await readRecordsPointingTo(client, projectId, [...typeOf.keys()]))
    for (const { id } of referencesIn(type, content)) {
      const pointedTo = typeOf.get(id);
      if (pointedTo === undefined || !typesReadAround(pointedTo).includes(type)) continue;
      const byType = found.get(id) ?? new Map<ContentType, RecordContent[]>();
      byType.set(type, [...(byType.get(type) ?? []), content]);
      found.set(id, byType);
    }
  return found;
}

/** Values of the records that some others follow a field to, by id. */
async function readFollowed(client: ClientBase, projectId: string, records: readonly StoredRecord[]): Promise<ReadonlyMap<string, Values>> {
  const ids = new Set(records.flatMap(({ type, content }) => fieldsFollowed(type).flatMap((field) => idsIn(content, field))));
  const followed = (await readOpenRecords(client, projectId, [...ids])).filter(({ withdrawn }) => !withdrawn);
  const around = await derivedFromSurroundings(client, projectId, followed);
  return new Map(
    followed.map(({ id, type, content }) => {
      const derived = { ...derivedValues(type, content), ...around.get(id) };
      return [id, contentNode({ type, id, content, derived }, () => null).values];
    }),
  );
}

function idsIn(content: RecordContent, field: string): readonly string[] {
  const value = content[field] ?? null;
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

/**
 * The records for which some are read, as they stand, and those for which these are read in turn: a signature for its agreement, that for its
 * network.
 * @param written as they were and as they are: a signature may have moved to another agreement
 */
export async function readThoseReading(client: ClientBase, projectId: string, written: readonly StoredRecord[]): Promise<StoredRecord[]> {
  const reading = [...(await readAbove(client, projectId, written)), ...(await readFollowing(client, projectId, written))];
  return reading.length === 0 ? [] : [...reading, ...(await readThoseReading(client, projectId, reading))];
}

async function readAbove(client: ClientBase, projectId: string, written: readonly StoredRecord[]): Promise<StoredRecord[]> {
  const ids = written.flatMap(({ type, content }) => {
    const reading: readonly RecordTypeName[] = typesReading(type);
    return reading.length === 0 ? [] : referencesIn(type, content).flatMap(({ to, id }) => (reading.includes(to) ? id : []));
  });
  return (await readOpenRecords(client, projectId, [...new Set(ids)])).filter(({ withdrawn }) => !withdrawn);
}

async function readFollowing(client: ClientBase, projectId: string, written: readonly StoredRecord[]): Promise<StoredRecord[]> {
  const followed = written.filter(({ type }) => typesFollowing(type).length > 0);
  const types = new Set(followed.flatMap(({ type }) => typesFollowing(type)));
  const pointing = await readRecordsPointingTo(
    client,
    projectId,
    followed.map(({ id }) => id),
  );
  return pointing.filter(({ type }) => types.has(type));
}
