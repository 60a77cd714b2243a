import { type FunderTable, type IndicatorDetail, type IndicatorValue, paths, type Report, type SampleView } from '#contract';
import { answersNeeded, cellAt, type ReportTable } from '#domain';
import { submitReport } from '../src/platform/reports/report-steps.js';
import { readFrozen } from '../src/platform/reports/stored-report.js';
import { type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { type KnownPerson, ReportExample } from './reports-example.js';
import { anExampleProject } from './values-example-project.js';

/** 200 leavers whose day is past: 60 work, 60 do not, and of 80 nobody knows. */
const leavers = Array.from({ length: 200 }, (_, at) => ({
  ...{ sex: at < 100 ? ('F' as const) : ('M' as const), entryDate: '2025-01-10', exitDate: '2025-06-30', exitReason: 'COMPLETED' as const },
  status6m: at % 10 < 3 ? ('EMP' as const) : at % 10 < 6 ? ('UNE' as const) : null,
}));

describe('a result six months after leaving over HTTP', () => {
  /** The cut-off of the version in which the funder asks for it (R66, R78), and the day after the last six months. */
  const today = '2025-12-31';
  let api: ApiForSpecs;
  let example: ReportExample;
  let manager: ApiClient;
  let people: readonly KnownPerson[];
  let p: string;

  beforeEach(async () => {
    api = await startApi({ today });
    const project = await anExampleProject(api);
    example = new ReportExample(api, project, today);
    people = await example.addPeople(leavers);
    await api.addAccount('manager', [{ role: 'manager', projectId: project.id }]);
    manager = await api.as('manager');
    p = project.acronym;
  });
  afterEach(() => api.stop());

  const value = async (query = ''): Promise<IndicatorValue | undefined> =>
    (await manager.get<IndicatorValue[]>(`${paths.values(p)}${query}`)).body.find(({ code }) => code === 'EECR05');
  const draw = async (): Promise<SampleView> => {
    const plan = { result: 'EECR05', responseRate: 1, seed: 'onda 1' };
    return (await manager.post<SampleView>(paths.samples(p), plan, { headers: { 'idempotency-key': newId() } })).body;
  };
  /** Everybody answers: of those of whom nobody knew, every second works. */
  const everybodyAnswers = async (): Promise<void> => {
    const silent = people.filter(({ record }) => record.status6m === null);
    const every = (rest: number) => silent.filter((_, at) => at % 2 === rest);
    await example.correct(every(0), { status6m: 'EMP' }, 'risposta al telefono');
    await example.correct(every(1), { status6m: 'UNE' }, 'risposta al telefono');
  };

  it('is by full follow-up with its coverage, who has not answered counts 0 (R49)', async () => {
    const found = await value();
    expect(found?.value).toBe(60);
    expect(found?.foundBy).toEqual({ basis: 'full_follow_up', due: 200, reached: 120, sample: null });
    expect((await value('?where=sex:F'))?.foundBy).toEqual({ basis: 'full_follow_up', due: 100, reached: 60, sample: null });
    const others = (await manager.get<IndicatorValue[]>(paths.values(p))).body.filter(({ code }) => !['EECR05', 'EECR06'].includes(code));
    expect(others.every(({ foundBy }) => foundBy === undefined)).toBeTrue();
  });

  it('R71: does not follow a sample with too few answers, and tells of it', async () => {
    const drawn = await draw();
    const found = await value();
    expect([found?.value, found?.foundBy?.basis]).toEqual([60, 'full_follow_up']);
    expect(found?.foundBy?.sample?.valid).toBe(drawn.extrapolation.valid);
    expect(found?.foundBy?.sample?.answersNeeded).toBe(answersNeeded(200));
  });

  it('R75: follows a sample with its interval, response and coverage, by sex too, and the count again once it is taken back', async () => {
    const drawn = await draw();
    await everybodyAnswers();
    const { extrapolation } = (await manager.get<SampleView>(paths.sample(p, drawn.id))).body;
    const found = await value('?by=sex,desk');
    expect(found?.value).toBe(extrapolation.value.T);
    expect(found?.by).toEqual({ sex: { F: extrapolation.value.F, M: extrapolation.value.M } });
    expect(found?.foundBy?.basis).toBe('sample');
    expect(found?.foundBy?.sample).toEqual(
      jasmine.objectContaining({ drawn: drawn.drawn, response: 1, interval: extrapolation.interval, isPrecise: true, population: 200 }),
    );
    expect([found?.foundBy?.due, found?.foundBy?.reached, found?.forecast]).toEqual([200, 200, null]);
    const detail = (await manager.get<IndicatorDetail>(paths.value(p, 'EECR05'))).body;
    expect([detail.noForecast, detail.months.at(-1)?.cumulative]).toEqual(['sample', extrapolation.value.T]);
    // of women alone the sample says something, of a desk nothing: there the count stands
    expect((await value('?where=sex:F'))?.value).toBe(extrapolation.value.F);
    expect((await value('?where=desk:LI-D1'))?.foundBy?.basis).toBe('full_follow_up');
    // before the frame nobody had been drawn
    expect((await value('?asOf=2025-12-30'))?.foundBy?.sample).toBeNull();
    await manager.post(paths.sampleWithdrawal(p, drawn.id), { reason: 'seme sbagliato' }, { headers: { 'idempotency-key': newId() } });
    expect(await value()).toEqual(jasmine.objectContaining({ value: 100 }));
  });

  it('stands in the table of the programme by its sample too, and in the version that asks for it alone (R78)', async () => {
    await draw();
    await everybodyAnswers();
    const sampled = (await value())?.value;
    const { rows } = await api.database.withBulkScope(example.project.scope, (client) =>
      client.query<{ code: string }>(
        'select g.code from programme g join project p on p.programme_id = g.programme_id where p.project_id = $1',
        [example.project.id],
      ),
    );
    const row = async (version: string) => {
      const table = (await manager.get<FunderTable>(`${paths.programmeTable(rows[0]?.code ?? '', 'T10')}?version=${version}`)).body;
      const at = table.content.columns.findIndex(({ key }) => key === 'achieved.T');
      const cells = table.content.rows.find(({ key }) => key.includes('EECR05'))?.cells;
      return [cells?.[at], JSON.stringify(cells?.at(-1))] as const;
    };
    expect((await row('202512'))[0]).toEqual(jasmine.objectContaining({ kind: 'number', value: sampled }));
    const [cell, comment] = await row('202506');
    expect(cell?.kind).toBe('not_applicable');
    expect(comment).toContain('31 January 2026');
  });

  it('is frozen in a report with its method: a later sample changes nothing of it (R77)', async () => {
    const drawn = await draw();
    await everybodyAnswers();
    const sampled = (await value())?.value ?? null;
    const id = await example.draft('P4');
    await example.act('anna', (client, act) => submitReport(client, act, id));
    const frozen = await example.act('anna', (client, act) => readFrozen(client, act.projectId, id));
    const reported = frozen.report.indicators.find(({ code }) => code === 'EECR05');
    expect([reported?.value, reported?.bySex?.T, reported?.foundBy?.basis]).toEqual([sampled, sampled, 'sample']);
    const table = (key: string): ReportTable | undefined =>
      frozen.report.sections.flatMap((section) => (section.included ? section.tables : [])).find((one) => one.key === key);
    const [methods, funder] = [table('7.2'), table('T10')];
    if (!methods || !funder) throw new Error('the report has no 7.2 or no T10');
    const at = (column: string) => cellAt(methods, 'EECR05', column);
    expect(at('method')).toEqual(jasmine.objectContaining({ words: jasmine.objectContaining({ en: 'Sample, extrapolated to all' }) }));
    expect([at('drawn'), at('response'), at('coverage')]).toEqual([
      jasmine.objectContaining({ value: drawn.drawn }),
      jasmine.objectContaining({ value: 100 }),
      jasmine.objectContaining({ value: 100 }),
    ]);
    // R78: a project transmits none, and its table says when it is
    const comment = funder.rows.find(({ key }) => key.includes('EECR05'))?.cells.at(-1);
    expect(JSON.stringify(comment)).toContain('31 January 2026');

    await manager.post(paths.sampleWithdrawal(p, drawn.id), { reason: 'seme sbagliato' }, { headers: { 'idempotency-key': newId() } });
    const { body } = await manager.get<Report>(paths.report(p, id));
    const shown = body.sections.flatMap(({ tables }) => tables).find(({ key }) => key === '7.2');
    expect(shown?.rows).toEqual(methods.rows.map((row) => ({ ...row, cells: [...row.cells] })));
    expect(body.changedSince).toEqual([jasmine.objectContaining({ code: 'EECR05', issued: sampled, now: 100 })]);
  });
});
