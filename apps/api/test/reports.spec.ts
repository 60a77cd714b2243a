import { createHash } from 'node:crypto';
import { paths, type Problem, type Report, type Role, reportList, report as reportSchema, type SectionTextView } from '#contract';
import { type ApiAnswer, type ApiClient, type ApiForSpecs, startApi } from './api-for-specs.js';
import { ReportExample } from './reports-example.js';
import { anExampleProject, setTargets } from './values-example-project.js';

describe('the report life over HTTP', () => {
  let api: ApiForSpecs;
  let example: ReportExample;
  let manager: ApiClient;
  let lead: ApiClient;
  let p: string;
  let projects = 0;

  const accounts = new Map<string, string>();

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    for (const role of ['manager', 'lead', 'auditor', 'assessor'] as const) accounts.set(role, await api.addAccount(role, []));
    manager = await api.as('manager');
    lead = await api.as('lead');
  }, 120_000);
  afterAll(() => api.stop());

  beforeEach(async () => {
    const project = await anExampleProject(api, { acronym: `SUI-${(projects += 1)}` });
    p = project.acronym;
    example = new ReportExample(api, project);
    for (const [role, account] of accounts) await api.grant(account, role as Role, project.id);
    await setTargets(api, project, 'EECO01', { P1: 1, P2: 5, P3: 20, P4: 40, P6: 80 });
    await example.addPeople([
      ...Array.from({ length: 20 }, () => ({ entryDate: '2025-06-01' })),
      ...Array.from({ length: 6 }, () => ({
        entryDate: '2025-07-15',
        sex: 'M' as const,
        exitDate: '2025-09-01',
        lastStatus28d: 'JOB' as const,
      })),
    ]);
  });

  const begin = async (periodId: string): Promise<Report> => {
    const answer = await manager.post<Report>(paths.reports(p), { periodId });
    expect(answer.status).toBe(201);
    return answer.body;
  };
  const put = (
    by: ApiClient,
    id: string,
    section: string,
    language: string,
    text: string,
    version: number | null,
  ): Promise<ApiAnswer<SectionTextView>> =>
    by.put(paths.reportSection(p, id, section, language), { text }, version === null ? {} : { headers: { 'if-match': `"${version}"` } });
  const writeAll = async (report: Report): Promise<void> => {
    for (const part of report.missingParts)
      if (part.kind === 'text')
        expect((await put(manager, report.id, part.section, part.language, `Nota ${part.section} «${part.language}»`, 0)).status).toBe(200);
  };
  const step = (
    by: ApiClient,
    id: string,
    name: 'submit' | 'verify' | 'certify' | 'reopen',
    body: object = {},
  ): Promise<ApiAnswer<Report & Problem>> => by.post(paths.reportStep(p, id, name), body);
  const file = async (
    id: string,
    name: Parameters<typeof paths.reportFile>[2],
    query = '',
  ): Promise<{ bytes: Buffer; headers: Headers; status: number }> => {
    const answer = await fetch(api.address + paths.reportFile(p, id, name) + query, { headers: { cookie: manager.cookie ?? '' } });
    return { bytes: Buffer.from(await answer.arrayBuffer()), headers: answer.headers, status: answer.status };
  };

  it('goes from an empty draft to a certificate, and later facts stay out of it', async () => {
    const draft = await begin('P3');
    expect(reportSchema.parse(draft)).toEqual(draft);
    expect(draft.state).toBe('draft');
    expect(draft.createdBy).toBe('manager');
    expect(draft.missing).toBe(6);
    expect(draft.steps).toEqual(['submit']);

    const refused = await step(manager, draft.id, 'submit');
    expect(refused.status).toBe(422);
    expect(refused.body.code).toBe('report_incomplete');
    expect(refused.body.detail).toBe('6 things are missing. The first: S2 Summary: the text in Italian is missing.');
    expect((refused.body.missing as unknown as unknown[]).length).toBe(6);

    await writeAll(draft);
    const submitted = await step(manager, draft.id, 'submit');
    expect(submitted.status).withContext(JSON.stringify(submitted.body).slice(0, 300)).toBe(200);
    expect(submitted.body.state).toBe('submitted');
    expect(submitted.body.rootHash).toMatch(/^[0-9a-f]{64}$/);
    expect(submitted.headers.get('etag')).toBe('"2"');

    // G5, and the steps the answer offers say the same
    expect((await step(manager, draft.id, 'verify')).status).toBe(403);
    expect((await step(lead, draft.id, 'certify')).status).toBe(409);
    expect((await step(lead, draft.id, 'verify')).body.steps).toEqual(['certify', 'reopen']);
    const certified = await step(lead, draft.id, 'certify', { reason: 'verificato sul campione' });
    expect(certified.body.state).toBe('certified');
    expect(certified.body.transitions.map(({ to, by }) => `${to} ${by}`)).toEqual([
      'draft manager',
      'submitted manager',
      'under_verification lead',
      'certified lead',
    ]);

    const names = ['report.json', 'report.xlsx', 'report.pdf'] as const;
    const before = await Promise.all(names.map((name) => file(draft.id, name)));
    const late = await example.addPeople([{ entryDate: '2025-08-20' }]);
    await example.correct(late, { entryDate: '2025-08-21' }, 'data di ingresso corretta');
    const after = await Promise.all(names.map((name) => file(draft.id, name)));
    for (const [at, name] of names.entries()) {
      expect(before[at]?.status).withContext(name).toBe(200);
      expect(after[at]?.bytes.equals(before[at]?.bytes ?? Buffer.alloc(0)))
        .withContext(name)
        .toBeTrue();
    }
    const issued = await manager.get<Report>(paths.report(p, draft.id));
    expect(issued.body.changedSince).toContain({
      code: 'EECO01',
      name: jasmine.objectContaining({ it: 'Partecipanti totali' }),
      issued: 26,
      now: 27,
    });
    expect(issued.body.rootHash).toBe(submitted.body.rootHash);

    const next = await begin('P4');
    const correction = next.corrections.find(({ code }) => code === 'EECO01');
    expect(correction).toEqual(jasmine.objectContaining({ reported: 26, now: 27, change: 1 }));
    expect(correction?.reasons).toEqual([{ text: jasmine.objectContaining({ it: 'data di ingresso corretta' }), count: 1 }]);
    expect(next.changes).toContain({ kind: 'text', section: 'S2', language: 'it' });
    expect(next.previous).toEqual({ id: draft.id, periodId: 'P3', number: 1 });
    expect(reportList.parse((await manager.get(paths.reports(p))).body).items.map(({ periodId, state }) => `${periodId} ${state}`)).toEqual(
      ['P4 draft', 'P3 certified'],
    );
  }, 120_000);

  it('lets anyone recompute the hash from report.json', async () => {
    const report = await begin('P1');
    const mine = (await manager.get<Report>(paths.report(p, report.id))).body;
    await writeAll(mine);
    const { rootHash } = (await step(manager, report.id, 'submit')).body;
    const { bytes, headers } = await file(report.id, 'report.json');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(rootHash ?? '');
    expect(headers.get('x-report-sha256')).toBe(rootHash);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${p}_P1_v1.json"`);
    expect(String((await file(report.id, 'report.json.sha256')).bytes)).toBe(`${rootHash}  ${p}_P1_v1.json\n`);
    const again = await fetch(api.address + paths.reportFile(p, report.id, 'report.json'), {
      headers: { cookie: manager.cookie ?? '', 'if-none-match': headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
    // G34: who took which file, with its hash
    const trail = await api.database.withBulkScope({ projects: [example.project.id], account: null }, async (client) => {
      const { rows } = await client.query<{ detail: { file: string; sha256: string; rows: number } }>(
        `select detail from audit_entry where project_id = $1 and action = 'exported' and record_id = $2 order by seq`,
        [example.project.id, report.id],
      );
      return rows.map(({ detail }) => detail);
    });
    expect(trail[0]).toEqual(jasmine.objectContaining({ file: 'report.json', sha256: rootHash }));
    expect(trail[0]?.rows).toBeGreaterThan(20);
  }, 60_000);

  it('asks for the version of a text and shows both when it was changed meanwhile (G20)', async () => {
    const { id } = await begin('P2');
    expect((await put(manager, id, 'S2', 'it', 'senza versione', null)).status).toBe(428);
    const first = await put(manager, id, 'S2', 'it', 'mio', 0);
    expect(first.body).toEqual({ section: 'S2', language: 'it', text: 'mio', version: 1, characters: 3, limit: 2000 });
    expect(first.headers.get('etag')).toBe('"1"');
    const stale = await lead.put<Problem>(paths.reportSection(p, id, 'S2', 'it'), { text: 'suo' }, { headers: { 'if-match': '"0"' } });
    expect(stale.status).toBe(412);
    expect(stale.body.conflicts).toEqual([{ field: 'text', yours: 'suo', theirs: 'mio' }]);
    expect((await put(manager, id, 'S99', 'it', 'x', 0)).status).toBe(422);
  });

  it('is kept from those who may not see it, and from other projects', async () => {
    const { id } = await begin('P2');
    expect((await (await api.as('auditor')).get(paths.report(p, id))).status).toBe(200);
    expect((await (await api.as('auditor')).post(paths.reports(p), { periodId: 'P2' })).status).toBe(403);
    expect((await (await api.as('assessor')).get(paths.report(p, id))).status).toBe(403);
    expect((await api.nobody().get(paths.report(p, id))).status).toBe(401);
    const other = await anExampleProject(api, { acronym: `ALTRO-${projects}` });
    await api.addAccount('other', [{ role: 'manager', projectId: other.id }]);
    expect((await (await api.as('other')).get(paths.report(p, id))).status).toBe(404);
    expect((await (await api.as('other')).get(paths.report(other.acronym, id))).status).toBe(404);
    expect((await manager.get(paths.report(p, 'not-an-id'))).status).toBe(422);
    expect((await manager.get(`/api/projects/${p}/reports/${id}/files/report.exe`)).status).toBe(404);
  });

  it('begins a report once for one key, however often it is asked', async () => {
    const key = { headers: { 'idempotency-key': `begin-${p}` } };
    const twice = await Promise.all([1, 2].map(() => manager.post<Report>(paths.reports(p), { periodId: 'P3' }, key)));
    const again = await manager.post<Report>(paths.reports(p), { periodId: 'P3' }, key);
    expect(again.status).toBe(201);
    for (const { status, body } of twice) if (status === 201) expect(body.id).toBe(again.body.id);
    expect((await manager.post<Problem>(paths.reports(p), { periodId: 'P3' })).body.code).toBe('taken');
  });
});
