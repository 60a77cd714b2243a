import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { v7 as uuid } from 'uuid';
import { type FunderTable, type PortfolioIndicator, paths, type PortfolioValues, type Problem } from '#contract';
import {
  commonIndicator,
  commonIndicatorOf,
  commonIndicators,
  countParticipations,
  defaultProgrammeSettings,
  type Indicator,
  type Participation,
} from '#domain';
import { anIndicator, anyParticipation } from '#testkit';
import { createProject } from '../src/platform/projects/create-project.js';
import { type ApiClient, type ApiForSpecs, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject, savePeople } from './values-example-project.js';

const today = '2026-03-31';

/** A rate under a common code, as a project renames it. */
const rate: Indicator = anIndicator({
  ...{ code: 'R3', commonCode: 'EECR05', kind: 'result', unit: '%', cumulative: false },
  definition: {
    measure: 'ratio',
    numerator: [{ of: 'participation', rule: 'esfPlus.EECR05' }],
    denominator: [{ of: 'participation', rule: 'esfPlus.sixMonthsPast.unemployedOrInactive' }],
  },
});
const womenOnly: Indicator = anIndicator({
  ...{ code: 'W1', commonCode: 'EECO02' },
  definition: { measure: 'distinct', counts: [{ of: 'participation', rule: 'esfPlus.EECO02', where: { field: 'sex', is: 'F' } }] },
});
const own: Indicator = anIndicator({
  code: 'X1',
  commonCode: null,
  unit: 'agreements',
  definition: { measure: 'count', waiting: 'agreement' },
});
const cooperation = commonIndicatorOf('RCO87');
if (!cooperation) throw new Error('RCO87 is a common indicator');

/** The projects of the ESF+ programmes: what they are called, where they belong, what they count besides the common indicators. */
const plans = [
  {
    acronym: 'UNO',
    programme: 'PR-A',
    specificObjective: 'ESO4.8',
    category: 'MD',
    indicators: [...commonIndicators('ESO4.8'), rate, own],
  },
  { acronym: 'DUE', programme: 'PR-A', specificObjective: 'ESO4.2', category: 'MD', indicators: [...commonIndicators('ESO4.2'), rate] },
  { acronym: 'TRE', programme: 'PR-A', specificObjective: 'ESO4.8', category: 'LD', indicators: commonIndicators('ESO4.8') },
  {
    ...{ acronym: 'QUATTRO', programme: 'PR-B', specificObjective: 'ESO4.8', category: 'MD' },
    indicators: [...commonIndicators('ESO4.8').filter(({ code }) => code !== 'EECO02'), womenOnly],
  },
  { acronym: 'ALTRUI', programme: 'PR-A', specificObjective: 'ESO4.8', category: 'MD', indicators: commonIndicators('ESO4.8') },
] as const;

/** Partners of the cooperation projects, by name: some are in several, one is in both programmes. */
const partners: Readonly<Record<string, { programme: string; objective: string; names: readonly string[]; finalised: boolean }>> = {
  MARE: { programme: 'INTERREG-A', objective: 'RSO4.1', names: ['Liguria', 'Sardegna', 'Var'], finalised: true },
  SEA: { programme: 'INTERREG-A', objective: 'RSO4.1', names: ['Liguria', 'Corsica'], finalised: false },
  TERRA: { programme: 'INTERREG-A', objective: 'RSO4.6', names: ['Liguria', 'Var', 'Toscana'], finalised: true },
  LAGO: { programme: 'INTERREG-B', objective: 'RSO4.1', names: ['Liguria', 'Ticino'], finalised: true },
};

