import { createHash } from 'node:crypto';
import type { AccountView, Me, NewAccount, Page, Problem, Project, ProjectSummary } from '#contract';
import { type ApiClient, type ApiForSpecs, newId, specPassword, startApi } from './api-for-specs.js';

const path = '/api/accounts';
const someone = (name: string, change: Partial<NewAccount> = {}): Partial<NewAccount> => ({
  name: `${name} Rossi`,
  email: `${name}@spec.example`,
  password: specPassword,
  ...change,
});

describe('accounts over HTTP', () => {
  let api: ApiForSpecs;
  let admin: ApiClient;
  let adminId: string;
  let projects: Record<'first' | 'second', string>;

  const startProject = async (acronym: string): Promise<string> => {
    const { body } = await admin.post<Project>('/api/projects', {
      ...{ acronym, title: { it: 'Sportello' }, programmeCode: 'PR', programme: { name: { it: 'P' }, fund: 'ESF+' } },
      ...{ specificObjective: 'ESO4.8', start: '2024-01-01', end: '2024-12-31', leadPartner: 'Provincia' },
    });
    return body.id;
  };
  const grantsIn = (projectId: string) =>
    api.database.withScope({ projects: [projectId], account: null }, (tx) =>
      tx.auditEntry.findMany({ where: { projectId, action: 'role_granted' }, orderBy: { seq: 'asc' } }),
    );

  beforeAll(async () => {
    api = await startApi({ today: '2024-10-15' });
    adminId = await api.addAccount('admin', [{ role: 'admin' }]);
    admin = await api.as('admin');
    projects = { first: await startProject('FIRST'), second: await startProject('SECOND') };
    await api.addAccount('member', [{ role: 'lead', projectId: projects.first }]);
  });
  afterAll(() => api.stop());

  it('a manager made by the administrator signs in and sees the project, and no other', async () => {
    const role = { role: 'manager' as const, projectId: projects.first };
    const made = await admin.post<AccountView>(path, someone('marta', { language: 'fr', roles: [role] }));
    expect([made.status, made.body.roles]).toEqual([201, [{ ...role, acronym: 'FIRST' }]]);
    expect(JSON.stringify(made.body)).not.toContain('password');
    const marta = await api.as('marta');
    expect((await marta.get<Me>('/api/me')).body.account).toEqual(jasmine.objectContaining({ name: 'marta Rossi', language: 'fr' }));
    const { body } = await marta.get<Page<ProjectSummary>>('/api/projects');
    expect(body.items.map(({ acronym }) => acronym)).toEqual(['FIRST']);
    expect((await marta.get('/api/projects/FIRST/values')).status).toBe(200);
    expect((await marta.get('/api/projects/SECOND')).status).toBe(404);
  });

  it('G25: a role given later holds from the next request on; given again it changes nothing', async () => {
    const { body: made } = await admin.post<AccountView>(path, someone('luca'));
    expect(made.roles).toEqual([]);
    const luca = await api.as('luca');
    expect((await luca.get('/api/projects/SECOND')).status).toBe(404);
    const role = { role: 'lead', projectId: projects.second };
    const once = await admin.post<AccountView>(`${path}/${made.id}/roles`, role);
    const again = await admin.post<AccountView>(`${path}/${made.id}/roles`, role);
    expect([once.status, again.status]).toEqual([201, 201]);
    expect(once.body.roles).toEqual([{ role: 'lead', projectId: projects.second, acronym: 'SECOND' }]);
    expect(again.body).toEqual(once.body);
    expect((await luca.get('/api/projects/SECOND')).status).toBe(200);
  });

  it('G21: a role given leaves an entry in the trail of its project, with who gave it, to whom', async () => {
    const roles = [projects.second, projects.first].map((projectId) => ({ role: 'manager' as const, projectId }));
    const { body: made } = await admin.post<AccountView>(path, someone('nora', { roles: [...roles, ...roles.slice(0, 1)] }));
    for (const projectId of Object.values(projects)) {
      const own = (await grantsIn(projectId)).filter(({ detail }) => (detail as { account: string }).account === made.id);
      expect(own.map(({ accountId, detail }) => [accountId, detail])).toEqual([[adminId, { account: made.id, role: 'manager' }]]);
    }
  });

  it('are listed by name with their roles, and never with more than that', async () => {
    const { status, body } = await admin.get<Page<AccountView>>(path);
    expect(status).toBe(200);
    const names = body.items.map(({ name }) => name.toLowerCase());
    expect(names).toEqual([...names].sort());
    expect(body.items.find(({ email }) => email === 'admin@spec.example')?.roles).toEqual([
      { role: 'admin', projectId: null, acronym: null },
    ]);
    expect(new Set(body.items.flatMap((item) => Object.keys(item)))).toEqual(
      new Set(['id', 'name', 'email', 'language', 'roles', 'hasSecondFactor']),
    );
  });

  it('come in pages that neither repeat nor skip anyone', async () => {
    await api.database.shared(async (tx) => {
      await tx.$executeRaw`insert into auth."user" ("id", "name", "email", "emailVerified")
        select 'bulk-' || n, 'Same name', 'bulk-' || n || '@spec.example', true from generate_series(1, 120) n`;
      await tx.$executeRaw`insert into account_profile (account_id) select 'bulk-' || n from generate_series(1, 120) n`;
    });
    const first = await admin.get<Page<AccountView>>(path);
    expect(first.body.items.length).toBe(100);
    const second = await admin.get<Page<AccountView>>(`${path}?cursor=${first.body.next ?? ''}`);
    expect(second.body.next).toBeNull();
    const ids = [...first.body.items, ...second.body.items].map(({ id }) => id);
    expect([new Set(ids).size, ids.filter((id) => id.startsWith('bulk-')).length]).toEqual([ids.length, 120]);
    const { status, body } = await admin.get<Problem>(`${path}?cursor=made-up`);
    expect([status, body.code, body.field]).toEqual([422, 'validation', 'cursor']);
  });

  describe('refuse', () => {
    it('everybody but the administrator', async () => {
      const member = await api.as('member');
      for (const answer of [
        await member.get<Problem>(path),
        await member.post<Problem>(path, someone('eva')),
        await member.post<Problem>(`${path}/${adminId}/roles`, { role: 'manager', projectId: projects.first }),
      ])
        expect([answer.status, answer.body.code]).toEqual([403, 'forbidden']);
      expect((await api.nobody().get(path)).status).toBe(401);
    });

    it('an address in use, whatever its case, and give no role then', async () => {
      const role = { role: 'manager' as const, projectId: projects.first };
      const before = (await grantsIn(projects.first)).length;
      const { status, body } = await admin.post<Problem>(path, someone('member', { email: 'MEMBER@spec.example', roles: [role] }));
      expect([status, body.code, body.field]).toEqual([409, 'taken', 'email']);
      expect((await grantsIn(projects.first)).length).toBe(before);
    });

    it('G26: a password that would be tried first, or a short one', async () => {
      const weak = await admin.post<Problem>(path, someone('eva', { password: 'passwordpassword' }));
      expect([weak.status, weak.body.code, weak.body.field]).toEqual([422, 'weak_password', 'password']);
      const short = await admin.post<Problem>(path, someone('eva', { password: 'short' }));
      expect([short.status, short.body.code, short.body.field]).toEqual([422, 'validation', 'password']);
    });

    it('a project that is not there, by its field, and make no account then', async () => {
      const roles = [
        { role: 'manager' as const, projectId: projects.first },
        { role: 'manager' as const, projectId: newId() },
      ];
      const { status, body } = await admin.post<Problem>(path, someone('eva', { roles }));
      expect([status, body.code, body.field]).toEqual([422, 'validation', 'roles.1.projectId']);
      expect((await admin.post(path, someone('eva'))).status).toBe(201);
    });

    it('another role than manager and lead, and what nobody asked for (G4)', async () => {
      for (const change of [{ roles: [{ role: 'admin', projectId: projects.first }] }, { emailVerified: true }])
        expect((await admin.post(path, { ...someone('zoe'), ...change })).status).toBe(422);
    });

    it('G5: a role in a project for an administrator, by his own hand too', async () => {
      const { status, body } = await admin.post<Problem>(`${path}/${adminId}/roles`, { role: 'manager', projectId: projects.first });
      expect([status, body.code]).toEqual([403, 'forbidden']);
    });

    it('an account that is not there', async () => {
      const { status, body } = await admin.post<Problem>(`${path}/${newId()}/roles`, { role: 'manager', projectId: projects.first });
      expect([status, body.code]).toEqual([404, 'not_found']);
    });
  });

  describe('G19: the same request sent again', () => {
    it('makes one account and gets the same answer; with another password it is another request', async () => {
      const headers = { 'idempotency-key': 'sent-again' };
      const once = await admin.post<AccountView>(path, someone('ugo'), { headers });
      const again = await admin.post<AccountView>(path, someone('ugo'), { headers });
      expect([once.status, again.status, again.body.id]).toEqual([201, 201, once.body.id]);
      const other = await admin.post<Problem>(path, someone('ugo', { password: 'un altro vento 47' }), { headers });
      expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused']);
    });

    it('leaves nothing by which the password could be guessed', async () => {
      const key = 'not-to-be-guessed';
      const plan = someone('ida', { language: 'it', roles: [] });
      expect((await admin.post(path, plan, { headers: { 'idempotency-key': key } })).status).toBe(201);
      const [kept, ...others] = await api.database.shared((tx) => tx.idempotentAnswer.findMany({ where: { key } }));
      const guess = JSON.stringify(['POST', path, '', JSON.stringify(plan)]);
      expect(others).toEqual([]);
      expect(kept?.contentHash).not.toBe(createHash('sha256').update(guess).digest('hex'));
      expect(JSON.stringify(kept?.answer)).not.toContain(specPassword);
    });
  });
});
