import type { Participation, ReadContext, ReadRow } from '#domain';
import { unreadable } from './read-participations-file.js';
import { type RecordsContext, unreadableRecords } from './read-records-file.js';
import type { FileToRead, ReadRecordsResult, ReadResult } from './read-result.js';
import { readInThread } from './reading-thread.js';

/** Reads a participations file, CSV or XLSX. */
export function readParticipations(file: FileToRead, context: ReadContext): Promise<ReadResult> {
  const participations: Participation[] = [];
  return readInThread(
    { file, participations: context },
    (answer) => {
      if ('participations' in answer) for (const participation of answer.participations) participations.push(participation);
      return 'result' in answer ? { ...answer.result, participations, sourceRows: [...answer.sourceRows] } : null;
    },
    unreadable,
  );
}

/** Reads a file of records of one type of the catalogue, CSV or XLSX. */
export function readRecordsOf(file: FileToRead, context: RecordsContext): Promise<ReadRecordsResult> {
  const records: ReadRow[] = [];
  return readInThread(
    { file, records: context },
    (answer) => {
      if ('records' in answer) for (const record of answer.records) records.push(record);
      return 'recordsResult' in answer ? { ...answer.recordsResult, records } : null;
    },
    unreadableRecords,
  );
}
