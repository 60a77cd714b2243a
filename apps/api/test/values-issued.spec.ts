import { v7 as uuid } from 'uuid';
import type { ImportOutcome, IndicatorDetail, ParticipationView } from '#contract';
import { paths } from '#contract';
import { aParticipation } from '#testkit';
import { type ApiClient, type ApiForSpecs, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject, savePeople } from './values-example-project.js';

const hash = 'a'.repeat(64);

describe('a figure that a report has issued', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;
  let ids: readonly string[];

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    project = await anExampleProject(api);
    ids = await savePeople(
      api,
      project,
      ['2025-05-05', '2025-06-06', '2025-09-30', '2025-11-11'].map((entryDate, at) =>
        aParticipation({ participantId: `A${at}`, entryDate }),
      ),
      api.server.installation.secret,
    );
    await api.addAccount('manager', [{ role: 'manager', projectId: project.id }]);
    manager = await api.as('manager');
    await issue('P3', '2025-09-30', 3);
  });
  afterAll(() => api.stop());

  /** A submitted report that says one value of EECO01. */
  const issue = (period: string, asOf: string, value: number): Promise<void> =>
    api.database.withBulkScope(
      project.scope,
      async (client, at) => {
        const report = uuid();
        await client.query(
          `insert into report (project_id, report_id, period_id, number, as_of, created_by, created_at) values ($1, $2, $3, 1, $4, 'spec', $5)`,
          [project.id, report, period, asOf, at],
        );
        await client.query(
          `insert into report_value (project_id, report_id, indicator_number, definition_version, value, members_hash)
           select $1, $2, number, 1, $3, $4 from indicator where project_id = $1 and code = 'EECO01'`,
          [project.id, report, value, hash],
        );
        await client.query(
          `update report set state = 'submitted', content = '{}', known_at = $3, root_hash = $4, submitted_by = 'spec', submitted_at = $3
           where project_id = $1 and report_id = $2`,
          [project.id, report, at, hash],
        );
      },
      { lock: 'exclusive' },
    );
  const detail = async (): Promise<IndicatorDetail> => (await manager.get<IndicatorDetail>(paths.value(project.id, 'EECO01'))).body;

  it('stands beside what the same cut-off gives now, and what was added since', async () => {
    const { value, issued, bridge } = await detail();
    expect(issued).toEqual([jasmine.objectContaining({ period: 'P3', end: '2025-09-30', value: 3, now: 3, state: 'submitted' })]);
    expect(bridge).toEqual({ reported: 3, added: 1, corrections: 0, now: 4 });
    expect(value.lock).toBe('not_started');
    const ofPeriod = await manager.get<IndicatorDetail>(`${paths.value(project.id, 'EECO01')}?period=P3`);
    expect([ofPeriod.body.value.lock, ofPeriod.body.value.value]).toEqual(['submitted', 3]);
  });

  it('does not move when a past fact is corrected: the difference is a correction (design: corrections)', async () => {
    const path = paths.participation(project.id, ids[0] ?? '');
    const later = await manager.patch<ParticipationView>(path, { entryDate: '2025-10-15', reason: 'support began later' }, 1);
    expect(later.status).toBe(200);
    const { issued, bridge } = await detail();
    expect(issued[0]).toEqual(jasmine.objectContaining({ value: 3, now: 2 }));
    expect(bridge).toEqual({ reported: 3, added: 2, corrections: -1, now: 4 });
    await manager.patch(path, { entryDate: '2025-05-05', reason: 'it was right before' }, 2);
    expect((await detail()).bridge).toEqual({ reported: 3, added: 1, corrections: 0, now: 4 });
  });

  it('lets a file change it, and says that this becomes a correction', async () => {
    const rows = ['A9,F,1990-01-01,2025-08-01,UNE,no,3', 'A10,F,1990-01-01,2026-01-08,UNE,no,3'];
    const header = 'operation_id,participant_id,sex,birth_date,entry_date,exit_date,employment_status,long_term,isced';
    const check = async (row: string): Promise<ImportOutcome> => {
      const [id, sex, birth, entry, ...others] = row.split(',');
      const form = new FormData();
      form.append('file', new Blob([`${header}\n${[project.acronym, id, sex, birth, entry, '', ...others].join(',')}\n`]), 'x.csv');
      return (await manager.post<ImportOutcome>(`${paths.imports(project.id)}?of=participations&dryRun=true`, form)).body;
    };
    const codes = async (row: string): Promise<string[]> => (await check(row)).faults.map(({ code }) => code);
    expect(await codes(rows[0] ?? '')).toContain('correction-of-reported-period');
    expect(await codes(rows[1] ?? '')).not.toContain('correction-of-reported-period');
  });
});
