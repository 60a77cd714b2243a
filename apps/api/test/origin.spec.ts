import type { Problem } from '#contract';
import { type ApiClient, type ApiForSpecs, startApi } from './api-for-specs.js';

describe('a write (G28)', () => {
  let api: ApiForSpecs;
  let admin: ApiClient;
  const write = (headers: Record<string, string>) => admin.post<Problem>('/api/projects', {}, { headers });

  beforeAll(async () => {
    api = await startApi();
    await api.addAccount('admin', [{ role: 'admin' }]);
    admin = await api.as('admin');
  });
  afterAll(() => api.stop());

  it('from a page of this installation is read', async () => {
    for (const host of ['localhost', '127.0.0.1'])
      expect((await write({ origin: `http://${host}:${api.server.port}` })).body.code)
        .withContext(host)
        .toBe('validation');
  });

  it('from a page of another site is refused, whatever the session says', async () => {
    const others = [
      'https://evil.example',
      'null',
      `http://localhost:${api.server.port + 1}`,
      `https://localhost:${api.server.port}`,
      'http://localhost',
    ];
    for (const origin of others) {
      const { status, body } = await write({ origin });
      expect([status, body.code]).withContext(origin).toEqual([403, 'foreign_origin']);
    }
  });

  it('of a browser that hides where it comes from is refused', async () => {
    for (const site of ['cross-site', 'same-site'])
      expect((await write({ 'sec-fetch-site': site })).status)
        .withContext(site)
        .toBe(403);
  });

  it('of a program without a browser is read', async () => {
    expect((await write({})).body.code).toBe('validation');
  });

  it('is refused from elsewhere for signing in too', async () => {
    const { status } = await api
      .nobody()
      .post('/api/auth/sign-in/email', { email: 'a@b.eu', password: 'x' }, { headers: { origin: 'https://evil.example' } });
    expect(status).toBe(403);
  });

  it('is never a GET', async () => {
    const origin = { headers: { origin: 'https://evil.example' } };
    expect((await admin.get('/api/projects', origin)).status).toBe(200);
    const { headers } = await admin.get('/api/projects', origin);
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});
