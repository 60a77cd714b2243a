import { type AnyRegisterName, type IndicatorValue, paths, type Problem, type RecordView, type RegisterPage } from '#contract';
import type { IndicatorDefinition } from '#domain';
import { anIndicator } from '#testkit';
import { type ApiAnswer, type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject } from './values-example-project.js';

const own = { commonCode: null, unit: 'agreements' };
const definitions: Readonly<Record<string, IndicatorDefinition>> = {
  FIRMATI: { measure: 'count', counts: [{ of: 'agreement', where: { field: 'type', is: 'memorandum' }, on: 'signedOn' }] },
  'IN VIGORE': { measure: 'count', counts: [{ of: 'agreement', on: 'inForceOn', until: 'endedOn' }] },
  FIRMATARI: { measure: 'distinct', counts: [{ of: 'agreementSignatory', on: 'signedOn', subject: 'organisation' }] },
  NUOVI: {
    measure: 'count',
    counts: [{ of: 'networkMember', where: { field: 'joinedOn', after: 'network.agreementSignedOn' }, on: 'joinedOn' }],
  },
  RISPETTATI: {
    measure: 'ratio',
    numerator: [{ of: 'commitment', where: { field: 'fulfilledOn', onOrBefore: 'dueOn' }, on: 'dueOn' }],
    denominator: [{ of: 'commitment', on: 'dueOn' }],
  },
};

