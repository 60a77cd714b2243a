import { type IndicatorValue, newTypedValue, paths, type Problem, type TargetGroupAnswer } from '#contract';
import { commonIndicators } from '#domain';
import { aParticipation } from '#testkit';
import { type ApiAnswer, type ApiClient, type ApiForSpecs, startApi } from './api-for-specs.js';
import { untilInForce } from './until-in-force.js';
import { anExampleProject, type ExampleProject, savePeople } from './values-example-project.js';

const statement = {
  criterion: 'cittadini di paesi terzi, art. 3 dell’avviso',
  evidence: { title: 'Avviso pubblico', reference: 'DGR 120/2024' },
};
const reason = 'il tratto è un requisito di accesso';

describe('target-group reporting over HTTP (R31)', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    project = await anExampleProject(api, { indicators: commonIndicators('ESO4.8') });
    const people = ['A', 'B', 'C'].map((participantId, at) =>
      aParticipation({
        participantId,
        entryDate: '2025-02-10',
        thirdCountryNational: at === 0 ? 'yes' : 'unknown',
        foreignBackground: 'no',
      }),
    );
    const incomplete = aParticipation({ participantId: 'D', entryDate: '2025-02-10', thirdCountryNational: 'yes', isced: null });
    await savePeople(api, project, [...people, incomplete], api.server.installation.secret);
    for (const role of ['manager', 'lead', 'auditor', 'assessor'] as const) await api.addAccount(role, [{ role, projectId: project.id }]);
    manager = await api.as('manager');
  });
  afterAll(() => api.stop());

  const pathOf = (code: string): string => paths.targetGroup(project.acronym, code);
  const read = async (code: string): Promise<TargetGroupAnswer> => (await manager.get<TargetGroupAnswer>(pathOf(code))).body;
  const state = <T = TargetGroupAnswer>(code: string, version: number, body: object, client = manager): Promise<ApiAnswer<T>> =>
    client.put<T>(pathOf(code), body, { headers: { 'if-match': `"${version}"` } });
  const valueOf = async (code: string, query = ''): Promise<IndicatorValue> => {
    const { body } = await manager.get<IndicatorValue[]>(paths.values(project.acronym) + query);
    const found = body.find((value) => value.code === code);
    if (!found) throw new RangeError(`no value of ${code}`);
    return found;
  };

  it('says where it may be stated, and where not', async () => {
    expect(await read('EECO02')).toEqual(jasmine.objectContaining({ version: 1, notAllowed: null, statement: null, posting: null }));
    expect((await read('EECO01')).notAllowed).toBe('counts_everybody');
    expect((await read('EECR04')).notAllowed).toBe('not_a_common_output');
    const { status, body } = await state<Problem>('EECR04', 1, { statement, reason });
    expect([status, body.code, body.field]).toEqual([422, 'no_target_group', 'statement']);
  });

  it('asks for the criterion, the document and the reason', async () => {
    const field = async (body: object): Promise<string | undefined> => (await state<Problem>('EECO14', 1, body)).body.field;
    expect(await field({ statement: { ...statement, criterion: '' }, reason })).toBe('statement.criterion');
    expect(await field({ statement: { criterion: statement.criterion }, reason })).toBe('statement.evidence');
    expect(await field({ statement })).toBe('reason');
  });

  it('counts all complete participants from that instant on, and what was known before stays', async () => {
    expect((await valueOf('EECO13')).value)
      .withContext('those with the trait')
      .toBe(1);
    const before = new Date().toISOString();
    const { status, body } = await state('EECO13', 1, { statement, reason });
    expect([status, body.posting?.version]).toEqual([200, 2]);
    await untilInForce(manager, project.acronym, 'EECO13');
    const stated = await read('EECO13');
    expect(stated).toEqual(jasmine.objectContaining({ version: 2, statement, by: 'manager', reason }));
    expect((await valueOf('EECO13')).value).toBe(3);
    expect((await valueOf('EECO13', `?knownAt=${before}`)).value).toBe(1);
    await savePeople(api, project, [aParticipation({ participantId: 'E', thirdCountryNational: 'no' })], api.server.installation.secret);
    expect((await valueOf('EECO13')).value)
      .withContext('who comes later too')
      .toBe(4);
    const typed = newTypedValue.parse({
      ...{ on: '2026-03-31', value: 3, bySex: { F: 3, M: 0, N: 0 }, traitIsCriterion: false, fromRegister: false },
      ...{ method: 'Stima su un campione di schede', evidence: statement.evidence },
    });
    const estimate = await manager.post<Problem>(paths.typedValues(project.acronym, 'EECO13'), typed);
    expect([estimate.status, estimate.body.code, estimate.body.detail]).toEqual([422, 'not_typed', jasmine.stringContaining('(R31)')]);
  });

  it('is taken back, and those with the trait count again', async () => {
    await state('EECO14', 1, { statement, reason });
    await untilInForce(manager, project.acronym, 'EECO14');
    expect((await valueOf('EECO14')).value).toBeGreaterThanOrEqual(3);
    expect((await state<Problem>('EECO14', 1, { statement: null, reason })).status)
      .withContext('an older version')
      .toBe(412);
    await state('EECO14', 2, { statement: null, reason: 'non era un requisito' });
    await untilInForce(manager, project.acronym, 'EECO14');
    expect((await read('EECO14')).statement).toBeNull();
    expect((await valueOf('EECO14')).value).toBe(0);
  });

  it('is stated by manager and lead partner, read by the auditor, hidden from the assessor and from other projects', async () => {
    expect((await state('EECO16', 1, { statement, reason }, await api.as('lead'))).status).toBe(200);
    const auditor = await api.as('auditor');
    expect([(await auditor.get(pathOf('EECO16'))).status, (await state('EECO17', 1, { statement, reason }, auditor)).status]).toEqual([
      200, 403,
    ]);
    expect((await (await api.as('assessor')).get(pathOf('EECO16'))).status).toBe(403);
    const other = await anExampleProject(api);
    expect((await manager.get(paths.targetGroup(other.id, 'EECO13'))).status).toBe(404);
  });
});
