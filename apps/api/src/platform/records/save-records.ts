import type { ClientBase } from 'pg';
import {
  type CalendarDay,
  type ContentType,
  dayOfRecord,
  type RecordContent,
  recordTypesOf,
  type RecordTypeName,
  referencesIn,
  typesFollowing,
  typesRead,
  typesReading,
} from '#domain';
import { closeByKey } from '../database/close-by-key.js';
import type { WrittenColumn } from '../database/column-arrays.js';
import { NewRows } from '../database/new-rows.js';
import { manyRows, preferKeys, refreshYoungStatistics } from '../database/prefer-keys.js';
import { queryOn } from '../database/query.js';
import { StaleVersion, type Writing } from '../participations/save-participations.js';
import type { CountingBasis } from '../tallies/counting-basis.js';
import { postRecords } from '../tallies/post-records.js';
import { readContactsAfter } from './derived-from-others.js';
import { membershipAmong, readMembership, withThoseAboutTheSame } from './membership.js';
import { countParticipationsOf } from './count-participations-of.js';
import { readCountedNodes } from './record-nodes.js';
import { isOfTraining, readRetoldTraining } from './derived-from-training.js';
import { deskOfContent, personOfContent, type ReferencedRecords } from './referenced-records.js';
import { readOpenRecords, readRecordsAbout, readRecordsPointingTo, type StoredRecord } from './stored-record.js';
import { readThoseReading } from './surrounding-records.js';

/** A version of a record that is about to be written. */
export interface NewRecordVersion {
  readonly id: string;
  /** One more than the version it replaces; 1 for a new record. */
  readonly version: number;
  readonly type: ContentType;
  readonly content: RecordContent;
  /** Whether it takes the record back: kept, and counting nothing. */
  readonly withdrawn?: boolean;
}

const columns: readonly WrittenColumn[] = [
  ['record_id', 'uuid'],
  ['version', 'integer'],
  ['type', 'text'],
  ['withdrawn', 'boolean'],
  ['desk_number', 'smallint'],
  ['person_id', 'uuid'],
  ['day', 'date'],
  ['links', 'uuid[]'],
  ['content', 'jsonb'],
];

/**
 * Writes versions of records with everything that follows from them: the versions they replace are closed, and they are counted, as are the
 * records that point to them. One or thousands, in a transaction that holds the project's lock.
 * @param isKept of which versions the rows are written; of the others only what follows from them
 * @throws StaleVersion when somebody else wrote a version in between
 */
export async function saveRecords(
  client: ClientBase,
  writing: Writing,
  versions: readonly NewRecordVersion[],
  references: ReferencedRecords,
  isKept: (version: NewRecordVersion) => boolean = () => true,
): Promise<void> {
  if (versions.length === 0) return;
  const { basis, postedAt, recordedBy, reason, importId } = writing;
  if (versions.length >= manyRows) await preferKeys(client);
  const before = await readOpenRecords(
    client,
    basis.projectId,
    versions.filter(({ version }) => version > 1).map(({ id }) => id),
  );
  await closeVersions(client, basis.projectId, postedAt, versions);
  const rows = new NewRows('record_version', columns);
  for (const version of versions) if (isKept(version)) rows.add(cellsOf(version, references));
  await rows.insert(client, [
    ['project_id', 'uuid', basis.projectId],
    ['recorded_at', 'timestamptz', postedAt],
    ['recorded_by', 'text', recordedBy],
    ['reason', 'text', reason],
    ['import_id', 'uuid', importId],
  ]);
  await refreshYoungStatistics(client, basis.projectId, rows.count);
  const fresh = new Set(versions.flatMap(({ id, version }) => (version === 1 ? id : [])));
  const people = peopleRetold(before, versions, references);
  const about = people.length > 0 && readsThemOrTheirTitles(basis) ? await readRecordsAbout(client, basis.projectId, people) : [];
  const written = versions.map((version) => storedAs(version, writing, references));
  const changed = await changedWith(client, basis, before, written);
  await countAgain(client, writing, [...new Map([...about, ...changed].map((record) => [record.id, record])).values()], fresh);
  await countParticipationsOf(client, writing, people);
}

/** Whether a definition reads what is kept of people, or counts their titles, of which one ends when the next is seen. */
function readsThemOrTheirTitles({ indicators }: CountingBasis): boolean {
  return [...indicators.values()].some(({ definition }) => {
    const types = typesRead(definition);
    return types.has('person') || types.has('residenceTitle');
  });
}

/** The people of whom something is written that definitions read through them: what was answered, or how they stay. */
function peopleRetold(before: readonly StoredRecord[], versions: readonly NewRecordVersion[], references: ReferencedRecords): string[] {
  const answered = versions.flatMap(({ type, id }) => (type === 'person' ? id : []));
  const titles = versions.flatMap(({ type, content }) => (type === 'residenceTitle' ? (personOfContent(content, references) ?? []) : []));
  const formerly = before.flatMap(({ type, personId }) => (type === 'residenceTitle' ? (personId ?? []) : []));
  return [...new Set([...answered, ...titles, ...formerly])];
}

