export * from './kit-funnel.js';
export * from './site-readiness.js';
