import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { cloneDatabase, migrationsFolder, type SpecDatabase, specFolder } from '../../../test/database-for-specs.js';
import { DatabaseFailure } from './database-failure.js';
import { migrate } from './migrate.js';
import { withClient } from './prepare-database.js';

describe('migrations', () => {
  let clone: SpecDatabase;
  let folder: string;
  const asOwner = <T>(work: (owner: pg.Client) => Promise<T>) => withClient(clone.urls.owner, work);
  const run = () => asOwner((owner) => migrate(owner, folder));
  const add = (name: string, sql: string) => {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'migration.sql'), sql);
  };
  const refusal = async (attempt: Promise<unknown>): Promise<string> =>
    attempt.then(
      () => 'none',
      (error: unknown) => (error instanceof DatabaseFailure ? error.reason : String(error)),
    );

  beforeEach(async () => {
    clone = await cloneDatabase();
    await asOwner((owner) => owner.query('truncate _prisma_migrations'));
    folder = specFolder(`migrations-${randomUUID()}`);
    add('1_first', 'create table first (a int); -- done;\ninsert into first values (1);');
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true });
    await clone.drop();
  });

  it('are applied in the order of their names, and once', async () => {
    add('2_second', 'insert into first values (2);');
    expect(await run()).toEqual(['1_first', '2_second']);
    expect(await run()).toEqual([]);
    add('3_third', 'alter table first add b int;');
    expect(await run()).toEqual(['3_third']);
  });

  it('keep the books of Prisma, checksum included', async () => {
    await run();
    const { rows } = await asOwner((owner) =>
      owner.query(
        `select migration_name, length(checksum) as length, finished_at is not null as finished, applied_steps_count as steps from _prisma_migrations`,
      ),
    );
    expect(rows).toEqual([{ migration_name: '1_first', length: 64, finished: true, steps: 1 }]);
  });

  it('stop the start when one was edited after it was applied', async () => {
    await run();
    add('1_first', 'create table first (a bigint);');
    expect(await refusal(run())).toBe('edited_migration');
  });

  it('are the same text with the line ends of another system', async () => {
    await run();
    add('1_first', 'create table first (a int); -- done;\r\ninsert into first values (1);');
    expect(await run()).toEqual([]);
  });

  it('stop the start when the database has one that this program does not know', async () => {
    add('2_newer', 'select 1');
    await run();
    rmSync(join(folder, '2_newer'), { recursive: true });
    expect(await refusal(run())).toBe('unknown_migration');
  });

  it('are undone whole when one statement fails, and can be tried again', async () => {
    add('2_broken', 'create table second (a int); insert into second values (1/0);');
    expect(await refusal(run())).toBe('failed_migration');
    const { rows } = await asOwner((owner) =>
      owner.query(`select to_regclass('first')::text as first, to_regclass('second')::text as second`),
    );
    expect(rows).toEqual([{ first: 'first', second: null }]);
    add('2_broken', 'create table second (a int);');
    expect(await run()).toEqual(['2_broken']);
  });

  it('stop the start when one was begun elsewhere and not finished', async () => {
    await run();
    await asOwner((owner) => owner.query('update _prisma_migrations set finished_at = null'));
    expect(await refusal(run())).toBe('failed_migration');
  });

  it('are applied by one program at a time', async () => {
    const results = await Promise.all([run(), run(), run()]);
    expect(results.flat()).toEqual(['1_first']);
  });

  it('of this program are in every clone already', async () => {
    const fresh = await cloneDatabase();
    expect(await withClient(fresh.urls.owner, (owner) => migrate(owner, migrationsFolder))).toEqual([]);
    await fresh.drop();
  });
});
