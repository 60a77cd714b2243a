import type { AccountView, Me } from '#contract';
import { aMe } from '../../shared/testing/examples';

/** An administrator of an installation that is no demonstration. */
export const anAdministrator = (differences: Partial<Me> = {}): Me =>
  aMe({
    account: { id: 'ada', name: 'Ada Moro', email: 'ada@example.org', language: 'it' },
    roles: [{ role: 'admin', projectId: null, acronym: null, desk: null }],
    may: ['projects.read', 'projects.edit', 'accounts.edit'],
    demo: false,
    ...differences,
  });

export const anAccount = (differences: Partial<AccountView> = {}): AccountView => ({
  id: 'ada',
  name: 'Ada Moro',
  email: 'ada@example.org',
  language: 'it',
  roles: [{ role: 'admin', projectId: null, acronym: null }],
  hasSecondFactor: false,
  ...differences,
});
