import type { CountedRecords, IndicatorDetail, IndicatorValue, QualityFindings, Report } from '#contract';
import { paths } from '#contract';
import { cellAt, commonIndicators } from '#domain';
import { peopleOf2017 } from '#testkit';
import { type ApiClient, type ApiForSpecs, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject, savePeople, setTargets } from './values-example-project.js';

/** Of calendar years, and one that begins in the middle of a month and of a year. */
const periods = [
  ['2016-01-01', '2016-12-31'],
  ['2017-01-01', '2017-12-31'],
  ['2018-01-01', '2018-06-14'],
  ['2018-06-15', '2019-06-14'],
] as const;

describe('values by year over HTTP', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;
  const valuesOn = async (query: string): Promise<ReadonlyMap<string, IndicatorValue>> => {
    const { body } = await manager.get<IndicatorValue[]>(`${paths.values(project.id)}?${query}`);
    return new Map(body.map((value) => [value.code, value]));
  };
  const of = async (query: string, ...codes: string[]): Promise<unknown[]> => {
    const values = await valuesOn(query);
    return codes.map((code) => values.get(code)?.value);
  };

  beforeAll(async () => {
    api = await startApi({ today: '2019-03-31' });
    project = await anExampleProject(api, {
      ...{ specificObjective: '8i', indicators: commonIndicators('8i'), desks: [], start: '2016-01-01', end: '2019-06-14', periods },
    });
    await setTargets(api, project, 'CO01', { P1: 2, P2: 5, P3: 3 });
    await savePeople(
      api,
      project,
      peopleOf2017.map((record) => ({ ...record, desk: null })),
    );
    await api.addAccount('manager', [{ role: 'manager', projectId: project.id }]);
    manager = await api.as('manager');
  });
  afterAll(() => api.stop());

  it('R90: are those of the year of the day, and never what came before', async () => {
    // by hand: libs/domain/src/counting/esf-2014.spec.ts
    expect(await of('asOf=2017-12-31', 'CO01', 'CO02', 'CO03', 'CR04', 'CR05')).toEqual([4, 2, 2, 2, 2]);
    expect(await of('asOf=2018-12-31', 'CO01', 'CR03', 'CR04', 'CR06', 'CR08')).toEqual([1, 1, 1, 1, 1]);
    expect(await of('asOf=2019-03-31', 'CO01', 'CR03')).toEqual([0, 0]);
    const values = await valuesOn('asOf=2018-12-31');
    expect([...values.values()].every(({ year, cumulative }) => year === 2018 && !cumulative)).toBeTrue();
  });

  it('R90: grow within the year, in a month that is not over too', async () => {
    const inMay = await of('asOf=2017-05-15', 'CO01', 'CO03');
    // P6 in April, P1 in March, P5 on 1 May · P2 and P3 in February; P10 comes later
    expect(inMay).toEqual([peopleEnteredBy('2017-05-15', 'UNE'), peopleEnteredBy('2017-05-15', 'INA')]);
  });

  it('R90: add up to the whole by sex, also among a part of the people', async () => {
    const values = await valuesOn('asOf=2017-12-31&by=sex');
    expect([values.get('CO01')?.by?.['sex'], values.get('CO05')?.by?.['sex']]).toEqual([
      { F: 2, M: 1, N: 1 },
      { F: 0, M: 1, N: 0 },
    ]);
    const women = await valuesOn('asOf=2017-12-31&where=sex:F');
    expect([women.get('CO01')?.value, women.get('CO03')?.value]).toEqual([2, 1]);
  });

  it('R90, R130: are judged by the target of their period, not by a line between two', async () => {
    const value = (await valuesOn('asOf=2017-06-30')).get('CO01');
    expect([value?.target, value?.expected, value?.pace, value?.forecast]).toEqual([5, 5, null, null]);
  });

  it('R90: are drawn from nothing each January, and stand on the records of their year', async () => {
    const { body: detail } = await manager.get<IndicatorDetail>(`${paths.value(project.id, 'CO01')}?asOf=2018-12-31`);
    const ofMonth = (month: string) => detail.months.find((one) => one.month === month)?.cumulative;
    expect([ofMonth('2017-12'), ofMonth('2018-01'), ofMonth('2018-12')]).toEqual([
      4,
      detail.months.find(({ month }) => month === '2018-01')?.amount,
      1,
    ]);
    const { body: records } = await manager.get<CountedRecords>(`${paths.valueRecords(project.id, 'CO01')}?asOf=2017-12-31`);
    expect([records.total, records.items.every(({ day }) => day.startsWith('2017'))]).toEqual([4, true]);
  });

  it('R90: a period across two years tells its own part, and the value the year', async () => {
    const value = (await valuesOn('asOf=2019-03-31&period=P4')).get('CR03');
    expect([value?.value, value?.inPeriod]).toEqual([0, 0]);
  });

  it('R15: are recounted as they were known', async () => {
    const before = new Date(Date.now() - 86_400_000).toISOString();
    expect(await of(`asOf=2017-12-31&knownAt=${before}`, 'CO01')).toEqual([0]);
  });

  it('R13, R90: stand in the report year by year, with everybody who was supported', async () => {
    const { body: report } = await manager.post<Report>(paths.reports(project.id), { periodId: 'P3' });
    const table = report.sections.flatMap((section) => ('tables' in section ? section.tables : [])).find(({ key }) => key === '5.2');
    if (!table) return fail('the report has no table of annual values');
    const total = (row: string) => {
      const cell = cellAt(table, row, 'value.T');
      return cell?.kind === 'number' ? cell.value : cell?.kind;
    };
    expect(['CO01 2016', 'CO01 2017', 'CO01 2018'].map(total)).toEqual([1, 4, 1]);
    expect(['TOT 2016', 'TOT 2017', 'TOT 2018'].map(total)).toEqual([1, 8, 1]);
    expect(table.rows.filter(({ key }) => key.startsWith('CR04')).length).toBe(3);
  });

  it('R57: pass their checks by year', async () => {
    const { body } = await manager.get<QualityFindings>(`${paths.qualityFindings(project.id)}?asOf=2018-12-31`);
    expect(body.items.filter(({ check }) => check === 'R57' || check === 'R51')).toEqual([]);
  });
});

function peopleEnteredBy(day: string, status: string): number {
  return peopleOf2017.filter(
    ({ entryDate, employmentStatus, inEducationAtEntry }) =>
      entryDate.startsWith('2017') && entryDate <= day && employmentStatus === status && inEducationAtEntry !== null,
  ).length;
}
