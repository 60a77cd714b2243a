import { type Problem, problem } from '#contract';
import { type ApiClient, type ApiForSpecs, startApi } from './api-for-specs.js';

const reading = { headers: { accept: 'application/json' } };

describe('a refusal (G40)', () => {
  let api: ApiForSpecs;
  let admin: ApiClient;

  beforeAll(async () => {
    api = await startApi();
    await api.addAccount('admin', [{ role: 'admin' }]);
    admin = await api.as('admin');
  });
  afterAll(() => api.stop());

  it('has one shape, its own media type, and the reference of the request', async () => {
    const { status, headers, body } = await admin.get<Problem>('/api/nothing/here', reading);
    expect(status).toBe(404);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(problem.safeParse(body).success).toBeTrue();
    expect(body.reference).toBe(headers.get('x-request-id') ?? '');
    expect(body.reference).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  });

  it('answers what is no route, by whatever method', async () => {
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'] as const)
      expect((await admin.send({ method, path: '/api/nothing' })).status)
        .withContext(method)
        .toBe(404);
    expect((await admin.send({ method: 'DELETE', path: '/api/projects' })).status).toBe(404);
    expect((await admin.post('/no/page')).status).toBe(404);
  });

  it('answers JSON that cannot be read with 400', async () => {
    for (const body of ['{"acronym": ', '"', '{"__proto__": {"a": 1}}']) {
      const { status, body: told } = await admin.post<Problem>('/api/projects', body);
      expect([status, told.code]).withContext(body).toEqual([400, 'malformed']);
    }
  });

  it('answers JSON that is nested without end with 400, and goes on', async () => {
    const { status, body } = await admin.post<Problem>('/api/projects', `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`);
    expect([status, body.code]).toEqual([400, 'malformed']);
    const braces = JSON.stringify({ acronym: '\\"['.repeat(200) });
    expect((await admin.post<Problem>('/api/projects', braces)).status).toBe(422);
  });

  it('answers another content type with 415: a form of another site cannot write', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml']) {
      const { status, body } = await admin.post<Problem>('/api/projects', 'acronym=A', { headers: { 'content-type': type } });
      expect([status, body.code]).withContext(type).toEqual([415, 'unsupported_media_type']);
    }
  });

  it('answers more than 2 MB of JSON with 413', async () => {
    const { status, body } = await admin.post<Problem>('/api/projects', { acronym: 'A'.repeat(2_200_000) });
    expect([status, body.code]).toEqual([413, 'payload_too_large']);
  });

  it('G4: names the field of a value that is missing, wrong or unknown, and repeats no value', async () => {
    const good = {
      acronym: 'AB',
      title: { it: 'T' },
      programmeCode: 'P',
      specificObjective: 'ESO4.8',
      start: '2024-01-01',
      end: '2024-12-31',
      leadPartner: 'L',
    };
    const cases: [unknown, string][] = [
      [{ ...good, start: '2024-02-30' }, 'start'],
      [{ ...good, role: 'admin' }, 'role'],
      [{ ...good, title: { it: 'T', de: 'T' } }, 'title.de'],
      [{ ...good, desks: [{ code: 'D', name: '' }] }, 'desks.0.name'],
      [{ ...good, leadPartner: undefined }, 'leadPartner'],
    ];
    for (const [sent, field] of cases) {
      const { status, body } = await admin.post<Problem>('/api/projects', sent);
      expect([status, body.code, body.field]).toEqual([422, 'validation', field]);
      expect(body.detail).not.toContain('2024-02-30');
    }
    expect((await admin.get<Problem>('/api/projects?asof=2024-01-01')).body.field).toBe('asof');
    expect((await admin.post<Problem>('/api/projects')).status).toBe(422);
    expect((await admin.post<Problem>('/api/projects', [])).status).toBe(422);
  });

  it('answers odd addresses without a failure', async () => {
    const odd = [
      '/api/projects/%00',
      '/api/projects/%E0%A4%A',
      `/api/projects/${'x'.repeat(500)}`,
      '/api/projects/..%2F..',
      "/api/projects/'or'1",
    ];
    for (const path of odd) {
      const { status } = await admin.get(path, reading);
      expect(status >= 400 && status < 500)
        .withContext(`${path}: ${status}`)
        .toBeTrue();
    }
  });
});
