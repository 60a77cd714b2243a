import {
  type FindingWaiver,
  type ParticipationView,
  paths,
  type Problem,
  type Quality,
  type QualityFinding,
  type QualityFindings,
} from '#contract';
import { commonIndicators } from '#domain';
import { anIndicator, aParticipation } from '#testkit';
import { type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject, savePeople } from './values-example-project.js';

/** Twenty-four people a month from January 2025 to February 2026, none of whom anything is wrong with. */
const ordinary = Array.from({ length: 14 * 24 }, (_, at) => {
  const month = Math.floor(at / 24);
  const day = `${2025 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-10`;
  return aParticipation({ participantId: `O-${at}`, entryDate: day, desk: 'LI-D1' });
});
const incomplete = aParticipation({ participantId: 'X-1', entryDate: '2026-02-02', isced: null, desk: 'LI-D4' });
const youngGraduate = aParticipation({ participantId: 'X-2', entryDate: '2025-05-02', birthDate: '2009-03-02', isced: 6, desk: 'LI-D1' });
const tooEarly = aParticipation({ participantId: 'X-3', entryDate: '2024-02-12', desk: null });

describe('data quality of a project', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;
  let ids: string[];
  let managerId: string;

  /** A project whose records or tallies a spec changes, with one finding to begin with. */
  const aProjectOfItsOwn = async (): Promise<ExampleProject> => {
    const own = await anExampleProject(api);
    await savePeople(api, own, [youngGraduate, ...ordinary.slice(0, 12)], api.server.installation.secret);
    await api.grant(managerId, 'manager', own.id);
    return own;
  };
  const figures = async (query = '', client = manager): Promise<Quality> =>
    (await client.get<Quality>(paths.quality(project.acronym) + query)).body;
  const list = async (query = '', of = project): Promise<QualityFindings> =>
    (await manager.get<QualityFindings>(paths.qualityFindings(of.acronym) + query)).body;
  const findingOf = async (check: string, query = '', of = project): Promise<QualityFinding> => {
    const [finding] = (await list(`?check=${check}${query}`, of)).items;
    if (!finding) throw new Error(`no finding of ${check}`);
    return finding;
  };
  const waive = (findingId: string, key = newId(), client = manager, of = project) =>
    client.post<FindingWaiver & Problem>(
      paths.findingWaivers(of.acronym),
      { findingId, reason: 'visto il diploma' },
      { headers: { 'idempotency-key': key } },
    );

  beforeAll(async () => {
    api = await startApi({ demo: true });
    project = await anExampleProject(api);
    const secret = api.server.installation.secret;
    ids = await savePeople(api, project, [incomplete, youngGraduate, tooEarly, ...ordinary], secret);
    managerId = await api.addAccount('manager', [{ role: 'manager', projectId: project.id }]);
    for (const role of ['lead', 'auditor'] as const) await api.addAccount(role, [{ role, projectId: project.id }]);
    manager = await api.as('manager');
  }, 60_000);
  afterAll(() => api.stop());

  it('is counted by level, and says of every check whether it was asked (R54)', async () => {
    const { open, waived, checks, asOf } = await figures();
    expect([asOf, waived]).toEqual(['2026-03-31', 0]);
    // one entry before the project; one graduate of sixteen, and March without anybody
    expect(open).toEqual({ error: 1, incomplete: 1, warning: 2, notice: 0 });
    const byCheck = new Map(checks.map((one) => [one.check, one]));
    expect(checks.length).toBe(36);
    expect(['R12', 'V13', 'V16', 'U1', 'V1'].map((check) => byCheck.get(check)?.open)).toEqual([1, 1, 1, 1, 0]);
    expect(['V1', 'V14', 'V15', 'V19', 'R50'].map((check) => byCheck.get(check)?.unchecked)).toEqual([
      null,
      'held_by_storage',
      'no_report',
      'other_objective',
      'no_reserved_sums',
    ]);
  });

  it('R50: compares an indicator that the programme reserved for a sum with that sum, sex by sex', async () => {
    const reserved = anIndicator({
      ...{ code: 'PSO-1', commonCode: null, unit: 'persons' },
      definition: { measure: 'distinct', counts: [{ of: 'participation', rule: 'esfPlus.EECO02' }] },
    });
    const own = await anExampleProject(api, { indicators: [...commonIndicators('ESO4.8'), reserved] });
    await api.database.withBulkScope(own.scope, (client) =>
      client.query(`update programme g set settings = $2 from project p where p.programme_id = g.programme_id and p.project_id = $1`, [
        own.id,
        JSON.stringify({ reservedSums: [{ code: 'PSO-1', sum: ['EECO02', 'EECO04'] }] }),
      ]),
    );
    const inactive = aParticipation({
      participantId: 'R-1',
      employmentStatus: 'INA',
      longTerm: null,
      sex: 'F',
      entryDate: '2025-03-03',
      desk: 'LI-D1',
    });
    const unemployed = aParticipation({ participantId: 'R-2', employmentStatus: 'UNE', sex: 'M', entryDate: '2025-03-03', desk: 'LI-D1' });
    await savePeople(api, own, [inactive, unemployed], api.server.installation.secret);
    await api.grant(managerId, 'manager', own.id);
    const { items } = await list('?check=R50', own);
    const codes = (of: QualityFinding['indicators']) => of.map(({ code }) => code).join('+');
    expect(
      items.map(({ level, indicators, against, sex, found, bound }) => [level, codes(indicators), codes(against), sex, found, bound]),
    ).toEqual([
      ['error', 'PSO-1', 'EECO02+EECO04', 'F', 0, 1],
      ['error', 'PSO-1', 'EECO02+EECO04', 'T', 1, 2],
    ]);
  });

  it('is completeness by desk (R12), and timeliness from the day to its recording', async () => {
    const { desks } = await figures();
    expect(desks.map(({ desk, records, complete, open }) => [desk, records, complete, open])).toEqual([
      [null, 339, 338, 4],
      ['LI-D1', 337, 337, 2],
      ['LI-D4', 1, 0, 1],
      ['unknown', 1, 1, 1],
    ]);
    // recorded today by the clock of the machine, long after
    expect(desks[0]?.entries.count).toBe(339);
    expect(desks[0]?.entries.inTime).toBeLessThan(1);
    expect(desks[2]?.exits).toEqual({ count: 0, medianDays: null, inTime: null });
  });

  it('is a work list, what weighs most first, each with its record and its desk', async () => {
    const { items, total, next } = await list();
    expect([total, next]).toEqual([4, null]);
    expect(items.map(({ level, check, code, desk }) => [level, check, code, desk])).toEqual([
      ['error', 'V13', 'entry-outside-operation', null],
      ['incomplete', 'R12', 'incomplete', 'LI-D4'],
      ['warning', 'V16', 'tertiary-education-under-18', 'LI-D1'],
      ['warning', 'U1', 'month-below-past', 'LI-D1'],
    ]);
    expect(items[1]?.record?.recordId).toBe(ids[0] ?? '');
    expect([items[1]?.fields, items[1]?.deskName, items[0]?.fields]).toEqual([['isced'], 'Sportello di Cecina', ['entryDate']]);
    expect([items[3]?.found, items[3]?.month]).toEqual([0, { month: '2026-03', usual: 24, low: 20, high: 28 }]);
    expect(JSON.stringify(items)).not.toContain('2009-03-02');
  });

  it('is narrowed by desk, level and check, and paged', async () => {
    expect((await list('?desk=LI-D1')).items.map(({ check }) => check)).toEqual(['V16', 'U1']);
    expect((await list('?desk=unknown')).items.map(({ check }) => check)).toEqual(['V13']);
    expect((await list('?level=incomplete')).total).toBe(1);
    expect((await figures('?desk=LI-D1')).open).toEqual({ error: 0, incomplete: 0, warning: 2, notice: 0 });
    const first = await list('?limit=3');
    const second = await list(`?limit=3&cursor=${first.next ?? ''}`);
    expect([first.items.length, second.items.length, second.next]).toEqual([3, 1, null]);
    const wrong = await manager.get<Problem>(`${paths.qualityFindings(project.acronym)}?cursor=abc`);
    expect([wrong.status, wrong.body.field]).toEqual([422, 'cursor']);
  });

  it('is as of a day: what began later is not in it', async () => {
    const { desks, open } = await figures('?asOf=2025-05-31');
    expect(desks[0]?.records).toBe(5 * 24 + 2);
    expect(open).toEqual({ error: 1, incomplete: 0, warning: 1, notice: 0 });
  });

  it('leaves a trace when the list is opened (G37)', async () => {
    await list('?check=V16');
    const { rows } = await api.database.withBulkScope(project.scope, (client) =>
      client.query<{ detail: object }>(
        `select detail from audit_entry where project_id = $1 and action = 'findings_listed' order by seq desc limit 1`,
        [project.id],
      ),
    );
    expect(rows[0]?.detail).toEqual({ check: 'V16' });
  });

  it('shows figures to a lead partner, the list to an auditor, and is waived by the manager alone', async () => {
    const [lead, auditor] = [await api.as('lead'), await api.as('auditor')];
    expect((await lead.get(paths.quality(project.acronym))).status).toBe(200);
    expect((await lead.get(paths.qualityFindings(project.acronym))).status).toBe(403);
    expect((await auditor.get(paths.qualityFindings(project.acronym))).status).toBe(200);
    expect((await waive((await findingOf('V16')).findingId, newId(), auditor)).status).toBe(403);
  });

  describe('with a finding that is waived', () => {
    it('shows it apart, with who and why, once whatever the network does (G19); and takes it back', async () => {
      const { findingId } = await findingOf('V16');
      const key = newId();
      const { status, body } = await waive(findingId, key);
      expect([status, body.findingId, body.reason, body.by]).toEqual([201, findingId, 'visto il diploma', 'manager']);
      expect((await waive(findingId, key)).body).toEqual(body);
      expect((await waive(findingId)).status)
        .withContext('waived already')
        .toBe(409);
      expect((await list('?check=V16')).total).toBe(0);
      expect((await findingOf('V16', '&state=waived')).waiver).toEqual(body);
      const { open, waived, checks } = await figures();
      expect([open.warning, waived, checks.find(({ check }) => check === 'V16')?.waived]).toEqual([1, 1, 1]);

      const taken = await manager.send<FindingWaiver>({ method: 'DELETE', path: paths.findingWaiver(project.acronym, body.waiverId) });
      expect([taken.status, taken.body.waiverId]).toEqual([200, body.waiverId]);
      expect((await list('?check=V16')).total).toBe(1);
      const again = await manager.send({ method: 'DELETE', path: paths.findingWaiver(project.acronym, body.waiverId) });
      expect(again.status).toBe(404);
      const { rows } = await api.database.withBulkScope(project.scope, (client) =>
        client.query<{ action: string }>(
          `select action from audit_entry where record_type = 'finding_waiver' and record_id = $1 order by seq`,
          [body.waiverId],
        ),
      );
      expect(rows.map(({ action }) => action)).toEqual(['created', 'changed']);
    });

    it('ends when its facts change, and not when something else does', async () => {
      const own = await aProjectOfItsOwn();
      const { findingId, record } = await findingOf('V16', '', own);
      await waive(findingId, newId(), manager, own);
      const path = paths.participation(own.acronym, record?.recordId ?? '');
      const { body: before } = await manager.get<ParticipationView>(path);
      await manager.patch(path, { degurba: 3, reason: 'comune piccolo' }, before.version);
      expect((await list('?check=V16', own)).total).toBe(0);
      await manager.patch(path, { isced: 5, reason: 'letto sul diploma' }, before.version + 1);
      expect((await list('?check=V16', own)).total).toBe(1);
      const gone = await waive(findingId, newId(), manager, own);
      expect([gone.status, gone.body.code]).toEqual([409, 'wrong_state']);
    });

    it('needs a reason', async () => {
      const { findingId } = await findingOf('R12');
      const { status, body } = await manager.post<Problem>(paths.findingWaivers(project.acronym), { findingId, reason: ' ' });
      expect([status, body.field]).toEqual([422, 'reason']);
    });
  });

  it('objects to figures that do not fit each other, with both sides (V1)', async () => {
    const own = await aProjectOfItsOwn();
    expect((await list('?check=V1', own)).total).toBe(0);
    // somebody is not counted as unemployed any more, though they still are a participant
    await api.database.withBulkScope(
      own.scope,
      (client) =>
        client.query(
          `update tally_month_sum set amount = amount - 1 where project_id = $1 and month = '2025-01-01' and dimension = 'sex'
           and indicator_number = (select number from indicator where project_id = $1 and code = 'EECO02')`,
          [own.id],
        ),
      { lock: 'exclusive' },
    );
    const { items } = await list('?check=V1', own);
    expect(items.map(({ level, code, record, sex, found, bound }) => [level, code, record, sex, found, bound])).toEqual([
      ['error', 'sum-differs', null, 'F', 13, 12],
      ['error', 'sum-differs', null, 'T', 13, 12],
    ]);
    expect(items[0]?.indicators.map(({ code, shownAs }) => [code, shownAs])).toEqual([['EECO01', 'EECO01']]);
    expect(items[0]?.against.map(({ code }) => code)).toEqual(['EECO02', 'EECO04', 'EECO05']);
  });

  it('objects to a value below that of the last issued report (V15)', async () => {
    const own = await aProjectOfItsOwn();
    const reportId = newId();
    const said: readonly (readonly [code: string, value: number, version: number])[] = [
      ['EECO01', 14, 1],
      ['EECO02', 13, 1],
    ];
    await api.database.withBulkScope(
      own.scope,
      async (client, postedAt) => {
        await client.query(
          `insert into report (project_id, report_id, period_id, number, as_of, created_by, created_at) values ($1, $2, 'P2', 1, '2025-03-31', 'spec', $3)`,
          [own.id, reportId, postedAt],
        );
        for (const [code, value, version] of said)
          await client.query(
            `insert into report_value (project_id, report_id, indicator_number, definition_version, value, members, member_versions, members_hash)
             select $1, $2, number, $4, $5, '{}', '{}', repeat('a', 64) from indicator where project_id = $1 and code = $3`,
            [own.id, reportId, code, version, value],
          );
        await client.query(
          `update report set state = 'submitted', content = '{}', known_at = created_at, root_hash = repeat('a', 64) where project_id = $1 and report_id = $2`,
          [own.id, reportId],
        );
      },
      { lock: 'exclusive' },
    );
    const { items } = await list('?check=V15', own);
    expect(items.map(({ level, code, indicators: [indicator], found, bound }) => [level, code, indicator?.code, found, bound])).toEqual([
      ['warning', 'below-previous', 'EECO01', 13, 14],
    ]);
  });

  it('is nothing of another project (G2)', async () => {
    const other = await anExampleProject(api);
    expect((await manager.get(paths.quality(other.acronym))).status).toBe(404);
    expect((await manager.get(paths.qualityFindings(other.acronym))).status).toBe(404);
  });
});
