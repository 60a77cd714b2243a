import type { NewProjectInput, Page, Problem, Project, ProjectSummary } from '#contract';
import { type ApiClient, type ApiForSpecs, startApi } from './api-for-specs.js';

const plan = (acronym: string, change: Partial<NewProjectInput> = {}): Partial<NewProjectInput> => ({
  acronym,
  title: { it: 'Sportello unico' },
  programmeCode: 'IT-ESFPLUS-TOS-2127',
  specificObjective: 'ESO4.8',
  start: '2024-04-01',
  end: '2025-03-31',
  leadPartner: 'Provincia di Livorno',
  periods: [
    { id: 'P1', start: '2024-04-01', end: '2024-09-30', reportDue: '2024-11-30' },
    { id: 'P2', start: '2024-10-01', end: '2025-03-31', reportDue: '2025-05-31' },
  ],
  desks: [{ code: 'LI-D1', name: 'SUI Livorno', municipality: 'Livorno' }],
  ...change,
});

describe('projects over HTTP', () => {
  let api: ApiForSpecs;
  let admin: ApiClient;
  let manager: ApiClient;
  let first: Project;

  beforeAll(async () => {
    api = await startApi({ today: '2024-10-15' });
    await api.addAccount('admin', [{ role: 'admin' }]);
    admin = await api.as('admin');
    const programme = { name: { it: 'PR Toscana FSE+' }, fund: 'ESF+' as const };
    const started = await admin.post<Project>('/api/projects', plan('FIRST', { programme }));
    expect(started.status).toBe(201);
    first = started.body;
    await api.addAccount('manager', [{ role: 'manager', projectId: first.id }]);
    await api.addAccount('assessor', [{ role: 'assessor', projectId: first.id }]);
    manager = await api.as('manager');
  });
  afterAll(() => api.stop());

  it('start with their periods, desks, lead partner and a first version', () => {
    expect(first).toEqual(
      jasmine.objectContaining({ acronym: 'FIRST', version: 1, leadPartner: 'Provincia di Livorno', start: '2024-04-01', demo: false }),
    );
    expect(first.title).toEqual({ it: 'Sportello unico', en: 'Sportello unico', fr: 'Sportello unico' });
    expect(first.programme).toEqual({ code: 'IT-ESFPLUS-TOS-2127', name: 'PR Toscana FSE+', fund: 'ESF+', period: '2021-2027' });
    expect(first.periods.map(({ id, number, reportState }) => [id, number, reportState])).toEqual([
      ['P1', 1, 'not_started'],
      ['P2', 2, 'not_started'],
    ]);
    expect(first.desks.map(({ code, status }) => [code, status])).toEqual([['LI-D1', 'open']]);
    expect(first.partners.map(({ name, role }) => [name, role])).toEqual([['Provincia di Livorno', 'lead_partner']]);
  });

  it('R60: start with the 25 common indicators of Annex I, each with the first version of its definition', async () => {
    const codes = await api.database.withScope({ projects: [first.id], account: null }, (tx) =>
      tx.indicator.findMany({ where: { projectId: first.id }, include: { definitions: true }, orderBy: { position: 'asc' } }),
    );
    expect(codes.length).toBe(25);
    expect(codes[0]?.code).toBe('EECO01');
    expect(codes.every(({ definitions }) => definitions.length === 1 && definitions[0]?.version === 1)).toBeTrue();
  });

  describe('start with the lists of their fund', () => {
    type Programme = NonNullable<NewProjectInput['programme']>;
    const start = (acronym: string, programme: Programme, change: Partial<NewProjectInput>) =>
      admin.post<Project & Problem>('/api/projects', plan(acronym, { programmeCode: `P-${acronym}`, programme, ...change }));
    const programme = (fund: Programme['fund'], period?: Programme['period']): Programme => ({
      name: { it: `Programma ${fund}` },
      fund,
      period,
    });
    const indicatorsOfProject = ({ id }: Project) =>
      api.database.withScope({ projects: [id], account: null }, (tx) =>
        tx.indicator.findMany({ where: { projectId: id }, include: { definitions: true, baselines: true }, orderBy: { position: 'asc' } }),
      );

    it('R100-R105: Interreg starts with its twenty, outputs from 0, and may leave out what does not fit', async () => {
      const { status, body } = await start('INTERREG-ALL', programme('INTERREG'), { specificObjective: 'ISO6.1' });
      expect([status, body.frameworks]).toEqual([201, ['interreg', 'erdfSocial']]);
      const all = await indicatorsOfProject(body);
      expect(all.length).toBe(20);
      expect(all.map(({ kind, baselines }) => [kind, baselines.map(({ value }) => Number(value))])).toEqual(
        all.map(({ kind }) => [kind, kind === 'output' ? [0] : []]),
      );
      const some = await start('INTERREG-SOME', programme('INTERREG'), {
        specificObjective: 'ISO6.1',
        indicators: ['RCO81', 'RCO87', 'RCO113'],
      });
      expect((await indicatorsOfProject(some.body)).map(({ code }) => code)).toEqual(['RCO81', 'RCO87', 'RCO113']);
    });

    it('R104: Interreg paid by the ERDF says so by its lists', async () => {
      const usual = await start('ERDF', programme('ERDF'), { specificObjective: 'RSO4.1' });
      const interreg = await start('ERDF-INTERREG', programme('ERDF'), {
        ...{ specificObjective: 'RSO4.1', frameworks: ['interreg', 'erdfSocial'], indicators: ['RCO87'] },
      });
      expect([usual.body.frameworks, interreg.body.frameworks]).toEqual([['erdfSocial'], ['interreg', 'erdfSocial']]);
      const [rco87] = await indicatorsOfProject(interreg.body);
      expect([rco87?.code, rco87?.measure, rco87?.cumulative]).toEqual(['RCO87', 'distinct', true]);
    });

    it('R60-R63: ESF+ starts with the list of its objective, and the most deprived choose theirs', async () => {
      const counts = async (acronym: string, change: Partial<NewProjectInput>): Promise<unknown> => {
        const { body } = await start(acronym, programme('ESF+'), change);
        const indicators = await indicatorsOfProject(body);
        return [body.frameworks, indicators.length, indicators[0]?.code];
      };
      expect(await counts('ESO412', { specificObjective: 'ESO4.12' })).toEqual([['esfPlus'], 12, 'EECO01']);
      expect(await counts('ESO412-D', { specificObjective: 'ESO4.12', frameworks: ['esfPlusMostDeprived'] })).toEqual([
        ...[['esfPlusMostDeprived'], 9, 'ANNEX2-01'],
      ]);
      expect(await counts('ESO413', { specificObjective: 'ESO4.13' })).toEqual([['esfPlusMaterialDeprivation'], 38, 'EMCO01']);
      expect(await counts('EASI', { specificObjective: 'EaSI' })).toEqual([['easi'], 5, 'EASI-01']);
    });

    it('R90, R91, R106, R110: the other funds and the period before start with theirs', async () => {
      const cases: readonly (readonly [string, Programme, string, number])[] = [
        ['ESF14', programme('ESF', '2014-2020'), '8i', 32],
        ['YEI14', programme('YEI', '2014-2020'), '8ii', 44],
        ['ETC14', programme('INTERREG', '2014-2020'), '8', 6],
        ['AMIF-B', programme('AMIF'), 'b', 14],
        ['NATIONAL', programme('national'), '1', 0],
      ];
      for (const [acronym, described, specificObjective, count] of cases) {
        const { body } = await start(acronym, described, { specificObjective });
        const indicators = await indicatorsOfProject(body);
        expect(indicators.length).withContext(acronym).toBe(count);
        expect(indicators.every(({ definitions }) => definitions.length === 1)).toBeTrue();
      }
    });

    it('R50: and a programme keeps the indicators that it reserves for sums', async () => {
      const reservedSums = [{ code: 'PSO-1', sum: ['EECO02', 'EECO04'] }];
      const described = { ...programme('ESF+'), reservedSums };
      const { body } = await start('RESERVED', described, {});
      const { settings } = await api.database.shared((tx) => tx.programme.findUniqueOrThrow({ where: { code: body.programme.code } }));
      expect(settings).toEqual({ reservedSums });
      const unknown = await start('RESERVED-2', { ...described, reservedSums: [{ code: 'PSO-1', sum: ['EECO02', 'EECO12'] }] }, {});
      expect([unknown.status, unknown.body.field]).toEqual([422, 'programme.reservedSums.0.sum']);
    });

    it('R68: and not without what has to be reported, nor with what is in none of them', async () => {
      const refused = async (acronym: string, change: Partial<NewProjectInput>): Promise<unknown> => {
        const { status, body } = await manager.post<Problem>('/api/projects', plan(acronym, change));
        return [status, body.field, body.detail];
      };
      expect(await refused('LEFT-OUT', { indicators: ['EECO01'] })).toEqual([422, 'indicators', 'indicators: EECO02 has to be reported']);
      expect(await refused('STRANGE', { indicators: ['RCO87'] })).toEqual([
        ...[422, 'indicators', 'indicators: RCO87 is in none of the lists of the project'],
      ]);
      expect(await refused('OTHER', { frameworks: ['amif'] })).toEqual([
        ...[422, 'frameworks', 'frameworks: ESF+ 2021-2027 under ESO4.8 reports esfPlus'],
      ]);
      expect(await refused('NONE', { frameworks: [] })).toEqual([422, 'frameworks', 'frameworks: esfPlus has to be reported']);
      const early = await start('ESF-EARLY', programme('ESF+', '2014-2020'), {});
      expect([early.status, early.body.field]).toEqual([422, 'programme.period']);
    });
  });

  it('are listed for those who hold a role in them, with the period of the day', async () => {
    const { body } = await manager.get<Page<ProjectSummary>>('/api/projects');
    expect(body.next).toBeNull();
    const listed = body.items.find(({ acronym }) => acronym === 'FIRST');
    expect(listed?.period?.id).toBe('P2');
    expect(listed?.desks).toEqual({ open: 1, total: 1 });
    expect([listed?.participants, listed?.excluded]).toEqual([0, 0]);
    expect(listed?.statuses).withContext('nothing has a target yet').toEqual([]);
    const before = await manager.get<Page<ProjectSummary>>('/api/projects?asOf=2024-03-31');
    expect(before.body.items.find(({ acronym }) => acronym === 'FIRST')?.period).toBeNull();
  });

  it('G5: are listed without figures for an administrator and an assessor', async () => {
    for (const client of [admin, await api.as('assessor')]) {
      const { body } = await client.get<Page<ProjectSummary>>('/api/projects');
      const listed = body.items.find(({ acronym }) => acronym === 'FIRST');
      expect([listed?.participants, listed?.excluded, listed?.statuses, listed?.worst]).toEqual([null, null, [], []]);
    }
  });

  it('are read by id and by acronym, with their version as ETag', async () => {
    const byId = await manager.get<Project>(`/api/projects/${first.id}`);
    const byAcronym = await manager.get<Project>('/api/projects/first');
    expect(byId.body).toEqual(byAcronym.body);
    expect(byId.headers.get('etag')).toBe(`"${byId.body.version}"`);
    expect(byId.headers.get('cache-control')).toBe('no-store');
  });

  it('G2: of others answer as if they did not exist', async () => {
    await admin.post('/api/projects', plan('FOREIGN'));
    const foreign = await manager.get<Problem>('/api/projects/FOREIGN');
    const missing = await manager.get<Problem>('/api/projects/MISSING');
    expect(foreign.status).toBe(404);
    expect({ ...foreign.body, reference: '' }).toEqual({ ...missing.body, reference: '' });
  });

  it('are managed by the manager who starts them, and by nobody yet when an administrator does', async () => {
    expect((await manager.post('/api/projects', plan('MINE'))).status).toBe(201);
    expect((await manager.get('/api/projects/MINE')).status).toBe(200);
    await admin.post('/api/projects', plan('NOT-MINE'));
    expect((await manager.get('/api/projects/NOT-MINE')).status).toBe(404);
  });

  it('refuse an acronym in use, whatever its case', async () => {
    const { status, body } = await manager.post<Problem>('/api/projects', plan('first'));
    expect([status, body.code, body.field]).toEqual([409, 'taken', 'acronym']);
  });

  it('refuse a programme nobody described; only an administrator describes one', async () => {
    const { status, body } = await manager.post<Problem>('/api/projects', plan('NOWHERE', { programmeCode: 'XX' }));
    expect([status, body.code, body.field]).toEqual([422, 'unknown_programme', 'programmeCode']);
    const programme = { name: { it: 'Nuovo' }, fund: 'ESF+' as const };
    const described = await manager.post<Problem>('/api/projects', plan('NOWHERE', { programmeCode: 'XX', programme }));
    expect([described.status, described.body.field]).toEqual([422, 'programme']);
  });

  it('refuse periods with a gap, an overlap, or outside the project', async () => {
    const period = (id: string, start: string, end: string) => ({ id, start, end, reportDue: '2025-06-30' });
    const cases = [
      [period('P1', '2024-04-01', '2024-08-31'), period('P2', '2024-10-01', '2025-03-31')],
      [period('P1', '2024-04-01', '2024-10-31'), period('P2', '2024-10-01', '2025-03-31')],
      [period('P1', '2024-04-01', '2025-04-30')],
      [period('P1', '2024-09-01', '2024-04-01')],
    ];
    for (const periods of cases) {
      const { status, body } = await manager.post<Problem>('/api/projects', plan('PERIODS', { periods }));
      expect([status, body.code]).toEqual([422, 'periods_not_contiguous']);
    }
    expect((await manager.get('/api/projects/PERIODS')).status).toBe(404);
  });

  describe('changed', () => {
    it('G20: need the version they were read in', async () => {
      const { status, body } = await manager.patch<Problem>('/api/projects/FIRST', { end: '2025-06-30' }, null);
      expect([status, body.code]).toEqual([428, 'precondition_required']);
    });

    it('G20: in an old version are refused with both values of each field', async () => {
      const { body: read } = await manager.get<Project>('/api/projects/FIRST');
      const changed = await manager.patch<Project>('/api/projects/FIRST', { end: '2025-06-30', reason: 'proroga' }, read.version);
      expect([changed.status, changed.body.end, changed.body.version]).toEqual([200, '2025-06-30', read.version + 1]);
      const stale = await manager.patch<Problem>('/api/projects/FIRST', { end: '2025-07-31' }, read.version);
      expect([stale.status, stale.body.code]).toEqual([412, 'stale_version']);
      expect(stale.body.conflicts).toEqual([{ field: 'end', yours: '2025-07-31', theirs: '2025-06-30' }]);
    });

    it('G21: leave an entry in the trail with who and why, in the same transaction', async () => {
      const { body: read } = await manager.get<Project>('/api/projects/FIRST');
      await manager.patch('/api/projects/FIRST', { title: { it: 'A', en: 'B', fr: 'C' }, reason: 'titolo corretto' }, read.version);
      const entries = await api.database.withScope({ projects: [first.id], account: null }, (tx) =>
        tx.auditEntry.findMany({ where: { projectId: first.id, recordType: 'project', recordVersion: read.version + 1 } }),
      );
      expect(entries.map(({ action, reason, detail }) => [action, reason, (detail as { fields: string[] }).fields])).toEqual([
        ['changed', 'titolo corretto', ['title']],
      ]);
    });

    it('never end before their last period', async () => {
      const { body: read } = await manager.get<Project>('/api/projects/FIRST');
      const { status, body } = await manager.patch<Problem>('/api/projects/FIRST', { end: '2024-12-31' }, read.version);
      expect([status, body.code, body.field]).toEqual([422, 'periods_not_contiguous', 'end']);
    });
  });
});
