import type { IndicatorValue, ParticipationView, Problem } from '#contract';
import { paths } from '#contract';
import { aParticipation } from '#testkit';
import { demoRecorder } from '../src/platform/participations/demo-recorder.js';
import { type ApiClient, type ApiForSpecs, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject, savePeople } from './values-example-project.js';

const reason = 'the desk had typed the wrong date';

describe('participations over HTTP', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;
  let ids: readonly string[];

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    project = await anExampleProject(api);
    ids = await savePeople(
      api,
      project,
      ['A', 'B', 'C', 'D', 'E', 'F'].map((participantId) =>
        aParticipation({ participantId, entryDate: '2025-02-10', disability: 'yes', desk: 'LI-D1' }),
      ),
      api.server.installation.secret,
    );
    await api.addAccount('manager', [{ role: 'manager', projectId: project.id }]);
    await api.addAccount('lead', [{ role: 'lead', projectId: project.id }]);
    manager = await api.as('manager');
  });
  afterAll(() => api.stop());

  const pathOf = (at: number): string => paths.participation(project.acronym, ids[at] ?? '');
  const open = async (at: number): Promise<ParticipationView> => (await manager.get<ParticipationView>(pathOf(at))).body;
  const valueOf = async (code: string, query = ''): Promise<number | null | undefined> => {
    const { body } = await manager.get<IndicatorValue[]>(paths.values(project.acronym) + query);
    return body.find((value) => value.code === code)?.value;
  };

  it('show ordinary fields, what counts and the version, and no special category (G3, G39)', async () => {
    const { status, headers, body } = await manager.get<ParticipationView>(pathOf(0));
    expect([status, headers.get('etag'), headers.get('cache-control')]).toEqual([200, '"1"', 'no-store']);
    expect(body).toEqual(jasmine.objectContaining({ version: 1, entryDate: '2025-02-10', desk: 'LI-D1', missing: [] }));
    expect(body.pseudonym).toMatch(/^P-/);
    expect(body.countsFor).toContain('EECO02');
    expect(body.countsFor).not.toContain('EECO12');
    expect(Object.keys(body)).not.toContain('disability');
    expect(body.history).toEqual([jasmine.objectContaining({ version: 1, source: 'form', fileName: null, changed: [], reason: null })]);
  });

  it('say that nobody typed what came with the demonstration', async () => {
    const secret = api.server.installation.secret;
    const [id = ''] = await savePeople(api, project, [aParticipation({ participantId: 'Z' })], secret, demoRecorder);
    const { body } = await manager.get<ParticipationView>(paths.participation(project.acronym, id));
    expect(body.history).toEqual([jasmine.objectContaining({ version: 1, source: 'demo', fileName: null })]);
  });

  it('are corrected by a new version with its reason, and counted anew', async () => {
    const [men, women] = [await valueOf('EECO01', '?where=sex:M'), await valueOf('EECO01', '?where=sex:F')];
    const { status, headers, body } = await manager.patch<ParticipationView>(pathOf(1), { sex: 'M', desk: 'LI-D4', reason }, 1);
    expect([status, headers.get('etag'), body.version, body.sex, body.desk]).toEqual([200, '"2"', 2, 'M', 'LI-D4']);
    expect(body.history.map((version) => [version.version, version.changed, version.reason, version.recordedBy])).toEqual([
      [2, ['sex', 'desk'], reason, 'manager'],
      [1, [], null, 'spec'],
    ]);
    expect([await valueOf('EECO01', '?where=sex:M'), await valueOf('EECO01', '?where=sex:F')]).toEqual([(men ?? 0) + 1, (women ?? 0) - 1]);
    // what nobody touched stays sealed and counted
    expect(await valueOf('EECO12')).toBe(ids.length);
  });

  it('write the correction to the trail: which fields, never their values (G36)', async () => {
    await manager.patch(pathOf(2), { isced: 5, reason }, 1);
    const { rows } = await api.database.withBulkScope(project.scope, (client) =>
      client.query<{ action: string; detail: object; reason: string }>(
        `select action, detail, reason from audit_entry where project_id = $1 and record_id = $2 and record_type = 'participation'
         and action = 'corrected'`,
        [project.id, ids[2]],
      ),
    );
    expect(rows).toEqual([{ action: 'corrected', detail: { fields: ['isced'] }, reason }]);
  });

  it('ask for the version, and refuse a stale one with both values per field (G20)', async () => {
    expect((await manager.patch<Problem>(pathOf(3), { isced: 4, reason }, null)).status).toBe(428);
    expect((await manager.patch<Problem>(pathOf(3), { isced: 4, reason }, 1)).status).toBe(200);
    const stale = await manager.patch<Problem>(pathOf(3), { isced: 6, exitDate: '2025-06-30', reason }, 1);
    expect([stale.status, stale.body.code]).toEqual([412, 'stale_version']);
    expect(stale.body.conflicts).toEqual([
      { field: 'exitDate', yours: '2025-06-30', theirs: null },
      { field: 'isced', yours: 6, theirs: 4 },
    ]);
    expect((await open(3)).isced).toBe(4);
  });

  it('let only one of two corrections of the same version through', async () => {
    const statuses = await Promise.all([5, 6].map(async (isced) => (await manager.patch(pathOf(5), { isced, reason }, 1)).status));
    expect([...statuses].sort()).toEqual([200, 412]);
    expect((await open(5)).version).toBe(2);
  });

  it('refuse what contradicts itself, naming the field (R54 V13, R17, R25, R49)', async () => {
    for (const [change, field] of [
      [{ exitDate: '2025-01-01' }, 'exitDate'],
      [{ birthDate: '2025-02-10' }, 'birthDate'],
      [{ entryDate: '2023-01-01' }, 'entryDate'],
      [{ exitDate: '2026-04-01' }, 'exitDate'],
      [{ employmentStatus: 'EMP', longTerm: true }, 'longTerm'],
      [{ qualification28d: true }, 'qualification28d'],
      [{ desk: 'XX-D9' }, 'desk'],
      [{ sex: 'X' }, 'sex'],
    ] as const) {
      const { status, body } = await manager.patch<Problem>(pathOf(4), { ...change, reason }, 1);
      expect([change, status, body.code, body.field]).toEqual([change, 422, 'validation', field]);
    }
    expect((await manager.patch<Problem>(pathOf(4), { sex: 'M' }, 1)).body.field).toBe('reason');
    expect((await manager.patch<Problem>(pathOf(4), { disability: 'no', reason }, 1)).status).toBe(422);
    expect((await open(4)).version).toBe(1);
  });

  it('stay as they are when nothing changes', async () => {
    expect((await manager.patch<ParticipationView>(pathOf(4), { sex: 'F', reason }, 1)).body.version).toBe(1);
  });

  it('leave a trace of who opened them (G37), and are for those who may', async () => {
    await open(4);
    const { rows } = await api.database.withBulkScope(project.scope, (client) =>
      client.query(`select from audit_entry where project_id = $1 and record_id = $2 and action = 'record_opened'`, [project.id, ids[4]]),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect((await manager.get(paths.participation(project.acronym, project.id))).status).toBe(404);
    expect((await manager.get(paths.participation(project.acronym, 'x'))).status).toBe(422);
    expect((await (await api.as('lead')).get(pathOf(0))).status).toBe(403);
    expect((await api.nobody().get(pathOf(0))).status).toBe(401);
  });
});
