export { fileLimits } from './file-limits.js';
export { readParticipations } from './read-participations.js';
export type { FileDialect, FileToRead, ReadColumns, ReadResult } from './read-result.js';
