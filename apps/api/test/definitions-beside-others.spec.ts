import { type DefinitionView, type ImportOutcome, type IndicatorDetail, type IndicatorValue, paths } from '#contract';
import { commonIndicators, type IndicatorDefinition } from '#domain';
import { anIndicator } from '#testkit';
import { submitReport } from '../src/platform/reports/report-steps.js';
import { readFrozen } from '../src/platform/reports/stored-report.js';
import { type ApiAnswer, type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { ReportExample } from './reports-example.js';
import { untilInForce } from './until-in-force.js';
import { anExampleProject, type ExampleProject } from './values-example-project.js';

const ofSex = (sex: string): IndicatorDefinition => ({
  measure: 'count',
  counts: [{ of: 'participation', where: { field: 'sex', is: sex }, on: 'entryDate' }],
});
const code = 'CONTATI';

describe('definitions that are published beside imports and reports', () => {
  let api: ApiForSpecs;
  let managerId: string;
  let manager: ApiClient;
  let project: ExampleProject;

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    managerId = await api.addAccount('manager', []);
  });
  afterAll(() => api.stop());

  beforeEach(async () => {
    const own = anIndicator({ code, commonCode: null, unit: 'people', definition: ofSex('F') });
    project = await anExampleProject(api, { indicators: [...commonIndicators('ESO4.8'), own] });
    await api.grant(managerId, 'manager', project.id);
    manager = await api.as('manager');
  });

  /** Two women for every man. */
  const fileOf = (from: number, people: number): string => {
    const columns =
      'operation_id,participant_id,sex,birth_date,entry_date,exit_date,employment_status,long_term,isced,in_education_at_entry';
    const rows = Array.from({ length: people }, (_, at) => {
      return `${project.acronym},P${from + at},${at % 3 === 2 ? 'M' : 'F'},1990-02-03,2025-05-06,,UNE,no,3,no`;
    });
    return [columns, ...rows].join('\n') + '\n';
  };
  const bringIn = (file: string): Promise<ApiAnswer<ImportOutcome>> => {
    const form = new FormData();
    form.append('file', new Blob([Buffer.from(file)]), 'partecipanti.csv');
    return manager.post<ImportOutcome>(`${paths.imports(project.id)}?of=participations`, form, { headers: { 'idempotency-key': newId() } });
  };
  const publish = (definition: IndicatorDefinition): Promise<ApiAnswer<DefinitionView>> =>
    manager.send<DefinitionView>({
      method: 'PUT',
      path: paths.indicatorDefinition(project.acronym, code),
      body: { definition, reason: 'Prova accanto ad altro' },
      headers: { 'if-match': '"1"', 'idempotency-key': newId() },
    });
  const value = async (query = ''): Promise<IndicatorValue | undefined> =>
    (await manager.get<IndicatorValue[]>(paths.values(project.acronym) + query)).body.find((one) => one.code === code);

  it('leave an import as undoable as it was: its records count nothing by the new version either', async () => {
    await bringIn(fileOf(0, 9));
    const later = await bringIn(fileOf(100, 6));
    expect((await value())?.value).toBe(10);
    await publish(ofSex('M'));
    await untilInForce(manager, project.acronym, code);
    expect((await value())?.value).toBe(5);
    const { status } = await manager.post(
      paths.importUndo(project.id, later.body.importId ?? ''),
      {},
      { headers: { 'idempotency-key': newId() } },
    );
    expect(status).toBe(200);
    expect(await value('?by=sex')).toEqual(jasmine.objectContaining({ value: 3, by: { sex: { F: 0, M: 3, N: 0 } } }));
  });

  it('count an import that runs meanwhile, whoever is first', async () => {
    await bringIn(fileOf(0, 300));
    const both = [bringIn(fileOf(1000, 900)), publish(ofSex('M'))] as const;
    const [brought, published] = await Promise.all(both);
    expect([brought.status, published.status]).toEqual([201, 200]);
    const { version } = await untilInForce(manager, project.acronym, code);
    expect(version).toBe(2);
    const { body } = await manager.get<IndicatorDetail>(paths.value(project.acronym, code));
    expect([body.value.value, body.months.at(-1)?.cumulative]).toEqual([400, 400]);
  });

  it('freeze a report by one version as a whole, and never afterwards', async () => {
    await bringIn(fileOf(0, 300));
    const example = new ReportExample(api, project);
    example.today = '2025-10-15';
    const id = await example.draft('P3');
    const [published] = await Promise.all([publish(ofSex('M')), example.act('anna', (client, act) => submitReport(client, act, id))]);
    expect(published.status).toBe(200);
    const frozen = async (): Promise<number | null | undefined> =>
      (await example.act('anna', (client, act) => readFrozen(client, act.projectId, id))).report.indicators.find((one) => one.code === code)
        ?.value;
    const atOnce = await frozen();
    expect([200, 100]).toContain(atOnce ?? -1);
    await untilInForce(manager, project.acronym, code);
    expect((await value())?.value).toBe(100);
    expect(await frozen()).toBe(atOnce);
  });
});
