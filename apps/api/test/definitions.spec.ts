import { type DefinitionView, type IndicatorValue, type NewIndicator, paths, type Problem } from '#contract';
import { commonIndicators, type IndicatorDefinition } from '#domain';
import { aParticipation } from '#testkit';
import { type ApiAnswer, type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { untilInForce } from './until-in-force.js';
import { anExampleProject, type ExampleProject, savePeople } from './values-example-project.js';

const bySex = (sex: string): IndicatorDefinition => ({
  measure: 'count',
  counts: [{ of: 'participation', where: { field: 'sex', is: sex }, on: 'entryDate' }],
});
const women: Omit<NewIndicator, 'code'> = {
  ...{ commonCode: null, kind: 'output', unit: 'persons', operator: '>=', cumulative: true },
  name: { it: 'Donne', en: '', fr: '' },
  definition: bySex('F'),
};

describe('definitions that are published', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    project = await anExampleProject(api, { indicators: commonIndicators('ESO4.8') });
    await savePeople(api, project, [
      ...['A', 'B', 'C'].map((participantId) => aParticipation({ participantId, sex: 'F', entryDate: '2025-01-15' })),
      ...['D', 'E'].map((participantId) => aParticipation({ participantId, sex: 'M', entryDate: '2025-02-15' })),
    ]);
    for (const role of ['manager', 'auditor'] as const) await api.addAccount(role, [{ role, projectId: project.id }]);
    manager = await api.as('manager');
  });
  afterAll(() => api.stop());

  const send = (code: string, more: object = {}, client = manager, key = newId()): Promise<ApiAnswer<DefinitionView & Problem>> =>
    client.send({
      method: 'POST',
      path: paths.indicators(project.acronym),
      body: { ...women, code, ...more },
      headers: { 'idempotency-key': key },
    });
  const inForce = (code: string): Promise<DefinitionView> => untilInForce(manager, project.acronym, code);
  const add = async (code: string, more: object = {}): Promise<DefinitionView> => {
    await send(code, more);
    return inForce(code);
  };
  const change = (code: string, version: number, body: object): Promise<ApiAnswer<DefinitionView & Problem>> =>
    manager.send({
      method: 'PUT',
      path: paths.indicatorDefinition(project.acronym, code),
      body,
      headers: { 'if-match': `"${version}"`, 'idempotency-key': newId() },
    });
  const valueOf = async (code: string, query = ''): Promise<IndicatorValue | undefined> =>
    (await manager.get<IndicatorValue[]>(paths.values(project.acronym) + query)).body.find((value) => value.code === code);

  it('make an indicator that counts what is there already, and what comes', async () => {
    const { status, body } = await send('DONNE');
    expect(status).toBe(201);
    expect(body).toEqual(
      jasmine.objectContaining({ code: 'DONNE', version: 0, versions: [], name: { it: 'Donne', en: 'Donne', fr: 'Donne' } }),
    );
    expect(body.posting).toEqual(jasmine.objectContaining({ version: 1, state: 'waiting', done: 0 }));
    const counted = await inForce('DONNE');
    expect(counted).toEqual(jasmine.objectContaining({ code: 'DONNE', version: 1, posting: null, name: body.name }));
    expect(counted.versions).toEqual([jasmine.objectContaining({ version: 1, by: 'manager', reason: null })]);
    expect(await valueOf('DONNE', '?by=sex')).toEqual(
      jasmine.objectContaining({ value: 3, by: { sex: jasmine.objectContaining({ F: 3, M: 0 }) } }),
    );
    await savePeople(api, project, [aParticipation({ participantId: 'F', sex: 'F', entryDate: '2025-03-01' })]);
    expect((await valueOf('DONNE'))?.value).toBe(4);
  });

  it('replace each other: the past is what it was, the present is counted by the new one, and both say who and why', async () => {
    const first = await add('CAMBIA');
    const before = new Date(first.versions[0]?.inForceFrom ?? '').toISOString();
    const counted = (await valueOf('CAMBIA'))?.value;
    const { status, body: begun } = await change('CAMBIA', 1, { definition: bySex('M'), reason: 'Si contano gli uomini' });
    expect(status).toBe(200);
    expect(begun).toEqual(jasmine.objectContaining({ version: 1, posting: jasmine.objectContaining({ version: 2 }) }));
    const body = await inForce('CAMBIA');
    expect(body.version).toBe(2);
    expect(body.versions[0]).toEqual(jasmine.objectContaining({ version: 2, by: 'manager', reason: 'Si contano gli uomini' }));
    expect(await valueOf('CAMBIA')).toEqual(jasmine.objectContaining({ value: 2, definitionVersion: 2 }));
    expect(await valueOf('CAMBIA', `?knownAt=${before}`)).toEqual(jasmine.objectContaining({ value: counted, definitionVersion: 1 }));
  });

  it('change nothing when the same is published again, in whatever order it is written', async () => {
    await add('UGUALE');
    const again = { counts: [{ on: 'entryDate', where: { is: 'F', field: 'sex' }, of: 'participation' }], measure: 'count' };
    expect((await change('UGUALE', 1, { definition: again, reason: 'ancora' })).body.version).toBe(1);
  });

  it('are not overwritten by who read an older version', async () => {
    await add('LETTO');
    await change('LETTO', 1, { definition: bySex('M'), reason: 'prima' });
    await inForce('LETTO');
    const { status, body } = await change('LETTO', 1, { definition: bySex('N'), reason: 'dopo' });
    expect(status).toBe(412);
    expect(body.conflicts).toEqual([{ field: 'definition', yours: bySex('N'), theirs: bySex('M') }]);
  });

  it('refuse a code that is taken, a definition that cannot be computed, and who may not define', async () => {
    expect((await send('eeco01')).body).toEqual(jasmine.objectContaining({ code: 'taken', field: 'code' }));
    const wrong = await send('STORTO', { definition: { measure: 'count', counts: [{ of: 'participation', on: 'nothing' }] } });
    expect(wrong.status).toBe(422);
    expect(wrong.body.detail).toContain('unknown field, nothing');
    expect((await send('MIO', {}, await api.as('auditor'))).status).toBe(403);
    expect(await valueOf('STORTO')).toBeUndefined();
  });

  it('refuse a common code that is none, or that another indicator reports', async () => {
    for (const commonCode of ['ZZZ', 'EECO02']) {
      const { status, body } = await send('COMUNE', { commonCode });
      expect([status, body.field]).withContext(commonCode).toEqual([422, 'commonCode']);
    }
  });

  it('refuse more conditions than anybody can mean', async () => {
    const where = { all: Array.from({ length: 6 }, () => ({ any: Array.from({ length: 40 }, () => ({ field: 'sex', is: 'F' })) })) };
    const { status, body } = await send('TROPPE', {
      definition: { measure: 'count', counts: [{ of: 'participation', where, on: 'entryDate' }] },
    });
    expect([status, body.field]).toEqual([422, 'definition']);
  });

  it('are made once, however often the same request is sent', async () => {
    const key = newId();
    expect((await send('UNO', {}, manager, key)).status).toBe(201);
    expect((await send('UNO', {}, manager, key)).status).toBe(201);
    expect((await send('UNO')).body.code).toBe('taken');
    await inForce('UNO');
    expect((await send('UNO')).body.code).toBe('taken');
  });
});
