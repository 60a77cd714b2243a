import { type DeskRecord, type IndicatorValue, type OrganisationList, paths, type Problem } from '#contract';
import type { IndicatorDefinition } from '#domain';
import { anIndicator, aParticipation } from '#testkit';
import { type ApiAnswer, type ApiClient, type ApiForSpecs, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject, savePeople } from './values-example-project.js';

/** Municipalities that give premises, as LI-O2 counts them; desks with all their services, as LI-O3 does. */
const premises: IndicatorDefinition = {
  measure: 'distinct',
  counts: [{ of: 'desk', on: 'premisesHandedOverOn', subject: 'premisesProvidedBy' }],
};
const served: IndicatorDefinition = {
  measure: 'count',
  counts: [{ of: 'desk', where: { field: 'status', is: 'open' }, on: 'minimumServicesOn' }],
};

describe('desks over HTTP', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    project = await anExampleProject(api, {
      desks: ['D1', 'D2', 'D3', 'D4', 'D5'].map((code) => ({ code, name: `Sportello ${code}` })),
      indicators: [anIndicator({ code: 'PREMISES', definition: premises }), anIndicator({ code: 'SERVED', definition: served })],
    });
    for (const role of ['manager', 'lead', 'auditor', 'operator'] as const) await api.addAccount(role, [{ role, projectId: project.id }]);
    manager = await api.as('manager');
  });
  afterAll(() => api.stop());

  const open = (desk: string, client = manager): Promise<ApiAnswer<DeskRecord>> => client.get(paths.desk(project.acronym, desk));
  const change = async (desk: string, fields: object, version: number | null = null, client = manager) =>
    client.patch<DeskRecord & Omit<Problem, 'status'>>(
      paths.desk(project.acronym, desk),
      { reason: 'verbale di consegna', ...fields },
      version ?? (await open(desk)).body.version,
    );
  const valuesNow = async (query = ''): Promise<Record<string, number | null>> => {
    const { body } = await manager.get<IndicatorValue[]>(paths.values(project.acronym) + query);
    return Object.fromEntries(body.map(({ code, value }) => [code, value]));
  };

  it('are read by their code and by their id, with a version to change them on', async () => {
    const byCode = await open('D5');
    expect(byCode.headers.get('etag')).toBe(`"${byCode.body.version}"`);
    expect((await open(byCode.body.id)).body).toEqual(byCode.body);
    expect(byCode.body).toEqual(
      jasmine.objectContaining({ code: 'D5', status: 'open', premisesProvidedBy: null, minimumServicesOn: null }),
    );
    expect((await open('D99')).status).toBe(404);
  });

  it('count for what they are changed to, in the same transaction; what was known before stays', async () => {
    expect(await valuesNow()).toEqual({ PREMISES: 0, SERVED: 0 });
    const before = new Date().toISOString();
    const handedOver = { premisesProvidedBy: 'Comune di Cecina', premisesHandedOverOn: '2025-05-20' };
    const services = ['Accoglienza', 'Orientamento'].map((service, at) => ({ service, available: true, since: `2025-0${6 + at}-01` }));
    const { status, body } = await change('D1', { ...handedOver, openedOn: '2025-05-01', minimumServiceSet: services });
    expect(status).toBe(200);
    expect(body).toEqual(jasmine.objectContaining({ ...handedOver, minimumServicesOn: '2025-07-01', countsFor: ['PREMISES', 'SERVED'] }));
    expect(await valuesNow()).toEqual({ PREMISES: 1, SERVED: 1 });
    expect(await valuesNow('?asOf=2025-06-30')).toEqual({ PREMISES: 1, SERVED: 0 });
    expect(await valuesNow(`?knownAt=${before}`)).toEqual({ PREMISES: 0, SERVED: 0 });
    // the same municipality gives two premises: it counts once
    await change('D2', handedOver);
    expect(await valuesNow()).toEqual({ PREMISES: 1, SERVED: 1 });
    await change('D2', { premisesProvidedBy: 'Comune di Piombino' });
    expect(await valuesNow()).toEqual({ PREMISES: 2, SERVED: 1 });
    await change('D2', { premisesProvidedBy: null, premisesHandedOverOn: null });
    expect(await valuesNow()).toEqual({ PREMISES: 1, SERVED: 1 });
  });

  it('have what was recorded at them counted again, where a definition reads where they are', async () => {
    const inCecina = { field: 'desk.municipality', is: 'Cecina' } as const;
    const other = await anExampleProject(api, {
      desks: [{ code: 'D1', name: 'Sportello D1' }],
      indicators: [
        anIndicator({
          code: 'PEOPLE',
          definition: { measure: 'count', counts: [{ of: 'participation', where: inCecina, on: 'entryDate' }] },
        }),
        anIndicator({ code: 'VISITS', definition: { measure: 'count', counts: [{ of: 'deskContact', where: inCecina, on: 'date' }] } }),
      ],
    });
    await api.addAccount('coordinator', [{ role: 'manager', projectId: other.id }]);
    const coordinator = await api.as('coordinator');
    await savePeople(
      api,
      other,
      [aParticipation({ participantId: 'A', entryDate: '2025-02-10', desk: 'D1' })],
      api.server.installation.secret,
    );
    const { body: desk } = await coordinator.get<DeskRecord>(paths.desk(other.acronym, 'D1'));
    const content = { desk: desk.id, date: '2025-03-03', channel: 'phone', contactType: 'information', anonymous: true };
    expect((await coordinator.post(paths.register(other.acronym, 'contacts'), { content })).status).toBe(201);
    const values = async (): Promise<unknown> =>
      (await coordinator.get<IndicatorValue[]>(paths.values(other.acronym))).body.map(({ value }) => value);
    expect(await values()).toEqual([0, 0]);
    const moved = { municipality: 'Cecina', reason: 'trasferito' };
    expect((await coordinator.patch(paths.desk(other.acronym, 'D1'), moved, desk.version)).status).toBe(200);
    expect(await values()).toEqual([1, 1]);
  });

  it('keep who changed what and why, for whoever may open records', async () => {
    const { body } = await change('D3', { municipality: 'Cecina', reason: 'indirizzo corretto' });
    expect(body.history[0]).toEqual(
      jasmine.objectContaining({ version: body.version, fields: ['municipality'], reason: 'indirizzo corretto', by: 'manager' }),
    );
    expect((await open('D3', await api.as('lead'))).body.history).toEqual([]);
    expect((await open('D3', await api.as('auditor'))).body.history).toEqual(body.history);
  });

  it('do not change when nothing does', async () => {
    const { version } = (await change('D4', { municipality: 'Cecina' })).body;
    expect((await change('D4', { municipality: 'Cecina' })).body.version).toBe(version);
  });

  it('G20: are changed on the version that was read, or both values are told', async () => {
    const { version } = (await open('D4')).body;
    const stale = await change('D4', { name: 'Sportello Mare' }, version - 1);
    expect([stale.status, stale.body.code]).toEqual([412, 'stale_version']);
    expect(stale.body.conflicts).toEqual([jasmine.objectContaining({ field: 'name', yours: 'Sportello Mare' })]);
    expect((await manager.patch<Problem>(paths.desk(project.acronym, 'D4'), { reason: 'prova' }, null)).status).toBe(428);
  });

  it('are refused with the field that contradicts another, and nothing is kept', async () => {
    const { version } = (await open('D4')).body;
    const refused: readonly [fields: object, field: string][] = [
      [{ openedOn: '2025-05-01', closedOn: '2025-04-30', status: 'closed' }, 'closedOn'],
      [{ openedOn: '2026-09-01' }, 'openedOn'],
      [{ minimumServiceSet: [{ service: 'Accoglienza', available: true, since: null }] }, 'minimumServiceSet'],
      [{ status: 'burnt' }, 'status'],
      [{ deskType: 'kiosk' }, 'deskType'],
      [{ istatCode: '4900' }, 'istatCode'],
      [{ nuts3: 'Livorno' }, 'nuts3'],
      [{ code: 'D7' }, 'code'],
    ];
    for (const [fields, field] of refused) {
      const { status, body } = await change('D4', fields);
      expect([status, body.code]).withContext(field).toEqual([422, 'validation']);
      expect(body.field ?? body.detail)
        .withContext(field)
        .toContain(field);
    }
    expect((await open('D4')).body.version).toBe(version);
  });

  it('are changed by who answers for the project alone', async () => {
    for (const role of ['lead', 'auditor', 'operator'])
      expect((await change('D4', { name: 'Altro' }, 1, await api.as(role))).status).toBe(403);
  });

  it('offer the organisations that the project names', async () => {
    const named = async () =>
      (await manager.get<OrganisationList>(paths.organisations(project.acronym))).body.items.map(({ name }) => name);
    await change('D4', { hostOrganisation: 'Comune di Suvereto' });
    expect(await named()).toContain('Comune di Suvereto');
    await change('D4', { hostOrganisation: null });
    expect(await named()).not.toContain('Comune di Suvereto');
    const { items } = (await manager.get<OrganisationList>(paths.organisations(project.acronym))).body;
    expect(items.filter(({ id }) => !/^[0-9a-f-]{36}$/.test(id))).toEqual([]);
  });
});