/** Counts records as they stand now, their tallies against those that are open; `fresh` records have none. */
export async function countAgain(
  client: ClientBase,
  { basis, postedAt, told }: Pick<Writing, 'basis' | 'postedAt' | 'told'>,
  written: readonly StoredRecord[],
  fresh: ReadonlySet<string> = new Set(),
): Promise<void> {
  const { projectId } = basis;
  const indicators = [...basis.indicators.values()];
  const records = await withThoseAboutTheSame(client, projectId, indicators, written);
  const counted = countedTypes(basis);
  const nodes = await readCountedNodes(
    client,
    basis,
    records.filter(({ type }) => counted.has(type)),
  );
  const gone = records.filter(({ withdrawn }) => withdrawn).map(({ id }) => id);
  const stored = await readMembership(client, projectId, indicators, records, records);
  const isMember = membershipAmong(
    indicators,
    nodes.map(({ node }) => node),
    stored,
  );
  await postRecords(queryOn(client), basis, nodes, postedAt, { gone, fresh, isMember, told });
}

/** The types that any definition of a project counts: of others there are no tallies. */
function countedTypes({ indicators }: CountingBasis): ReadonlySet<RecordTypeName> {
  return new Set([...indicators.values()].flatMap(({ definition }) => recordTypesOf(definition)));
}

/** The records that were written and are counted, those that read or point to them, and those whose people were served by another member since. */
async function changedWith(
  client: ClientBase,
  basis: CountingBasis,
  before: readonly StoredRecord[],
  versions: readonly StoredRecord[],
): Promise<StoredRecord[]> {
  const { projectId } = basis;
  const counted = countedTypes(basis);
  const isRead = (type: ContentType): boolean => typesReading(type).length > 0 || typesFollowing(type).length > 0 || isOfTraining(type);
  const written = versions.filter(({ type, withdrawn }) => withdrawn || counted.has(type) || isRead(type));
  const reading = await readThoseReading(client, projectId, [...before, ...written]);
  const retold = await readRetoldTraining(client, projectId, [...before, ...written]);
  const pointing = await readPointing(client, projectId, [...before, ...reading]);
  const replaced = before.filter(({ type }) => counted.has(type));
  const later = await readOpenRecords(client, projectId, await readContactsAfter(client, projectId, [...replaced, ...written]));
  // and the others of somebody whom a record is not about any more
  const replacedIds = new Set(before.map(({ id }) => id));
  const left = (await withThoseAboutTheSame(client, projectId, [...basis.indicators.values()], before)).filter(
    ({ id }) => !replacedIds.has(id),
  );
  return [...new Map([...left, ...later, ...pointing, ...retold, ...reading, ...written].map((record) => [record.id, record])).values()];
}

/** The records that point to some others, and those that point to them: no path of a definition leads further. */
async function readPointing(client: ClientBase, projectId: string, records: readonly StoredRecord[]): Promise<StoredRecord[]> {
  const near = await readRecordsPointingTo(client, projectId, [...new Set(records.map(({ id }) => id))]);
  const far = await readRecordsPointingTo(
    client,
    projectId,
    near.map(({ id }) => id),
  );
  return [...far, ...near];
}

/** Whether nothing else is counted by what a version says: the record is new, about nobody, and points to nothing but its desk. */
export function standsAlone({ version, type, content }: NewRecordVersion, references: ReferencedRecords): boolean {
  return version === 1 && personOfContent(content, references) === null && referencesIn(type, content).every(({ to }) => to === 'desk');
}

/** A version as it is stored: it need not be read again to be counted. */
function storedAs(
  { id, version, type, content, withdrawn = false }: NewRecordVersion,
  { postedAt, recordedBy, reason, importId }: Writing,
  references: ReferencedRecords,
): StoredRecord {
  return {
    ...{ id, version, type, content, withdrawn, recordedAt: postedAt, supersededAt: null, recordedBy, reason, importId },
    desk: deskOfContent(content, references),
    personId: personOfContent(content, references),
    day: dayOfRecord(type, content),
  };
}

function cellsOf({ id, version, type, content, withdrawn = false }: NewRecordVersion, references: ReferencedRecords) {
  const links = referencesIn(type, content).filter(({ to }) => to !== 'desk' && to !== 'person');
  const day: CalendarDay | null = dayOfRecord(type, content);
  return [
    ...[id, version, type, withdrawn],
    deskOfContent(content, references),
    personOfContent(content, references),
    day,
    links.map((link) => link.id),
    JSON.stringify(content),
  ];
}

async function closeVersions(client: ClientBase, projectId: string, at: Date, versions: readonly NewRecordVersion[]): Promise<void> {
  const replaced = versions.filter(({ version }) => version > 1);
  const closed = await closeByKey(client, 'close_record_versions', { projectId, at, replaced });
  if (closed !== replaced.length) throw new StaleVersion(`${replaced.length - closed} records were changed in between`);
}
