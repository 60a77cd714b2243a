import {
  type FaultCode,
  type FaultDetails,
  type FileFault,
  findsHeader,
  knownNames,
  ParticipationFileReader,
  type ReadContext,
  wholeFileFault,
} from '#domain';
import type { ReadResult } from './read-result.js';
import { readSheetFile } from './sheet-file.js';

/** Reads the bytes of a participations file of either type. */
export async function readParticipationsFile(bytes: Buffer, context: ReadContext): Promise<ReadResult> {
  const file = await readSheetFile(bytes, {
    reader: (faults, fixedWidth) => new ParticipationFileReader(context, faults, { fixedWidth }),
    knownNames,
    findsHeader,
  });
  if ('refused' in file) return refusedBy(file.refused);
  const { reader, faults, dialect } = file;
  const { plan, rows, participations, sourceRows, incomplete, dateOrder } = reader.finish();
  return {
    dialect: { ...dialect, dateOrder },
    columns: plan && {
      known: plan.found.map(({ name, column }) => ({ column: name, field: column.field })),
      unknown: plan.unknown,
      notRead: plan.notRead,
    },
    rows,
    participations,
    sourceRows,
    incomplete,
    faults: faults.list(),
    faultCount: faults.total,
    faultCounts: faults.counts,
  };
}

/** The result of a file that could not be read. */
export function unreadable(code: FaultCode, details: FaultDetails = {}): ReadResult {
  return refusedBy(wholeFileFault(code, details));
}

function refusedBy(fault: FileFault): ReadResult {
  return { ...nothingRead(fault), participations: [], sourceRows: [], incomplete: [] };
}

/** What a file that could not be read gave, whatever it is about. */
export function nothingRead(fault: FileFault) {
  const faultCounts = { error: 1, incomplete: 0, notice: 0 };
  return { dialect: null, columns: null, rows: 0, faults: [fault], faultCount: 1, faultCounts };
}
