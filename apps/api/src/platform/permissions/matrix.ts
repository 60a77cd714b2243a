import { type AnyRegisterName, anyRegisterNames, type Permission, registerArea, type Role } from '#contract';

/**
 * The matrix (G1): the one place that says who may do what. The gate, the menus (`GET /api/me`) and the specs read it; a route that is not
 * in it is not served, and the server does not start with one.
 *
 * Which role may do what, after security-and-privacy.md §2. A role is held for one project (an operator's for one desk of it), an
 * administrator's for the installation. What a check cannot decide yet is a no (G41): operators, trainers and assessors get their rights
 * with their screens, since their desk, courses and protected figures are not told apart yet; the lead partner opens records once
 * participations name the partner.
 */
export const rolesByPermission: Readonly<Record<Permission, readonly Role[]>> = {
  'projects.read': ['admin', 'manager', 'lead', 'assessor', 'trainer', 'operator', 'auditor'],
  'projects.edit': ['admin', 'manager'],
  // exact figures: not for the administrator (G5)
  'values.read': ['manager', 'lead', 'auditor'],
  // a lead partner approves what the manager sets, once approvals exist
  'targets.edit': ['manager'],
  // what nothing computes is stated by whoever answers for the project or reports it
  'typed-values.edit': ['manager', 'lead'],
  'definitions.edit': ['manager', 'lead'],
  'records.read': ['manager', 'auditor'],
  // the manager corrects records, with a reason, until the desks have their own screens
  'participations.edit': ['manager'],
  // what a desk does in a day: its own people for the operators of one desk, all desks for the others
  'desk-work.read': ['manager', 'operator', 'auditor'],
  'desk-work.edit': ['manager', 'operator'],
  // with a purpose; an operator as many rows of the own desk as §2 allows
  'desk-work.export': ['manager', 'operator'],
  // a view that everybody in the project finds in the menu; one's own anybody makes who reads the register
  'views.share': ['manager'],
  // who somebody is and what stays sealed, one at a time and for a reason
  'people.reveal': ['manager', 'operator'],
  // whoever knows two people of the own desk to be one says so; it is the manager who makes them one, and takes that back
  'people.propose': ['manager', 'operator'],
  'people.merge': ['manager'],
  // hours, closures and staff: the desk's own for whoever works at one
  'desk-keeping.read': ['admin', 'manager', 'lead', 'operator', 'auditor'],
  'desk-keeping.edit': ['admin', 'manager'],
  // companies and what they look for belong to the whole network; who applied and who was placed, to the desk of the person
  'matching.read': ['manager', 'lead', 'operator', 'auditor'],
  'matching.edit': ['manager', 'operator'],
  // agreements, meetings, events and the like tell of organisations and of nobody: whoever works in the project reads them
  'project-work.read': ['manager', 'lead', 'assessor', 'trainer', 'operator', 'auditor'],
  'project-work.edit': ['manager'],
  // courses, who is on their lists, by pseudonym, and who came
  'training.read': ['manager', 'trainer', 'auditor'],
  'training.edit': ['manager', 'trainer'],
  // who somebody is, of the courses one keeps the registers of: everybody else sees pseudonyms
  'training.names': ['trainer'],
  // a finding that is right all the same is accepted by whoever answers for the project
  'findings.waive': ['manager'],
  // each is told what concerns the own work: the feature asks, alert by alert
  'alerts.read': ['manager', 'lead', 'trainer', 'operator', 'auditor'],
  // and only what the own work puts right
  'alerts.set-aside': ['manager', 'lead', 'trainer', 'operator'],
  // whoever works at one desk brings in and takes back rows of that desk, and sees the own files alone: the feature asks
  'imports.read': ['manager', 'operator', 'auditor'],
  'imports.write': ['manager', 'operator'],
  'reports.read': ['manager', 'lead', 'auditor'],
  'reports.prepare': ['manager', 'lead'],
  'reports.submit': ['manager', 'lead'],
  'reports.verify': ['lead'],
  // never by whoever prepared or submitted it: the report feature asks
  'reports.certify': ['lead'],
  'reports.reopen': ['manager', 'lead'],
  'programme-tables.read': ['manager', 'lead', 'auditor'],
  // sums over projects; figures about people only from those whose exact figures one may read (G6), counts of things from all of them
  'portfolio.read': ['manager', 'lead', 'assessor', 'auditor'],
  'accounts.edit': ['admin'],
};

