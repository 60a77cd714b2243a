import type { ClientBase } from 'pg';
import type { ImportFault, ImportOutcome } from '#contract';
import {
  type CalendarDay,
  type ContentType,
  dayOfRecord,
  type FaultCode,
  type FaultDetails,
  faultsOfRecord,
  FaultLog,
  isParts,
  type ReadRow,
  type RecordContent,
  recordType,
  ruleSaidInFiles,
  sameContent,
  withoutNothing,
} from '#domain';
import type { ReadRecordsResult } from '../../files/index.js';
import { newId } from '../../participations/new-ids.js';
import { faultsAgainstOthers } from '../../records/refuse-against-others.js';
import type { NewRecordVersion } from '../../records/save-records.js';
import { readOpenRecords, type StoredRecord } from '../../records/stored-record.js';
import { RowReferences } from './row-references.js';
import { ContentIds, readRecordIds } from './sender-ids.js';

/** What a file of records will do, compared by content with what is there. */
export interface RecordsPlan {
  readonly versions: readonly NewRecordVersion[];
  /** Ids of the sender that are not known yet, with the records they stand for. */
  readonly senderIds: readonly { readonly senderId: string; readonly recordId: string }[];
  readonly strangers: RowReferences['strangers'];
  readonly summary: ImportOutcome['summary'];
  readonly faults: readonly ImportFault[];
  readonly faultCount: number;
  /** The earliest day that a version is or was about. */
  readonly earliest: CalendarDay | null;
}

export interface RecordsBasis {
  readonly projectId: string;
  readonly type: ContentType;
  readonly today: CalendarDay;
  /** Id of the desk of rows that name none; null: none was chosen. */
  readonly desk: string | null;
  /** Ids of the desks whose records may be written; null: of all. */
  readonly ownDesks: ReadonlySet<string> | null;
}

/** So many records are compared at once. */
const rowsAtOnce = 2000;

/** A row as a record: where it stands, whose it is, what it tells. */
interface RowRecord {
  readonly row: number;
  readonly senderId: string;
  /** What the file tells, null where it says that there is nothing. */
  readonly told: RecordContent;
}

/** Compares the rows of a file with the records of the project. Reads only. */
export async function planRecords(client: ClientBase, read: ReadRecordsResult, basis: RecordsBasis): Promise<RecordsPlan> {
  const references = await RowReferences.of(client, basis.projectId, basis.type, read.records);
  const planning = new RecordsPlanning(basis, references, read);
  const rows = planning.recordsOf(read.records);
  const known = await readRecordIds(
    client,
    basis.projectId,
    basis.type,
    rows.map(({ senderId }) => senderId),
  );
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const block = rows.slice(from, from + rowsAtOnce);
    const ids = block.flatMap(({ senderId }) => known.get(senderId) ?? []);
    const open = await readOpenRecords(client, basis.projectId, ids);
    const byId = new Map(open.map((record) => [record.id, record]));
    const versions = block.map((row) => [row, planning.compare(row, byId.get(known.get(row.senderId) ?? '') ?? null)] as const);
    await planning.holdAgainstOthers(client, versions);
  }
  return planning.result();
}

class RecordsPlanning {
  readonly #versions: NewRecordVersion[] = [];
  readonly #senderIds: { readonly senderId: string; readonly recordId: string }[] = [];
  readonly #summary = { new: 0, changed: 0, same: 0 };
  readonly #faults = new FaultLog();
  readonly #columns: ReadonlyMap<string, string>;
  #earliest: CalendarDay | null = null;

  constructor(
    private readonly basis: RecordsBasis,
    private readonly references: RowReferences,
    private readonly read: Pick<ReadRecordsResult, 'columns' | 'dialect' | 'senderIdColumn'>,
  ) {
    const { columns, dialect } = read;
    this.#faults.sheet = dialect?.sheet ?? null;
    this.#columns = new Map((columns?.known ?? []).map(({ column, field }) => [field, column]));
  }

