import { type AnyRegisterName, paths, type Problem, type RecordView, type RegisterPage, type RecordsChanged } from '#contract';
import { type ApiAnswer, type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject } from './values-example-project.js';

describe('registers of records that the catalogue alone describes', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;
  let operator: ApiClient;
  let agreement: RecordView;
  let table: RecordView;
  const bodies = [newId(), newId()];

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    project = await anExampleProject(api);
    await api.database.withBulkScope(project.scope, async (client) => {
      for (const [at, id] of bodies.entries())
        await client.query('insert into organisation (organisation_id, name) values ($1, $2)', [
          id,
          ['Comune di Cecina', 'Scuola 100%'][at],
        ]);
    });
    await api.addAccount('manager', [{ role: 'manager', projectId: project.id }]);
    await api.addAccount('lead', [{ role: 'lead', projectId: project.id }]);
    await api.addAccount('operator', [{ role: 'operator', projectId: project.id, deskNumber: 1 }]);
    [manager, operator] = [await api.as('manager'), await api.as('operator')];
    agreement = await enter('agreements', { type: 'memorandum', title: 'Protocollo per lo sportello' });
    await enter('agreements', { type: 'data_sharing', title: 'Accordo sui dati_2' });
    for (const organisation of bodies) await enter('signatures', { agreement: agreement.id, organisation, signedOn: '2025-10-03' });
    table = await enter('round-tables', { name: 'Tavolo provinciale' });
  });
  afterAll(() => api.stop());

  const tryToEnter = (name: AnyRegisterName, content: object, client = manager): Promise<ApiAnswer<RecordView & Problem>> =>
    client.post(paths.register(project.acronym, name), { content }, { headers: { 'idempotency-key': newId() } });
  const enter = async (name: AnyRegisterName, content: object): Promise<RecordView> => {
    const { status, body } = await tryToEnter(name, content);
    expect(status)
      .withContext(body.detail ?? '')
      .toBe(201);
    return body;
  };
  const list = async (name: AnyRegisterName, query = ''): Promise<RegisterPage> =>
    (await manager.get<RegisterPage>(`${paths.register(project.acronym, name)}?${query}`)).body;
  const called = async (name: AnyRegisterName, query = ''): Promise<readonly (string | null)[]> =>
    (await list(name, query)).items.map((item) => item.called);

  it('say what each record is called, by itself or by what it points to', async () => {
    expect(await called('signatures', 'sort=organisation')).toEqual([
      'Comune di Cecina · Protocollo per lo sportello',
      'Scuola 100% · Protocollo per lo sportello',
    ]);
    const meeting = await enter('round-table-meetings', { roundTable: table.id, date: '2025-06-01', status: 'held' });
    expect(meeting.called).toBe('Tavolo provinciale · 1° giu 2025');
    const decision = await enter('decisions', { meeting: meeting.id, text: 'Orari comuni', status: 'open' });
    expect([decision.called, decision.names[meeting.id]]).toEqual(['Orari comuni', 'Tavolo provinciale · 1° giu 2025']);
  });

  it('find a record by letters of its name, in any case, and take signs of a pattern for letters', async () => {
    expect(await called('agreements', 'called=SPORTELLO')).toEqual(['Protocollo per lo sportello']);
    expect(await called('agreements', 'called=_')).toEqual(['Accordo sui dati_2']);
    expect(await called('signatures', `called=${encodeURIComponent('100%')}`)).toEqual(['Scuola 100% · Protocollo per lo sportello']);
    expect((await list('agreements', 'called=zzz')).total).toBe(0);
  });

  it('are narrowed to what points to a record, and go by name where they have no day', async () => {
    expect((await list('signatures', `where=agreement:${agreement.id}`)).total).toBe(2);
    expect((await list('signatures', `where=organisation:${bodies[0] ?? ''}`)).total).toBe(1);
    for (const organisation of [...bodies].reverse()) await enter('employers', { organisation });
    expect(await called('employers')).toEqual(['Comune di Cecina', 'Scuola 100%']);
  });

  it('are taken away as a file by whoever reads them, with a purpose', async () => {
    const asked = { format: 'csv', columns: ['organisation', 'agreement', 'signedOn'], purpose: 'allegato al verbale', language: 'it' };
    const lead = await api.as('lead');
    const file = await lead.post<string>(`${paths.register(project.acronym, 'signatures')}/exports`, asked);
    expect(file.status).toBe(200);
    expect(file.body).toContain('Comune di Cecina;Protocollo per lo sportello;');
    expect((await lead.post(`${paths.register(project.acronym, 'contacts')}/exports`, asked)).status).toBe(403);
  });

  it('are changed several at once by whoever may change one, under the same rules', async () => {
    const plans = [
      await enter('plans', { title: 'Piano', version: '1', status: 'adopted', adoptedOn: '2025-02-01' }),
      await enter('plans', { title: 'Piano', version: '2', status: 'draft' }),
      await enter('plans', { title: 'Piano', version: '2', status: 'draft' }),
    ];
    const records = plans.slice(1).map(({ id, version }) => ({ id, version }));
    const change = (content: object, client = manager) =>
      client.post<RecordsChanged & Problem & { refused?: readonly { id: string; code: string }[] }>(
        `${paths.register(project.acronym, 'plans')}/changes`,
        { records, content, reason: 'dopo la riunione' },
        { headers: { 'idempotency-key': newId() } },
      );
    const twice = await change({ status: 'adopted', adoptedOn: '2025-03-01' });
    expect([twice.status, twice.body.refused?.map(({ code }) => code)]).toEqual([422, ['adopted-twice']]);
    expect((await change({ status: 'consultation' }, operator)).status).toBe(403);
    const { status, body } = await change({ status: 'consultation' });
    expect([status, body.records.length]).toEqual([200, 2]);
  });
});
