import { type AnyRegisterName, paths, type RecordView, type ServiceQuality } from '#contract';
import { type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject } from './values-example-project.js';

describe('service quality', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;
  let desk = '';
  let other = '';
  let openingDays = '';

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    project = await anExampleProject(api);
    await api.database.withBulkScope(project.scope, async (client) => {
      const { rows } = await client.query<{ id: string }>(
        `update desk set opened_on = '2025-01-01' where project_id = $1 returning desk_id as id, number`,
        [project.id],
      );
      [desk = '', other = ''] = rows.map(({ id }) => id);
    });
    await api.addAccount('quality-manager', [{ role: 'manager', projectId: project.id }]);
    await api.addAccount('quality-assessor', [{ role: 'assessor', projectId: project.id }]);
    await api.addAccount('quality-admin', [{ role: 'admin' }]);
    manager = await api.as('quality-manager');
    const charter = await enter('service-charters', { desk, version: '1', status: 'published', publishedOn: '2025-06-01' });
    const promised = { charter, operator: '>=', threshold: 0.95, periodicity: 'trimestrale' };
    openingDays = await enter('charter-standards', { ...promised, code: 'S1', name: 'Giorni di apertura', dimension: 'access' });
    await enter('charter-standards', { ...promised, code: 'S2', name: 'Colloqui entro 10 giorni', dimension: 'timeliness' });
    await enter('charter-measurements', { standard: openingDays, desk, measuredOn: '2025-09-30', numerator: 47, denominator: 48 });
    await enter('charter-measurements', { standard: openingDays, desk, measuredOn: '2025-12-31', numerator: 45, denominator: 48 });
    for (const weekday of [1, 2, 3, 4])
      await enter('opening-hours', { desk, weekday, from: '09:00', to: '13:00', validFrom: '2025-01-01' });
    await enter('closures', { desk, from: '2025-10-08', to: '2025-10-08', reason: 'strike' });
    await enter('closures', { desk, from: '2025-11-12', to: '2025-11-12', reason: 'strike' });
    await enter('closures', { desk, from: '2025-12-02', to: '2025-12-02', reason: 'staff' });
    for (const overall of [4, 5])
      await enter('satisfaction-responses', { desk, date: '2026-02-10', moment: 'after_contact', clarity: 3, overall });
    await enter('satisfaction-responses', { desk: other, date: '2026-03-10', moment: 'after_course', overall: 2 });
    await enter('complaints', { desk, receivedOn: '2026-01-07', subject: 'Attesa', answeredOn: '2026-01-20', upheld: true });
    await enter('complaints', { desk, receivedOn: '2026-02-02', subject: 'Orari' });
  });
  afterAll(() => api.stop());

  const enter = async (name: AnyRegisterName, content: object): Promise<string> => {
    const { status, body } = await manager.post<RecordView & { detail?: string }>(
      paths.register(project.acronym, name),
      { content },
      { headers: { 'idempotency-key': newId() } },
    );
    expect(status)
      .withContext(body.detail ?? name)
      .toBe(201);
    return body.id;
  };
  const quality = async (on: string, client = manager): Promise<ServiceQuality> =>
    (await client.get<ServiceQuality>(`${paths.serviceQuality(project.acronym)}?on=${on}`)).body;

  it('tells of a standard what was measured last, that it was not kept, and what kept the desk shut (example I)', async () => {
    const [charter] = (await quality('2026-03-31')).charters;
    const [measured] = charter?.standards[0]?.measurements ?? [];
    expect([charter?.desk?.id, charter?.status, charter?.standards.map(({ code }) => code)]).toEqual([desk, 'published', ['S1', 'S2']]);
    expect([measured?.numerator, measured?.denominator, measured?.value, measured?.met]).toEqual([45, 48, 0.9375, false]);
    expect([measured?.from, measured?.to]).toEqual(['2025-10-01', '2025-12-31']);
    expect(measured?.lost).toEqual([
      { reason: 'strike', days: 2 },
      { reason: 'staff', days: 1 },
    ]);
  });

  it('tells which standard nobody measured when it was due', async () => {
    const [charter] = (await quality('2026-03-31')).charters;
    expect(charter?.standards.map(({ missingSince }) => missingSince)).toEqual([null, '2025-09-02']);
  });

  it('tells of a day before what was measured by then, and of no charter before it was published', async () => {
    const [charter] = (await quality('2025-11-30')).charters;
    expect(charter?.standards[0]?.measurements.map(({ numerator, met }) => [numerator, met])).toEqual([[47, true]]);
    expect((await quality('2025-05-31')).charters).toEqual([]);
  });

  it('tells scores by desk and moment, and complaints by desk, exactly to who may open them', async () => {
    const { exact, satisfaction, complaints } = await quality('2026-03-31');
    expect(exact).toBeTrue();
    expect(satisfaction.map((one) => [one.desk?.id, one.moment, one.answers, one.means.overall, one.means.clarity])).toEqual([
      [desk, 'after_contact', 2, 4.5, 3],
      [other, 'after_course', 1, 2, null],
    ]);
    expect(complaints.map(({ desk: of, ...counts }) => [of?.id, counts])).toEqual([
      [desk, { received: 2, answered: 1, inTime: 1, late: 1, upheld: 1, services: 0 }],
    ]);
  });

  it('protects them for everybody else: the whole project, a fixed date, no mean of a few', async () => {
    const assessor = await api.as('quality-assessor');
    const { exact, until, satisfaction, complaints, charters } = await quality('2026-03-31', assessor);
    expect([exact, until, charters.length]).toEqual([false, '2026-02-28', 1]);
    expect(satisfaction.map(({ desk: of, answers, means }) => [of, answers % 5, means.overall])).toEqual([[null, 0, null]]);
    expect(complaints.map(({ desk: of, received, services }) => [of, received % 5, services])).toEqual([[null, 0, null]]);
    expect((await quality('2026-02-15', assessor)).until).toBe('2026-01-31');
  });

  it('is for whoever reads what the project does', async () => {
    expect((await (await api.as('quality-admin')).get(paths.serviceQuality(project.acronym))).status).toBe(403);
    expect((await api.nobody().get(paths.serviceQuality(project.acronym))).status).toBe(401);
  });
});
