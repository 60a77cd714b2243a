export { fileLimits } from './file-limits.js';
export { readParticipations, readRecordsOf } from './read-files.js';
export type { FileDialect, FileToRead, ReadColumns, ReadFile, ReadRecordsResult, ReadResult } from './read-result.js';
