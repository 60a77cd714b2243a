import pg from 'pg';
import { type ProjectTable, projectTables } from '../src/platform/database/tables.js';
import { cloneDatabase, type SpecDatabase } from './database-for-specs.js';
import { fillProject, type FilledProject } from './filled-project.js';

const denied = '42501';
const notFound = '23000';

describe('what each login sees and may do', () => {
  let clone: SpecDatabase;
  let ours: FilledProject;
  let theirs: FilledProject;

  const clients = new Map<string, pg.Client>();

  beforeAll(async () => {
    clone = await cloneDatabase();
    ours = await fillProject(clone.database, 'OURS');
    theirs = await fillProject(clone.database, 'THEIRS');
    for (const url of Object.values(clone.urls)) {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      clients.set(url, client);
    }
  });
  afterAll(async () => {
    await Promise.all([...clients.values()].map((client) => client.end()));
    await clone.drop();
  });

  /** Runs one statement as a login, undone afterwards; answers the number of rows, or the code of the refusal. */
  const attempt = async (url: string, projects: string[], sql: string, values: unknown[] = []): Promise<number | string> => {
    const client = clients.get(url);
    if (!client) throw new Error(`no login at ${url}`);
    try {
      await client.query('begin');
      await client.query(`select set_config('cruscotto.projects', $1, true)`, [projects.join(',')]);
      return (await client.query(sql, values)).rowCount ?? 0;
    } catch (error) {
      return error instanceof pg.DatabaseError ? (error.code ?? 'unknown') : String(error);
    } finally {
      await client.query('rollback');
    }
  };
  const asApi = (projects: string[], sql: string, values?: unknown[]) => attempt(clone.urls.api, projects, sql, values);
  const rowsFor = async (projects: string[], table: ProjectTable): Promise<number> => Number(await asApi(projects, `select from ${table}`));
  /** A row of ours as the owner sees it, offered to the API under another project: only the policy stands in its way. */
  const offerUnder = async (projectId: string, table: ProjectTable): Promise<number | string> => {
    const found = await clients
      .get(clone.urls.owner)
      ?.query<{ row: object }>(`select to_jsonb(t) as row from ${table} t where project_id = $1 limit 1`, [ours.projectId]);
    const row = { ...found?.rows[0]?.row, project_id: projectId };
    return asApi([ours.projectId], `insert into ${table} select * from jsonb_populate_record(null::${table}, $1)`, [JSON.stringify(row)]);
  };

  for (const table of projectTables) {
    describe(table, () => {
      it('shows the API the rows of its scope and no others', async () => {
        expect(await rowsFor([ours.projectId], table)).toBeGreaterThan(0);
        expect(await asApi([ours.projectId], `select from ${table} where project_id = $1`, [theirs.projectId])).toBe(0);
        expect(await rowsFor([], table))
          .withContext('without a scope')
          .toBe(0);
        expect(await rowsFor([ours.projectId, theirs.projectId], table)).toBeGreaterThan(await rowsFor([ours.projectId], table));
      });

      it('lets the API write, change and delete nothing of another project', async () => {
        // where a trigger comes before the policy, it finds no report of the other project to write to
        expect<(number | string)[]>([denied, notFound]).toContain(await offerUnder(theirs.projectId, table));
        for (const sql of [`delete from ${table}`, `update ${table} set project_id = project_id`])
          expect([0, denied])
            .withContext(sql)
            .toContain(await asApi([ours.projectId], `${sql} where project_id = $1`, [theirs.projectId]));
      });

      it('gives the backup everything to read and nothing to change', async () => {
        expect(
          await attempt(clone.urls.backup, [], `select from ${table} where project_id = any ($1)`, [[ours.projectId, theirs.projectId]]),
        ).toBeGreaterThan(1);
        for (const sql of [
          `delete from ${table}`,
          `update ${table} set project_id = project_id`,
          `insert into ${table} select * from ${table}`,
        ])
          expect(await attempt(clone.urls.backup, [ours.projectId], sql)).toBe(denied);
      });

      it('is not hidden from its owner, who migrates it', async () => {
        expect(
          await attempt(clone.urls.owner, [], `select from ${table} where project_id = any ($1)`, [[ours.projectId, theirs.projectId]]),
        ).toBeGreaterThan(1);
      });
    });
  }

  it('lets the API move no row into another project', async () => {
    expect(await asApi([ours.projectId], `update desk set project_id = $1`, [theirs.projectId])).toBe(denied);
  });

  it('lets the API make, change and drop no table, and leave its scope by no function', async () => {
    for (const sql of [
      'create table mine (a int)',
      'alter table desk add column mine int',
      'drop table tally',
      'create schema mine',
      'truncate audit_entry',
      'alter table desk disable row level security',
    ])
      expect(await asApi([ours.projectId], sql))
        .withContext(sql)
        .toBe(denied);
    expect(await asApi([ours.projectId], `select record_audit_event($1, 'read', 'person')`, [theirs.projectId])).toBe(denied);
    expect(await asApi([ours.projectId], 'set role cruscotto_owner')).toBe(denied);
  });

  it('lets the API make temporary tables for bulk writes', async () => {
    expect(await asApi([ours.projectId], 'create temporary table rows_to_write (a int)')).toBe(0);
  });

  it('gives the backup the sign-in tables too, and the API no migrations', async () => {
    expect(await attempt(clone.urls.backup, [], 'select from auth."user"')).toBe(0);
    expect(await asApi([], 'select from _prisma_migrations')).toBe(denied);
  });

  it('keeps the acronym of a project for that project alone, although nobody else sees it', async () => {
    expect(await asApi([ours.projectId], `update project set acronym = 'THEIRS'`)).toBe('23505');
    expect(await asApi([], `select from project_acronym`)).toBe(2);
  });

  it('forgets the scope with the transaction, so that a connection carries nothing over', async () => {
    const one = new pg.Client({ connectionString: clone.urls.api });
    await one.connect();
    await one.query('begin');
    await one.query(`select set_config('cruscotto.projects', $1, true)`, [ours.projectId]);
    expect((await one.query('select from desk')).rowCount).toBe(1);
    await one.query('commit');
    expect((await one.query('select from desk')).rowCount).toBe(0);
    await one.end();
  });
});
