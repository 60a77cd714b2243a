import {
  type AccountView,
  type CodeAccepted,
  type Me,
  type NewBackupCodes,
  paths,
  type Problem,
  type SecondFactorSetUp,
  type SecondFactorView,
} from '#contract';
import { createAccount } from '../src/platform/accounts/create-account.js';
import { demoAccountPlans } from '../src/platform/accounts/demo-accounts.js';
import { freshCodeRoutes } from '../src/platform/permissions/matrix.js';
import { type ApiAnswer, ApiClient, type ApiForSpecs, newId, specPassword, startApi } from './api-for-specs.js';
import { Authenticator } from './authenticator.js';

type SpecRole = 'manager' | 'assessor' | 'admin';

/** An account of its own with a second factor: the client that set it up, its app and its backup codes. */
interface Holder {
  readonly id: string;
  readonly email: string;
  readonly client: ApiClient;
  readonly app: Authenticator;
  readonly backupCodes: readonly string[];
}

describe('the second factor of an account', () => {
  let api: ApiForSpecs;
  let project: string;
  let made = 0;

  beforeAll(async () => {
    api = await startApi();
    await api.addAccount('admin', [{ role: 'admin' }]);
    const { body } = await (
      await api.as('admin')
    ).post<{ id: string }>('/api/projects', {
      ...{ acronym: 'OWN', title: { it: 'T' }, programmeCode: 'PR', programme: { name: { it: 'P' }, fund: 'ESF+' } },
      ...{ specificObjective: 'ESO4.8', start: '2024-01-01', end: '2024-12-31', leadPartner: 'L' },
    });
    project = body.id;
  });
  afterAll(() => api.stop());

  const holds = (role: SpecRole) => (role === 'admin' ? [{ role }] : [{ role, projectId: project }]);
  const someone = async (role: SpecRole = 'manager'): Promise<{ id: string; email: string; client: ApiClient }> => {
    const name = `second-${(made += 1)}`;
    const id = await api.addAccount(name, holds(role));
    const client = new ApiClient(api.address);
    await client.signIn(`${name}@spec.example`, specPassword);
    return { id, email: `${name}@spec.example`, client };
  };
  /** Keeps the cookies of an answer as a browser would. */
  const keeping = async <T>(client: ApiClient, answer: Promise<ApiAnswer<T>>): Promise<ApiAnswer<T>> => {
    const { headers, ...rest } = await answer;
    const kept = new Map(
      (client.cookie ?? '')
        .split('; ')
        .filter(Boolean)
        .map((one) => [one.split('=')[0] ?? '', one]),
    );
    for (const cookie of headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const name = pair.split('=')[0] ?? '';
      if (/Max-Age=0/i.test(cookie)) kept.delete(name);
      else kept.set(name, pair);
    }
    client.cookie = [...kept.values()].join('; ') || null;
    return { headers, ...rest };
  };
  const begin = (client: ApiClient, password = specPassword) =>
    client.post<SecondFactorSetUp & Problem>(paths.secondFactorSetUp, { password });
  const give = (client: ApiClient, code: string, path: string = paths.secondFactorCode) =>
    keeping(client, client.post<CodeAccepted & Problem>(path, { code }));
  /** The code of now; of the next half minute where it turned between making and judging. */
  const giveRight = async (client: ApiClient, app: Authenticator) => {
    const answer = await give(client, app.code());
    return answer.body.code === 'wrong_code' ? give(client, app.code()) : answer;
  };
  const holder = async (role: SpecRole = 'manager'): Promise<Holder> => {
    const { id, email, client } = await someone(role);
    const { totpURI, backupCodes } = (await begin(client)).body;
    const app = new Authenticator(totpURI);
    expect((await giveRight(client, app)).status).toBe(200);
    return { id, email, client, app, backupCodes };
  };
  /** As if half a minute had passed: the code of now counts as new. */
  const inHalfAMinute = (email: string) =>
    api.database.authPool.query('update "twoFactor" set "lastStep" = null where "userId" = (select "id" from "user" where "email" = $1)', [
      email,
    ]);
  const minutesAgo = (email: string, minutes: number) =>
    api.database.authPool.query(
      'update "session" set "secondFactorAt" = $2 where "userId" = (select "id" from "user" where "email" = $1)',
      [email, new Date(Date.now() - minutes * 60_000)],
    );
  const enter = async (email: string): Promise<{ client: ApiClient; body: unknown }> => {
    const client = new ApiClient(api.address);
    const { body } = await keeping(client, client.post('/api/auth/sign-in/email', { email, password: specPassword }));
    return { client, body };
  };
  const said = ({ status, body }: ApiAnswer<Problem>) => [status, body.code];

  it('is set by the first code; secret and backup codes are answered once', async () => {
    const { client, email } = await someone();
    const begun = await begin(client);
    expect(begun.body.totpURI).toMatch(/^otpauth:\/\/totp\/Cruscotto:second/);
    expect(begun.body.backupCodes.length).toBe(10);
    expect(begun.headers.get('cache-control')).toBe('no-store');
    // the password alone opens the account until then
    expect((await client.get<Me>(paths.me)).body.secondFactor.state).toBe('due');
    expect((await giveRight(client, new Authenticator(begun.body.totpURI))).status).toBe(200);
    expect((await client.get<Me>(paths.me)).body.secondFactor).toEqual({ state: 'set', until: null });
    const { body } = await client.get<SecondFactorView>(paths.secondFactor);
    expect(body).toEqual({ state: 'set', until: null, backupCodesLeft: 10, shared: false });
    expect(said(await begin(client))).toEqual([409, 'second_factor_set']);
    const { rows } = await api.database.authPool.query<{ secret: string; backupCodes: string }>(
      'select "secret", "backupCodes" from "twoFactor"',
    );
    const secret = new URL(begun.body.totpURI).searchParams.get('secret') ?? '';
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(JSON.stringify(rows)).not.toContain(begun.body.backupCodes[0] ?? '');
    expect(email).toContain('@');
  });

  it('is set up with the password alone, and ends the other sessions', async () => {
    const { email, client } = await someone();
    const other = (await enter(email)).client;
    expect(said(await begin(client, 'not the password'))).toEqual([403, 'wrong_password']);
    await giveRight(client, new Authenticator((await begin(client)).body.totpURI));
    expect((await other.get(paths.me)).status).toBe(401);
    expect((await client.get(paths.me)).status).toBe(200);
    expect((await api.nobody().post(paths.secondFactorSetUp, { password: specPassword })).status).toBe(401);
  });

  it('G27: is asked for at sign-in: the password alone opens nothing', async () => {
    const { email, app } = await holder();
    await inHalfAMinute(email);
    const { client, body } = await enter(email);
    expect(body).toEqual({ twoFactorRedirect: true, twoFactorMethods: ['totp'] });
    expect((await client.get(paths.me)).status).toBe(401);
    expect(client.cookie).toMatch(/^cruscotto-code=/);
    const answer = await giveRight(client, app);
    expect(answer.status).toBe(200);
    expect((await client.get<Me>(paths.me)).body.account.email).toBe(email);
    // the sign-in is over: the same challenge opens no second session
    expect(client.cookie).not.toContain('cruscotto-code');
  });

  it('G27: a code is accepted once, and within its half minute', async () => {
    const { email, app, client: first } = await holder();
    expect(said(await give(first, app.code()))).toEqual([403, 'code_used']);
    await inHalfAMinute(email);
    const { client } = await enter(email);
    for (const other of [app.code(-2), app.code(2), '', '12345', 'abcdef'])
      expect((await give(client, other)).status)
        .withContext(other)
        .not.toBe(200);
    expect((await client.get(paths.me)).status).toBe(401);
  });

  it('refuses the code of the half minute before, which the library would take', async () => {
    const { app, client, email } = await holder();
    await inHalfAMinute(email);
    const before = app.code(-1);
    // of two codes a million apart by chance the same, or the half minute turned: neither tells anything
    if (before !== app.code()) expect(said(await give(client, before))).toEqual([403, 'wrong_code']);
  });

  it('takes a backup code in place of the app, once', async () => {
    const { email, backupCodes } = await holder();
    const [code = ''] = backupCodes;
    const { client } = await enter(email);
    expect((await give(client, code, paths.secondFactorBackupCode)).status).toBe(200);
    expect((await client.get<SecondFactorView>(paths.secondFactor)).body.backupCodesLeft).toBe(9);
    const again = (await enter(email)).client;
    expect(said(await give(again, code, paths.secondFactorBackupCode))).toEqual([403, 'wrong_code']);
    expect((await again.get(paths.me)).status).toBe(401);
  });

  it('G26: five wrong codes are the end for a quarter of an hour, whichever sign-in they belong to', async () => {
    const { email, app, backupCodes } = await holder();
    await inHalfAMinute(email);
    const { client } = await enter(email);
    for (let wrong = 1; wrong <= 5; wrong += 1) expect(said(await give(client, '0000'))).toEqual([403, 'wrong_code']);
    const again = (await enter(email)).client;
    const right = await give(again, app.code());
    expect(said(right)).toEqual([429, 'too_many_requests']);
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(600);
    expect(right.body.retryAfter).toBe(Number(right.headers.get('retry-after')));
    expect(said(await give(again, backupCodes[0] ?? '', paths.secondFactorBackupCode))).toEqual([429, 'too_many_requests']);
  });

  it('G26: many guesses at once are judged no more often than five', async () => {
    const { email } = await holder();
    const { client } = await enter(email);
    const answers = await Promise.all(Array.from({ length: 12 }, () => client.post<Problem>(paths.secondFactorCode, { code: 'guess' })));
    expect(answers.filter(({ body }) => body.code === 'wrong_code').length).toBe(5);
    expect(answers.filter(({ status }) => status === 429).length).toBe(7);
  });

  it('asks for nothing where no sign-in is under way', async () => {
    for (const path of [paths.secondFactorCode, paths.secondFactorBackupCode])
      expect(said(await api.nobody().post<Problem>(path, { code: '123456' }))).toEqual([401, 'challenge_over']);
    const { email, app } = await holder();
    await inHalfAMinute(email);
    const { client } = await enter(email);
    await api.database.authPool.query(`update "verification" set "expiresAt" = now() - interval '1 second'`);
    expect(said(await give(client, app.code()))).toEqual([401, 'challenge_over']);
    client.cookie = `${client.cookie?.slice(0, -4)}AAAA`;
    expect(said(await give(client, app.code()))).toEqual([401, 'challenge_over']);
  });

  it('G25: a disabled account is told that its password is wrong, and its code opens nothing', async () => {
    const { email, app } = await holder();
    await inHalfAMinute(email);
    const { client } = await enter(email);
    await api.database.authPool.query(
      'update public.account_profile set disabled_at = now() where account_id = (select "id" from "user" where "email" = $1)',
      [email],
    );
    expect(said(await give(client, app.code()))).toEqual([401, 'challenge_over']);
    const { headers, body } = await api.nobody().post<Problem>('/api/auth/sign-in/email', { email, password: specPassword });
    expect([body.code, headers.getSetCookie()]).toEqual(['invalid_credentials', []]);
  });

  describe('where what is sealed is opened', () => {
    const fill = (route: string): { method: 'POST'; path: string } => {
      let place = 0;
      const path = (route.split(' ')[1] ?? '').replaceAll(':', () => ((place += 1) === 1 ? project : newId()));
      return { method: 'POST', path };
    };

    it('needs a code younger than ten minutes, once there is a second factor', async () => {
      const [manager, admin] = [await holder(), await holder('admin')];
      for (const route of freshCodeRoutes) {
        const { client, email } = route.startsWith('POST /api/accounts') ? admin : manager;
        const { method, path } = fill(route);
        await minutesAgo(email, 9);
        const young = await client.send<Problem>({ method, path, body: {} });
        expect(young.body.code).withContext(route).not.toBe('second_factor_stale');
        await minutesAgo(email, 10);
        expect(said(await client.send<Problem>({ method, path, body: {} })))
          .withContext(route)
          .toEqual([403, 'second_factor_stale']);
      }
    });

    it('is opened by a new code in the same session', async () => {
      const { client, email, app } = await holder();
      await minutesAgo(email, 30);
      const { path } = fill('POST /api/projects/:/people/:/reveal');
      const reveal = () => client.post<Problem>(path, { what: 'identity', reason: 'the person is here' });
      expect(said(await reveal())).toEqual([403, 'second_factor_stale']);
      await inHalfAMinute(email);
      const given = await giveRight(client, app);
      expect(Date.parse(given.body.freshUntil) - Date.now()).toBeGreaterThan(9 * 60_000);
      // nobody has this id: what is refused now is the person, not the asker
      expect(said(await reveal())).toEqual([404, 'not_found']);
    });

    it('asks no code of an account that has no second factor yet', async () => {
      const { client } = await someone();
      const { path } = fill('POST /api/projects/:/people/:/reveal');
      expect(said(await client.post<Problem>(path, { what: 'identity', reason: 'the person is here' }))).toEqual([404, 'not_found']);
    });
  });

  it('is changed with the password and a code: new backup codes, and none at all', async () => {
    const { client, email, backupCodes } = await holder();
    const renewed = await client.post<NewBackupCodes>(paths.secondFactorBackupCodes, { password: specPassword });
    expect(renewed.body.backupCodes.length).toBe(10);
    const old = (await enter(email)).client;
    expect(said(await give(old, backupCodes[0] ?? '', paths.secondFactorBackupCode))).toEqual([403, 'wrong_code']);
    expect(said(await client.post<Problem>(paths.secondFactorRemoval, { password: 'not the password' }))).toEqual([403, 'wrong_password']);
    await keeping(client, client.post(paths.secondFactorRemoval, { password: specPassword }));
    expect((await client.get<Me>(paths.me)).body.secondFactor.state).toBe('due');
    expect((await enter(email)).body).toEqual(jasmine.objectContaining({ user: jasmine.anything() }));
  });

  describe('of a role that opens records, certifies or administers (G27)', () => {
    const givenDaysAgo = (id: string, days: number) =>
      api.database.authPool.query('update public.role_grant set granted_at = $2 where account_id = $1', [
        id,
        new Date(Date.now() - days * 86_400_000),
      ]);

    it('has a week; then nothing else can be done before it is set', async () => {
      const { id, client } = await someone();
      await givenDaysAgo(id, 6.9);
      expect((await client.get<Me>(paths.me)).body.secondFactor.state).toBe('due');
      expect((await client.get(paths.project(project))).status).toBe(200);
      await givenDaysAgo(id, 7);
      expect((await client.get<Me>(paths.me)).body.secondFactor.state).toBe('missing');
      expect(said(await client.get<Problem>(paths.project(project)))).toEqual([403, 'second_factor_missing']);
      await giveRight(client, new Authenticator((await begin(client)).body.totpURI));
      expect((await client.get(paths.project(project))).status).toBe(200);
    });

    it('is not asked of who sees protected figures alone', async () => {
      const { id, client } = await someone('assessor');
      await givenDaysAgo(id, 400);
      expect((await client.get<Me>(paths.me)).body.secondFactor).toEqual({ state: 'offered', until: null });
      expect((await client.get(paths.project(project))).status).toBe(200);
    });
  });

  describe('of somebody who lost telephone and backup codes', () => {
    const reason = 'lost the telephone; known by voice';
    const takeFrom = (by: ApiClient, id: string, why: unknown = reason) =>
      by.post<AccountView & Problem>(paths.accountSecondFactorRemoval(id), { reason: why });

    it('is taken away by an administrator: the sessions end, and the password alone opens the account', async () => {
      const [lost, admin] = [await holder(), await holder('admin')];
      const taken = await takeFrom(admin.client, lost.id);
      expect([taken.status, taken.body.id, taken.body.hasSecondFactor]).toEqual([200, lost.id, false]);
      expect((await lost.client.get(paths.me)).status).toBe(401);
      const { client, body } = await enter(lost.email);
      expect(body).toEqual(jasmine.objectContaining({ user: jasmine.anything() }));
      expect((await client.get<SecondFactorView>(paths.secondFactor)).body.backupCodesLeft).toBe(0);
      const { rows } = await api.database.authPool.query('select "id" from "twoFactor" where "userId" = $1', [lost.id]);
      expect(rows).withContext('neither secret nor backup codes are left').toEqual([]);
    });

    it('needs a young code of the administrator, who has a second factor', async () => {
      const [lost, admin] = [await holder(), await holder('admin')];
      await minutesAgo(admin.email, 10);
      expect(said(await takeFrom(admin.client, lost.id))).toEqual([403, 'second_factor_stale']);
      expect((await lost.client.get<Me>(paths.me)).body.secondFactor.state).toBe('set');
      await inHalfAMinute(admin.email);
      await giveRight(admin.client, admin.app);
      expect((await takeFrom(admin.client, lost.id)).status).toBe(200);
    });

    it('G27: gives a week again, whenever the role was given; setting it up and taking it away oneself gives no other', async () => {
      const lost = await holder();
      await api.database.authPool.query(`update public.role_grant set granted_at = now() - interval '1 year' where account_id = $1`, [
        lost.id,
      ]);
      await takeFrom(await api.as('admin'), lost.id);
      const { client } = await enter(lost.email);
      const { state, until } = (await client.get<Me>(paths.me)).body.secondFactor;
      expect(state).toBe('due');
      expect(Math.round((Date.parse(until ?? '') - Date.now()) / 86_400_000)).toBe(7);
      expect((await client.get(paths.project(project))).status).toBe(200);
      await api.database.authPool.query(`update "user" set "secondFactorTakenAt" = now() - interval '8 days' where "id" = $1`, [lost.id]);
      await giveRight(client, new Authenticator((await begin(client)).body.totpURI));
      await keeping(client, client.post(paths.secondFactorRemoval, { password: specPassword }));
      expect((await client.get<Me>(paths.me)).body.secondFactor.state).toBe('missing');
    });

    it('G26: forgets wrong codes, and a sign-in that waits for a code finds none', async () => {
      const lost = await holder();
      const waiting = (await enter(lost.email)).client;
      for (let wrong = 1; wrong <= 6; wrong += 1) await give(waiting, '0000');
      await takeFrom(await api.as('admin'), lost.id);
      expect(said(await give(waiting, lost.app.code()))).toEqual([409, 'second_factor_not_set']);
      expect(said(await give(waiting, lost.backupCodes[0] ?? '', paths.secondFactorBackupCode))).toEqual([409, 'second_factor_not_set']);
      expect((await waiting.get(paths.me)).status).toBe(401);
      expect((await begin((await enter(lost.email)).client)).status).toBe(200);
    });

    it('is for administrators, of others, with a reason, where there is one', async () => {
      const [lost, admin] = [await holder(), await holder('admin')];
      expect(said(await takeFrom(lost.client, admin.id))).toEqual([403, 'forbidden']);
      expect(said(await takeFrom(admin.client, admin.id))).toEqual([403, 'forbidden']);
      for (const none of [null, '', '  a  ']) expect(said(await takeFrom(admin.client, lost.id, none))).toEqual([422, 'validation']);
      expect(said(await takeFrom(admin.client, newId()))).toEqual([404, 'not_found']);
      expect(said(await takeFrom(admin.client, (await someone()).id))).toEqual([409, 'second_factor_not_set']);
      expect((await lost.client.get<Me>(paths.me)).body.secondFactor.state).toBe('set');
    });

    it('G37: leaves in the trail who took it away and why', async () => {
      const [lost, admin] = [await holder(), await holder('admin')];
      await takeFrom(admin.client, lost.id);
      const { rows } = await api.database.authPool.query(
        `select detail from public.account_event where account_id = $1 and action = 'second_factor_taken_away'`,
        [lost.id],
      );
      expect(rows).toEqual([{ detail: { by: admin.id, reason } }]);
    });
  });

  it('G37: leaves a trace of each step', async () => {
    const { email, client } = await holder();
    await give(client, 'wrong');
    const { rows } = await api.database.authPool.query<{ action: string }>(
      'select action from public.account_event where account_id = (select "id" from "user" where "email" = $1) order by at',
      [email],
    );
    expect(rows.map(({ action }) => action)).toEqual(['signed_in', 'second_factor_set', 'second_factor_given', 'second_factor_refused']);
  });
});

describe('the second factor in a demonstration', () => {
  let api: ApiForSpecs;
  const [plan] = demoAccountPlans;

  beforeAll(async () => {
    api = await startApi({ demo: true });
    await api.database.shared((tx) =>
      createAccount(tx, { name: plan?.name ?? '', email: plan?.email ?? '', password: plan?.password ?? '', roles: [{ role: 'admin' }] }),
    );
    await api.database.authPool.query(`update public.role_grant set granted_at = now() - interval '1 year'`);
  });
  afterAll(() => api.stop());

  it('is asked of nobody, and the accounts of everybody can have none', async () => {
    const client = api.nobody();
    expect((await client.signIn(plan?.email ?? '', plan?.password ?? '')).status).toBe(200);
    expect((await client.get<Me>(paths.me)).body.secondFactor.state).toBe('offered');
    expect((await client.get<SecondFactorView>(paths.secondFactor)).body.shared).toBeTrue();
    const refused = await client.post<Problem>(paths.secondFactorSetUp, { password: plan?.password });
    expect([refused.status, refused.body.code]).toEqual([403, 'second_factor_shared']);
  });
});