describe('sums over projects', () => {
  const people = new Map<string, Participation[]>();
  const projects = new Map<string, string>();
  let api: ApiForSpecs;
  let manager: ApiClient;

  beforeAll(async () => {
    api = await startApi({ today });
    const programmes = new Map<string, string>();
    await api.database.shared(async (tx) => {
      for (const code of ['PR-A', 'PR-B', 'INTERREG-A', 'INTERREG-B']) {
        const programmeId = uuid();
        programmes.set(code, programmeId);
        const fund = code.startsWith('INTERREG') ? 'ERDF' : 'ESF+';
        await tx.programme.create({ data: { programmeId, code, name: { it: `Programma ${code}` }, fund } });
      }
      const key = { programmeId: programmes.get('PR-A') ?? '', priority: '1', specificObjective: 'ESO4.8', categoryOfRegion: 'MD' };
      await tx.programmeTarget.createMany({
        data: [
          { ...key, indicatorCode: 'EECO01', milestone2024: 50, target2029: 400 },
          { ...key, categoryOfRegion: 'LD', indicatorCode: 'EECO01', milestone2024: 10, target2029: 100 },
          { ...key, indicatorCode: 'EECR04', referenceOutput: 'EECO02', targetPercent2029: 35 },
        ],
      });
    });
    for (const [at, { acronym, programme, specificObjective, category, indicators }] of plans.entries()) {
      const project = await anExampleProject(api, { acronym, specificObjective, indicators });
      await move(project, programmes.get(programme) ?? '', category);
      const found = fc.sample(anyParticipation, { numRuns: 60 + 20 * at, seed: 11 + at });
      const records = found.map((record, number) => ({ ...record, participantId: `${acronym}-${number}` }));
      await savePeople(api, project, records);
      people.set(acronym, records);
      projects.set(acronym, project.id);
    }
    for (const [acronym, { programme, objective, names, finalised }] of Object.entries(partners)) {
      const projectId = uuid();
      const [lead = '', ...others] = names;
      await api.database.withScope(
        { projects: [projectId], account: null },
        async (tx, postedAt) => {
          await createProject(tx, postedAt, {
            ...{ projectId, programmeId: programmes.get(programme) ?? '', acronym, specificObjective: objective },
            ...{ priority: '4', categoryOfRegion: 'NA', title: { it: 'T', en: 'T', fr: 'T' } },
            ...{ start: '2024-01-01', end: '2026-12-31', leadPartner: { name: lead } },
            partners: others.map((name) => ({ name, role: 'partner' })),
            indicators: [{ ...commonIndicator(cooperation), targets: [{ periodId: null, value: 5 }] }],
          });
          if (finalised) await tx.project.update({ where: { projectId }, data: { status: 'closed' } });
        },
        { lock: 'exclusive' },
      );
      projects.set(acronym, projectId);
    }
    const mine = [...projects].filter(([acronym]) => acronym !== 'ALTRUI').map(([, projectId]) => projectId);
    await api.addAccount(
      'manager',
      mine.map((projectId) => ({ role: 'manager', projectId })),
    );
    await api.addAccount(
      'assessor',
      mine.map((projectId) => ({ role: 'assessor', projectId })),
    );
    await api.addAccount('lead', [{ role: 'lead', projectId: projects.get('UNO') }]);
    manager = await api.as('manager');
  }, 120_000);
  afterAll(() => api.stop());

  const move = ({ id, scope }: ExampleProject, programmeId: string, category: string): Promise<unknown> =>
    api.database.withBulkScope(scope, (client) =>
      client.query('update project set programme_id = $2, category_of_region = $3 where project_id = $1', [id, programmeId, category]),
    );
  const read = async (path: string, client = manager): Promise<PortfolioValues> => {
    const { status, body } = await client.get<PortfolioValues>(path);
    expect(status).withContext(JSON.stringify(body).slice(0, 300)).toBe(200);
    return body;
  };
  const rowOf = (values: PortfolioValues, code: string, joining?: PortfolioIndicator['joining']): PortfolioIndicator => {
    const row = values.indicators.find((one) => one.code === code && (joining === undefined || one.joining === joining));
    if (!row) throw new Error(`no row ${code}`);
    return row;
  };
  /** The same by hand: what the rules count in the people of each project, added up. */
  const countedIn = (acronyms: readonly string[], code: string, asOf: string): number =>
    acronyms.reduce((sum, acronym) => {
      const { specificObjective = '' } = plans.find((plan) => plan.acronym === acronym) ?? {};
      const { values } = countParticipations(people.get(acronym) ?? [], { specificObjective, asOf, settings: defaultProgrammeSettings });
      return sum + (values[code]?.T ?? 0);
    }, 0);

  for (const asOf of ['2024-12-31', '2025-07-15', today])
    it(`are on ${asOf} what counting the people of each project by hand gives, indicator by indicator (R5)`, async () => {
      const values = await read(`${paths.programmeValues('PR-A')}?asOf=${asOf}`);
      expect(values.projects.map(({ acronym }) => acronym)).toEqual(['DUE', 'TRE', 'UNO']);
      const codes = commonIndicators('ESO4.8').map(({ code }) => code);
      for (const code of codes) {
        const row = rowOf(values, code, 'sum');
        expect(row.whole.value)
          .withContext(code)
          .toBe(countedIn(row.whole.operations, code, asOf));
        for (const { project, value } of row.figures)
          expect(value)
            .withContext(`${code} ${project}`)
            .toBe(countedIn([project], code, asOf));
      }
      expect(rowOf(values, 'EECO01').whole.operations).toEqual(['DUE', 'TRE', 'UNO']);
    });

  it('are the same whatever they are split by, and crossed', async () => {
    const splits = ['fund', 'specificObjective', 'categoryOfRegion', 'programme', 'project', 'specificObjective*categoryOfRegion'];
    const values = await read(`${paths.portfolioValues}?by=${splits.join(',')}`);
    for (const row of values.indicators.filter(({ joining }) => joining === 'sum'))
      for (const split of splits) {
        const parts = Object.values(row.by[split] ?? {});
        expect(parts.reduce((sum, { value }) => sum + (value ?? 0), 0))
          .withContext(`${row.code} ${split}`)
          .toBe(row.whole.value ?? 0);
      }
    const entrants = rowOf(values, 'EECO01');
    expect(entrants.by['specificObjective*categoryOfRegion']?.['ESO4.8*MD']?.value).toBe(countedIn(['UNO', 'QUATTRO'], 'EECO01', today));
    expect(Object.keys(entrants.by['fund'] ?? {})).toEqual(['ESF+']);
  });

  it('are the sums of the funder’s table T6 and of the pages of the projects', async () => {
    const { content } = (await manager.get<FunderTable>(`${paths.programmeTable('PR-A', 'T6')}?version=202512`)).body;
    const values = await read(`${paths.programmeValues('PR-A')}?asOf=2025-12-31&by=specificObjective*categoryOfRegion`);
    const at = content.columns.findIndex(({ key }) => key === 'achieved.T');
    for (const code of ['EECO01', 'EECO02', 'EECO07']) {
      const cell = content.rows.find(({ key }) => key === `1|ESO4.8|ESF+|MD|${code}`)?.cells[at];
      expect(rowOf(values, code, 'sum').by['specificObjective*categoryOfRegion']?.['ESO4.8*MD']?.value).toBe(
        cell?.kind === 'number' ? cell.value : -1,
      );
    }
  });

  it('leave out what counts something else under the same code, side by side with the rest and with its reason', async () => {
    const row = rowOf(await read(paths.portfolioValues), 'EECO02');
    expect(row.whole.leftOut).toEqual([{ operation: 'QUATTRO', why: 'other_definition' }]);
    expect(row.whole.value).toBe(countedIn(['UNO', 'DUE', 'TRE'], 'EECO02', today));
    const apart = row.figures.find(({ project }) => project === 'QUATTRO');
    expect(apart).toEqual(jasmine.objectContaining({ code: 'W1', notSummed: 'other_definition' }));
    const women = (people.get('QUATTRO') ?? []).filter(({ sex }) => sex === 'F');
    const { values } = countParticipations(women, { specificObjective: 'ESO4.8', asOf: today, settings: defaultProgrammeSettings });
    expect(apart?.value).toBe(values['EECO02']?.T ?? -1);
    expect(row.figures.some(({ code }) => code === 'X1')).toBeFalse();
  });

  it('form a ratio of the sums of both parts, and never of the ratios (R69)', async () => {
    const row = rowOf(await read(paths.portfolioValues), 'EECR05', 'quotient');
    const add = (of: 'numerator' | 'denominator') => row.figures.reduce((sum, figure) => sum + (figure[of] ?? 0), 0);
    expect([row.whole.numerator, row.whole.denominator]).toEqual([add('numerator'), add('denominator')]);
    expect(row.figures.map(({ project }) => project)).toEqual(['DUE', 'UNO']);
    expect(row.whole.value).toBeCloseTo((add('numerator') / add('denominator')) * 100, 5);
  });

  it('stand against milestone and target of the keys they are over, and a percentage against its reference output', async () => {
    const values = await read(`${paths.programmeValues('PR-A')}?by=categoryOfRegion`);
    const entrants = rowOf(values, 'EECO01');
    expect(entrants.whole.progress).toEqual(
      jasmine.objectContaining({ milestone2024: 60, target2029: 500, status: jasmine.any(String), referenceOutput: null }),
    );
    expect(entrants.whole.progress?.achieved).toBeCloseTo(((entrants.whole.value ?? 0) / 500) * 100, 5);
    expect(entrants.by['categoryOfRegion']?.['LD']?.progress?.target2029).toBe(100);
    const unemployed = (people.get('UNO') ?? []).filter(({ employmentStatus }) => employmentStatus === 'UNE');
    const among = countParticipations(unemployed, { specificObjective: 'ESO4.8', asOf: today, settings: defaultProgrammeSettings });
    const progress = rowOf(values, 'EECR04', 'sum').whole.progress;
    expect(progress).toEqual(jasmine.objectContaining({ percent2029: 35, referenceOutput: 'EECO02' }));
    expect(progress?.rate).toBeCloseTo(((among.values['EECR04']?.T ?? 0) / countedIn(['UNO'], 'EECO02', today)) * 100, 5);
  });

  it('give what was known at an instant in the past (R18)', async () => {
    const knownAt = new Date().toISOString();
    const before = rowOf(await read(`${paths.portfolioValues}?knownAt=${knownAt}`), 'EECO01').whole.value;
    const { id, acronym } = { id: projects.get('TRE') ?? '', acronym: 'TRE' };
    const late = fc.sample(anyParticipation, { numRuns: 20, seed: 99 }).map((record, at) => ({ ...record, participantId: `late-${at}` }));
    await savePeople(api, { id, acronym, scope: { projects: [id], account: 'spec' } }, late);
    people.set('TRE', [...(people.get('TRE') ?? []), ...late]);
    expect(rowOf(await read(`${paths.portfolioValues}?knownAt=${knownAt}`), 'EECO01').whole.value).toBe(before);
    expect(rowOf(await read(paths.portfolioValues), 'EECO01').whole.value).toBe(
      countedIn(['UNO', 'DUE', 'TRE', 'QUATTRO'], 'EECO01', today),
    );
  });

  describe('of Interreg', () => {
    const names = (acronyms: readonly string[]): number => new Set(acronyms.flatMap((acronym) => partners[acronym]?.names ?? [])).size;

    it('count an organisation once in each objective and once in the programme, and name whom several projects count (R104)', async () => {
      const { whole, by, shared } = rowOf(await read(`${paths.programmeValues('INTERREG-A')}?by=specificObjective`), 'RCO87');
      expect([whole.today, whole.sideBySide]).toEqual([names(['MARE', 'SEA', 'TERRA']), 8]);
      expect(by['specificObjective']?.['RSO4.1']?.today).toBe(names(['MARE', 'SEA']));
      expect(by['specificObjective']?.['RSO4.6']?.today).toBe(names(['TERRA']));
      expect(shared).toEqual([
        { programme: 'INTERREG-A', name: 'Liguria', operations: ['MARE', 'SEA', 'TERRA'] },
        { programme: 'INTERREG-A', name: 'Var', operations: ['MARE', 'TERRA'] },
      ]);
    });

    it('achieve by finalised operations and plan by selected ones (R107)', async () => {
      const { whole } = rowOf(await read(paths.programmeValues('INTERREG-A')), 'RCO87');
      expect([whole.value, whole.planned]).toEqual([names(['MARE', 'TERRA']), names(['MARE', 'SEA', 'TERRA'])]);
      expect(whole.leftOut).toEqual([{ operation: 'SEA', why: 'not_finalised' }]);
    });

    it('count an organisation of two programmes in each: the portfolio is the sum of its programmes', async () => {
      const { whole, by } = rowOf(await read(`${paths.portfolioValues}?by=programme,fund`), 'RCO87');
      expect(whole.value).toBe(names(['MARE', 'TERRA']) + names(['LAGO']));
      expect(by['programme']?.['INTERREG-B']?.value).toBe(2);
      expect(Object.keys(by['fund'] ?? {})).toEqual(['Interreg']);
    });

    it('have no category of region (R107)', async () => {
      const { by } = rowOf(await read(`${paths.programmeValues('INTERREG-A')}?by=categoryOfRegion`), 'RCO87');
      expect(Object.keys(by['categoryOfRegion'] ?? {})).toEqual(['none']);
    });
  });

  describe('show everyone what they may see', () => {
    it('which is sums over their own projects, with how many of the programme are in it', async () => {
      expect((await read(paths.programmeValues('PR-A'))).programmes).toEqual([
        { code: 'PR-A', name: 'Programma PR-A', fund: 'ESF+', shown: 3, all: 4 },
      ]);
      const alone = await read(paths.programmeValues('PR-A'), await api.as('lead'));
      expect(alone.programmes[0]).toEqual(jasmine.objectContaining({ shown: 1, all: 4 }));
      expect(rowOf(alone, 'EECO01').whole.value).toBe(countedIn(['UNO'], 'EECO01', today));
      expect(JSON.stringify(alone)).not.toContain('ALTRUI');
      expect(JSON.stringify(alone)).not.toContain('DUE');
    });

    it('and no programme in which they have no project, as if there were none (G2)', async () => {
      const client = await api.as('lead');
      for (const programme of ['PR-B', 'NESSUNO']) {
        const { status, body } = await client.get<Problem>(paths.programmeValues(programme));
        expect([status, body.code]).withContext(programme).toEqual([404, 'not_found']);
      }
      expect((await client.get(`${paths.portfolioValues}?programme=PR-B`)).status).toBe(404);
    });

    it('an assessor sees counts of things and organisations, and of people neither figures nor sums (G6)', async () => {
      const values = await read(paths.portfolioValues, await api.as('assessor'));
      expect(values.projects.every(({ figures }) => figures === 'things')).toBeTrue();
      expect(rowOf(values, 'RCO87').whole.today).toBe(rowOf(await read(paths.portfolioValues), 'RCO87').whole.today);
      for (const row of values.indicators.filter(({ code }) => code !== 'RCO87')) {
        expect([row.whole.value, row.whole.today]).withContext(row.code).toEqual([null, null]);
        expect(row.whole.progress?.rate ?? null)
          .withContext(row.code)
          .toBeNull();
        expect(row.figures.every(({ value, numerator, final }) => value === null && numerator === null && final === null)).toBeTrue();
      }
      expect(rowOf(values, 'EECO01').whole.leftOut.map(({ why }) => why)).toEqual(['protected', 'protected', 'protected', 'protected']);
    });
  });

  it('go out as CSV and as a workbook with numbers in it, with what is in no sum beside', async () => {
    const csv = await manager.get<string>(`${paths.portfolioFile('values.csv')}?programme=PR-A&by=fund&language=en`);
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="PR-A_2026-03-31_values.csv"');
    const [headings = '', ...lines] = csv.body.split('\r\n');
    const total = countedIn(['UNO', 'DUE', 'TRE'], 'EECO01', today);
    const cells = lines.find((line) => line.startsWith('EECO01,'))?.split(',') ?? [];
    expect(cells[headings.split(',').indexOf('Total')]).toBe(String(total));
    expect(cells[headings.split(',').indexOf('Fund · ESF+')]).toBe(String(total));
    expect(cells[headings.split(',').indexOf('UNO')]).toBe(String(countedIn(['UNO'], 'EECO01', today)));
    const answer = await fetch(`${api.address}${paths.portfolioFile('values.xlsx')}`, { headers: { cookie: manager.cookie ?? '' } });
    const { sheets } = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
    const row = sheets[0]?.rows.find(([code]) => code === 'EECO01');
    expect(row?.[3]).toBe(rowOf(await read(paths.portfolioValues), 'EECO01').whole.value ?? -1);
    expect(sheets[1]?.rows.some(([code, , project, ownCode]) => code === 'EECO02' && project === 'QUATTRO' && ownCode === 'W1')).toBeTrue();
    expect((await manager.get(`/api/portfolio/files/values.pdf`)).status).toBe(404);
  });

  it('refuse a split there is not, and an address that names none', async () => {
    const refused = await manager.get<Problem>(`${paths.portfolioValues}?by=sex`);
    expect([refused.status, refused.body.code, refused.body.field]).toEqual([422, 'validation', 'by']);
    expect((await manager.get<Problem>(`${paths.portfolioValues}?fund=ESF`)).status).toBe(422);
  });
});
