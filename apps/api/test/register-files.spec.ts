import { createHash } from 'node:crypto';
import { type ImportOutcome, paths, type Problem } from '#contract';
import { commonIndicators } from '#domain';
import { aParticipation } from '#testkit';
import { type ApiAnswer, type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject, savePeople } from './values-example-project.js';

const columns = ['date', 'time', 'desk', 'contactType', 'need', 'minutes', 'person', 'services', 'notes', 'servedTwiceWithin90Days'];

describe('a register taken as a file', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    project = await anExampleProject(api, { indicators: commonIndicators('ESO4.8') });
    const people = [aParticipation({ participantId: 'A', entryDate: '2025-01-15', desk: 'LI-D1' })];
    await savePeople(api, project, people, api.server.installation.secret);
    await api.addAccount('manager', [{ role: 'manager', projectId: project.id }]);
    await api.addAccount('operator', [{ role: 'operator', projectId: project.id, deskNumber: 2 }]);
    await api.addAccount('auditor', [{ role: 'auditor', projectId: project.id }]);
    manager = await api.as('manager');
    const file = [
      'id;sportello;data e ora;tipo;canale;bisogni;minuti;persona;prestazioni;note',
      "C-1;LI-D1;02/03/2026 09:10;ascolto;telefono;lavoro|formazione;10;A;A:5|F1:5;'=1+1",
      'C-2;LI-D4;13/03/2026;informazione;di persona;;5;;;«già» vista',
    ];
    const made = await send(file.join('\n'));
    expect(made.status).withContext(JSON.stringify(made.body.faults)).toBe(201);
  });
  afterAll(() => api.stop());

  const send = (content: string | Buffer, name = 'contatti.csv'): Promise<ApiAnswer<ImportOutcome>> => {
    const form = new FormData();
    form.append('file', new Blob([Buffer.from(content)]), name);
    return manager.post<ImportOutcome>(`${paths.imports(project.id)}?of=contacts`, form, { headers: { 'idempotency-key': newId() } });
  };
  const take = async (more: object = {}, client = manager): Promise<Response> => {
    const asked = { format: 'csv', columns, purpose: 'verifica del mese', ...more };
    return fetch(api.address + paths.registerExports(project.acronym, 'contacts'), {
      method: 'POST',
      body: JSON.stringify(asked),
      headers: { 'content-type': 'application/json', cookie: client.cookie ?? '' },
    });
  };
  const problemOf = async (answer: Response): Promise<Problem> => (await answer.json()) as Problem;
  const trail = async () =>
    (
      await api.database.withBulkScope(project.scope, (client) =>
        client.query<{ recordId: string; detail: Record<string, unknown>; reason: string; account: string }>(
          `select record_id as "recordId", detail, reason, account_id as account from audit_entry
           where project_id = $1 and action = 'exported' order by seq desc limit 1`,
          [project.id],
        ),
      )
    ).rows[0];

  it('has the columns, the rows and the order of who looks, and says who took it, when, which rows and what for (G34)', async () => {
    const answer = await take({ from: '2026-03-01', sort: '-minutes', where: 'contactType:listening|information' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+_contacts_\d{4}-\d\d-\d\d\.csv"$/);
    const content = Buffer.from(await answer.arrayBuffer());
    const lines = content.toString('utf8').replace('\ufeff', '').split('\r\n');
    expect(lines[0]).toMatch(new RegExp(`^Esportazione;${project.acronym} · [0-9a-f-]{36}`));
    expect(lines.slice(1, 5).map((line) => line.replace(/;+$/, ''))).toEqual([
      'Da;manager',
      jasmine.stringMatching(/^Il;\d{4}-/),
      'Righe;from=2026-03-01 where=contactType:listening|information sort=-minutes',
      'Scopo;verifica del mese',
    ]);
    expect(lines[6]).toBe(
      'id;data del contatto;ora del contatto;sportello;tipo di contatto;bisogni;minuti;persona;prestazioni;note;' +
        'stessa prestazione da due enti entro 90 giorni',
    );
    expect(lines[7]).toMatch(/^[0-9a-f-]{36};2026-03-02;09:10;LI-D1;ascolto;lavoro\|formazione;1[02];P-\w+;A:5\|F1:5;'=1\+1;no$/);
    expect(lines[8]).toMatch(/;2026-03-13;;LI-D4;informazione;;5;;;«già» vista;$/);
    expect(lines.length).toBe(10);

    const entry = await trail();
    expect(entry?.reason).toBe('verifica del mese');
    expect(lines[0]).toContain(entry?.recordId ?? '');
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(entry?.detail).toEqual(jasmine.objectContaining({ rows: 2, sha256, format: 'csv', sort: '-minutes' }));
  });

  it('comes back in and changes nothing, as CSV and as a workbook; what is changed in it finds its record (G33)', async () => {
    for (const format of ['csv', 'xlsx'] as const)
      for (const language of ['it', 'en', 'fr'] as const) {
        const channel = ['channel', ...columns];
        const content = Buffer.from(await (await take({ from: '2026-03-01', format, language, columns: channel })).arrayBuffer());
        const { status, body } = await send(content, `contatti.${format}`);
        expect([format, language, status, body.summary])
          .withContext(JSON.stringify(body.faults))
          .toEqual([format, language, 200, { new: 0, changed: 0, same: 2 }]);
      }
    const csv = await (await take({ from: '2026-03-01', columns: ['channel', ...columns] })).text();
    const { body } = await send(csv.replace('ascolto;lavoro|formazione;10', 'ascolto;lavoro|formazione;12'));
    expect(body.summary).toEqual({ new: 0, changed: 1, same: 1 });
  });

  it('needs a purpose, and columns that there are', async () => {
    expect((await problemOf(await take({ purpose: ' ' }))).field).toBe('purpose');
    expect((await problemOf(await take({ columns: ['salary'] }))).field).toBe('columns');
  });

  it('is of at most two hundred rows of the own desk for an operator, and not for whoever only reads (§2)', async () => {
    const operator = await api.as('operator');
    const own = await (await take({}, operator)).text();
    expect(own).toContain('LI-D4');
    expect(own).not.toContain('LI-D1');
    const rows = Array.from({ length: 201 }, (_, at) => `D-${at};LI-D4;2026-01-1${at % 9};informazione;telefono`);
    expect((await send(['id;sportello;data;tipo;canale', ...rows].join('\n'))).status).toBe(201);
    const refused = await take({}, operator);
    expect([refused.status, await problemOf(refused)]).toEqual([422, jasmine.objectContaining({ code: 'validation', field: 'limit' })]);
    expect((await take({ to: '2026-01-12' }, operator)).status).toBe(200);
    expect((await take({}, await api.as('auditor'))).status).toBe(403);
  });

  it('is as long as the register', async () => {
    const rows = Array.from({ length: 1200 }, (_, at) => `E-${at};LI-D1;2025-0${1 + (at % 9)}-1${at % 9};informazione;telefono`);
    expect((await send(['id;sportello;data;tipo;canale', ...rows].join('\n'))).status).toBe(201);
    const lines = (await (await take({ from: '2025-01-01', to: '2025-12-31' })).text()).trim().split('\r\n');
    expect(lines.length).toBe(7 + 1200);
    expect(new Set(lines.slice(7).map((line) => line.split(';')[0])).size).toBe(1200);
  });
});