describe('agreements, who signed them and what was promised', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;
  let bodies: readonly string[];

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    const indicators = Object.entries(definitions).map(([code, definition]) => anIndicator({ code, ...own, definition }));
    project = await anExampleProject(api, { indicators });
    bodies = [newId(), newId(), newId()];
    await api.database.withBulkScope(project.scope, async (client) => {
      for (const id of bodies) await client.query('insert into organisation (organisation_id, name) values ($1, $2)', [id, `Ente ${id}`]);
    });
    await api.addAccount('manager', [{ role: 'manager', projectId: project.id }]);
    await api.addAccount('operator', [{ role: 'operator', projectId: project.id, deskNumber: 2 }]);
    manager = await api.as('manager');
  });
  afterAll(() => api.stop());

  const enter = async (name: AnyRegisterName, content: object): Promise<RecordView> => {
    const { status, body } = await tryToEnter(name, content);
    expect(status)
      .withContext(body.detail ?? '')
      .toBe(201);
    return body;
  };
  const tryToEnter = (name: AnyRegisterName, content: object, client = manager): Promise<ApiAnswer<RecordView & Problem>> =>
    client.post(paths.register(project.acronym, name), { content }, { headers: { 'idempotency-key': newId() } });
  const change = ({ id, version }: RecordView, name: AnyRegisterName, content: object): Promise<ApiAnswer<RecordView>> =>
    manager.patch(paths.registerRecord(project.acronym, name, id), { content, reason: 'una prova' }, version);
  const values = async (query = ''): Promise<Readonly<Record<string, number | null>>> => {
    const { body } = await manager.get<IndicatorValue[]>(paths.values(project.acronym) + query);
    return Object.fromEntries(body.map(({ code, value }) => [code, value]));
  };
  const derivedOf = async ({ id }: RecordView): Promise<RecordView['derived']> =>
    (await manager.get<RecordView>(paths.registerRecord(project.acronym, 'agreements', id))).body.derived;

  it('count a memorandum from the day the last of its original parties signed (worked example G)', async () => {
    const before = await values();
    const agreement = await enter('agreements', {
      ...{ type: 'memorandum', title: 'Protocollo d’intesa', approvedOn: '2023-09-12' },
      ...{ inForceFrom: '2023-10-01', expiresOn: '2026-10-01' },
    });
    await enter('signatures', { agreement: agreement.id, organisation: bodies[0], signedOn: '2023-09-26' });
    const last = await enter('signatures', { agreement: agreement.id, organisation: bodies[1] });
    expect(await derivedOf(agreement)).toEqual(jasmine.objectContaining({ signedOn: null, inForceOn: null }));
    expect((await values())['FIRMATI']).toBe(before['FIRMATI'] ?? 0);

    expect((await change(last, 'signatures', { signedOn: '2023-10-03' })).status).toBe(200);
    expect(await derivedOf(agreement)).toEqual(
      jasmine.objectContaining({ signedOn: '2023-10-03', inForceOn: '2023-10-03', endedOn: '2026-10-01' }),
    );
    const after = await values();
    expect([after['FIRMATI'], after['IN VIGORE']]).toEqual([(before['FIRMATI'] ?? 0) + 1, (before['IN VIGORE'] ?? 0) + 1]);
  });

  it('count it no longer when its signature is taken back', async () => {
    const before = await values();
    const agreement = await enter('agreements', { type: 'memorandum', title: 'Protocollo operativo' });
    const signature = await enter('signatures', { agreement: agreement.id, organisation: bodies[0], signedOn: '2025-02-03' });
    expect((await values())['FIRMATI']).toBe((before['FIRMATI'] ?? 0) + 1);
    const taken = await manager.send({
      ...{ method: 'DELETE', path: paths.registerRecord(project.acronym, 'signatures', signature.id), body: { reason: 'di un altro' } },
      headers: { 'if-match': '"1"', 'idempotency-key': newId() },
    });
    expect(taken.status).toBe(200);
    expect((await values())['FIRMATI']).toBe(before['FIRMATI'] ?? 0);
  });

  it('move a signature from one agreement to another, and count both anew', async () => {
    const [one, other] = [
      await enter('agreements', { type: 'memorandum', title: 'Uno' }),
      await enter('agreements', { type: 'memorandum', title: 'Altro' }),
    ];
    const signature = await enter('signatures', { agreement: one.id, organisation: bodies[0], signedOn: '2025-02-03' });
    await change(signature, 'signatures', { agreement: other.id });
    expect([(await derivedOf(one))['signedOn'], (await derivedOf(other))['signedOn']]).toEqual([null, '2025-02-03']);
  });

  it('tell new members from founders by when the network’s agreement was signed, whichever is written down first', async () => {
    const agreement = await enter('agreements', { type: 'network_agreement', title: 'Accordo di rete' });
    const network = await enter('networks', { name: 'Rete dei servizi', agreements: [agreement.id] });
    for (const [at, joinedOn] of ['2025-05-04', '2025-05-04', '2025-09-01'].entries())
      await enter('network-members', { network: network.id, organisation: bodies[at], joinedOn });
    expect((await values())['NUOVI']).toBe(0);
    await enter('signatures', { agreement: agreement.id, organisation: bodies[0], signedOn: '2025-05-04' });
    expect((await values())['NUOVI']).toBe(1);
  });

  it('keep a commitment that was met when due apart from one met late', async () => {
    const agreement = await enter('agreements', { type: 'memorandum', title: 'Impegni' });
    const promised = { agreement: agreement.id, party: bodies[0], text: 'mettere a disposizione una sede', dueOn: '2025-12-31' };
    await enter('commitments', { ...promised, status: 'fulfilled', fulfilledOn: '2025-12-31' });
    await enter('commitments', { ...promised, status: 'fulfilled', fulfilledOn: '2026-01-15' });
    expect((await values())['RISPETTATI']).toBe(0.5);
    const { status, body } = await tryToEnter('commitments', { ...promised, status: 'fulfilled' });
    expect([status, body.field]).toEqual([422, 'fulfilledOn']);
  });

  it('refuse what happened in the wrong order, and a party without a body', async () => {
    const wrong = await tryToEnter('agreements', {
      type: 'memorandum',
      title: 'Scaduto prima',
      inForceFrom: '2025-02-01',
      expiresOn: '2025-01-01',
    });
    expect([wrong.status, wrong.body.field]).toEqual([422, 'expiresOn']);
    const agreement = await enter('agreements', { type: 'memorandum', title: 'Senza ente' });
    const nobody = await tryToEnter('signatures', { agreement: agreement.id, signedOn: '2025-01-01' });
    expect([nobody.status, nobody.body.field]).toEqual([422, 'organisation']);
  });

  it('are read by whoever works in the project, at one desk too, and written by the manager', async () => {
    const agreement = await enter('agreements', { type: 'memorandum', title: 'Per tutti' });
    const operator = await api.as('operator');
    const { body } = await operator.get<RegisterPage>(paths.register(project.acronym, 'agreements'));
    expect(body.items.map(({ id }) => id)).toContain(agreement.id);
    expect((await tryToEnter('agreements', { type: 'memorandum', title: 'Mio' }, operator)).status).toBe(403);
  });
});
