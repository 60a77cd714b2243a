import {
  type IndicatorDetail,
  type OrganisationBonds,
  type OrganisationList,
  type OrganisationRecord,
  type OrganisationsAlike,
  paths,
  type Problem,
  type RecordView,
} from '#contract';
import { anIndicator } from '#testkit';
import { type ApiAnswer, type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject } from './values-example-project.js';

type Answer = ApiAnswer<OrganisationRecord & OrganisationsAlike & Omit<Problem, 'status'>>;

describe('organisations', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let other: ExampleProject;
  let manager: ApiClient;
  const accounts = new Map<string, string>();

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    for (const name of ['manager', 'auditor', 'operator', 'stranger']) accounts.set(name, await api.addAccount(name, []));
    const schools = anIndicator({
      ...{ code: 'SCUOLE', commonCode: null, unit: 'organisations' },
      definition: {
        measure: 'distinct',
        counts: [{ of: 'networkMember', where: { field: 'organisation.category', is: 'school' }, on: 'joinedOn', subject: 'organisation' }],
      },
    });
    project = await anExampleProject(api, { indicators: [schools] });
    other = await anExampleProject(api, {});
    for (const one of [project, other]) await api.grant(accounts.get('manager') ?? '', 'manager', one.id);
    await api.grant(accounts.get('auditor') ?? '', 'auditor', project.id);
    await api.grant(accounts.get('operator') ?? '', 'operator', project.id);
    manager = await api.as('manager');
  });
  afterAll(() => api.stop());

  /** Names differ from spec to spec: an organisation is shared by all projects. */
  let made = 0;
  const aName = (): string =>
    `Istituto ${['Rossi', 'Verdi', 'Bianchi', 'Neri', 'Gialli', 'Viola', 'Blu', 'Grigi', 'Marroni', 'Azzurri'][made++] ?? newId()}`;
  const withKey = { headers: { 'idempotency-key': '' } };
  const key = () => ({ headers: { ...withKey.headers, 'idempotency-key': newId() } });
  const enter = (facts: object, client = manager, where = project): Promise<Answer> =>
    client.post(paths.organisations(where.acronym), facts, key());
  const change = (id: string, version: number, facts: object, where = project): Promise<Answer> =>
    manager.send({
      ...{ method: 'PATCH', path: paths.organisation(where.acronym, id), body: { reason: 'scheda verificata', ...facts } },
      headers: { 'if-match': `"${version}"`, 'idempotency-key': newId() },
    });
  const list = async (query: string, where = project): Promise<OrganisationList> => {
    const { status, body } = await manager.get<OrganisationList>(`${paths.organisations(where.acronym)}?${query}`);
    expect(status).toBe(200);
    return body;
  };
  const record = async (name: 'networks' | 'network-members', content: object, where = project): Promise<string> => {
    const { status, body } = await manager.post<RecordView>(paths.register(where.acronym, name), { content }, key());
    expect(status).toBe(201);
    return body.id;
  };

  it('are entered with what they are, and say who entered them', async () => {
    const name = aName();
    const { status, body } = await enter({
      name,
      category: 'school',
      istatCode: '011015',
      nuts3: 'ITC34',
      taxId: 'IT 0123 4567 001',
      competences: 'Scuola e lavoro',
    });
    expect(status).toBe(201);
    expect([body.name, body.category, body.country, body.taxId, body.version, body.isShared]).toEqual([
      name,
      'school',
      'IT',
      '01234567001',
      1,
      false,
    ]);
    const opened = await manager.get<OrganisationRecord>(paths.organisation(project.acronym, body.id));
    expect(opened.body.history.map(({ version, fields }) => [version, fields.includes('taxId')])).toEqual([[1, true]]);
  });

  it('of the same tax number or the same name are refused, and told which', async () => {
    const first = await enter({ name: aName(), category: 'school', taxId: '11111111111' });
    const number = await enter({ name: aName(), category: 'company', taxId: 'IT11111111111' });
    expect([number.status, number.body.code, number.body.field, number.body.alike.map(({ id }) => id)]).toEqual([
      409,
      'taken',
      'taxId',
      [first.body.id],
    ]);
    const name = await enter({ name: first.body.name.toUpperCase(), category: 'company', isAnother: true });
    expect([name.status, name.body.code, name.body.field]).toEqual([409, 'taken', 'name']);
  });

  it('of nearly the same name are proposed first, and kept when somebody says that it is another', async () => {
    const first = await enter({ name: 'Consorzio del Golfo S.r.l.', category: 'company' });
    const again = { name: 'Consorzio di Golfo', category: 'company' };
    const asked = await enter(again);
    expect([asked.status, asked.body.code, asked.body.alike.map(({ id }) => id)]).toEqual([409, 'organisations_alike', [first.body.id]]);
    expect((await enter({ ...again, isAnother: true })).status).toBe(201);
  });

  it('are corrected on the version that was seen, with a reason that stays', async () => {
    const { body } = await enter({ name: aName(), category: 'other' });
    const corrected = await change(body.id, 1, { category: 'training_body', shortName: 'IT' });
    expect([corrected.status, corrected.body.version, corrected.body.category]).toEqual([200, 2, 'training_body']);
    expect(corrected.body.history[0]).toEqual(
      jasmine.objectContaining({ version: 2, fields: ['shortName', 'category'], reason: 'scheda verificata' }),
    );
    expect((await change(body.id, 1, { shortName: 'XX' })).status).toBe(412);
    expect((await change(body.id, 2, { shortName: 'IT' })).body.version).toBe(2);
    expect((await change(newId(), 1, { shortName: 'IT' })).status).toBe(404);
    expect((await enter({ name: aName(), category: 'school', nuts3: 'italia' })).status).toBe(422);
  });

  it('move what is counted by what they are, in the same moment', async () => {
    const { body } = await enter({ name: aName(), category: 'other' });
    const network = await record('networks', { name: 'Rete delle scuole' });
    await record('network-members', { network, organisation: body.id, joinedOn: '2025-02-01' });
    const schools = async () => (await manager.get<IndicatorDetail>(paths.value(project.acronym, 'SCUOLE'))).body.value.value;
    const before = (await schools()) ?? 0;
    await change(body.id, 1, { category: 'school' });
    expect(await schools()).toBe(before + 1);
    await change(body.id, 2, { category: 'company' });
    expect(await schools()).toBe(before);
  });

  it('that another project names keep what indicators count by, and are corrected in the rest', async () => {
    const { body } = await enter({ name: aName(), category: 'school' });
    const network = await record('networks', { name: 'Rete di altri' }, other);
    await record('network-members', { network, organisation: body.id, joinedOn: '2025-02-01' }, other);
    const refused = await change(body.id, 1, { category: 'company' });
    expect([refused.status, refused.body.code]).toEqual([409, 'organisation_shared']);
    const corrected = await change(body.id, 1, { competences: 'Laboratori' });
    expect([corrected.status, corrected.body.competences, corrected.body.isShared]).toEqual([200, 'Laboratori', true]);
  });

  it('are found by letters, by what they are and page by page, among those of the project or all', async () => {
    const { body } = await enter({ name: 'Zeta formazione', category: 'training_body', shortName: 'ZF' });
    const names = async (query: string) => (await list(query)).items.map(({ name }) => name);
    expect(await names('find=zeta')).toEqual([]);
    expect(await names('find=zeta&among=all')).toEqual(['Zeta formazione']);
    expect(await names('find=zf&among=all')).toEqual(['Zeta formazione']);
    const network = await record('networks', { name: 'Rete zeta' });
    await record('network-members', { network, organisation: body.id, joinedOn: '2025-02-01' });
    expect(await names('find=zeta')).toEqual(['Zeta formazione']);
    expect(await names('find=zeta&sector=private')).toEqual(['Zeta formazione']);
    expect(await names('find=zeta&sector=public')).toEqual([]);
    expect(await names('category=training_body')).toContain('Zeta formazione');
    const all = await names('among=all');
    const first = await list('among=all&limit=2');
    const second = await list(`among=all&limit=2&cursor=${first.next ?? ''}`);
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(all.slice(0, 4));
  });

  it('say what they have to do with the project on a day', async () => {
    const { body } = await enter({ name: aName(), category: 'school' });
    const network = await record('networks', { name: 'Rete dei legami' });
    await record('network-members', {
      network,
      organisation: body.id,
      joinedOn: '2025-02-01',
      leftOn: '2025-12-01',
      servicesOffered: ['education'],
    });
    const bonds = async (on: string) =>
      (await manager.get<OrganisationBonds>(`${paths.organisationBonds(project.acronym, body.id)}?on=${on}`)).body;
    const isMember = async (on: string) => (await bonds(on)).memberships.map((one) => [one.network.name, one.isMember, one.services]);
    expect(await isMember('2025-06-01')).toEqual([['Rete dei legami', true, ['education']]]);
    expect(await isMember('2025-12-01')).toEqual([['Rete dei legami', false, ['education']]]);
  });

  it('are entered and corrected by who answers for the project alone, and read by whoever works in it', async () => {
    const { body } = await enter({ name: aName(), category: 'school' });
    for (const name of ['auditor', 'operator']) {
      const client = await api.as(name);
      expect((await enter({ name: aName(), category: 'school' }, client)).status).toBe(403);
      expect((await client.get(paths.organisation(project.acronym, body.id))).status).toBe(200);
    }
    const stranger = await api.as('stranger');
    expect((await stranger.get(paths.organisations(project.acronym))).status).toBe(404);
  });
});
