import type { Me, Permission } from '#contract';

const everything: readonly Permission[] = ['projects.read', 'values.read', 'records.read', 'imports.read', 'imports.write', 'reports.read'];

/** Someone signed in: a project manager who may read everything and import, in a demonstration on 31 March 2026. */
export const aMe = (differences: Partial<Me> = {}): Me => ({
  account: { id: 'a-1', name: 'Giulia Martelli', email: 'g.martelli@example.org', language: 'it' },
  roles: [{ role: 'manager', projectId: null, acronym: null, desk: null }],
  may: [...everything],
  demo: true,
  today: '2026-03-31',
  ...differences,
});
