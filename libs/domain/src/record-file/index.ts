export { isRecordHeader, recordColumns, recordNamesKnown, type RecordColumn, type RecordColumnPlan } from './record-columns.js';
export { keyOfContent } from './content-key.js';
export * from './read-records.js';
export * from './record-file-reader.js';
export { faultsOfRecord, ruleSaidInFiles } from './record-faults.js';
