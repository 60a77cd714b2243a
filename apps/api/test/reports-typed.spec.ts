import { readXlsx } from 'hucre/xlsx';
import { type IndicatorDetail, newTypedValue, paths, type TypedValueAnswer } from '#contract';
import { cellAt, commonIndicators, type ReportModel, type ReportTable } from '#domain';
import { anIndicator } from '#testkit';
import { reportPdf } from '../src/platform/report-files/report-pdf.js';
import { reportXlsx } from '../src/platform/report-files/report-xlsx.js';
import { submitReport } from '../src/platform/reports/report-steps.js';
import { readFrozen } from '../src/platform/reports/stored-report.js';
import { type ApiClient, type ApiForSpecs, startApi } from './api-for-specs.js';
import { ReportExample } from './reports-example.js';
import { anExampleProject, setTargets } from './values-example-project.js';

const method = 'Stima su un campione di 40 schede, estrapolata.';
const evidence = { title: 'Nota metodologica', reference: 'prot. 44/2026' };
const external = anIndicator({
  ...{ code: 'LI-X1', commonCode: null, kind: 'result', unit: 'jobs', cumulative: true },
  definition: { measure: 'count', waiting: 'indicatorValue' },
});
const untyped = { ...external, code: 'LI-X2' };

describe('typed values in reports', () => {
  let api: ApiForSpecs;
  let manager: ApiClient;
  let example: ReportExample;
  let first: ReportModel;
  let refusal: unknown;

  const type = (code: string, value: object): Promise<{ body: TypedValueAnswer }> =>
    manager.post(paths.typedValues(example.project.acronym, code), newTypedValue.parse({ method, evidence, ...value }));
  const modelOf = async (id: string): Promise<ReportModel> =>
    (await example.act('anna', (client, act) => readFrozen(client, act.projectId, id))).report;
  const tableOf = (model: ReportModel, key: string): ReportTable => {
    const table = model.sections.flatMap((section) => (section.included ? section.tables : [])).find((one) => one.key === key);
    if (!table) throw new RangeError(`no table ${key}`);
    return table;
  };

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    const project = await anExampleProject(api, { acronym: 'TYPED', indicators: [...commonIndicators('ESO4.8'), external, untyped] });
    example = new ReportExample(api, project);
    await example.addPeople([
      { entryDate: '2025-05-05', thirdCountryNational: 'yes', sex: 'F' },
      { entryDate: '2025-05-05', thirdCountryNational: 'unknown', sex: 'F' },
      { entryDate: '2025-05-05', thirdCountryNational: 'unknown', sex: 'M' },
    ]);
    await setTargets(api, project, 'LI-X1', { P3: 100, P4: 200 });
    await api.addAccount('manager', [{ role: 'manager', projectId: project.id }]);
    manager = await api.as('manager');
    const traits = { traitIsCriterion: false, fromRegister: false };
    await type('EECO13', { on: '2025-09-30', value: 2, bySex: { F: 1, M: 1, N: 0 }, ...traits });
    await type('LI-X1', { on: '2025-09-30', value: 120 });
    example.today = '2025-10-15';
    const id = await example.draft('P3');
    refusal = await example.act('anna', (client, act) => submitReport(client, act, id)).catch((error: unknown) => error);
    await type('LI-X2', { on: '2025-09-30', value: 0, evidence: null });
    await example.act('anna', (client, act) => submitReport(client, act, id));
    first = await modelOf(id);
    example.today = '2026-03-31';
  }, 60_000);
  afterAll(() => api.stop());

  it('are frozen as they were typed, with method, document and author, and with no record behind them', async () => {
    const estimate = first.indicators.find(({ code }) => code === 'EECO13');
    expect([estimate?.value, estimate?.bySex]).toEqual([2, { F: 1, M: 1, N: 0, T: 2 }]);
    expect(estimate?.typed).toEqual(
      jasmine.objectContaining({ kind: 'estimate', on: '2025-09-30', method, evidence, by: 'manager', counted: 1 }),
    );
    const frozen = await example.act('anna', async (client, act) => {
      const { rows } = await client.query<{ value: number; members: number }>(
        `select v.value::float8 as value, cardinality(v.members) as members from report_value v
         join indicator i on i.project_id = v.project_id and i.number = v.indicator_number where v.project_id = $1 and i.code = 'EECO13'`,
        [act.projectId],
      );
      return rows[0];
    });
    expect(frozen).toEqual({ value: 2, members: 0 });
  });

  it('that nobody typed keep a report from being handed in: they are no 0', () => {
    expect(String(refusal)).toContain('LI-X2');
  });

  it('are marked in the tables, the funder’s too, and explained under them', () => {
    const indicators = tableOf(first, '5.1');
    expect(cellAt(indicators, 'EECO13', 'value')).toEqual({ kind: 'number', value: 2, decimals: 0, typed: 'estimate' });
    expect(cellAt(indicators, 'LI-X1', 'value')).toEqual({ kind: 'number', value: 120, decimals: 0, typed: 'external' });
    expect(cellAt(indicators, 'LI-X2', 'value'))
      .withContext('a 0 that was typed')
      .toEqual({ kind: 'number', value: 0, decimals: 0, typed: 'external' });
    expect(cellAt(indicators, 'EECO01', 'value')).toEqual({ kind: 'number', value: 3, decimals: 0 });
    expect(indicators.typed?.map(({ code }) => code)).toEqual(['EECO13', 'LI-X1', 'LI-X2']);
    const outputs = tableOf(first, 'T6');
    const row = outputs.rows.find(({ cells }) => cells.some((cell) => cell.kind === 'text' && cell.text === 'EECO13'));
    expect(cellAt(outputs, row?.key ?? '', 'achieved.T')).toEqual(jasmine.objectContaining({ value: 2, typed: 'estimate' }));
    expect(cellAt(outputs, row?.key ?? '', 'comments')).toEqual(jasmine.objectContaining({ kind: 'words' }));
  });

  it('carry their sign and their legend into PDF and workbook, where they stay numbers', async () => {
    const issued = { model: first, language: 'it', state: 'submitted', number: 1, rootHash: 'ab'.repeat(32), demo: true } as const;
    const workbook = await readXlsx(await reportXlsx(issued));
    const sheet = workbook.sheets.find(({ name }) => name.startsWith('5.1'));
    const cells = (sheet?.rows ?? []).flat();
    expect(cells).toContain(120);
    expect(cells.filter((cell) => typeof cell === 'string' && cell.startsWith('†'))).toEqual([
      jasmine.stringMatching(
        /^† EECO13: stima informata al 30 set 2025; metodo: Stima su un campione.*documento: Nota metodologica, prot\. 44\/2026/,
      ),
    ]);
    expect((await reportPdf(issued)).length).toBeGreaterThan(20_000);
  });

  it('that are changed later are a correction of the next report with its reason, and the issued one stays', async () => {
    await manager.put(
      paths.typedValue(example.project.acronym, 'LI-X1', '2025-09-30'),
      { value: 110, method, evidence, reason: 'doppio conteggio di un’azienda' },
      { headers: { 'if-match': '"1"' } },
    );
    await type('LI-X1', { on: '2026-03-31', value: 190 });
    const next = await modelOf(await example.issued('P4'));
    const value = next.indicators.find(({ code }) => code === 'LI-X1');
    expect([value?.value, value?.inPeriod, value?.upToPreviousEnd?.T]).toEqual([190, 80, 110]);
    const corrections = tableOf(next, '6.7');
    const row = corrections.rows.find(({ key }) => key === 'LI-X1.T');
    expect(row?.cells.slice(3, 6)).toEqual([120, 110, -10].map((amount) => ({ kind: 'number', value: amount, decimals: 0 })));
    expect(JSON.stringify(row?.cells.at(-1))).toContain('doppio conteggio');
    expect(first.indicators.find(({ code }) => code === 'LI-X1')?.value).toBe(120);
  });

  it('that are taken back after they were reported leave nothing, and never a 0', async () => {
    const detail = async () => (await manager.get<IndicatorDetail>(paths.value(example.project.acronym, 'LI-X2'))).body;
    expect((await detail()).issued[0]).toEqual(jasmine.objectContaining({ period: 'P3', value: 0, now: 0 }));
    await manager.post(
      paths.typedValueWithdrawal(example.project.acronym, 'LI-X2', '2025-09-30'),
      { reason: 'non era una rilevazione' },
      { headers: { 'if-match': '"1"' } },
    );
    const after = await detail();
    expect([after.value.value, after.issued[0]?.value, after.issued[0]?.now, after.bridge, after.months]).toEqual([
      null,
      0,
      null,
      null,
      [],
    ]);
    await type('LI-X2', { on: '2025-09-30', value: 0, evidence: null });
  });
});
