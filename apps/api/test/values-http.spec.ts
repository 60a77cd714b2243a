import type { CountedRecords, IncompleteRecords, IndicatorDetail, IndicatorList, IndicatorValue, Problem } from '#contract';
import { paths } from '#contract';
import { commonIndicators, type Indicator } from '#domain';
import { aParticipation, anIndicator } from '#testkit';
import { type ApiClient, type ApiForSpecs, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject, savePeople, setTargets } from './values-example-project.js';

const sixMonthsRate: Indicator = anIndicator({
  ...{ code: 'LI-R3', commonCode: 'EECR05', kind: 'result', unit: '%', cumulative: false },
  definition: {
    measure: 'ratio',
    numerator: [{ of: 'participation', rule: 'esfPlus.EECR05' }],
    denominator: [{ of: 'participation', rule: 'esfPlus.sixMonthsPast.unemployedOrInactive' }],
  },
});
const waiting: Indicator = anIndicator({
  code: 'LI-O1',
  commonCode: null,
  unit: 'agreements',
  definition: { measure: 'count', waiting: 'agreement' },
});

/** Three women and a man; one of them left long ago and works, one record is incomplete. */
const people = [
  aParticipation({
    participantId: 'A',
    entryDate: '2025-01-15',
    desk: 'LI-D1',
    exitDate: '2025-03-31',
    lastStatus28d: 'JOB',
    status6m: 'EMP',
  }),
  aParticipation({
    participantId: 'B',
    entryDate: '2025-06-10',
    desk: 'LI-D1',
    exitDate: '2025-08-31',
    lastStatus28d: 'SEARCH',
    status6m: 'UNE',
  }),
  aParticipation({ participantId: 'C', entryDate: '2026-02-03', sex: 'M', desk: null, disability: 'yes' }),
  aParticipation({ participantId: 'D', entryDate: '2026-03-01', desk: 'LI-D4', isced: null }),
];

