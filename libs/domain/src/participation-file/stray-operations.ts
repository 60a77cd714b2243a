import type { FaultLog } from './file-fault.js';
import type { ReadRecord } from './participation-file-reader.js';
import type { FileOperation } from './read-context.js';

/** A share of the rows below which an operation is a slip of the pen and not a second operation. */
const slip = 0.01;

/**
 * A file may hold several operations (R5) where nobody said which one it is for. But an operation that less than one row in a hundred
 * names, beside one that nearly all others name, is a row from another file.
 */
export function refuseStrayOperations(
  records: readonly ReadRecord[],
  told: FileOperation | null,
  column: string | null,
  faults: FaultLog,
): readonly ReadRecord[] {
  if (told !== null) return records;
  const rowsOf = new Map<string, number>();
  for (const { participation } of records) rowsOf.set(participation.operationId, (rowsOf.get(participation.operationId) ?? 0) + 1);
  const most = Math.max(0, ...rowsOf.values());
  if (rowsOf.size === 1 || most < records.length * (1 - 2 * slip)) return records;
  const isStray = (operation: string): boolean => (rowsOf.get(operation) ?? 0) < records.length * slip;
  for (const { row, participation } of records) if (isStray(participation.operationId)) faults.add('error', 'other-operation', row, column);
  return records.filter(({ participation }) => !isStray(participation.operationId));
}
