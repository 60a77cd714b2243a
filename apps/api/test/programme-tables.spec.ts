import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { v7 as uuid } from 'uuid';
import { type FunderTable, newTypedValue, paths, type Problem } from '#contract';
import { countParticipations, defaultProgrammeSettings, type CountBySex, type Participation } from '#domain';
import { anyParticipation } from '#testkit';
import { type ApiClient, type ApiForSpecs, startApi } from './api-for-specs.js';
import { ReportExample } from './reports-example.js';
import { anExampleProject, type ExampleProject } from './values-example-project.js';

const sexes = ['F', 'M', 'N', 'T'] as const;

describe('the funder tables of a programme', () => {
  const programme = 'IT-ESFPLUS-SPEC-2127';
  const people: Participation[] = [];
  const ofUno: Participation[] = [];
  let api: ApiForSpecs;
  let manager: ApiClient;

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    const programmeId = uuid();
    await api.database.shared(async (tx) => {
      await tx.programme.create({ data: { programmeId, code: programme, name: { it: 'PR di prova' }, fund: 'ESF+' } });
      const key = { programmeId, priority: '1', specificObjective: 'ESO4.8', categoryOfRegion: 'MD' };
      await tx.programmeTarget.createMany({
        data: [
          { ...key, indicatorCode: 'EECO01', milestone2024: 4, target2029: 200 },
          { ...key, indicatorCode: 'EECR04', referenceOutput: 'EECO02', targetPercent2029: 35 },
        ],
      });
    });
    const projects: ExampleProject[] = [];
    for (const [at, acronym] of ['UNO', 'DUE', 'ALTRUI'].entries()) {
      const project = await anExampleProject(api, { acronym });
      await move(project, programmeId);
      const found = fc.sample(anyParticipation, { numRuns: 150, seed: 7 + at });
      const added = await new ReportExample(api, project).addPeople(found.map(({ participantId: _, ...person }) => person));
      if (acronym !== 'ALTRUI') people.push(...added.map(({ record }) => record));
      if (acronym === 'UNO') ofUno.push(...added.map(({ record }) => record));
      projects.push(project);
    }
    await api.addAccount(
      'manager',
      projects.slice(0, 2).map(({ id }) => ({ role: 'manager', projectId: id })),
    );
    await api.addAccount(
      'assessor',
      projects.slice(0, 2).map(({ id }) => ({ role: 'assessor', projectId: id })),
    );
    manager = await api.as('manager');
  }, 120_000);
  afterAll(() => api.stop());

  const move = ({ id, scope }: ExampleProject, programmeId: string): Promise<unknown> =>
    api.database.withBulkScope(scope, (client) =>
      client.query(`update project set programme_id = $2, category_of_region = 'MD' where project_id = $1`, [id, programmeId]),
    );
  const read = async (table: string, version: string): Promise<FunderTable> => {
    const answer = await manager.get<FunderTable>(`${paths.programmeTable(programme, table)}?version=${version}`);
    expect(answer.status).withContext(JSON.stringify(answer.body).slice(0, 300)).toBe(200);
    return answer.body;
  };
  const cellOf = ({ content }: FunderTable, row: string, column: string) => {
    const at = content.columns.findIndex(({ key }) => key === column);
    return content.rows.find(({ key }) => key === row)?.cells[at];
  };
  const numberOf = (table: FunderTable, row: string, column: string): number | null => {
    const cell = cellOf(table, row, column);
    return cell?.kind === 'number' ? cell.value : null;
  };
  const counted = (records: readonly Participation[], asOf: string): Readonly<Record<string, CountBySex>> =>
    countParticipations(records, { specificObjective: 'ESO4.8', asOf, settings: defaultProgrammeSettings }).values;

  it('R30: an operation’s estimate stands in the place of its count, and the row says so', async () => {
    const before = await read('T6', '202512');
    const row = before.content.rows.find(({ cells }) => cells.some((cell) => cell.kind === 'text' && cell.text === 'EECO17'))?.key ?? '';
    const own = counted(ofUno, '2025-12-31')['EECO17'];
    const evidence = { title: 'Nota metodologica', reference: 'prot. 44/2026' };
    const estimate = newTypedValue.parse({
      ...{ on: '2025-12-31', value: 50, bySex: { F: 30, M: 20, N: 0 }, method: 'Stima su un campione di schede', evidence },
      ...{ traitIsCriterion: false, fromRegister: false },
    });
    expect((await manager.post(paths.typedValues('UNO', 'EECO17'), estimate)).status).toBe(201);
    const after = await read('T6', '202512');
    expect(numberOf(after, row, 'achieved.T')).toBe((numberOf(before, row, 'achieved.T') ?? 0) - (own?.T ?? 0) + 50);
    expect(cellOf(after, row, 'achieved.T')).toEqual(jasmine.objectContaining({ typed: 'estimate' }));
    expect(cellOf(after, row, 'comments')).toEqual(jasmine.objectContaining({ kind: 'words' }));
    expect(cellOf(await read('T6', '202412'), row, 'achieved.T'))
      .withContext('before its day')
      .not.toEqual(jasmine.objectContaining({ typed: 'estimate' }));
    await manager.post(
      paths.typedValueWithdrawal('UNO', 'EECO17', '2025-12-31'),
      { reason: 'fine della prova' },
      { headers: { 'if-match': '"1"' } },
    );
  });

  for (const [version, cutOff] of [
    ['202412', '2024-12-31'],
    ['202512', '2025-12-31'],
  ] as const) {
    it(`sum in T6 what the rules count on ${cutOff}, over the operations one may see, by sex`, async () => {
      const table = await read('T6', version);
      expect(table.cutOff).toBe(cutOff);
      expect(table.operations).toEqual(['DUE', 'UNO']);
      const values = counted(people, cutOff);
      for (const code of Object.keys(values).filter((one) => one.startsWith('EECO')))
        for (const sex of sexes)
          expect(numberOf(table, `1|ESO4.8|ESF+|MD|${code}`, `achieved.${sex}`))
            .withContext(`${code} ${sex}`)
            .toBe(values[code]?.[sex] ?? -1);
    });
  }

  it('are due a month after their cut-off and carry milestone, target and ratio (R66, R69)', async () => {
    const table = await read('T6', '202512');
    const row = '1|ESO4.8|ESF+|MD|EECO01';
    expect(table.dueOn).toBe('2026-01-31');
    expect(numberOf(table, row, 'milestone2024')).toBe(4);
    expect(numberOf(table, row, 'target2029.T')).toBe(200);
    expect(numberOf(table, row, 'ratio.T')).toBeCloseTo(((numberOf(table, row, 'achieved.T') ?? 0) / 200) * 100, 6);
    // R34: entities are recorded nowhere yet, which is not 0 (R68)
    expect(cellOf(table, '1|ESO4.8|ESF+|MD|EECO18', 'achieved.T')?.kind).toBe('missing');
    expect(cellOf(table, '1|ESO4.8|ESF+|MD|EECO18', 'achieved.F')?.kind).toBe('not_applicable');
  });

  it('give a common result with a target two rows: its reference output against the target, then everybody (R69)', async () => {
    const table = await read('T10', '202512');
    const values = counted(people, '2025-12-31');
    const unemployed = counted(
      people.filter(({ employmentStatus }) => employmentStatus === 'UNE'),
      '2025-12-31',
    );
    for (const sex of sexes) {
      expect(numberOf(table, '1|ESO4.8|ESF+|MD|EECR04|EECO02', `achieved.${sex}`)).toBe(unemployed['EECR04']?.[sex] ?? -1);
      expect(numberOf(table, '1|ESO4.8|ESF+|MD|EECR04|', `achieved.${sex}`)).toBe(values['EECR04']?.[sex] ?? -1);
    }
    const rate = ((unemployed['EECR04']?.T ?? 0) / (values['EECO02']?.T ?? 1)) * 100;
    expect(numberOf(table, '1|ESO4.8|ESF+|MD|EECR04|EECO02', 'ratio.T')).toBeCloseTo((rate / 35) * 100, 6);
  });

  it('carry EECR05 and EECR06 in the version due 31 January 2026 alone (R78)', async () => {
    const row = '1|ESO4.8|ESF+|MD|EECR05|';
    const [due, notDue] = [await read('T10', '202512'), await read('T10', '202506')];
    expect(numberOf(due, row, 'achieved.T')).toBe(counted(people, '2025-12-31')['EECR05']?.T ?? -1);
    expect(cellOf(notDue, row, 'achieved.T')?.kind).toBe('not_applicable');
  });

  it('go out as CSV and as a workbook with numbers in it, under our own name', async () => {
    const csv = await manager.get<string>(`${paths.programmeTable(programme, 'T6.csv')}?version=202512&language=en`);
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="IT-ESFPLUS-SPEC-2127_T6_202512.csv"');
    const [headings, first] = csv.body.split('\r\n');
    expect(headings).toContain('Values achieved to date · Total');
    const total = counted(people, '2025-12-31')['EECO01']?.T ?? -1;
    expect(first?.split(',')).toContain(String(total));
    const answer = await fetch(`${api.address}${paths.programmeTable(programme, 'T6.xlsx')}?version=202512`, {
      headers: { cookie: manager.cookie ?? '' },
    });
    const workbook = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
    expect(workbook.sheets[0]?.name).toBe('T6');
    expect(workbook.sheets[0]?.rows[1]).toContain(total);
  });

  it('say what is wrong with a table, a version or a programme there is not', async () => {
    const problem = async (path: string): Promise<string> => {
      const { status, body } = await manager.get<Problem>(path);
      return `${status} ${body.code} ${body.field ?? ''}`.trim();
    };
    expect(await problem(`${paths.programmeTable(programme, 'T1')}?version=202512`)).toBe('404 unknown_table');
    expect(await problem(`${paths.programmeTable(programme, 'T6')}?version=202513`)).toBe('422 validation version');
    expect(await problem(`${paths.programmeTable(programme, 'T6')}?version=dicembre`)).toBe('422 validation version');
    expect(await problem(paths.programmeTable(programme, 'T6'))).toBe('422 validation version');
    // R65: financial tables only
    expect(await problem(`${paths.programmeTable(programme, 'T6')}?version=202503`)).toBe('422 table_not_due version');
    expect(await problem(`${paths.programmeTable('NESSUNO', 'T6')}?version=202512`)).toBe('404 not_found');
    expect((await (await api.as('assessor')).get(`${paths.programmeTable(programme, 'T6')}?version=202512`)).status).toBe(403);
  });
});
