import type { IndicatorDetail, IndicatorValue, NewTypedValue, Problem, QualityFindings, TypedValueAnswer, TypedValues } from '#contract';
import { paths } from '#contract';
import { commonIndicator, commonIndicatorOf, commonIndicators, type Indicator } from '#domain';
import { anIndicator, aParticipation } from '#testkit';
import { type ApiAnswer, type ApiClient, type ApiForSpecs, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject, savePeople, setTargets } from './values-example-project.js';

const evidence = { title: 'Nota metodologica sulle origini', reference: 'prot. 44/2026' };
const method = 'Stima su un campione di 40 schede, estrapolata al totale dei partecipanti.';
const reason = 'il campione è stato ricontrollato';

const estimate = (differences: Partial<NewTypedValue> = {}): NewTypedValue => ({
  ...{ on: '2026-03-31', value: 3, numerator: null, denominator: null, bySex: { F: 2, M: 1, N: 0 } },
  ...{ method, evidence, traitIsCriterion: false, fromRegister: false },
  ...differences,
});
const figure = (differences: Partial<NewTypedValue> = {}): NewTypedValue =>
  estimate({ bySex: null, traitIsCriterion: null, fromRegister: null, ...differences });

/** A figure of the regional observatory, and the share of food that Annex III asks for. */
const observed: Indicator = anIndicator({
  ...{ code: 'LI-X1', commonCode: null, kind: 'result', unit: 'jobs', cumulative: false },
  definition: { measure: 'count', waiting: 'indicatorValue' },
});
const another = { ...observed, code: 'LI-X3' };
const food = ['EMCO01', 'EMCO02', 'EMCO10', 'EMCR01'].flatMap((code) => commonIndicatorOf(code) ?? []).map(commonIndicator);

