import { type AnyRegisterName, type IndicatorValue, paths, type Problem, type RecordView } from '#contract';
import type { IndicatorDefinition } from '#domain';
import { anIndicator } from '#testkit';
import { type ApiAnswer, type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject } from './values-example-project.js';

const own = { commonCode: null, unit: 'meetings' };
const selected = { of: 'administrationEnrolment', on: 'selectedOn', subject: 'organisation' } as const;
const enough = { it: 'amministrazioni', en: 'administrations', fr: 'administrations' };
const spread = { it: 'regioni con due', en: 'regions with two', fr: 'régions avec deux' };
const definitions: Readonly<Record<string, IndicatorDefinition>> = {
  PRESENZA: {
    measure: 'ratio',
    numerator: [
      {
        of: 'roundTableMeeting',
        where: {
          all: [
            { field: 'status', is: 'held' },
            {
              some: 'attendance',
              where: {
                all: [
                  { field: 'organisation.category', is: 'employment_centre' },
                  { field: 'present', is: true },
                ],
              },
            },
          ],
        },
        on: 'date',
      },
    ],
    denominator: [{ of: 'roundTableMeeting', where: { field: 'status', is: 'held' }, on: 'date' }],
  },
  PIANI: { measure: 'count', counts: [{ of: 'plan', on: 'adoptedOn' }] },
  SERVIZI: { measure: 'distinct', counts: [{ of: 'jointService', on: 'firstDeliveryOn', subject: 'type' }] },
  SELEZIONATE: { measure: 'distinct', counts: [selected], breakdowns: ['region'] },
  REGOLA: {
    measure: 'rule',
    conditions: [
      { name: enough, indicator: 'SELEZIONATE', atLeast: 8 },
      { name: spread, indicator: 'SELEZIONATE', groups: { by: 'region', each: 2 }, atLeast: 4 },
    ],
    shows: 1,
  },
};

describe('tables, meetings, decisions, plans and the choice of administrations', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;
  const centre = newId();
  const bodies = Array.from({ length: 9 }, newId);

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    const indicators = Object.entries(definitions).map(([code, definition]) => anIndicator({ code, ...own, definition }));
    project = await anExampleProject(api, { indicators });
    await api.database.withBulkScope(project.scope, async (client) => {
      const insert = 'insert into organisation (organisation_id, name, category) values ($1, $2, $3)';
      await client.query(insert, [centre, `Centro per l'impiego ${centre}`, 'employment_centre']);
      for (const id of bodies) await client.query(insert, [id, `Comune ${id}`, 'public_administration']);
    });
    await api.addAccount('manager', [{ role: 'manager', projectId: project.id }]);
    manager = await api.as('manager');
  });
  afterAll(() => api.stop());

  const enter = (name: AnyRegisterName, content: object): Promise<ApiAnswer<RecordView & Problem>> =>
    manager.post(paths.register(project.acronym, name), { content }, { headers: { 'idempotency-key': newId() } });
  const valueOf = async (code: string): Promise<IndicatorValue | undefined> =>
    (await manager.get<IndicatorValue[]>(paths.values(project.acronym))).body.find((value) => value.code === code);

  it('count at how many meetings the employment centre was, by its own line of the attendance', async () => {
    const { body: table } = await enter('round-tables', { name: 'Incontri della rete' });
    const meeting = (date: string, present: boolean, status = 'held') => ({
      ...{ roundTable: table.id, date, status },
      ...(status === 'held'
        ? {
            attendance: [
              { organisation: centre, present },
              { organisation: bodies[0], present: true },
            ],
          }
        : {}),
    });
    await enter('round-table-meetings', meeting('2025-10-15', true));
    await enter('round-table-meetings', meeting('2025-12-10', false));
    await enter('round-table-meetings', meeting('2026-02-11', true, 'postponed'));
    expect((await valueOf('PRESENZA'))?.value).toBe(0.5);
    const future = await enter('round-table-meetings', meeting('2026-04-15', true));
    expect([future.status, future.body.field]).toEqual([422, 'status']);
  });

  it('adopt a version of a plan once', async () => {
    const plan = { title: 'Piano provinciale', version: '1', status: 'adopted', adoptedOn: '2026-03-01' };
    expect((await enter('plans', plan)).status).toBe(201);
    const again = await enter('plans', { ...plan, title: 'PIANO PROVINCIALE', adoptedOn: '2026-03-15' });
    expect([again.status, again.body.field]).toEqual([422, 'adoptedOn']);
    expect((await enter('plans', { ...plan, version: '2', adoptedOn: '2026-03-15' })).status).toBe(201);
    expect((await enter('plans', { title: 'Bozza', status: 'draft' })).status).toBe(201);
    expect((await valueOf('PIANI'))?.value).toBe(2);
  });

  it('count a type of joint service from its first delivery', async () => {
    const { body: action } = await enter('pilot-actions', { name: 'Azione pilota', status: 'running' });
    await enter('joint-services', {
      pilotAction: action.id,
      type: 'guidance',
      deliveries: [{ date: '2025-05-01' }, { date: '2025-02-01' }],
    });
    const { body: planned } = await enter('joint-services', { pilotAction: action.id, type: 'matching' });
    expect(planned.derived['firstDeliveryOn']).toBeNull();
    expect((await valueOf('SERVIZI'))?.value).toBe(1);
  });

  it('meet a compound target only when both its conditions hold (worked example F)', async () => {
    const regions = ['Umbria', 'Umbria', 'Umbria', 'Liguria', 'Liguria', 'Marche', 'Marche', 'Veneto'];
    for (const [at, region] of regions.entries())
      await enter('administrations', { organisation: bodies[at], region, status: 'selected', selectedOn: '2024-10-15' });
    expect((await valueOf('SELEZIONATE'))?.value).toBe(8);
    const rule = await valueOf('REGOLA');
    expect(rule?.value).toBe(3);
    await enter('administrations', { organisation: bodies[8], region: 'Veneto', status: 'selected', selectedOn: '2024-10-15' });
    expect((await valueOf('REGOLA'))?.value).toBe(4);
  });
});