  /** The rows that name only what there is, each with an id; others are said. */
  recordsOf(rows: readonly ReadRow[]): RowRecord[] {
    const contentIds = new ContentIds(this.basis.type);
    const firstRows = new Map<string, number>();
    return rows.flatMap(({ row, senderId, values }) => {
      const { values: told, unknown } = this.references.resolve(values);
      for (const field of unknown) this.#say(row, 'reference-unknown', field);
      const id = senderId ?? contentIds.idOf(withoutNothing(told));
      const first = firstRows.get(id);
      firstRows.set(id, first ?? row);
      if (first !== undefined) this.#faults.add('error', 'sender-id-twice', row, this.read.senderIdColumn, { other: first });
      return unknown.length > 0 || first !== undefined ? [] : [{ row, senderId: id, told }];
    });
  }

  /** Answers the version that a row makes; null: it says what is there. */
  compare({ row, senderId, told }: RowRecord, known: StoredRecord | null): NewRecordVersion | null {
    const { type, today } = this.basis;
    // what no column speaks of, a file does not deny: a record that is there keeps it
    const isThere = known !== null && !known.withdrawn;
    const content = withoutNothing({ ...(isThere ? known.content : {}), ...told, ...this.#chosenDesk(told, isThere ? known : null) });
    for (const { code, field, details } of faultsOfRecord(type, content, today)) this.#say(row, code, field, details);
    if (!this.#isTheirs(content) || (known !== null && !this.#isTheirs(known.content))) this.#say(row, 'other-desk', 'desk');
    if (known === null) return this.#add(senderId, content);
    if (!isThere || !sameContent(content, known.content)) return this.#change(known, content);
    this.#summary.same += 1;
    return null;
  }

  /** What the rows contradict in other records. */
  async holdAgainstOthers(client: ClientBase, rows: readonly (readonly [RowRecord, NewRecordVersion | null])[]): Promise<void> {
    const rowOf = new Map(rows.flatMap(([{ row }, version]) => (version === null ? [] : [[version.id, row] as const])));
    const versions = rows.flatMap(([, version]) => version ?? []);
    for (const { id, code, field } of await faultsAgainstOthers(client, this.basis.projectId, versions))
      this.#say(rowOf.get(id) ?? 0, ruleSaidInFiles(code), field);
  }

  result(): RecordsPlan {
    return {
      ...{ versions: this.#versions, senderIds: this.#senderIds, strangers: this.references.strangers, summary: this.#summary },
      faults: this.#faults.list().map(({ reason, remedy, ...fault }) => ({ ...fault, reason: { ...reason }, remedy: { ...remedy } })),
      faultCount: this.#faults.total,
      earliest: this.#earliest,
    };
  }

  #add(senderId: string, content: RecordContent): NewRecordVersion {
    const recordId = newId();
    this.#summary.new += 1;
    this.#senderIds.push({ senderId, recordId });
    return this.#version(recordId, 1, content);
  }

  #change(known: StoredRecord, content: RecordContent): NewRecordVersion {
    this.#summary[known.withdrawn ? 'new' : 'changed'] += 1;
    if (!known.withdrawn) this.#touch(known.day);
    return this.#version(known.id, known.version + 1, content);
  }

  #version(id: string, version: number, content: RecordContent): NewRecordVersion {
    const { type } = this.basis;
    this.#touch(dayOfRecord(type, content));
    const made = { id, version, type, content };
    this.#versions.push(made);
    return made;
  }

  /** A desk that was chosen is no statement about a record that has one. */
  #chosenDesk(told: RecordContent, known: StoredRecord | null): RecordContent {
    if (!('desk' in recordType(this.basis.type).fields) || (told['desk'] ?? null) !== null) return {};
    const desk = known?.content['desk'] ?? this.basis.desk;
    return desk === null || isParts(desk) ? {} : { desk };
  }

  /** Whoever works at one desk writes records of that desk, and moves none from or to another. */
  #isTheirs({ desk }: RecordContent): boolean {
    const { ownDesks } = this.basis;
    return ownDesks === null || (typeof desk === 'string' && ownDesks.has(desk));
  }

  #touch(day: CalendarDay | null): void {
    if (day !== null && (this.#earliest === null || day < this.#earliest)) this.#earliest = day;
  }

  #say(row: number, code: FaultCode, field: string, details?: FaultDetails): void {
    this.#faults.add('error', code, row, this.#columns.get(field) ?? recordType(this.basis.type).fields[field]?.label.it ?? field, details);
  }
}