describe('typed values over HTTP', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    project = await anExampleProject(api, { indicators: [...commonIndicators('ESO4.8'), observed, another, ...food] });
    const women = ['A', 'B', 'C'].map((participantId) => aParticipation({ participantId, entryDate: '2025-02-10', sex: 'F', degurba: 1 }));
    const man = aParticipation({ participantId: 'D', entryDate: '2025-11-10', sex: 'M', thirdCountryNational: 'yes' });
    await savePeople(
      api,
      project,
      [...women.map((one) => ({ ...one, thirdCountryNational: 'no' as const })), man],
      api.server.installation.secret,
    );
    await setTargets(api, project, 'EECO13', { P4: 4 });
    for (const role of ['manager', 'lead', 'auditor', 'assessor', 'operator'] as const)
      await api.addAccount(role, [{ role, projectId: project.id }]);
    manager = await api.as('manager');
  });
  afterAll(() => api.stop());

  const pathOf = (code: string): string => paths.typedValues(project.acronym, code);
  const read = async (code: string, query = ''): Promise<TypedValues> => (await manager.get<TypedValues>(pathOf(code) + query)).body;
  const type = <T = TypedValueAnswer>(code: string, value: unknown, client = manager): Promise<ApiAnswer<T>> =>
    client.post<T>(pathOf(code), value);
  const change = <T = TypedValueAnswer>(code: string, on: string, version: number | null, value: unknown): Promise<ApiAnswer<T>> =>
    manager.put<T>(paths.typedValue(project.acronym, code, on), value, {
      headers: version === null ? {} : { 'if-match': `"${version}"` },
    });
  const withdraw = <T = TypedValueAnswer>(code: string, on: string, version: number): Promise<ApiAnswer<T>> =>
    manager.post<T>(paths.typedValueWithdrawal(project.acronym, code, on), { reason }, { headers: { 'if-match': `"${version}"` } });
  const valueOf = async (code: string, query = ''): Promise<IndicatorValue> => {
    const { body } = await manager.get<IndicatorValue[]>(paths.values(project.acronym) + query);
    const found = body.find((value) => value.code === code);
    if (!found) throw new RangeError(`no value of ${code}`);
    return found;
  };
  const detailOf = async (code: string, query = ''): Promise<IndicatorDetail> =>
    (await manager.get<IndicatorDetail>(paths.value(project.acronym, code) + query)).body;

  it('R30: say of each indicator whether a value may be typed, which parts are asked, and why not', async () => {
    const { kind, sexes, conditions, counted, values } = await read('EECO17');
    expect([kind, [...sexes].sort(), conditions, counted, values]).toEqual(['estimate', ['F', 'M', 'N', 'T'], true, 0, []]);
    expect(await read('LI-X1')).toEqual(jasmine.objectContaining({ kind: 'external', sexes: ['T'], conditions: false, counted: null }));
    expect(await read('EMCO01')).toEqual(jasmine.objectContaining({ kind: 'external', sexes: ['T'] }));
    expect([...(await read('EMCR01')).sexes].sort()).toEqual(['F', 'T']);
    expect(await read('EECO02')).toEqual(jasmine.objectContaining({ kind: null, notTyped: 'counted' }));
  });

  it('of what nobody has typed yet are no number, and no waiting for records either', async () => {
    const value = await valueOf('EMCO02');
    expect([value.value, value.waiting, value.status]).toEqual([null, null, 'no_data']);
    expect(value.typed).toEqual({ kind: 'external', on: null, counted: null });
    expect((await valueOf('EECO17')).typed)
      .withContext('the count stands')
      .toBeNull();
    expect((await valueOf('EECO17')).value).toBe(0);
  });

  describe('that are an informed estimate', () => {
    let before: string;
    let first: ApiAnswer<TypedValueAnswer>;

    beforeAll(async () => {
      before = new Date().toISOString();
      first = await type('EECO13', estimate());
    });

    it('are answered as they were stated, with who and when', () => {
      expect([first.status, first.headers.get('etag')]).toEqual([201, '"1"']);
      expect(first.body).toEqual(
        jasmine.objectContaining({
          on: '2026-03-31',
          kind: 'estimate',
          version: 1,
          amount: 3,
          period: 'P4',
          by: 'manager',
          reason: null,
          method,
        }),
      );
    });

    it('stand in the place of the count, marked, with the count beside them', async () => {
      const value = await valueOf('EECO13', '?by=sex,desk');
      expect([value.value, value.typed]).toEqual([3, { kind: 'estimate', on: '2026-03-31', counted: 1 }]);
      expect(value.by).toEqual({ sex: { F: 2, M: 1, N: 0 } });
      expect([value.target, value.status, value.excluded, value.pace, value.forecast]).toEqual([4, 'behind', 0, null, null]);
      expect((await valueOf('EECO13', '?where=sex:F')).value).toBe(2);
      expect((await valueOf('EECO13', '?where=desk:LI-D1')).value)
        .withContext('nothing is stated of a desk')
        .toBeNull();
    });

    it('are not there before the day they are stated for: the count is', async () => {
      const value = await valueOf('EECO13', '?asOf=2026-03-30');
      expect([value.value, value.typed]).toEqual([1, null]);
    });

    it('are not there for who asks as of an instant before they were typed', async () => {
      expect((await valueOf('EECO13', `?knownAt=${before}`)).typed).toBeNull();
      expect((await read('EECO13', `?knownAt=${before}`)).values).toEqual([]);
    });

    it('have their method, evidence and author behind them instead of records', async () => {
      const detail = await detailOf('EECO13');
      expect(detail.typed).toEqual(jasmine.objectContaining({ by: 'manager', method, evidence, amount: 3 }));
      expect(detail.rule.rules).toContain('R30');
      expect([detail.people, detail.missing, detail.deskMonths, detail.noForecast]).toEqual([null, [], [], 'typed']);
      expect(detail.months.slice(-2)).toEqual([
        { month: '2026-02', cumulative: null, amount: null },
        { month: '2026-03', cumulative: 3, amount: null },
      ]);
      const { body } = await manager.get<{ total: number }>(paths.valueRecords(project.acronym, 'EECO13'));
      expect(body.total).toBe(0);
    });

    it('are refused with the field and the reason: conditions of R30, sexes that do not add up, no document', async () => {
      const refusal = async (differences: Partial<NewTypedValue>): Promise<[number, string | undefined, string | undefined]> => {
        const { status, body } = await type<Problem>('EECO15', estimate(differences));
        return [status, body.field, body.detail];
      };
      expect(await refusal({ traitIsCriterion: true })).toEqual([422, 'traitIsCriterion', jasmine.stringContaining('target group (R31)')]);
      expect(await refusal({ fromRegister: true })).toEqual([422, 'fromRegister', jasmine.stringContaining('a register gives the data')]);
      expect(await refusal({ traitIsCriterion: null })).toEqual([422, 'traitIsCriterion', jasmine.stringContaining('under conditions')]);
      expect(await refusal({ bySex: { F: 2, M: 2, N: 0 } })).toEqual([
        422,
        'bySex',
        jasmine.stringContaining('4 together, the value is 3 (R17)'),
      ]);
      expect(await refusal({ evidence: null })).toEqual([422, 'evidence', jasmine.stringContaining('documented (R30)')]);
      expect(await refusal({ on: '2026-04-01' })).toEqual([422, 'on', jasmine.stringContaining('a day to come')]);
      expect(await refusal({ method: 'a occhio' })).toEqual([422, 'method', jasmine.any(String)]);
    });

    it('R30: are refused for what records count, with the sentence that says so', async () => {
      const { status, body } = await type<Problem>('EECO02', estimate());
      expect([status, body.code, body.detail]).toEqual([
        422,
        'not_typed',
        jasmine.stringContaining('EECO02 is not typed: its records count it'),
      ]);
    });

    it('are changed on the version that was read, with a reason, and known as they were at every instant', async () => {
      const content = Object.fromEntries(
        Object.entries(estimate({ value: 4, bySex: { F: 2, M: 2, N: 0 } })).filter(([field]) => field !== 'on'),
      );
      await type('EECO14', estimate());
      const again = await type<Problem>('EECO14', estimate());
      expect([again.status, again.body.code, again.body.field]).toEqual([409, 'taken', 'on']);
      expect((await change<Problem>('EECO14', '2026-03-31', 1, content)).body.field)
        .withContext('no reason')
        .toBe('reason');
      const then = new Date().toISOString();
      const changed = await change('EECO14', '2026-03-31', 1, { ...content, reason });
      expect([changed.status, changed.body.version, changed.body.reason]).toEqual([200, 2, reason]);
      expect((await valueOf('EECO14')).value).toBe(4);
      expect((await valueOf('EECO14', `?knownAt=${then}`)).value).toBe(3);
      const stale = await change<Problem>('EECO14', '2026-03-31', 1, { ...content, value: 5, bySex: { F: 3, M: 2, N: 0 }, reason });
      expect([stale.status, stale.body.conflicts?.map(({ field }) => field)]).toEqual([412, ['value', 'bySex']]);
      expect((await change<Problem>('EECO14', '2026-03-31', null, { ...content, reason })).status).toBe(428);
      const same = await change('EECO14', '2026-03-31', 2, { ...content, reason });
      expect([same.status, same.body.version]).withContext('the same again changes nothing').toEqual([200, 2]);
      expect((await read('EECO14')).history.map(({ version, by }) => [version, by])).toEqual([
        [2, 'manager'],
        [1, 'manager'],
      ]);
    });

    it('are taken back with a reason: the count stands again, the past does not change', async () => {
      await type('EECO16', estimate());
      const then = new Date().toISOString();
      expect((await withdraw<Problem>('EECO16', '2026-03-31', 7)).status).toBe(412);
      const taken = await withdraw('EECO16', '2026-03-31', 1);
      expect([taken.status, taken.body.withdrawn, taken.body.version]).toEqual([201, true, 2]);
      const now = await valueOf('EECO16');
      expect([now.value, now.typed]).toEqual([0, null]);
      expect((await valueOf('EECO16', `?knownAt=${then}`)).value).toBe(3);
      expect((await withdraw<Problem>('EECO16', '2026-03-31', 2)).status)
        .withContext('there is none any more')
        .toBe(404);
      expect((await type('EECO16', estimate())).body.version)
        .withContext('typed again')
        .toBe(3);
    });
  });

  it('R69: of a ratio are stated by their parts, and shown as a share', async () => {
    const whole = await type<Problem>('EMCO10', figure());
    expect([whole.status, whole.body.field]).toEqual([422, 'value']);
    const { body } = await type('EMCO10', figure({ value: null, numerator: 30, denominator: 120 }));
    expect([body.kind, body.amount]).toEqual(['estimate', 25]);
    const value = await valueOf('EMCO10');
    expect([value.value, value.numerator, value.denominator]).toEqual([25, 30, 120]);
  });

  it('of an external figure may lack their document for now, and go on until the next one', async () => {
    const { body } = await type('LI-X1', figure({ on: '2025-09-30', value: 120, evidence: null }));
    expect([body.kind, body.evidence, body.period]).toEqual(['external', null, 'P3']);
    await type('LI-X1', figure({ on: '2026-03-31', value: 150 }));
    expect([(await valueOf('LI-X1', '?asOf=2025-12-31')).value, (await valueOf('LI-X1')).value]).toEqual([120, 150]);
    expect((await read('LI-X1')).values.map(({ on }) => on)).toEqual(['2026-03-31', '2025-09-30']);
  });

  it('are typed by manager and lead partner, read by the auditor, and hidden from who sees no values', async () => {
    const lead = await type('EMCO01', figure({ value: 1250.5 }), await api.as('lead'));
    expect([lead.status, lead.body.by]).toEqual([201, 'lead']);
    const auditor = await api.as('auditor');
    expect((await auditor.get(pathOf('EMCO01'))).status).toBe(200);
    expect((await type<Problem>('EMCO01', figure({ on: '2026-03-30' }), auditor)).status).toBe(403);
    for (const role of ['assessor', 'operator'] as const) {
      const client = await api.as(role);
      expect([(await client.get(pathOf('EMCO01'))).status, (await type('EMCO01', figure(), client)).status])
        .withContext(role)
        .toEqual([403, 403]);
    }
    expect((await api.nobody().get(pathOf('EMCO01'))).status).toBe(401);
  });

  it('of a project that is not one’s own do not exist', async () => {
    const other = await anExampleProject(api);
    expect((await manager.get(paths.typedValues(other.id, 'EECO13'))).status).toBe(404);
    expect((await manager.post(paths.typedValues(other.id, 'EECO13'), estimate())).status).toBe(404);
  });

  it('R30: are on the work list of data quality while their document lacks or their period is past, and V5 looks at them', async () => {
    await type('LI-X3', figure({ on: '2025-09-30', value: 12, evidence: null }));
    await type('EECO12', estimate({ on: '2026-03-30', value: 40, bySex: { F: 30, M: 10, N: 0 } }));
    const { body } = await manager.get<QualityFindings>(`${paths.qualityFindings(project.acronym)}?check=R30`);
    const found = body.items.map(({ code, level, indicators }) => `${indicators.map((one) => one.code).join()} ${code} ${level}`);
    expect(found).toContain('EMCO02 typed-missing incomplete');
    expect(found).toContain('LI-X3 typed-without-document incomplete');
    expect(found).toContain('LI-X3 typed-out-of-date warning');
    const { body: exceeding } = await manager.get<QualityFindings>(`${paths.qualityFindings(project.acronym)}?check=V5`);
    expect(exceeding.items.some(({ indicators, found: amount }) => indicators[0]?.code === 'EECO12' && amount === 40)).toBeTrue();
  });

  it('leave a trace by trigger, with who and why, and no value in it', async () => {
    await type('EECO17', estimate({ on: '2026-03-29' }));
    await withdraw('EECO17', '2026-03-29', 1);
    const trail = await api.database.withBulkScope(project.scope, async (client) => {
      const { rows } = await client.query<{ reason: string | null; detail: object }>(
        `select reason, detail from audit_entry e join indicator i on i.project_id = e.project_id and i.code = 'EECO17'
         where record_type = 'indicator_typed_value' and e.detail::text like '%' || i.number || '%' order by seq`,
      );
      return rows;
    });
    expect(trail.map((entry) => entry.reason).slice(-2)).toEqual([null, reason]);
    expect(JSON.stringify(trail)).not.toContain(method);
  });
});
