export * from './clean-cell.js';
export * from './file-fault.js';
export { faultText } from './fault-texts.js';
export { type DateOrder } from './parse-day.js';
export * from './participation-file-reader.js';
export * from './read-context.js';
export { identityIn } from './pseudonym.js';
export { knownNames, type ColumnPlan } from './resolve-columns.js';
export { plainWord } from './plain-word.js';
