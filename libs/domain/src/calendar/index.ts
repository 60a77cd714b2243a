export * from './dated-kinds.js';
export * from './instant-of.js';
export * from './icalendar.js';
