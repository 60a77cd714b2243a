import { type AnyRegisterName, type KitTakeUp, paths, type RecordView, type SitesOnDay } from '#contract';
import { type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject } from './values-example-project.js';

describe('administrations and their kit', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;
  const [terni, association, centre] = [newId(), newId(), newId()];
  let desk = '';

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    project = await anExampleProject(api);
    await api.database.withBulkScope(project.scope, async (client) => {
      for (const [id, name] of [
        [terni, 'Comune di Terni'],
        [association, 'Confartigianato Terni'],
        [centre, 'CPI Terni'],
      ])
        await client.query('insert into organisation (organisation_id, name) values ($1, $2)', [id, name]);
      const services = [
        { service: 'Accoglienza', available: true, since: '2025-05-01' },
        { service: 'Orientamento', available: true, since: '2025-07-01' },
      ];
      const { rows } = await client.query<{ id: string }>(
        `update desk set administration_id = $2, opened_on = '2025-04-01', minimum_services = $3 where project_id = $1 and number = 1 returning desk_id as id`,
        [project.id, terni, JSON.stringify(services)],
      );
      desk = rows[0]?.id ?? '';
    });
    await api.addAccount('manager', [{ role: 'manager', projectId: project.id }]);
    await api.addAccount('admin', [{ role: 'admin' }]);
    manager = await api.as('manager');
    await enter('administrations', { organisation: terni, region: 'Umbria', status: 'selected', selectedOn: '2025-02-10' });
    await enter('administrations', { organisation: centre, region: 'Umbria', status: 'candidate' });
    const agreement = await enter('agreements', {
      ...{ title: 'Accordo con l’associazione', type: 'programme_agreement', administration: terni },
      counterpartType: 'employers_association',
    });
    for (const [organisation, signedOn] of [
      [terni, '2025-06-01'],
      [association, '2025-06-20'],
    ])
      await enter('signatures', { agreement: agreement.id, organisation, signedOn });
    await enter('service-charters', { desk, version: '1', status: 'draft' });
    await enter('interconnections', { desk, system: 'cliclavoro', status: 'connected', testedOn: '2025-08-01', liveOn: '2025-09-01' });
    await enter('support-visits', { administration: terni, mode: 'on_site', date: '2025-05-05', hours: 4, topic: 'charter' });
    await enter('support-visits', { administration: terni, mode: 'remote', date: '2025-10-05', hours: 1.5, topic: 'data' });
  });
  afterAll(() => api.stop());

  const enter = async (name: AnyRegisterName, content: object): Promise<RecordView> => {
    const { status, body } = await manager.post<RecordView & { detail?: string }>(
      paths.register(project.acronym, name),
      { content },
      { headers: { 'idempotency-key': newId() } },
    );
    expect(status)
      .withContext(body.detail ?? name)
      .toBe(201);
    return body;
  };
  const sites = async (on: string): Promise<SitesOnDay> =>
    (await manager.get<SitesOnDay>(`${paths.kitReadiness(project.acronym)}?on=${on}`)).body;
  const takeUp = async (on: string): Promise<KitTakeUp> =>
    (await manager.get<KitTakeUp>(`${paths.kitTakeUp(project.acronym)}?on=${on}`)).body;

  it('tell of each selected administration what its site keeps, has begun and lacks, on the day asked', async () => {
    const { sites: found, met, regions } = await sites('2025-09-01');
    expect(found.map(({ administration, region, supportHours }) => [administration.name, region, supportHours])).toEqual([
      ['Comune di Terni', 'Umbria', 4],
    ]);
    expect(found[0]?.desks.map(({ id }) => id)).toEqual([desk]);
    expect(found[0]?.requirements).toEqual({
      desk: { state: 'met', since: '2025-04-01' },
      minimum_services: { state: 'met', since: '2025-07-01' },
      employers_association: { state: 'met', since: '2025-06-20' },
      employment_centre: { state: 'missing', since: null },
      other_intermediary: { state: 'missing', since: null },
      charter: { state: 'begun', since: null },
      interconnection: { state: 'met', since: '2025-09-01' },
    });
    expect([met.desk, met.charter, regions]).toEqual([1, 0, [{ region: 'Umbria', administrations: 1 }]]);
  });

  it('tell it of a day before: what came later is not there yet', async () => {
    expect((await sites('2025-01-01')).sites).toEqual([]);
    const [site] = (await sites('2025-06-10')).sites;
    expect([site?.requirements.employers_association, site?.requirements.interconnection]).toEqual([
      { state: 'begun', since: null },
      { state: 'missing', since: null },
    ]);
  });

  it('follow the kit from the request to its use', async () => {
    const portal = await enter('portals', { name: 'Portale', onlineOn: '2025-03-01' });
    const version = await enter('kit-versions', { portal: portal.id, number: '1.0', releasedOn: '2025-03-03' });
    await enter('kit-registrations', {
      organisation: terni,
      requestedOn: '2025-03-05',
      registeredOn: '2025-03-10',
      downloadedOn: '2025-03-12',
      installedOn: '2025-04-20',
      installMode: 'autonomous',
      inUse: true,
      kitVersion: version.id,
    });
    await enter('kit-registrations', { organisation: centre, requestedOn: '2025-04-01', registeredOn: '2025-04-03' });
    const early = await takeUp('2025-04-02');
    expect(early.steps.map(({ reached }) => reached)).toEqual([2, 1, 1, 0, 0]);
    const late = await takeUp('2025-12-31');
    expect(late.steps.map(({ step, reached, rate }) => [step, reached, rate])).toEqual([
      ['requested', 2, null],
      ['registered', 2, 1],
      ['downloaded', 1, 0.5],
      ['installed', 1, 1],
      ['in_use', 1, 1],
    ]);
    expect(late.modes).toEqual({ autonomous: 1, assisted: 0, unknown: 0 });
    expect(late.versions).toEqual([{ id: version.id, number: '1.0', releasedOn: '2025-03-03', downloads: 1 }]);
    expect(late.administrations.map(({ organisation, step, since, version: number }) => [organisation.name, step, since, number])).toEqual([
      ['Comune di Terni', 'in_use', '2025-04-20', '1.0'],
      ['CPI Terni', 'registered', '2025-04-03', null],
    ]);
  });

  it('are for whoever reads what the project does', async () => {
    expect((await (await api.as('admin')).get(paths.kitReadiness(project.acronym))).status).toBe(403);
    expect((await api.nobody().get(paths.kitTakeUp(project.acronym))).status).toBe(401);
  });
});
