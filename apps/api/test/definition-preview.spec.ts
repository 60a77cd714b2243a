import { type DefinitionPreview, paths } from '#contract';
import { commonIndicators, type IndicatorDefinition } from '#domain';
import { aParticipation, anIndicator } from '#testkit';
import { type ApiClient, type ApiForSpecs, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject, savePeople } from './values-example-project.js';

const women: IndicatorDefinition = {
  measure: 'count',
  counts: [
    {
      of: 'participation',
      where: {
        all: [
          { field: 'sex', is: 'F' },
          { field: 'degurba', from: 2 },
        ],
      },
      on: 'entryDate',
    },
  ],
};
const desks: IndicatorDefinition = { measure: 'count', counts: [{ of: 'desk', where: { field: 'status', is: 'open' }, on: 'openedOn' }] };

describe('a definition that is tried before it is published', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;
  let lead: ApiClient;

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    project = await anExampleProject(api, {
      indicators: [...commonIndicators('ESO4.8'), anIndicator({ code: 'LI-O3', commonCode: null, unit: 'desks', definition: desks })],
    });
    await savePeople(api, project, [
      aParticipation({ participantId: 'A', sex: 'F', degurba: 2, entryDate: '2025-01-15', desk: 'LI-D1' }),
      aParticipation({ participantId: 'B', sex: 'F', degurba: 3, entryDate: '2026-06-01' }),
      aParticipation({ participantId: 'C', sex: 'M', degurba: 2 }),
      aParticipation({ participantId: 'D', sex: 'F', degurba: 1 }),
      aParticipation({ participantId: 'E', sex: 'F', isced: null }),
    ]);
    for (const role of ['manager', 'lead', 'auditor'] as const) await api.addAccount(role, [{ role, projectId: project.id }]);
    [manager, lead] = [await api.as('manager'), await api.as('lead')];
  });
  afterAll(() => api.stop());

  const tryOut = async (definition: unknown, more: object = {}, client = manager) =>
    client.send<DefinitionPreview>({
      method: 'POST',
      path: paths.indicatorPreview(project.acronym),
      body: { unit: 'persons', definition, ...more },
    });

  it('comes to a value, with records that it would count and others with the first reason why not', async () => {
    const { status, body } = await tryOut(women);
    expect(status).toBe(200);
    expect(body).toEqual(jasmine.objectContaining({ value: 1, problems: [], waiting: null, read: 5 }));
    expect(body.counted).toEqual([jasmine.objectContaining({ type: 'participation', day: '2025-01-15', desk: 'LI-D1', amount: 1 })]);
    expect(body.left.map(({ reason }) => reason.it).sort()).toEqual([
      'Conta più tardi, dal 1° giu 2026.',
      'Non vale: sesso: donna.',
      jasmine.stringMatching(/^Non vale: .*: almeno 2\.$/) as unknown as string,
      'Scheda incompleta: manca il titolo di studio.',
    ]);
    expect(body.sentence.en).toContain('Number of participations');
  });

  it('writes nothing', async () => {
    const count = () =>
      api.database.withBulkScope(project.scope, async (client) => (await client.query('select from tally')).rowCount ?? 0);
    const before = await count();
    await tryOut(women);
    expect(await count()).toBe(before);
  });

  it('is computed from other indicators where it reads them, and waits for records that are not kept', async () => {
    const rule: IndicatorDefinition = {
      measure: 'rule',
      conditions: [{ name: { it: 'persone', en: 'people', fr: 'personnes' }, indicator: 'EECO01', atLeast: 2 }],
      shows: 0,
    };
    expect((await tryOut(rule)).body).toEqual(jasmine.objectContaining({ value: 3, problems: [], read: 0 }));
    const strategies: IndicatorDefinition = { measure: 'count', counts: [{ of: 'strategy', on: 'finalisedOn' }] };
    expect((await tryOut(strategies)).body).toEqual(jasmine.objectContaining({ value: null, waiting: 'strategy', problems: [] }));
  });

  it('is told what keeps it from being computed, by the field, the rule or the indicator', async () => {
    const counts = (where: object) => ({ measure: 'count', counts: [{ of: 'participation', where, on: 'entryDate' }] });
    const part = [{ of: 'desk', on: 'openedOn' }];
    const cases: [unknown, object, { code: string; at: string }][] = [
      [counts({ field: 'shoeSize', is: 42 }), {}, { code: 'unknown-field', at: 'shoeSize' }],
      [counts({ field: 'disability', is: 'yes' }), {}, { code: 'special-category', at: 'disability' }],
      [counts({ field: 'sex', is: 'Z' }), {}, { code: 'unknown-code', at: 'sex: Z' }],
      [counts({ field: 'entryDate', from: 3 }), {}, { code: 'wrong-type', at: 'entryDate' }],
      [{ measure: 'ratio', numerator: part, denominator: part }, {}, { code: 'same-parts', at: 'denominator' }],
      [{ measure: 'ratio', growthOf: 'LI-O3' }, { code: 'LI-O3' }, { code: 'circular', at: 'LI-O3 → LI-O3' }],
      [{ measure: 'ratio', growthOf: 'XX' }, {}, { code: 'unknown-indicator', at: 'XX' }],
      [{ measure: 'count', counts: [{ of: 'participation', rule: 'esfPlus.NONE' }] }, {}, { code: 'unknown-rule', at: 'esfPlus.NONE' }],
    ];
    for (const [definition, more, problem] of cases) {
      const { status, body } = await tryOut(definition, more);
      expect(status).toBe(200);
      expect(body).toEqual(jasmine.objectContaining({ value: null, problems: [problem] }));
    }
  });

  it('is refused where it is no definition at all, and to who may not define', async () => {
    for (const definition of [
      null,
      {},
      { measure: 'count', counts: [] },
      { measure: 'count', counts: [{ of: 'desk; drop table', on: 'x' }] },
    ])
      expect((await tryOut(definition)).status).toBe(422);
    expect((await tryOut(women, {}, await api.as('auditor'))).status).toBe(403);
  });

  it('shows a lead partner what it comes to and no records', async () => {
    expect((await tryOut(women, {}, lead)).body).toEqual(jasmine.objectContaining({ value: 1, read: 5, counted: [], left: [] }));
  });
});
