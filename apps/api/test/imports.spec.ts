import { readFileSync } from 'node:fs';
import type { CountedRecords, ImportOutcome, ImportView, IndicatorValue, Page, ParticipationView, Problem, UndoRefusal } from '#contract';
import { paths } from '#contract';
import { type ApiAnswer, type ApiClient, type ApiForSpecs, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject } from './values-example-project.js';

const sample = (name: string): string => new URL(`../../../../../libs/testkit/src/samples/${name}`, import.meta.url).pathname;
const today = '2026-03-31';
const header =
  'operation_id,participant_id,sex,birth_date,entry_date,exit_date,employment_status,long_term,isced,in_education_at_entry,disability,' +
  'third_country_national,foreign_background,minority,housing_exclusion,degurba,last_status_28d,education_28d,qualification_28d,status_6m,improved_6m,complete';

interface Expected {
  readonly values: Record<string, Record<string, number>>;
  readonly incomplete: readonly unknown[];
  readonly findings: readonly {
    readonly row: number | null;
    readonly column: string | null;
    readonly code: string;
    readonly level: string;
    readonly match: string;
  }[];
}
const expectedOf = (name: string): Expected => JSON.parse(readFileSync(sample(name), 'utf8')) as Expected;

describe('imports over HTTP', () => {
  let api: ApiForSpecs;
  let manager: ApiClient;
  let managerId: string;
  let keys = 0;

  beforeAll(async () => {
    api = await startApi({ today });
    managerId = await api.addAccount('manager', []);
    await api.addAccount('lead', []);
  });
  afterAll(() => api.stop());

  /** A project of its own that the manager may write to. */
  const aProject = async (acronym?: string): Promise<ExampleProject> => {
    const project = await anExampleProject(api, acronym === undefined ? {} : { acronym });
    await api.grant(managerId, 'manager', project.id);
    manager = await api.as('manager');
    return project;
  };
  const send = (
    project: ExampleProject,
    content: string | Buffer,
    { query = '', name = 'partecipanti.csv', key = `key-${(keys += 1)}` } = {},
  ): Promise<ApiAnswer<ImportOutcome>> => {
    const form = new FormData();
    form.append('file', new Blob([Buffer.from(content)]), name);
    return manager.post<ImportOutcome>(`${paths.imports(project.id)}?of=participations${query}`, form, {
      headers: { 'idempotency-key': key },
    });
  };
  const valueOf = async (project: ExampleProject, code: string, query = ''): Promise<number | null | undefined> => {
    const { body } = await manager.get<IndicatorValue[]>(paths.values(project.id) + query);
    return body.find((value) => value.code === code)?.value;
  };
  const rowsIn = async (
    project: ExampleProject,
    table: 'participation' | 'person' | 'tally' | 'import' | 'audit_entry',
  ): Promise<number> => {
    const question = `select count(*)::integer as count from ${table} where project_id = $1`;
    const { rows } = await api.database.withBulkScope(project.scope, (client) => client.query<{ count: number }>(question, [project.id]));
    return rows[0]?.count ?? -1;
  };
  /** People as rows of the annex, each with what differs from an unemployed woman who entered in May 2025. */
  const fileOf = (project: ExampleProject, people: readonly Partial<Record<string, string>>[], columns = header): string => {
    const ordinary: Record<string, string> = {
      ...{
        operation_id: project.acronym,
        sex: 'F',
        birth_date: '1990-02-03',
        entry_date: '2025-05-06',
        employment_status: 'UNE',
        long_term: 'no',
      },
      ...{
        isced: '3',
        in_education_at_entry: 'no',
        disability: 'no',
        third_country_national: 'no',
        foreign_background: 'no',
        minority: 'no',
      },
      ...{ housing_exclusion: 'no', degurba: '1' },
    };
    const names = columns.split(',');
    return [columns, ...people.map((person) => names.map((name) => person[name] ?? ordinary[name] ?? '').join(','))].join('\n') + '\n';
  };

  it('bring in the sample of Livorno, to its expected values by sex', async () => {
    const project = await aProject('MEDMORE-SUI');
    const expected = expectedOf('participations-livorno.expected.json');
    const file = readFileSync(sample('participations-livorno.csv'));

    const check = await send(project, file, { query: '&dryRun=true' });
    expect(check.status).toBe(200);
    expect(check.body).toEqual(
      jasmine.objectContaining({ importId: null, rows: 1204, summary: { new: 1204, changed: 0, same: 0 }, unusual: [] }),
    );
    expect(check.body.incomplete).toBe(expected.incomplete.length);
    expect(check.body.dialect).toEqual(jasmine.objectContaining({ type: 'csv', encoding: 'utf-8', dateOrder: 'iso' }));
    expect(await rowsIn(project, 'participation')).toBe(0);

    const made = await send(project, file);
    expect(made.status).toBe(201);
    expect(made.body.summary).toEqual(check.body.summary);
    expect(made.body.effect).toEqual(check.body.effect);
    const { body } = await manager.get<IndicatorValue[]>(`${paths.values(project.id)}?asOf=2025-12-31&by=sex`);
    expect(Object.fromEntries(body.map(({ code, value, by }) => [code, { T: value, ...by?.['sex'] }]))).toEqual(
      jasmine.objectContaining(expected.values),
    );
    for (const { code, before, after } of made.body.effect)
      expect([code, before, after]).toEqual([code, 0, (await valueOf(project, code)) ?? -1]);

    const again = await send(project, file);
    expect(again.status).toBe(200);
    expect(again.body).toEqual(jasmine.objectContaining({ importId: null, summary: { new: 0, changed: 0, same: 1204 }, effect: [] }));
    expect(await rowsIn(project, 'participation')).toBe(1204);

    const list = await manager.get<Page<ImportView>>(paths.imports(project.id));
    expect(list.body.items).toEqual([
      jasmine.objectContaining({ id: made.body.importId, fileName: 'partecipanti.csv', rows: 1204, importedBy: 'manager', undoneAt: null }),
    ]);
    const undone = await manager.post<ImportView>(paths.importUndo(project.id, made.body.importId ?? ''));
    expect([undone.status, undone.body.undoneBy]).toEqual([200, 'manager']);
    expect(await valueOf(project, 'EECO01')).toBe(0);
    expect(await rowsIn(project, 'participation')).toBe(2408);
    expect((await manager.post<Problem>(paths.importUndo(project.id, made.body.importId ?? ''))).body.code).toBe('wrong_state');

    const restored = await send(project, file);
    expect(restored.body.summary).toEqual({ new: 1204, changed: 0, same: 0 });
    expect(await rowsIn(project, 'person')).toBe(1204);
    expect(await valueOf(project, 'EECO01', '?asOf=2025-12-31')).toBe(expected.values['EECO01']?.['T'] ?? -1);
  });

  it('leave nothing that belongs to nothing: versions to their import, sealed answers and tallies to their version', async () => {
    const project = await aProject();
    const made = await send(project, fileOf(project, [{ participant_id: 'A' }, { participant_id: 'B', isced: '' }]));
    await send(project, fileOf(project, [{ participant_id: 'A', sex: 'M' }]));
    await manager.post(paths.importUndo(project.id, made.body.importId ?? ''));
    const { rows } = await api.database.withBulkScope(project.scope, (client) =>
      client.query(
        `select 'version' as what from participation r where project_id = $1 and import_id is not null
           and not exists (select from import i where i.project_id = r.project_id and i.import_id = r.import_id)
         union all select 'answer' from special_category_answer s where project_id = $1 and not exists (select from participation r
           where r.project_id = s.project_id and r.participation_id = s.participation_id and r.version = s.version)
         union all select 'tally' from tally t where project_id = $1 and not exists (select from participation r
           where r.project_id = t.project_id and r.participation_id = t.record_id and r.version = t.record_version and r.person_id = t.subject_id)`,
        [project.id],
      ),
    );
    expect(rows).toEqual([]);
  });

  it('report every fault of a bad file at its row and column, and write nothing', async () => {
    const project = await aProject();
    const expected = expectedOf('participations-with-errors.expected.json');
    const file = readFileSync(sample('participations-with-errors.csv'), 'latin1').replaceAll('MEDMORE-SUI', project.acronym);
    for (const query of ['&dryRun=true', '']) {
      const { status, body } = await send(project, Buffer.from(file, 'latin1'), { query });
      expect(status).toBe(query === '' ? 422 : 200);
      for (const { row, column, level, match } of expected.findings) {
        const found = body.faults.filter((fault) => fault.row === row && (match !== 'cell' || fault.column === column));
        expect([row, column, found.some((fault) => fault.level === level || fault.level === 'error')]).toEqual([row, column, true]);
      }
      expect(body.importId).toBeNull();
    }
    expect(await rowsIn(project, 'participation')).toBe(0);
    expect(await rowsIn(project, 'import')).toBe(0);
  });

  it('change what differs and leave the rest, whatever file it comes from', async () => {
    const project = await aProject();
    await send(project, fileOf(project, [{ participant_id: 'A' }, { participant_id: 'B' }]));
    const { status, body } = await send(
      project,
      fileOf(project, [{ participant_id: 'B', sex: 'M' }, { participant_id: 'A' }, { participant_id: 'C' }]),
    );
    expect([status, body.summary]).toEqual([201, { new: 1, changed: 1, same: 1 }]);
    expect(body.effect.find(({ code }) => code === 'EECO01')).toEqual(jasmine.objectContaining({ before: 2, after: 3 }));
    expect(await rowsIn(project, 'participation')).toBe(4);
  });

  it('leave alone what the file has no column for', async () => {
    const project = await aProject();
    await send(project, fileOf(project, [{ participant_id: 'A', disability: 'yes', degurba: '3' }]));
    const shorter = header
      .split(',')
      .filter((name) => !['disability', 'degurba'].includes(name))
      .join(',');
    const { body } = await send(project, fileOf(project, [{ participant_id: 'A' }], shorter));
    expect(body.summary).toEqual({ new: 0, changed: 0, same: 1 });
    expect(await valueOf(project, 'EECO12')).toBe(1);
  });

  it('merge the later spell of somebody who had left, once (R7)', async () => {
    const project = await aProject();
    await send(
      project,
      fileOf(project, [{ participant_id: 'A', entry_date: '2025-01-10', exit_date: '2025-02-20', last_status_28d: 'SEARCH' }]),
    );
    const later = fileOf(project, [{ participant_id: 'A', entry_date: '2025-06-02', exit_date: '2025-07-31', last_status_28d: 'JOB' }]);
    const { status, body } = await send(project, later);
    expect([status, body.summary.changed]).toEqual([201, 1]);
    expect(body.faults.map(({ code }) => code)).toContain('separate-spells');
    const records = await manager.get<CountedRecords>(paths.valueRecords(project.id, 'EECO01'));
    expect(records.body.items.map(({ day }) => day)).toEqual(['2025-01-10']);
    const left = await manager.get<CountedRecords>(paths.valueRecords(project.id, 'EECR04'));
    expect(left.body.items.map(({ day }) => day)).toEqual(['2025-07-31']);
    expect((await send(project, later)).body.summary).toEqual({ new: 0, changed: 0, same: 1 });
    const corrected = await send(project, later.replace('2025-07-31', '2025-08-31'));
    expect(corrected.body.summary.changed).toBe(1);
    expect((await manager.get<CountedRecords>(paths.valueRecords(project.id, 'EECO01'))).body.items.map(({ day }) => day)).toEqual([
      '2025-01-10',
    ]);
  });

  it('find desks by code or name, and say which are not known', async () => {
    const project = await aProject();
    const columns = `${header},desk`;
    const people = [
      { participant_id: 'A', desk: 'LI-D1' },
      { participant_id: 'B', desk: 'SPORTELLO DI CÈCINA' },
      { participant_id: 'C', desk: 'Sportello di Roma' },
      { participant_id: 'D' },
    ];
    const { status, body } = await send(project, fileOf(project, people, columns), { query: '&desk=LI-D4' });
    expect([status, body.unknownDesks]).toEqual([201, ['Sportello di Roma']]);
    expect(body.faults.find(({ code }) => code === 'unknown-desk')).toEqual(jasmine.objectContaining({ level: 'notice', column: 'desk' }));
    const { body: values } = await manager.get<IndicatorValue[]>(`${paths.values(project.id)}?by=desk`);
    expect(values[0]?.by?.['desk']).toEqual({ 'LI-D1': 1, 'LI-D4': 2, unknown: 1 });
    expect((await send(project, fileOf(project, people), { query: '&desk=XX' })).status).toBe(422);
  });

  it('stop at unusual shares until somebody confirms them (G31)', async () => {
    const project = await aProject();
    const people = Array.from({ length: 40 }, (_, at) => ({ participant_id: `A${at}`, disability: at < 2 ? 'yes' : 'no' }));
    await send(project, fileOf(project, people));
    const strange = fileOf(
      project,
      people.map((person) => ({ ...person, participant_id: person.participant_id.replace('A', 'B'), disability: 'yes' })),
    );
    const check = await send(project, strange, { query: '&dryRun=true' });
    expect(check.body.unusual).toEqual([{ field: 'disability', before: 0.05, after: 1 }]);
    const refused = await send(project, strange);
    expect([refused.status, refused.body.importId]).toEqual([422, null]);
    expect(refused.body.faults[0]).toEqual(jasmine.objectContaining({ level: 'error', code: 'unusual-shares' }));
    expect(await rowsIn(project, 'person')).toBe(40);
    const confirmed = await send(project, strange, { query: '&confirmUnusual=true' });
    expect([confirmed.status, confirmed.body.summary.new]).toEqual([201, 40]);
  });

  it('are done once however often the same request comes (G19)', async () => {
    const project = await aProject();
    const file = fileOf(project, [{ participant_id: 'A' }]);
    const first = await send(project, file, { key: 'the-same' });
    const second = await send(project, file, { key: 'the-same' });
    expect([second.status, second.body.importId]).toEqual([201, first.body.importId]);
    expect(await rowsIn(project, 'import')).toBe(1);
    const reused = await send(project, fileOf(project, [{ participant_id: 'B' }]), { key: 'the-same' });
    expect([reused.status, (reused.body as unknown as Problem).code]).toEqual([422, 'idempotency_key_reused']);
  });

  it('are not undone when a record was changed since, unless it says the same again', async () => {
    const project = await aProject();
    const first = await send(project, fileOf(project, [{ participant_id: 'A' }, { participant_id: 'B' }]));
    const second = await send(project, fileOf(project, [{ participant_id: 'A', sex: 'M' }]));
    const refused = await manager.post<Problem & UndoRefusal>(paths.importUndo(project.id, first.body.importId ?? ''));
    expect([refused.status, refused.body.code]).toEqual([409, 'wrong_state']);
    expect(refused.body.changedSince.map(({ pseudonym }) => pseudonym)).toEqual([jasmine.stringMatching(/^P-/)]);
    const undoneSecond = await manager.post<ImportView>(paths.importUndo(project.id, second.body.importId ?? ''));
    expect(undoneSecond.status).toBe(200);
    expect(await valueOf(project, 'EECO01', '?where=sex:F')).toBe(2);
    expect((await manager.post<ImportView>(paths.importUndo(project.id, first.body.importId ?? ''))).status).toBe(200);
    expect(await valueOf(project, 'EECO01')).toBe(0);
  });

  it('stay in the history of a record: which file, and that it was undone', async () => {
    const project = await aProject();
    await send(project, fileOf(project, [{ participant_id: 'A' }]));
    const change = await send(project, fileOf(project, [{ participant_id: 'A', sex: 'M' }]), { name: 'correzioni.csv' });
    await manager.post<ImportView>(paths.importUndo(project.id, change.body.importId ?? ''));
    const { body: counted } = await manager.get<CountedRecords>(paths.valueRecords(project.id, 'EECO01'));
    const { body } = await manager.get<ParticipationView>(paths.participation(project.id, counted.items[0]?.recordId ?? ''));
    expect(body.history.map(({ source, fileName, reason }) => [source, fileName, reason])).toEqual([
      ['undo', null, null],
      ['import', 'correzioni.csv', null],
      ['import', 'partecipanti.csv', null],
    ]);
  });

  it('refuse what is no file of participants, and whoever may not import', async () => {
    const project = await aProject();
    const empty = await send(project, '');
    expect([empty.status, empty.body.faults[0]?.code]).toEqual([422, 'file-empty']);
    const zip = await send(project, Buffer.from('PK\u0003\u0004 not really'), { name: 'x.xlsx' });
    expect(zip.status).toBe(422);
    const noFile = await manager.post<Problem>(`${paths.imports(project.id)}?of=participations`, new FormData());
    expect([noFile.status >= 400 && noFile.status < 500, noFile.body.code]).toEqual([true, jasmine.any(String)]);
    const json = await manager.post<Problem>(`${paths.imports(project.id)}?of=participations`, {});
    expect(json.status).toBe(415);
    expect((await manager.post<Problem>(`${paths.imports(project.id)}?of=weather`, {})).status).toBe(422);
    const form = new FormData();
    form.append('file', new Blob(['x']), 'x.csv');
    expect((await api.nobody().post(`${paths.imports(project.id)}?of=participations`, form)).status).toBe(401);
    const lead = await api.as('lead');
    expect((await lead.post(`${paths.imports(project.id)}?of=participations`, form)).status).toBe(404);
    expect((await manager.get(paths.import(project.id, project.id))).status).toBe(404);
  });
});