describe('values over HTTP', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    project = await anExampleProject(api, { indicators: [...commonIndicators('ESO4.8'), sixMonthsRate, waiting] });
    await setTargets(api, project, 'EECO01', { P4: 4, P6: 10 });
    await savePeople(api, project, people);
    await api.addAccount('manager', [{ role: 'manager', projectId: project.id }]);
    await api.addAccount('admin', [{ role: 'admin' }]);
    manager = await api.as('manager');
  });
  afterAll(() => api.stop());

  const values = async (query = ''): Promise<IndicatorValue[]> =>
    (await manager.get<IndicatorValue[]>(paths.values(project.acronym) + query)).body;

  it('answer every indicator of the project, by id and by acronym alike', async () => {
    const byId = await manager.get<IndicatorValue[]>(paths.values(project.id));
    expect(byId.status).toBe(200);
    expect(byId.headers.get('cache-control')).toBe('no-store');
    expect(byId.body.map(({ code }) => code)).toEqual((await values()).map(({ code }) => code));
    expect(byId.body.find(({ code }) => code === 'EECO01')).toEqual(
      jasmine.objectContaining({
        value: 3,
        target: 4,
        final: 10,
        status: 'behind',
        ratio: 0.75,
        excluded: 1,
        asOf: '2026-03-31',
        waiting: null,
      }),
    );
  });

  it('keep numerator and denominator of a ratio, and have none where nobody can be in it (R69)', async () => {
    const rate = (await values('?by=sex')).find(({ code }) => code === 'LI-R3');
    expect(rate).toEqual(jasmine.objectContaining({ value: 50, numerator: 1, denominator: 2 }));
    expect(rate?.by?.['sex']).toEqual({ F: 50 });
    expect(rate?.denominatorBy?.['sex']).toEqual({ F: 2, M: 0, N: 0 });
    const early = (await values('?asOf=2025-01-31')).find(({ code }) => code === 'LI-R3');
    expect(early).toEqual(jasmine.objectContaining({ value: null, denominator: 0, status: 'no_data' }));
  });

  it('say that an indicator waits for its records, which is not 0', async () => {
    expect((await values()).find(({ code }) => code === 'LI-O1')).toEqual(
      jasmine.objectContaining({ value: null, inPeriod: null, waiting: 'agreement', status: 'no_data', excluded: 0 }),
    );
  });

  it('are of a day in these two centuries: whoever asks for another is told so, and nobody waits for it', async () => {
    for (const asOf of ['0001-01-01', '1899-12-31', '2200-01-01', '9999-12-30']) {
      const asked = [
        paths.values(project.acronym),
        paths.value(project.acronym, 'EECO01'),
        paths.indicatorTargets(project.acronym, 'EECO01'),
      ];
      for (const path of [...asked, paths.quality(project.acronym), paths.portfolioValues, paths.typedValues(project.acronym, 'EECO12')]) {
        const { status, body } = await manager.get<Problem>(`${path}?asOf=${asOf}`);
        expect([status, body.field]).withContext(`${path} ${asOf}`).toEqual([422, 'asOf']);
      }
    }
    expect((await values('?asOf=2199-12-31')).find(({ code }) => code === 'EECO01')?.value).toBe(3);
  });

  it('list the indicators with their targets', async () => {
    const { status, body } = await manager.get<IndicatorList>(paths.indicators(project.acronym));
    expect(status).toBe(200);
    expect(body.items.find(({ code }) => code === 'EECO01')).toEqual(
      jasmine.objectContaining({
        final: 10,
        targets: [
          { period: 'P4', value: 4, milestone: false, origin: 'stated' },
          { period: 'P6', value: 10, milestone: false, origin: 'stated' },
        ],
      }),
    );
  });

  it('open an indicator: rule, curve, people, what is missing, desks, fingerprint', async () => {
    const { status, body } = await manager.get<IndicatorDetail>(paths.value(project.acronym, 'EECO01'));
    expect(status).toBe(200);
    expect(body.rule).toEqual(jasmine.objectContaining({ name: 'esfPlus.EECO01', rules: ['R20', 'R60'], version: 1 }));
    expect(body.rule.sentence.it).toContain('scheda completa');
    expect(body.months.at(-1)).toEqual({ month: '2026-03', cumulative: 3, amount: 0 });
    expect(body.months.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBe(3);
    expect(body.people).toEqual({ contacts: null, participations: 4, persons: 4, complete: 3, newInPeriod: 1 });
    expect(body.missing).toEqual([{ field: 'isced', count: 1 }]);
    expect(body.deskMonths.map(({ desk, total }) => [desk, total])).toEqual([
      ['LI-D1', 2],
      ['unknown', 1],
      ['LI-D4', 0],
    ]);
    expect(body.value.by?.['desk']).toEqual({ 'LI-D1': 2, 'LI-D4': 0, unknown: 1 });
    expect(body.fingerprint).toMatch(/^[0-9a-f]{12}$/);
    expect(body.forecastCurve.map(({ month }) => month)).toEqual([...months('2026-04', 12)]);
    expect(body.bridge).toBeNull();
    expect((await manager.get(paths.value(project.acronym, 'XX-1'))).status).toBe(404);
  });

  it('give the records behind a number, a page at a time, under pseudonyms', async () => {
    const path = paths.valueRecords(project.acronym, 'EECO01');
    const first = await manager.get<CountedRecords>(`${path}?limit=2`);
    expect(first.status).toBe(200);
    expect(first.body.total).toBe(3);
    expect(first.body.items.map(({ day }) => day)).toEqual(['2026-02-03', '2025-06-10']);
    const rest = await manager.get<CountedRecords>(`${path}?limit=2&cursor=${first.body.next}`);
    expect(rest.body).toEqual(jasmine.objectContaining({ next: null, total: 3 }));
    expect(rest.body.items[0]).toEqual(
      jasmine.objectContaining({
        day: '2025-01-15',
        amount: 1,
        desk: 'LI-D1',
        deskName: 'Sportello di Livorno',
        sex: 'F',
        ageBand: '30-54',
      }),
    );
    for (const { pseudonym } of [...first.body.items, ...rest.body.items]) expect(pseudonym).toMatch(/^P-[0-9A-HJKMNP-TV-Z]{4}$/);
    const women = await manager.get<CountedRecords>(`${path}?where=sex:F`);
    expect(women.body.total).toBe(2);
    const base = await manager.get<CountedRecords>(`${paths.valueRecords(project.acronym, 'LI-R3')}?part=denominator`);
    expect(base.body.total).toBe(2);
  });

  it('leave a trace of who listed records (G37)', async () => {
    await manager.get(paths.valueRecords(project.acronym, 'EECO02'));
    const { rows } = await api.database.withBulkScope(project.scope, (client) =>
      client.query<{ action: string; code: string }>(
        `select action, detail ->> 'code' as code from audit_entry where project_id = $1 and action = 'records_listed' and detail ->> 'code' = 'EECO02'`,
        [project.id],
      ),
    );
    expect(rows).toEqual([{ action: 'records_listed', code: 'EECO02' }]);
  });

  it('list incomplete records with what they miss (R12)', async () => {
    const { status, body } = await manager.get<IncompleteRecords>(paths.incomplete(project.acronym));
    expect(status).toBe(200);
    expect(body).toEqual(jasmine.objectContaining({ total: 1, next: null }));
    expect(body.items[0]).toEqual(jasmine.objectContaining({ entryDate: '2026-03-01', desk: 'LI-D4', missing: ['isced'] }));
    expect((await manager.get<IncompleteRecords>(`${paths.incomplete(project.acronym)}?field=sex`)).body.total).toBe(0);
  });

  it('refuse a query that cannot be answered, naming its part', async () => {
    for (const [query, field] of [
      ['?asOf=2025-02-30', 'asOf'],
      ['?by=disability', 'by'],
      ['?period=P99', 'period'],
      ['?where=sex:X', 'where'],
      ['?where=sex:F;sex:M', 'where'],
      ['?whom=all', 'whom'],
    ] as const) {
      const { status, body } = await manager.get<Problem>(paths.values(project.acronym) + query);
      expect([query, status, body.code, body.field]).toEqual([query, 422, 'validation', field]);
    }
    expect((await manager.get<Problem>(`${paths.valueRecords(project.acronym, 'EECO01')}?cursor=x`)).body.field).toBe('cursor');
  });

  it('are for those who may see them: not for nobody, not for the administrator, not from another project', async () => {
    expect((await api.nobody().get(paths.values(project.acronym))).status).toBe(401);
    expect((await (await api.as('admin')).get(paths.values(project.acronym))).status).toBe(403);
    const other = await anExampleProject(api);
    expect((await manager.get(paths.values(other.acronym))).status).toBe(404);
  });
});

function* months(first: string, count: number): Generator<string> {
  const start = Number(first.slice(0, 4)) * 12 + Number(first.slice(5)) - 1;
  for (let at = start; at < start + count; at += 1) yield `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}
