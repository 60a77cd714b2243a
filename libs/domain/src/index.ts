export * from './periods/calendar-day.js';
export * from './people/participation.js';
export * from './counting/tally.js';
export * from './counting/programme-settings.js';
export * from './indicators/indicator-definition.js';
export * from './periods/calendar-arithmetic.js';
