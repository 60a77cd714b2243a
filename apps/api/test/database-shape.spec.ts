import { execFile } from 'node:child_process';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { libraryTables, projectTables, sharedTables } from '../src/platform/database/tables.js';
import { cloneDatabase, type SpecDatabase, specFolder } from './database-for-specs.js';

const root = fileURLToPath(new URL('../../../../../', import.meta.url));

describe('the shape of the database', () => {
  let clone: SpecDatabase;
  let owner: pg.Client;
  const rows = async <T extends object>(sql: string, values: unknown[] = []): Promise<T[]> => (await owner.query<T>(sql, values)).rows;

  beforeAll(async () => {
    clone = await cloneDatabase();
    owner = new pg.Client({ connectionString: clone.urls.owner });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await clone.drop();
  });

  it('has exactly the tables that tables.ts lists, each of one kind (G13)', async () => {
    const found = await rows<{ name: string }>(
      `select case when schemaname = 'public' and tablename <> '_prisma_migrations' then tablename else schemaname || '.' || tablename end as name
       from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    expect(found.map(({ name }) => name).sort()).toEqual([...projectTables, ...sharedTables, ...libraryTables].sort());
  });

  it('puts project_id first in every primary and unique key of a project table, so that it can be distributed', async () => {
    const keys = await rows<{ table: string; key: string; first: string }>(
      `select i.indrelid::regclass::text as table, i.indexrelid::regclass::text as key, a.attname as first
       from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
       where i.indrelid::regclass::text = any ($1) and i.indisunique`,
      [projectTables],
    );
    expect(new Set(keys.map(({ table }) => table)).size).toBe(projectTables.length);
    expect(keys.filter(({ first }) => first !== 'project_id')).toEqual([]);
  });

  it('puts project_id first on both sides of every foreign key between project tables; the others point at shared tables', async () => {
    const keys = await rows<{ key: string; target: string; first: string; targetFirst: string }>(
      `select conname as key, confrelid::regclass::text as target, a.attname as first, b.attname as "targetFirst"
       from pg_constraint join pg_attribute a on a.attrelid = conrelid and a.attnum = conkey[1]
         join pg_attribute b on b.attrelid = confrelid and b.attnum = confkey[1]
       where contype = 'f' and conrelid::regclass::text = any ($1)`,
      [projectTables],
    );
    const shared: readonly string[] = sharedTables;
    const wrong = keys.filter(
      ({ target, first, targetFirst }) => !shared.includes(target) && (first !== 'project_id' || targetFirst !== 'project_id'),
    );
    expect(keys.length).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });

  it('points from no shared table at a project table', async () => {
    expect(
      await rows(
        `select conname from pg_constraint where contype = 'f' and conrelid::regclass::text = any ($1) and confrelid::regclass::text = any ($2)`,
        [sharedTables, projectTables],
      ),
    ).toEqual([]);
  });

  it('never changes a key by a foreign key, and never empties project_id when a row goes', async () => {
    expect(
      await rows(
        `select conname from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and (confupdtype <> 'a' or confdeltype not in ('a', 'r'))`,
      ),
    ).toEqual([]);
  });

  it('has no enums, views or sequences: codes are text with a check, numbers are given by project', async () => {
    expect(await rows(`select typname from pg_type where typtype = 'e' and typnamespace = 'public'::regnamespace`)).toEqual([]);
    expect(await rows(`select relname from pg_class where relkind in ('v', 'm', 'S') and relnamespace = 'public'::regnamespace`)).toEqual(
      [],
    );
  });

  it('forces row-level security on every project table and has no policies elsewhere', async () => {
    const secured = await rows<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity and relforcerowsecurity order by relname`,
    );
    expect(secured.map(({ name }) => name)).toEqual([...projectTables].sort());
  });

  it('gives each project table the same three policies, the setting read once per statement', async () => {
    const policies = await rows<{ tablename: string; policy: string }>(
      `select tablename, concat_ws(' ', policyname, permissive, roles, cmd, qual, with_check) as policy from pg_policies where schemaname = 'public'`,
    );
    for (const table of projectTables) {
      const own = policies.filter(({ tablename }) => tablename === table).map(({ policy }) => policy.replaceAll(/\s+/g, ' '));
      expect(own.length).withContext(table).toBe(3);
      expect(
        own.filter((policy) =>
          /^api PERMISSIVE \{cruscotto_api\} ALL .*SELECT .*current_setting\('cruscotto.projects'.*SELECT /.test(policy),
        ).length,
      )
        .withContext(table)
        .toBe(1);
      expect(own).withContext(table).toContain('owner PERMISSIVE {cruscotto_owner} ALL true true');
      expect(own).withContext(table).toContain('backup PERMISSIVE {cruscotto_backup} SELECT true');
    }
  });

  it('looks nothing up in temporary tables from its functions', async () => {
    expect(
      await rows(`select proname from pg_proc where pronamespace = 'public'::regnamespace
        and (proconfig is null or not 'search_path=pg_catalog, public, pg_temp' = any (proconfig))`),
    ).toEqual([]);
  });

  it('lets the API run no function but those that close versions, find what points to a record, note an event, say the number of a change or refresh statistics', async () => {
    const may = await rows<{ name: string }>(
      `select proname as name from pg_proc where pronamespace = 'public'::regnamespace and has_function_privilege('cruscotto_api', oid, 'execute')`,
    );
    expect(may.map(({ name }) => name).sort()).toEqual([
      'close_participations',
      'close_record_versions',
      'close_tallies',
      'organisation_named_elsewhere',
      'programme_operation_count',
      'project_change_number',
      'record_audit_event',
      'records_pointing_to',
      'refresh_statistics',
      'refresh_tally_statistics',
      'refresh_young_statistics',
    ]);
  });

  it('refuses a change of any other column where versions are only closed', async () => {
    for (const table of ['participation', 'tally', 'indicator_target', 'indicator_typed_value', 'finding_waiver', 'alert_setting_aside']) {
      const [uncovered] = await rows<{ columns: string[] }>(
        `select coalesce(array_agg(attname::text), '{}') as columns from pg_attribute
         where attrelid = $1::regclass and attnum > 0 and not attisdropped and not exists (
           select from pg_trigger where tgrelid = attrelid and tgname = 'keep_content' and attnum = any (tgattr))`,
        [table],
      );
      expect(uncovered?.columns).withContext(table).toEqual(['superseded_at']);
    }
  });

  describe('against the Prisma schema', () => {
    /** What Prisma would change to make the database equal to the models of a folder. */
    const difference = async (schema: string): Promise<string> => {
      const prisma = join(root, 'node_modules/prisma/build/index.js');
      const args = [prisma, 'migrate', 'diff', '--config', 'apps/api/prisma.config.ts', '--from-config-datasource', '--to-schema', schema];
      const { stdout } = await promisify(execFile)(process.execPath, args, {
        cwd: root,
        env: { ...process.env, DATABASE_URL: clone.urls.owner },
      });
      return stdout.trim();
    };
    const schema = join(root, 'apps/api/prisma/schema');

    it('has no difference (G16)', async () => {
      expect(await difference(schema)).toBe('No difference detected.');
    }, 60_000);

    it('would show a field that the migrations do not have', async () => {
      const changed = specFolder('changed-schema');
      await cp(schema, changed, { recursive: true });
      const file = join(changed, 'desk.prisma');
      await writeFile(file, (await readFile(file, 'utf8')).replace('model Desk {', 'model Desk {\n  phone String?'));
      expect(await difference(changed)).toContain('phone');
    }, 60_000);
  });
});