/**
 * Who may call a route. `public`: anyone; `signed in`: any account; `operator`: a program on the same machine (monitoring), or an
 * administrator; else the permission, in the project of the address where there is one.
 */
export type RouteRule = 'public' | 'signed in' | 'operator' | Permission;

/** Parameters are written by position (`:`), whatever a controller calls them. A project stands after `/api/projects/`. */
export const ruleByRoute: Readonly<Record<string, RouteRule>> = {
  // the dashboard's files and pages hold nothing about anyone
  'GET /*': 'public',
  'GET /api/*': 'public',
  'GET /api/health': 'public',
  'GET /api/metrics': 'operator',
  'GET /api/docs': 'public',
  'GET /api/docs/': 'public',
  'GET /api/docs/*': 'public',
  'GET /api/docs/index.html': 'public',
  'GET /api/docs/LICENSE': 'public',
  'GET /api/docs/swagger-ui-init.js': 'public',
  'GET /api/docs/docs/*': 'public',
  'GET /api/docs/docs/swagger-ui-init.js': 'public',
  'GET /api/docs-json': 'public',

  'POST /api/auth/sign-in/email': 'public',
  'POST /api/auth/sign-out': 'public',
  // of who has just given the password, or is signed in: the feature asks
  'POST /api/auth/two-factor/verify-totp': 'public',
  'POST /api/auth/two-factor/verify-backup-code': 'public',
  'GET /api/auth/two-factor': 'signed in',
  'POST /api/auth/two-factor/enable': 'signed in',
  'POST /api/auth/two-factor/generate-backup-codes': 'signed in',
  'POST /api/auth/two-factor/disable': 'signed in',
  'GET /api/me': 'signed in',
  // a public key
  'GET /api/device-key': 'signed in',
  'GET /api/demo/accounts': 'public',
  'POST /api/setup/administrator': 'public',

  'GET /api/accounts': 'accounts.edit',
  'POST /api/accounts': 'accounts.edit',
  'POST /api/accounts/:/roles': 'accounts.edit',
  'POST /api/accounts/:/second-factor/removal': 'accounts.edit',

  // what fields there are says nothing about anyone
  'GET /api/record-types': 'signed in',
  'GET /api/record-types/:': 'signed in',

  'GET /api/projects': 'projects.read',
  'POST /api/projects': 'projects.edit',
  'GET /api/projects/:': 'projects.read',
  'PATCH /api/projects/:': 'projects.edit',
  'GET /api/projects/:/desks': 'projects.read',
  'GET /api/projects/:/desks/:': 'projects.read',
  'PATCH /api/projects/:/desks/:': 'projects.edit',
  // when a desk receives people hangs on its door
  'GET /api/projects/:/desks/:/hours': 'projects.read',
  'PUT /api/projects/:/desks/:/hours': 'desk-keeping.edit',
  'GET /api/projects/:/desks/places': 'projects.read',
  'GET /api/projects/:/desks/activity': 'desk-work.read',
  'GET /api/projects/:/desks/:/activity': 'desk-work.read',
  'GET /api/projects/:/organisations': 'projects.read',
  'POST /api/projects/:/organisations': 'project-work.edit',
  'GET /api/projects/:/organisations/:': 'project-work.read',
  // what indicators count by is not corrected from one project while another names it: the feature asks
  'PATCH /api/projects/:/organisations/:': 'project-work.edit',

  'GET /api/projects/:/indicators': 'values.read',
  'POST /api/projects/:/indicators': 'definitions.edit',
  'POST /api/projects/:/indicators/preview': 'definitions.edit',
  'GET /api/projects/:/indicators/:/definition': 'values.read',
  'PUT /api/projects/:/indicators/:/definition': 'definitions.edit',
  'GET /api/projects/:/indicators/:/targets': 'values.read',
  'PUT /api/projects/:/indicators/:/targets': 'targets.edit',
  'GET /api/projects/:/indicators/:/typed-values': 'values.read',
  'POST /api/projects/:/indicators/:/typed-values': 'typed-values.edit',
  'PUT /api/projects/:/indicators/:/typed-values/:': 'typed-values.edit',
  'POST /api/projects/:/indicators/:/typed-values/:/withdrawal': 'typed-values.edit',
  'GET /api/projects/:/indicators/:/target-group': 'values.read',
  'PUT /api/projects/:/indicators/:/target-group': 'typed-values.edit',
  'GET /api/projects/:/values': 'values.read',
  'GET /api/projects/:/values/:': 'values.read',
  'GET /api/projects/:/values/:/records': 'records.read',
  'GET /api/projects/:/values/:/excluded': 'records.read',
  'GET /api/projects/:/incomplete': 'records.read',

  'GET /api/projects/:/quality': 'values.read',
  'GET /api/projects/:/quality/findings': 'records.read',
  'POST /api/projects/:/quality/waivers': 'findings.waive',
  'DELETE /api/projects/:/quality/waivers/:': 'findings.waive',

  // each entry meets the rule of its own route besides
  'POST /api/projects/:/device-entries': 'desk-work.edit',
  ...Object.fromEntries(anyRegisterNames.flatMap((name) => Object.entries(registerRoutes(name)))),
  'GET /api/projects/:/matching/vacancies': 'matching.read',
  // people are proposed by pseudonym, those of the own desk to whoever works at one
  'GET /api/projects/:/matching/vacancies/:/proposals': 'desk-work.read',
  'GET /api/projects/:/matching/vacancies/:/candidacies': 'desk-work.read',
  'POST /api/projects/:/matching/vacancies/:/candidacies': 'desk-work.edit',
  'GET /api/projects/:/matching/people/:/proposals': 'desk-work.read',
  'POST /api/projects/:/matching/candidacies/:/placement': 'desk-work.edit',
  'GET /api/projects/:/matching/placement-checks': 'desk-work.read',
  'GET /api/projects/:/training/sessions': 'training.read',
  'GET /api/projects/:/training/courses/:': 'training.read',
  'GET /api/projects/:/training/sheets/:': 'training.read',
  // and only by whoever keeps the register of the course: the feature asks
  'PUT /api/projects/:/training/sessions/:/attendance': 'training.edit',
  'POST /api/projects/:/training/sessions/:/sheet': 'training.edit',
  'POST /api/projects/:/training/courses/:/people': 'training.edit',
  'GET /api/projects/:/network/agreements': 'project-work.read',
  // people sent from one to another are counted for whoever may see exact figures alone: the feature asks
  'GET /api/projects/:/network/graph': 'project-work.read',
  'GET /api/projects/:/network/coverage': 'project-work.read',
  'GET /api/projects/:/governance': 'project-work.read',
  'GET /api/projects/:/kit/readiness': 'project-work.read',
  'GET /api/projects/:/kit/take-up': 'project-work.read',
  // scores and complaints are exact for who may open them and protected for the others: the feature asks
  'GET /api/projects/:/service-quality': 'project-work.read',
  'GET /api/projects/:/people': 'desk-work.read',
  'POST /api/projects/:/people/exports': 'desk-work.export',
  'POST /api/projects/:/people': 'desk-work.edit',
  'GET /api/projects/:/people/:': 'desk-work.read',
  'PATCH /api/projects/:/people/:': 'desk-work.edit',
  'POST /api/projects/:/people/:/reveal': 'people.reveal',
  'GET /api/projects/:/people/:/timeline': 'desk-work.read',
  'GET /api/projects/:/network/organisations/:': 'project-work.read',
  // all that is kept, for the person, with the reason why it is issued
  'POST /api/projects/:/people/:/file': 'people.reveal',
  // of another desk's people only that they are known, when they certainly are: the feature asks
  'POST /api/projects/:/people/likeness': 'desk-work.edit',
  'GET /api/projects/:/duplicates': 'people.propose',
  'POST /api/projects/:/duplicates/marks': 'people.propose',
  'DELETE /api/projects/:/duplicates/marks/:': 'people.merge',
  'POST /api/projects/:/people/:/merge/preview': 'people.merge',
  'POST /api/projects/:/people/:/merge': 'people.merge',
  'GET /api/projects/:/merges': 'people.merge',
  'POST /api/projects/:/merges/:/undo': 'people.merge',
  // of the registers one may read: the feature asks
  'GET /api/projects/:/register-views': 'projects.read',
  'POST /api/projects/:/register-views': 'projects.read',
  'PATCH /api/projects/:/register-views/:': 'projects.read',
  'DELETE /api/projects/:/register-views/:': 'projects.read',
  'PUT /api/projects/:/register-views/defaults/:': 'projects.read',
  // the register says of a participation what the desk sees of its person; the whole record is for those who may open records
  'GET /api/projects/:/participations': 'desk-work.read',
  'POST /api/projects/:/participations/exports': 'desk-work.export',
  'POST /api/projects/:/participations/changes': 'participations.edit',
  'POST /api/projects/:/participations/restorals': 'participations.edit',
  'GET /api/projects/:/participations/:': 'records.read',
  'PATCH /api/projects/:/participations/:': 'participations.edit',

  // leaving, coming back and the follow-up of six months: the participations of the own desk
  'GET /api/projects/:/participations/:/leaving': 'desk-work.read',
  'POST /api/projects/:/participations/:/exit': 'desk-work.edit',
  // once the 28 days are over it is a correction: the feature asks for participations.edit
  'PATCH /api/projects/:/participations/:/exit': 'desk-work.edit',
  'POST /api/projects/:/participations/:/re-entry': 'desk-work.edit',
  'POST /api/projects/:/participations/:/follow-up': 'desk-work.edit',
  'GET /api/projects/:/follow-ups': 'desk-work.read',
  'GET /api/projects/:/exits-due': 'desk-work.read',
  // drawn by who reports; whom to ask is told to who may open records
  'GET /api/projects/:/samples': 'values.read',
  'POST /api/projects/:/samples': 'reports.prepare',
  'GET /api/projects/:/samples/:': 'values.read',
  'GET /api/projects/:/samples/:/people': 'records.read',
  'POST /api/projects/:/samples/:/withdrawal': 'reports.prepare',
  'GET /api/projects/:/day': 'desk-work.read',
  'GET /api/projects/:/day/calendar': 'desk-work.read',
  'GET /api/projects/:/day/doubled-services': 'desk-work.read',

  'GET /api/projects/:/alerts': 'alerts.read',
  'GET /api/projects/:/alerts/summary': 'alerts.read',
  'POST /api/projects/:/alerts/:/setting-aside': 'alerts.set-aside',
  'DELETE /api/projects/:/alerts/:/setting-aside': 'alerts.set-aside',

  'GET /api/projects/:/imports': 'imports.read',
  'POST /api/projects/:/imports': 'imports.write',
  'GET /api/projects/:/imports/:': 'imports.read',
  // each day tells what one may read: the feature asks, kind by kind
  'GET /api/projects/:/calendar': 'projects.read',
  'GET /api/projects/:/calendar/calendar.ics': 'projects.read',
  'POST /api/projects/:/imports/:/undo': 'imports.write',

  'GET /api/projects/:/reports': 'reports.read',
  'POST /api/projects/:/reports': 'reports.prepare',
  'GET /api/projects/:/reports/:': 'reports.read',
  'PUT /api/projects/:/reports/:/sections/:/:': 'reports.prepare',
  'POST /api/projects/:/reports/:/submit': 'reports.submit',
  'POST /api/projects/:/reports/:/verify': 'reports.verify',
  'POST /api/projects/:/reports/:/certify': 'reports.certify',
  'POST /api/projects/:/reports/:/reopen': 'reports.reopen',
  'GET /api/projects/:/reports/:/files/:': 'reports.read',
  'GET /api/programmes/:/tables/:': 'programme-tables.read',
  'GET /api/programmes/:/values': 'portfolio.read',
  'GET /api/portfolio/values': 'portfolio.read',
  'GET /api/portfolio/files/:': 'portfolio.read',

  // what surveys ask belongs to the project; what was answered is exact for who may open it and protected for the others: the feature asks
  'GET /api/projects/:/surveys': 'project-work.read',
  'GET /api/projects/:/surveys/:/questionnaire': 'project-work.read',
  'PUT /api/projects/:/surveys/:/questionnaire': 'project-work.edit',
  'POST /api/projects/:/surveys/:/answers': 'desk-work.edit',
  'GET /api/projects/:/surveys/:/results': 'project-work.read',
  'GET /api/projects/:/surveys/:/files/:': 'project-work.read',
  // whoever has a link may answer by it: it is given out by who answers for the project
  'GET /api/projects/:/answer-links': 'project-work.edit',
  'POST /api/projects/:/answer-links': 'project-work.edit',
  'PATCH /api/projects/:/answer-links/:': 'project-work.edit',
  'GET /api/projects/:/answer-links/:/held': 'project-work.edit',
  'POST /api/projects/:/answer-links/:/decisions': 'project-work.edit',
  // the one address by which anybody writes: within limits, and nothing that it answers is about anyone
  'GET /api/answers/:': 'public',
  'POST /api/answers/:': 'public',
};

