/** Every address under `/api` that both sides know. `p` is a project's id or its acronym; parts are encoded here and nowhere else. */
const of = (...parts: readonly string[]): string => '/api/' + parts.map(encodeURIComponent).join('/');
const inProject = (p: string, ...rest: readonly string[]): string => of('projects', p, ...rest);

export const paths = {
  signIn: '/api/auth/sign-in/email',
  signOut: '/api/auth/sign-out',
  me: '/api/me',
  health: '/api/health',
  demoAccounts: '/api/demo/accounts',
  administratorSetup: '/api/setup/administrator',
  accounts: '/api/accounts',
  accountRoles: (account: string) => of('accounts', account, 'roles'),
  projects: '/api/projects',
  project: (p: string) => inProject(p),
  desks: (p: string) => inProject(p, 'desks'),
  indicators: (p: string) => inProject(p, 'indicators'),
  indicatorPreview: (p: string) => inProject(p, 'indicators', 'preview'),
  indicatorTargets: (p: string, code: string) => inProject(p, 'indicators', code, 'targets'),
  values: (p: string) => inProject(p, 'values'),
  value: (p: string, code: string) => inProject(p, 'values', code),
  valueRecords: (p: string, code: string) => inProject(p, 'values', code, 'records'),
  incomplete: (p: string) => inProject(p, 'incomplete'),
  participation: (p: string, id: string) => inProject(p, 'participations', id),
  imports: (p: string) => inProject(p, 'imports'),
  import: (p: string, i: string) => inProject(p, 'imports', i),
  importUndo: (p: string, i: string) => inProject(p, 'imports', i, 'undo'),
  reports: (p: string) => inProject(p, 'reports'),
  report: (p: string, r: string) => inProject(p, 'reports', r),
  reportSection: (p: string, r: string, section: string, language: string) => inProject(p, 'reports', r, 'sections', section, language),
  reportStep: (p: string, r: string, step: 'submit' | 'verify' | 'certify' | 'reopen') => inProject(p, 'reports', r, step),
  reportFile: (p: string, r: string, file: 'report.pdf' | 'report.xlsx' | 'report.json' | 'report.json.sha256') =>
    inProject(p, 'reports', r, 'files', file),
  programmeTable: (g: string, table: string) => of('programmes', g, 'tables', table),
} as const;
