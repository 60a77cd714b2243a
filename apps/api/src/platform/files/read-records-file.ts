import {
  type ContentType,
  type FaultCode,
  type FaultDetails,
  isRecordHeader,
  recordColumns,
  RecordFileReader,
  type RecordReading,
  recordNamesKnown,
  textOf,
  wholeFileFault,
} from '#domain';
import { nothingRead } from './read-participations-file.js';
import type { ReadRecordsResult } from './read-result.js';
import { readSheetFile } from './sheet-file.js';

/** How a file of records is read. */
export interface RecordsContext {
  readonly type: ContentType;
  readonly reading: RecordReading;
}

/** Reads the bytes of a file of records of one type, by the field catalogue. */
export async function readRecordsFile(bytes: Buffer, { type, reading }: RecordsContext): Promise<ReadRecordsResult> {
  const file = await readSheetFile(bytes, {
    reader: (faults, fixedWidth) => new RecordFileReader(type, faults, { ...reading, fixedWidth }),
    knownNames: (cells) => recordNamesKnown(recordColumns(type), cells),
    findsHeader: (rows) => rows.some((cells) => isRecordHeader(type, cells.map(textOf))),
  });
  if ('refused' in file) return { ...nothingRead(file.refused), records: [], senderIdColumn: null };
  const { reader, faults, dialect } = file;
  const { plan, rows, records, dateOrder } = reader.finish();
  return {
    dialect: { ...dialect, dateOrder },
    columns: plan && {
      known: plan.found.map(({ header, column }) => ({ column: header, field: column.name })),
      unknown: plan.unknown,
      notRead: [],
    },
    senderIdColumn: plan?.senderId?.header ?? null,
    rows,
    records,
    faults: faults.list(),
    faultCount: faults.total,
    faultCounts: faults.counts,
  };
}

/** The result of a file that could not be read. */
export function unreadableRecords(code: FaultCode, details: FaultDetails = {}): ReadRecordsResult {
  return { ...nothingRead(wholeFileFault(code, details)), records: [], senderIdColumn: null };
}
