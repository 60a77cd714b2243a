import type { ClientBase } from 'pg';
import { type DefinitionView, type IndicatorValue, paths } from '#contract';
import { commonIndicators, type IndicatorDefinition, type Participation } from '#domain';
import { aParticipation, anIndicator } from '#testkit';
import { holdAlone } from '../src/platform/database/database.js';
import { queryOn } from '../src/platform/database/query.js';
import { CountAnew } from '../src/platform/indicators/count-anew.js';
import { type DefinitionPosting, insertPosting } from '../src/platform/indicators/definition-posting.js';
import { SpecialCategories } from '../src/platform/participations/special-categories.js';
import { postProjectRecords } from '../src/platform/projects/project-records.js';
import { readCountingBasis } from '../src/platform/tallies/counting-basis.js';
import { type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { untilInForce } from './until-in-force.js';
import { anExampleProject, type ExampleProject, savePeople, specSecret } from './values-example-project.js';

const bySex = (sex: string): IndicatorDefinition => ({
  measure: 'count',
  counts: [{ of: 'participation', where: { field: 'sex', is: sex }, on: 'entryDate' }],
});
const openDesks: IndicatorDefinition = { measure: 'count', counts: [{ of: 'desk', on: 'openedOn' }] };
const someone = (participantId: string, sex: Participation['sex']): Participation =>
  aParticipation({ participantId, sex, entryDate: '2025-01-15' });

describe('definitions that are counted in the background', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    const own = { commonCode: null, unit: 'desks' };
    const indicators = [
      ...commonIndicators('ESO4.8'),
      anIndicator({ code: 'DONNE', ...own, definition: bySex('F') }),
      anIndicator({ code: 'APERTI', ...own, definition: openDesks }),
      anIndicator({ code: 'GUASTO', ...own, definition: bySex('F') }),
      anIndicator({ code: 'RIPRESO', ...own, definition: openDesks }),
      anIndicator({ code: 'SEDI', ...own, definition: openDesks }),
      ...['INSIEME', 'ACCANTO', 'DOPO'].map((code) => anIndicator({ code, ...own, definition: openDesks })),
    ];
    project = await anExampleProject(api, { indicators });
    await api.database.withBulkScope(
      project.scope,
      async (client, at) => {
        await client.query(`update desk set opened_on = '2025-01-01'`);
        await postProjectRecords(queryOn(client), project.id, at);
      },
      { lock: 'exclusive' },
    );
    await savePeople(api, project, [someone('A', 'F'), someone('B', 'F'), someone('C', 'M')], api.server.installation.secret);
    await api.addAccount('manager', [{ role: 'manager', projectId: project.id }]);
    manager = await api.as('manager');
  });
  afterAll(() => api.stop());

  const publish = (code: string, version: number, definition: IndicatorDefinition) =>
    manager.send<DefinitionView>({
      method: 'PUT',
      path: paths.indicatorDefinition(project.acronym, code),
      body: { definition, reason: 'Prova del conteggio' },
      headers: { 'if-match': `"${version}"`, 'idempotency-key': newId() },
    });
  const inForce = (code: string): Promise<DefinitionView> => untilInForce(manager, project.acronym, code);
  const valueOf = async (code: string): Promise<number | null | undefined> =>
    (await manager.get<IndicatorValue[]>(paths.values(project.acronym))).body.find((value) => value.code === code)?.value;
  const sendJob = (client: ClientBase): Promise<unknown> =>
    client.query(`insert into jobs.job (name, data, policy, singleton_key) values ('definition-posting', $1, 'singleton', $2)`, [
      { projectId: project.id },
      project.id,
    ]);
  /** A posting as it is when the counting begins. */
  const begunNow = async (code: string, version: number, definition: IndicatorDefinition): Promise<DefinitionPosting> =>
    api.database.withBulkScope(
      project.scope,
      async (client, requestedAt) => {
        const { rows } = await client.query<{ number: number }>('select number from indicator where project_id = $1 and code = $2', [
          project.id,
          code,
        ]);
        const indicator = rows[0]?.number ?? 0;
        const what = { indicator, code, version, definition, newIndicator: null, reason: 'prova', requestedBy: 'spec', requestedAt };
        return { ...what, state: 'counting', startedAt: requestedAt, done: 0, total: 0 };
      },
      { lock: 'exclusive' },
    );

  it('count what is written while they are being counted, once and as it is then', async () => {
    const posting = await begunNow('DONNE', 2, bySex('M'));
    const [, removed] = await savePeople(api, project, [someone('D', 'M'), someone('E', 'M')]);
    await api.database.withBulkScope(project.scope, async (client) => {
      const basis = await readCountingBasis(queryOn(client), project.id);
      const counting = new CountAnew(client, basis, [posting], new SpecialCategories(specSecret));
      for await (const done of counting.countAll()) expect(done).toBeGreaterThanOrEqual(5);
      // another connection writes: one more, and one who is taken back
      await savePeople(api, project, [someone('F', 'M')]);
      await api.database.withBulkScope(
        project.scope,
        (other) => other.query('update participation set superseded_at = clock_timestamp() where participation_id = $1', [removed]),
        { lock: 'shared' },
      );
      await holdAlone(client, project.id, (at) => counting.settle(at));
    });
    // C, D and F
    expect(await valueOf('DONNE')).toBe(3);
  });

  it('leave the other indicators over desks as they are', async () => {
    expect([await valueOf('APERTI'), await valueOf('SEDI')]).toEqual([2, 2]);
    await publish('APERTI', 1, { measure: 'count', counts: [{ of: 'desk', where: { field: 'code', is: 'LI-D1' }, on: 'openedOn' }] });
    await inForce('APERTI');
    expect([await valueOf('APERTI'), await valueOf('SEDI')]).toEqual([1, 2]);
  });

  it('wait for each other: while one version is being counted, no other is published', async () => {
    const { indicator } = await begunNow('SEDI', 2, openDesks);
    const alone = (statement: string): Promise<unknown> =>
      api.database.withBulkScope(project.scope, (client) => client.query(statement, [project.id, indicator]));
    await alone(
      `insert into definition_posting (project_id, indicator_number, code, version, definition, requested_by, requested_at, state)
       values ($1, $2, 'SEDI', 2, '{}', 'spec', now(), 'counting')`,
    );
    const { status, body } = await publish('SEDI', 1, bySex('N'));
    expect(status).toBe(409);
    expect(body).toEqual(jasmine.objectContaining({ code: 'wrong_state', detail: 'Version 2 of SEDI is being counted.' }));
    await alone('delete from definition_posting where project_id = $1 and indicator_number = $2');
  });

  it('say so when they could not be counted, leave the former version in force, and are done with when it is published', async () => {
    // sealed with another key, as if the secret of the installation had been lost
    await savePeople(api, project, [aParticipation({ participantId: 'G', sex: 'N', disability: 'yes' })], specSecret);
    const before = await valueOf('GUASTO');
    expect(before).toBe(2);
    const disabled = commonIndicators('ESO4.8').find(({ code }) => code === 'EECO12')?.definition ?? openDesks;
    const begun = await publish('GUASTO', 1, disabled);
    expect(begun.status).toBe(200);
    const failed = await inForce('GUASTO');
    expect(failed.posting).toEqual(jasmine.objectContaining({ version: 2, state: 'failed' }));
    expect(failed.version).toBe(1);
    expect(await valueOf('GUASTO')).toBe(before);
    expect((await publish('GUASTO', 1, bySex('F'))).status).toBe(200);
    expect(await inForce('GUASTO')).toEqual(jasmine.objectContaining({ version: 1, posting: null }));
    expect(await valueOf('GUASTO')).toBe(2);
  });

  it('are counted together when several wait, each in the name of whoever published it, and one that cannot be does not keep the others', async () => {
    // sealed with another key, as if the secret of the installation had been lost
    await savePeople(api, project, [aParticipation({ participantId: 'H', sex: 'N', disability: 'yes' })], specSecret);
    const disabled = commonIndicators('ESO4.8').find(({ code }) => code === 'EECO12')?.definition ?? openDesks;
    const postings = [
      { ...(await begunNow('INSIEME', 2, bySex('M'))), requestedBy: 'first', reason: 'un motivo' },
      { ...(await begunNow('ACCANTO', 2, disabled)), requestedBy: 'second', reason: 'un altro' },
      { ...(await begunNow('DOPO', 2, openDesks)), requestedBy: 'third', reason: null },
    ];
    await api.database.withBulkScope(project.scope, async (client) => {
      for (const posting of postings) await insertPosting(client, project.id, posting);
      await sendJob(client);
    });
    expect((await inForce('INSIEME')).version).toBe(2);
    expect((await inForce('DOPO')).version).toBe(2);
    expect((await inForce('ACCANTO')).posting?.state).toBe('failed');
    const { rows } = await api.database.withBulkScope(project.scope, (client) =>
      client.query<{ account: string; reason: string | null }>(
        `select distinct account_id as account, reason from audit_entry
         where record_type = 'indicator_definition' and account_id in ('first', 'second', 'third') order by 1`,
      ),
    );
    expect(rows).toEqual([
      { account: 'first', reason: 'un motivo' },
      { account: 'third', reason: null },
    ]);
  });

  it('are done again when the process that was counting has died', async () => {
    const posting = await begunNow('RIPRESO', 2, openDesks);
    await api.database.withBulkScope(project.scope, async (client) => {
      const { indicator, code, version, definition, requestedBy, requestedAt } = posting;
      await client.query(
        `insert into definition_posting (project_id, indicator_number, code, version, definition, reason, requested_by, requested_at, state, done, total)
         values ($1, $2, $3, $4, $5, 'prova', $6, $7, 'counting', 2, 5)`,
        [project.id, indicator, code, version, definition, requestedBy, requestedAt],
      );
      // a job in hand whose process has not been heard of for a minute
      await client.query(
        `insert into jobs.job (name, data, state, policy, singleton_key, retry_limit, started_on, heartbeat_on, heartbeat_seconds)
         values ('definition-posting', $1, 'active', 'singleton', $2, 100, now() - interval '2 minutes', now() - interval '1 minute', 10)`,
        [{ projectId: project.id }, project.id],
      );
    });
    expect(await inForce('RIPRESO')).toEqual(jasmine.objectContaining({ version: 2, posting: null }));
    expect(await valueOf('RIPRESO')).toBe(2);
  }, 60_000);
});
