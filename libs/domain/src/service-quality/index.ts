export * from './grouped-by.js';
export * from './measured-period.js';
export * from './complaints-handled.js';
export * from './satisfaction-scores.js';
