import { anyRegisterNames, type Permission, permission, type Problem, role as roles } from '#contract';
import { rolesByPermission, ruleByRoute } from '../src/platform/permissions/matrix.js';
import { type ApiForSpecs, startApi } from './api-for-specs.js';

/** The request that stands for a route of the matrix; parameters take values that name nothing but the project. */
function requestFor(route: string, project: string) {
  const [method, pattern] = route.split(' ') as ['GET' | 'POST' | 'PUT' | 'PATCH', string];
  const path = pattern.replace('/api/projects/:', `/api/projects/${project}`).replaceAll('/:', '/x');
  return { method, path, ...(method === 'GET' ? {} : { body: {} }) };
}

/** Registers have their routes from their area by one rule: one of each area stands for the others. */
const standingForOthers = ['contacts', 'closures', 'agreements', 'attendance', 'vacancies'] as const;
const others = new Set(
  anyRegisterNames.filter((name) => !standingForOthers.some((one) => one === name)).map((name) => `/api/projects/:/${name}`),
);

function isOfAnotherRegister(route: string): boolean {
  const path = route.slice(route.indexOf(' ') + 1);
  return [path, path.slice(0, path.lastIndexOf('/'))].some((one) => others.has(one));
}

/** There are hundreds of routes: some of them at once. */
async function forEach<Entry>(entries: readonly Entry[], look: (entry: Entry) => Promise<void>): Promise<void> {
  const atOnce = 16;
  for (let from = 0; from < entries.length; from += atOnce) await Promise.all(entries.slice(from, from + atOnce).map(look));
}

describe('the matrix (G1)', () => {
  let api: ApiForSpecs;
  /** Routes behind a permission. */
  let guarded: [route: string, rule: Permission][];

  beforeAll(async () => {
    api = await startApi();
    await api.addAccount('admin', [{ role: 'admin' }]);
    const admin = await api.as('admin');
    for (const acronym of ['OWN', 'FOREIGN'])
      await admin.post('/api/projects', {
        ...{ acronym, title: { it: 'T' }, programmeCode: 'PR', programme: { name: { it: 'P' }, fund: 'ESF+' } },
        ...{ specificObjective: 'ESO4.8', start: '2024-01-01', end: '2024-12-31', leadPartner: 'L' },
      });
    const [own] = await api.database.shared((tx) => tx.projectAcronym.findMany({ where: { acronym: 'OWN' } }));
    for (const role of roles.options)
      if (role !== 'admin') await api.addAccount(role, [{ role, ...(own ? { projectId: own.projectId } : {}) }]);
    await api.addAccount('nothing', []);
    const permissions = new Set<string>(permission.options);
    const missing = new Set(api.server.routes.rulesWithoutRoute);
    guarded = Object.entries(ruleByRoute)
      .filter((entry): entry is [string, Permission] => permissions.has(entry[1]) && !missing.has(entry[0]))
      .filter(([route]) => !isOfAnotherRegister(route));
  });
  afterAll(() => api.stop());

  it('names every route of the server', () => {
    expect(api.server.routes.withoutRule).toEqual([]);
  });

  it('names no route that the server does not have', () => {
    expect(api.server.routes.rulesWithoutRoute).toEqual([]);
  });

  it('gives each permission to some role, and to the administrator none over people or exact figures (G5)', () => {
    expect(Object.keys(rolesByPermission).sort()).toEqual([...permission.options].sort());
    const ofAdmin = permission.options.filter((one) => rolesByPermission[one].includes('admin'));
    // when desks are open and who works there says nothing of the people who come
    expect(ofAdmin).toEqual(['projects.read', 'projects.edit', 'desk-keeping.read', 'desk-keeping.edit', 'accounts.edit']);
  });

  it('lets nobody in without a session', async () => {
    for (const [route] of guarded) {
      const { status, body } = await api.nobody().send<Problem>(requestFor(route, 'OWN'));
      expect([status, body.code]).withContext(route).toEqual([401, 'not_signed_in']);
    }
  });

  it('lets a role through exactly where it says so', async () => {
    for (const role of roles.options) {
      const client = await api.as(role);
      await forEach(guarded, async ([route, rule]) => {
        const { status, body } = await client.send<Problem>(requestFor(route, 'OWN'));
        const refused = status === 403 && body.code === 'forbidden';
        expect(refused).withContext(`${role} ${route} ${status}`).toBe(!rolesByPermission[rule].includes(role));
        expect(status).withContext(`${role} ${route}`).not.toBe(500);
      });
    }
  });

  it('G2: answers 404 in a project in which no role is held, whatever the role elsewhere', async () => {
    const inProject = guarded.filter(([route]) => route.includes('/api/projects/:'));
    for (const role of roles.options) {
      if (role === 'admin') continue;
      const client = await api.as(role);
      await forEach(inProject, async ([route]) => {
        const foreign = await client.send<Problem>(requestFor(route, 'FOREIGN'));
        const missing = await client.send<Problem>(requestFor(route, 'MISSING'));
        expect(foreign.status).withContext(`${role} ${route}`).toBe(404);
        expect({ ...foreign.body, reference: '' }).toEqual({ ...missing.body, reference: '' });
      });
    }
  });

  it('G25: a role taken away is gone at the next request, and so is a disabled account', async () => {
    const [own] = await api.database.shared((tx) => tx.projectAcronym.findMany({ where: { acronym: 'OWN' } }));
    await api.addAccount('former', [{ role: 'auditor', projectId: own?.projectId }]);
    const client = await api.as('former');
    expect((await client.get('/api/projects/OWN')).status).toBe(200);
    const me = (await client.get<{ account: { id: string } }>('/api/me')).body.account.id;
    await api.database.shared((tx) => tx.roleGrant.deleteMany({ where: { accountId: me } }));
    expect((await client.get('/api/projects/OWN')).status).toBe(404);
    await api.database.shared((tx) => tx.accountProfile.update({ where: { accountId: me }, data: { disabledAt: new Date() } }));
    expect((await client.get('/api/me')).status).toBe(401);
  });

  it('lets an account without a role see who it is and nothing else', async () => {
    const client = await api.as('nothing');
    expect((await client.get<{ may: unknown[] }>('/api/me')).body.may).toEqual([]);
    expect((await client.get('/api/projects')).status).toBe(403);
    expect((await client.get('/api/projects/OWN')).status).toBe(404);
  });
});
