export { recordColumns, type RecordColumn, type RecordColumnPlan } from './record-columns.js';
export * from './read-records.js';