/**
 * What needs a code younger than ten minutes besides, from accounts that have a second factor (security-and-privacy.md §2, `r`): who
 * somebody is, all that is kept of them, rows of people in a file, and changes of a second factor, one's own or another's.
 */
export const freshCodeRoutes: ReadonlySet<string> = new Set([
  'POST /api/projects/:/people/:/reveal',
  'POST /api/projects/:/people/:/file',
  'POST /api/projects/:/people/exports',
  'POST /api/projects/:/participations/exports',
  ...anyRegisterNames.filter(isAboutPeople).map((name) => `POST /api/projects/:/${name}/exports`),
  'POST /api/auth/two-factor/generate-backup-codes',
  'POST /api/auth/two-factor/disable',
  'POST /api/accounts/:/second-factor/removal',
]);

/** What a role may do for which it needs a second factor (G27): it opens records, certifies or administers. */
const askSecondFactor: readonly Permission[] = ['desk-work.read', 'records.read', 'training.names', 'reports.certify', 'accounts.edit'];

/** The routes of one kind of record: to read and to take away, and to enter, change and take back, one or several. */
function registerRoutes(name: AnyRegisterName): Readonly<Record<string, RouteRule>> {
  const [list, one] = [`/api/projects/:/${name}`, `/api/projects/:/${name}/:`];
  const { read, edit, export: take } = registerArea(name);
  return {
    ...{ [`GET ${list}`]: read, [`POST ${list}`]: edit, [`GET ${one}`]: read, [`PATCH ${one}`]: edit, [`DELETE ${one}`]: edit },
    ...{
      [`POST ${list}/exports`]: take,
      [`POST ${list}/changes`]: edit,
      [`POST ${list}/withdrawals`]: edit,
      [`POST ${list}/restorals`]: edit,
    },
  };
}

/** Whether the rows of a register are about people, by their pseudonyms. */
function isAboutPeople(name: AnyRegisterName): boolean {
  const { export: take } = registerArea(name);
  return take === 'desk-work.export' || take === 'training.edit';
}

const roleSets = new Map(Object.entries(rolesByPermission).map(([permission, roles]) => [permission, new Set(roles)]));

/** The roles that hold a permission. */
export function rolesThatMay(permission: Permission): ReadonlySet<Role> {
  return roleSets.get(permission) ?? new Set();
}

/** The roles that need a second factor. */
export const rolesWithSecondFactor: readonly Role[] = [...new Set(askSecondFactor.flatMap((permission) => rolesByPermission[permission]))];

/** The name of a route in the matrix: `GET /api/projects/:p/values` is `GET /api/projects/:/values`. HEAD asks what GET asks. */
export function routeName(method: string, pattern: string): string {
  return `${method === 'HEAD' ? 'GET' : method} ${pattern.replace(/:[^/]+/g, ':')}`;
}

/** The rule of a route; undefined: there is none, so nobody may call it. */
export function ruleOf(method: string, pattern: string): RouteRule | undefined {
  return ruleByRoute[routeName(method, pattern)];
}
