import type { ClientBase } from 'pg';
import type { RecordView } from '#contract';
import {
  type CalendarDay,
  type ContentType,
  derivedValues,
  enteredFields,
  type FieldValue,
  isParts,
  type RecordContent,
  sameContent,
  statusOfStanding,
} from '#domain';
import { recordName } from '#wording';
import { readAccountNames } from '../accounts/account-names.js';
import type { Account } from '../sign-in/account.js';
import { derivedFromOthers } from './derived-from-others.js';
import { ReferencedRecords } from './referenced-records.js';
import { readVersions, type StoredRecord } from './stored-record.js';

/** A record in the version that holds, as somebody sees it, with what follows from it and how it came to say so. */
export async function readRecordView(
  client: ClientBase,
  projectId: string,
  record: StoredRecord,
  { reader, today }: { readonly reader: Account; readonly today: CalendarDay },
): Promise<RecordView> {
  const versions = record.version === 1 ? [record] : await readVersions(client, projectId, record.id);
  const nameOf = await readAccountNames(
    client,
    versions.map(({ recordedBy }) => recordedBy),
    reader,
  );
  const { id, version, type, day, content, withdrawn } = record;
  const names = await ReferencedRecords.of(client, projectId, [record]).then((found) => found.names(client, projectId, reader.language));
  return {
    ...{ id, version, type, day, withdrawn, content: contentView(content) },
    derived: await derivedOf(client, projectId, [record], today).then((derived) => derived.get(id) ?? {}),
    names: { ...names },
    called: recordName(type, content, reader.language, (one) => names[one]),
    countsFor: reader.mayIn('values.read', projectId) ? await readCountedFor(client, projectId, id) : [],
    history: versions.map((one, at) => historyOf(one, versions[at - 1], nameOf)).reverse(),
  };
}

/** What is worked out of some records, by record. @param today for what moves with the calendar */
export async function derivedOf(
  client: ClientBase,
  projectId: string,
  records: readonly StoredRecord[],
  today: CalendarDay,
): Promise<ReadonlyMap<string, RecordView['derived']>> {
  const others = await derivedFromOthers(client, projectId, records);
  return new Map(
    records.map(({ id, type, content }) => {
      const derived = { ...derivedValues(type, content), ...others.get(id) };
      return [id, contentView({ ...derived, ...standingOn(today, type, { ...content, ...derived }) })];
    }),
  );
}

/** What of a record moves with the calendar: what an agreement is today. */
function standingOn(today: CalendarDay, type: ContentType, values: RecordContent): RecordContent {
  if (type !== 'agreement') return {};
  const day = (name: string): CalendarDay | null => {
    const value = values[name];
    return typeof value === 'string' ? value : null;
  };
  const standing = { signedOn: day('signedOn'), inForceOn: day('inForceOn'), endedOn: day('endedOn') };
  return { status: statusOfStanding({ approvedOn: day('approvedOn'), ...standing }, today) };
}

/** The answer's own copy: the contract's lists can be written to. */
export function contentView(content: RecordContent): RecordView['content'] {
  const copy = (value: FieldValue) => (typeof value === 'object' && value !== null ? [...value] : value);
  return Object.fromEntries(
    Object.entries(content).map(([name, value]) => [
      name,
      isParts(value)
        ? value.map((part) => Object.fromEntries(Object.entries(part).map(([key, one]) => [key, copy(one)])))
        : copy(value as FieldValue),
    ]),
  );
}

async function readCountedFor(client: ClientBase, projectId: string, id: string): Promise<string[]> {
  const { rows } = await client.query<{ code: string }>(
    `select distinct i.code, i.position from tally t join indicator i on i.project_id = t.project_id and i.number = t.indicator_number
     where t.project_id = $1 and t.record_id = $2 and t.superseded_at is null and t.part = 'N' order by i.position`,
    [projectId, id],
  );
  return rows.map(({ code }) => code);
}

function historyOf(
  { version, type, recordedAt, recordedBy, reason, withdrawn, content }: StoredRecord,
  before: StoredRecord | undefined,
  nameOf: (id: string) => string,
): RecordView['history'][number] {
  const changed = (name: string): boolean => before !== undefined && !sameContent(content[name] ?? null, before.content[name] ?? null);
  const fields = enteredFields(type).flatMap(([name]) => (changed(name) ? [name] : []));
  return { version, at: recordedAt.toISOString(), by: nameOf(recordedBy), fields, reason, withdrawn };
}
