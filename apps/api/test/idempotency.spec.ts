import type { Problem, Project } from '#contract';
import { type ApiClient, type ApiForSpecs, startApi } from './api-for-specs.js';

const plan = (acronym: string) => ({
  acronym,
  title: { it: 'Progetto' },
  programmeCode: 'PR',
  programme: { name: { it: 'Programma' }, fund: 'ESF+' },
  specificObjective: 'ESO4.8',
  start: '2024-04-01',
  end: '2025-03-31',
  leadPartner: 'Provincia',
});
const withKey = (key: string) => ({ headers: { 'idempotency-key': key } });

describe('a write with an Idempotency-Key (G19)', () => {
  let api: ApiForSpecs;
  let admin: ApiClient;

  beforeAll(async () => {
    api = await startApi();
    await api.addAccount('admin', [{ role: 'admin' }]);
    await api.addAccount('second', [{ role: 'admin' }]);
    admin = await api.as('admin');
  });
  afterAll(() => api.stop());

  it('is done once and answered alike each time', async () => {
    const first = await admin.post<Project>('/api/projects', plan('ONCE'), withKey('key-once'));
    const again = await admin.post<Project>('/api/projects', plan('ONCE'), withKey('key-once'));
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
  });

  it('is refused with another content, another address or another version', async () => {
    await admin.post('/api/projects', plan('CONTENT'), withKey('key-content'));
    const other = await admin.post<Problem>('/api/projects', plan('CONTENT-2'), withKey('key-content'));
    const elsewhere = await admin.patch<Problem>('/api/projects/CONTENT', { end: '2025-06-30' }, 1, withKey('key-content'));
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused']);
    expect([elsewhere.status, elsewhere.body.code]).toEqual([422, 'idempotency_key_reused']);
    expect((await admin.get('/api/projects/CONTENT-2')).status).toBe(404);
  });

  it('sent many times at once is done once; the others wait or hear that it is running', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => admin.post<Problem>('/api/projects', plan('AT-ONCE'), withKey('key-at-once'))),
    );
    expect(answers.some(({ status }) => status === 201)).toBeTrue();
    for (const { status, body } of answers) if (status !== 201) expect([status, body.code]).toEqual([409, 'idempotency_conflict']);
  });

  it('that was refused leaves nothing behind: corrected, the same key may be sent again', async () => {
    const refused = await admin.post<Problem>('/api/projects', { ...plan('AGAIN'), end: '2020-01-01' }, withKey('key-again'));
    const corrected = await admin.post('/api/projects', plan('AGAIN'), withKey('key-again'));
    expect([refused.status, corrected.status]).toEqual([422, 201]);
  });

  it('is known per account: the key of one is no key of another', async () => {
    await admin.post('/api/projects', plan('OWN-KEY'), withKey('shared-key'));
    const second = await api.as('second');
    const { status, body } = await second.post<Problem>('/api/projects', plan('OWN-KEY'), withKey('shared-key'));
    expect([status, body.code]).toEqual([409, 'taken']);
  });

  it('is refused when the key is no key', async () => {
    const { status, body } = await admin.post<Problem>('/api/projects', plan('BAD-KEY'), withKey('x'.repeat(101)));
    expect([status, body.field]).toEqual([422, 'Idempotency-Key']);
  });
});
