import type { DemoAccount, Me, Problem } from '#contract';
import { createAccount } from '../src/platform/accounts/create-account.js';
import { demoAccountPlans } from '../src/platform/accounts/demo-accounts.js';
import { makeSetupToken } from '../src/platform/accounts/setup-link.js';
import { type ApiForSpecs, specPassword, startApi } from './api-for-specs.js';

const path = '/api/setup/administrator';

describe('an empty installation', () => {
  let api: ApiForSpecs;
  const setup = (token: string, change: object = {}) => {
    return { token, name: 'Ada', email: 'ada@spec.example', password: specPassword, ...change };
  };
  const tokenOf = async (): Promise<string> => (await makeSetupToken(api.database)) ?? '';

  beforeEach(async () => {
    api = await startApi();
  });
  afterEach(() => api.stop());

  it('makes its administrator through a link that works once', async () => {
    const token = await tokenOf();
    expect((await api.nobody().post(path, setup(token))).status).toBe(201);
    const ada = api.nobody();
    await ada.signIn('ada@spec.example', specPassword);
    expect((await ada.get<Me>('/api/me')).body.roles.map(({ role }) => role)).toEqual(['admin']);
    const again = await api.nobody().post<Problem>(path, setup(token, { email: 'second@spec.example' }));
    expect([again.status, again.body.code]).toEqual([410, 'link_spent']);
    expect(await makeSetupToken(api.database)).toBeNull();
  });

  it('used twice at once, the link makes one administrator', async () => {
    const token = await tokenOf();
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd'].map((name) => api.nobody().post(path, setup(token, { email: `${name}@spec.example` }))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 410, 410, 410]);
  });

  it('refuses a link that is made up, expired, or older than the last one', async () => {
    const first = await tokenOf();
    const second = await tokenOf();
    for (const token of ['x'.repeat(43), first]) expect((await api.nobody().post(path, setup(token))).status).toBe(410);
    await api.database.shared((tx) => tx.setupLink.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } }));
    expect((await api.nobody().post(path, setup(second))).status).toBe(410);
  });

  it('G26: refuses a password that would be tried first, and keeps the link', async () => {
    const token = await tokenOf();
    for (const password of ['passwordpassword', 'amministratore', '123456789012', 'aaaaaaaaaaaa', 'administrator2026']) {
      const { status, body } = await api.nobody().post<Problem>(path, setup(token, { password }));
      expect([status, body.code, body.field]).withContext(password).toEqual([422, 'weak_password', 'password']);
    }
    expect((await api.nobody().post<Problem>(path, setup(token, { password: 'short' }))).status).toBe(422);
    expect((await api.nobody().post(path, setup(token))).status).toBe(201);
  });

  it('shows no demo accounts, and lets none of them in', async () => {
    expect((await api.nobody().get('/api/demo/accounts')).status).toBe(404);
    const [plan] = demoAccountPlans;
    if (!plan) throw new Error('there are no demo accounts');
    const { name, email, password } = plan;
    await api.database.shared((tx) => createAccount(tx, { name, email, password, roles: [] }));
    expect((await api.nobody().signIn(email, password)).status).toBe(401);
  });
});

describe('a demonstration', () => {
  it('shows its accounts, which can sign in, and lives on its own day', async () => {
    const api = await startApi({ demo: true });
    for (const { name, email, password } of demoAccountPlans)
      await api.database.shared((tx) => createAccount(tx, { name, email, password, roles: [] }));
    const { body } = await api.nobody().get<DemoAccount[]>('/api/demo/accounts');
    expect(body.map(({ role }) => role)).toEqual(['manager', 'lead', 'operator', 'trainer', 'admin']);
    for (const { email, password } of body) {
      const client = api.nobody();
      expect((await client.signIn(email, password)).status).toBe(200);
      const { body: me } = await client.get<Me>('/api/me');
      expect([me.demo, me.today]).toEqual([true, '2026-03-31']);
    }
    await api.stop();
  });
});
