import type { Me } from '#contract';
import { type ApiForSpecs, specPassword, startApi } from './api-for-specs.js';

const signInPath = '/api/auth/sign-in/email';

describe('signing in', () => {
  let api: ApiForSpecs;

  beforeAll(async () => {
    api = await startApi();
    await api.addAccount('anna', [{ role: 'admin' }]);
  });
  afterAll(() => api.stop());

  it('answers who I am once signed in', async () => {
    const anna = await api.as('anna');
    const { status, body } = await anna.get<Me>('/api/me');
    expect(status).toBe(200);
    expect(body.account.email).toBe('anna@spec.example');
    expect(body.roles).toEqual([{ role: 'admin', projectId: null, acronym: null, desk: null }]);
    expect(body.may).toEqual(['projects.read', 'projects.edit', 'accounts.edit']);
    expect(body.demo).toBeFalse();
  });

  it('G24: gives an opaque cookie that scripts cannot read and other sites cannot send', async () => {
    const { status, headers, body } = await api.nobody().post(signInPath, { email: 'Anna@Spec.example ', password: specPassword });
    expect(status).toBe(200);
    const [cookie] = headers.getSetCookie();
    expect(cookie).toMatch(/^cruscotto-session=/);
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).toMatch(/Max-Age=1800/i);
    expect(JSON.stringify(body)).not.toContain('token');
  });

  it('G26: answers a wrong password and an unknown address alike', async () => {
    const wrong = await api
      .nobody()
      .post<Record<string, unknown>>(signInPath, { email: 'anna@spec.example', password: 'not the password' });
    const unknown = await api
      .nobody()
      .post<Record<string, unknown>>(signInPath, { email: 'nobody@spec.example', password: 'not the password' });
    const noAddress = await api.nobody().post<Record<string, unknown>>(signInPath, { email: 'no address', password: 'x' });
    const told = ({ status, body }: typeof wrong) => ({ status, ...body, reference: 'any' });
    expect(told(wrong)).toEqual(told(unknown));
    expect(told(noAddress)).toEqual(told(unknown));
    expect(wrong.status).toBe(401);
    expect(wrong.body['code']).toBe('invalid_credentials');
    expect(wrong.headers.getSetCookie()).toEqual([]);
  });
});
