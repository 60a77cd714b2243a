import type { ClientBase } from 'pg';
import { withClient } from '../src/platform/database/prepare-database.js';
import { cloneDatabase, type SpecDatabase } from './database-for-specs.js';
import { fillProject, type FilledProject, insertNewParticipation, insertParticipation } from './filled-project.js';

const refused = '23000';
const denied = '42501';

describe('history that cannot be altered', () => {
  let clone: SpecDatabase;
  let filled: FilledProject;
  const scope = () => ({ projects: [filled.projectId], account: 'anna', reason: 'wrong box ticked' });
  const write = <T>(work: (client: ClientBase, postedAt: Date) => Promise<T>) =>
    clone.database.withBulkScope(scope(), work, { lock: 'shared' });
  const codeOf = async (attempt: Promise<unknown>): Promise<string> =>
    attempt.then(
      () => 'done',
      (error: { code?: string }) => error.code ?? String(error),
    );
  const asApi = (sql: string, values: unknown[] = []) => codeOf(write((client) => client.query(sql, values)));
  const asOwner = (sql: string) => codeOf(withClient(clone.urls.owner, (owner) => owner.query(sql)));
  let projects = 0;

  beforeAll(async () => {
    clone = await cloneDatabase();
  });
  beforeEach(async () => {
    filled = await fillProject(clone.database, `P${(projects += 1)}`);
  });
  afterAll(() => clone.drop());

  describe('versions', () => {
    for (const [table, column] of [
      ['participation', 'sex'],
      ['tally', 'amount'],
      ['indicator_target', 'value'],
    ] as const) {
      it(`of ${table} are closed once and otherwise stay as they are, for every login (G35)`, async () => {
        expect(await asApi(`update ${table} set ${column} = null`)).toBe(denied);
        expect(await asOwner(`update ${table} set ${column} = null`)).toBe(refused);
        expect(await asApi(`update ${table} set superseded_at = clock_timestamp()`)).toBe('done');
        expect(await asApi(`update ${table} set superseded_at = clock_timestamp()`)).toBe(refused);
        expect(await asApi(`update ${table} set superseded_at = null`)).toBe(refused);
        expect(await asApi(`delete from ${table}`)).toBe(denied);
        expect(await asOwner(`delete from ${table}`)).toBe(refused);
      });
    }

    it('of a definition, a baseline and the trail are only added', async () => {
      for (const table of [
        'indicator_definition',
        'indicator_baseline',
        'indicator_plan_change',
        'audit_entry',
        'report_value',
        'report_transition',
      ])
        for (const sql of [`update ${table} set project_id = project_id`, `delete from ${table}`]) {
          expect(await asApi(sql))
            .withContext(sql)
            .toBe(denied);
          expect(await asOwner(sql))
            .withContext(sql)
            .toBe(refused);
        }
    });

    it('of one person are one open participation per operation (R4, R7)', async () => {
      expect(
        await codeOf(
          write((client, recordedAt) => insertParticipation(client, { ...filled, participationId: filled.deskId, version: 1, recordedAt })),
        ),
      ).toBe('23505');
    });

    it('cannot be closed before they were recorded', async () => {
      expect(await asApi(`update participation set superseded_at = recorded_at`)).toBe('23514');
    });
  });

  describe('an issued report', () => {
    const submit = `update report set state = 'submitted', content = '{}', known_at = now(), root_hash = repeat('b', 64), submitted_by = 'anna', submitted_at = now()`;

    it('needs its content, its instant and its hash', async () => {
      expect(await asApi(`update report set state = 'submitted'`)).toBe('23514');
    });

    it('keeps its content through every later state (G38)', async () => {
      expect(await asApi(submit)).toBe('done');
      expect(await asApi(`update report set content = '{"other": 1}'`)).toBe(refused);
      expect(await asApi(`update report set state = 'under_verification', verified_by = 'bruno', verified_at = now()`)).toBe('done');
      expect(await asApi(`update report set state = 'certified', certified_by = 'bruno', certified_at = now()`)).toBe('done');
      expect(await asOwner(`update report set root_hash = repeat('c', 64) where state = 'certified'`)).toBe(refused);
      expect(await asOwner(`delete from report`)).toBe(refused);
      expect(
        await asApi(`update report set state = 'reopened', reopened_by = 'anna', reopened_at = now(), reopened_reason = 'late facts'`),
      ).toBe('done');
    });

    it('takes no more texts and values', async () => {
      await asApi(submit);
      expect(await asApi(`update report_section_text set text = 'altro'`)).toBe(refused);
      expect(await asApi(`insert into report_section_text values ($1, $2, 'S2', 'it', 'x')`, [filled.projectId, filled.reportId])).toBe(
        refused,
      );
      expect(
        await asApi(
          `insert into report_value (project_id, report_id, indicator_number, definition_version, members_hash) values ($1, $2, 1, 1, '')`,
          [filled.projectId, filled.reportId],
        ),
      ).toBe(refused);
    });

    it('goes no way that its life does not have', async () => {
      expect(await asApi(submit.replace('submitted', 'certified'))).toBe(refused);
      await asApi(submit);
      expect(await asApi(`update report set state = 'draft'`)).toBe(refused);
    });

    it('is never certified by who prepared or submitted it (G5)', async () => {
      await asApi(submit);
      await asApi(`update report set state = 'under_verification'`);
      expect(await asApi(`update report set state = 'certified', certified_by = 'anna', certified_at = now()`)).toBe('23514');
    });

    it('is followed by the next number when it was reopened, and only then', async () => {
      const next = `insert into report (project_id, report_id, period_id, number, as_of, created_by, created_at) values ($1, gen_random_uuid(), 'P1', 2, '2024-12-31', 'anna', now())`;
      await asApi(submit);
      expect(await asApi(next, [filled.projectId])).toBe('23505');
      await asApi(`update report set state = 'reopened'`);
      expect(await asApi(next, [filled.projectId])).toBe('done');
    });
  });

  describe('the trail', () => {
    interface Entry {
      seq: string;
      account_id: string;
      action: string;
      record_version: number;
      reason: string;
      detail: { fields?: string[]; key?: object };
    }
    const entriesOf = (type: string): Promise<Entry[]> =>
      write(async (client) => (await client.query<Entry>(`select * from audit_entry where record_type = $1 order by seq`, [type])).rows);
    const correct = (client: ClientBase, recordedAt: Date, change: { sex?: string; withdrawn?: boolean }) =>
      client
        .query(`update participation set superseded_at = $1 where superseded_at is null`, [recordedAt])
        .then(() => insertParticipation(client, { ...filled, version: 2, recordedAt, ...change }));

    it('has one entry per version of a record, with who, why and the names of the fields that changed (G21, G36)', async () => {
      await write((client, recordedAt) => correct(client, recordedAt, { sex: 'F' }));
      const entries = await entriesOf('participation');
      expect(entries.map(({ action, record_version, account_id }) => [action, record_version, account_id])).toEqual([
        ['created', 1, 'anna'],
        ['corrected', 2, 'anna'],
      ]);
      expect(entries[1]?.reason).toBe('wrong box ticked');
      expect(entries[1]?.detail).toEqual({ fields: ['sex'] });
    });

    it('says when a version withdraws the record', async () => {
      await write((client, recordedAt) => correct(client, recordedAt, { withdrawn: true }));
      expect((await entriesOf('participation')).at(-1)?.action).toBe('withdrawn');
    });

    it('notes changes of desks and indicators by field name, and nothing where nothing changed', async () => {
      await asApi(`update desk set name = 'Altro', version = version + 1`);
      await asApi(`update desk set name = name`);
      const entries = await entriesOf('desk');
      expect(entries.map(({ action }) => action)).toEqual(['created', 'changed']);
      expect(entries[1]?.detail.fields).toEqual(['name']);
      expect(entries[1]?.record_version).toBe(2);
    });

    it('is rolled back with the change it tells of', async () => {
      const before = await entriesOf('participation');
      await codeOf(
        write(async (client, recordedAt) => {
          await correct(client, recordedAt, { sex: 'F' });
          throw new Error('after the change');
        }),
      );
      expect(await entriesOf('participation')).toEqual(before);
    });

    it('is numbered without gaps by four writers at once, some of whom break off', async () => {
      const writer = (fails: boolean) =>
        codeOf(
          write(async (client, recordedAt) => {
            await insertNewParticipation(client, filled.projectId, recordedAt);
            await insertNewParticipation(client, filled.projectId, recordedAt);
            if (fails) throw new Error('broken off');
          }),
        );
      await Promise.all(
        Array.from({ length: 4 }, async (_, w) => {
          for (let i = 0; i < 10; i += 1) await writer((w + i) % 3 === 0);
        }),
      );
      const [row] = await write(
        async (client) =>
          (
            await client.query<{ count: string; first: string; last: string; kept: string }>(
              `select count(*), min(seq) as first, max(seq) as last, count(*) filter (where record_type = 'participation') as kept from audit_entry`,
            )
          ).rows,
      );
      expect(row?.first).toBe('1');
      expect(row?.last).toBe(row?.count);
      expect(Number(row?.kept)).toBeGreaterThan(40);
    });

    it('takes events that change nothing, in the scope of the transaction (G37)', async () => {
      await write((client) =>
        client.query(`select record_audit_event($1, 'revealed', 'person', $2, '{"field": "name"}')`, [filled.projectId, filled.personId]),
      );
      expect((await entriesOf('person')).map(({ action, account_id }) => [action, account_id])).toEqual([['revealed', 'anna']]);
    });
  });
});
