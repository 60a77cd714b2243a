import type { RawCell } from '../participation-file/clean-cell.js';
import type { FaultLog } from '../participation-file/file-fault.js';
import type { RecordTypeName } from '../records/field.js';
import { type ReadRecordRows, RecordFileReader, type RecordReading } from './record-file-reader.js';

/** Reads a whole sheet of records at once: what was pasted, or is small. @param sheet with its header, or lines before it */
export function readRecords(
  type: RecordTypeName,
  sheet: readonly (readonly RawCell[])[],
  faults: FaultLog,
  reading: RecordReading = {},
): ReadRecordRows {
  const reader = new RecordFileReader(type, faults, reading);
  for (const cells of sheet) reader.read(cells);
  return reader.finish();
}
