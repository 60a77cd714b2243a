import { Writable } from 'node:stream';
import { Readiness } from '../src/platform/installation/readiness.js';
import { type ApiForSpecs, specPassword, startApi } from './api-for-specs.js';

describe('for operators of the server', () => {
  let api: ApiForSpecs;
  const readiness = new Readiness(['demo data']);
  const lines: string[] = [];

  beforeAll(async () => {
    const stream = new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(...chunk.toString().split('\n').filter(Boolean));
        done();
      },
    });
    api = await startApi({ readiness, log: { stream }, demo: true });
    await api.addAccount('admin', [{ role: 'admin' }]);
    await api.addAccount('somebody', []);
  });
  afterAll(() => api.stop());

  it('health is 503 until migrations and demo data are in, then 200', async () => {
    const before = await api.nobody().get<unknown>('/api/health');
    expect([before.status, before.body]).toEqual([503, { status: 'starting', missing: ['demo data'] }]);
    readiness.reached('demo data');
    const after = await api.nobody().get<unknown>('/api/health');
    expect([after.status, after.body]).toEqual([200, { status: 'ok', missing: [] }]);
  });

  it('metrics are for programs on this machine and for administrators', async () => {
    const direct = await api.nobody().get<string>('/api/metrics');
    expect(direct.status).toBe(200);
    expect(direct.body).toContain('http_request_duration_seconds');
    const passedOn = { headers: { 'x-forwarded-for': '203.0.113.7' } };
    expect((await api.nobody().get('/api/metrics', passedOn)).status).toBe(401);
    expect((await (await api.as('somebody')).get('/api/metrics', passedOn)).status).toBe(403);
    expect((await (await api.as('admin')).get('/api/metrics', passedOn)).status).toBe(200);
  });

  it('G41: the log names ids, routes and codes; no address with its query, no name, no mail, no password, no cookie', async () => {
    const admin = await api.as('admin');
    await admin.get('/api/projects?asOf=2024-01-01&cursor=secret-cursor');
    await admin.get('/api/projects/SECRET-ACRONYM');
    await admin.post('/api/projects', { acronym: 'A', secretField: 'secret value' });
    await admin.signIn('admin@spec.example', 'a wrong password of mine');
    const told = lines.join('\n');
    expect(told).toContain('"route":"/api/projects/:p"');
    for (const secret of ['secret', 'SECRET', 'spec.example', specPassword, 'wrong password', 'cruscotto-session', 'asOf'])
      expect(told).withContext(secret).not.toContain(secret);
    const keys = new Set(lines.flatMap((line) => Object.keys(JSON.parse(line) as object)));
    const allowed = [
      'level',
      'time',
      'reference',
      'method',
      'route',
      'status',
      'problem',
      'milliseconds',
      'account',
      'project',
      'msg',
      'port',
      'node',
      'code',
      'error',
    ];
    expect([...keys].filter((key) => !allowed.includes(key))).toEqual([]);
  });

  it('the interface is described at /api/docs', async () => {
    const page = await api.nobody().get<string>('/api/docs');
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html']);
    const { body } = await api.nobody().get<{ paths: Record<string, unknown>; components: { schemas: object } }>('/api/docs-json');
    expect(Object.keys(body.paths)).toContain('/api/projects/{p}');
    expect(JSON.stringify(body.paths['/api/projects'])).toContain('programmeCode');
    expect(Object.keys(body.components.schemas)).toContain('Problem');
  });
});
