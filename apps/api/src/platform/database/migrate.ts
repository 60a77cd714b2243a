import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClientBase } from 'pg';
import { DatabaseFailure } from './database-failure.js';
import { splitStatements } from './split-statements.js';

/** The lock Prisma's own command takes: whoever migrates, one at a time. */
const migrationLock = 72_707_369;

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}
interface Applied {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

/**
 * Applies the migrations of a folder that the database does not have yet, each in one transaction and one statement at a time, and
 * keeps the same books as Prisma. Answers the names of those applied now.
 * @throws DatabaseFailure when a migration was edited after it was applied, is unknown to this program, or fails.
 */
export async function migrate(owner: ClientBase, folder: string): Promise<string[]> {
  const migrations = await readMigrations(folder);
  return withMigrationLock(owner, async () => {
    await owner.query('set search_path = public');
    await owner.query(booksTable);
    const applied = await appliedMigrations(owner);
    checkAgainst(migrations, applied);
    const known = new Set(applied.map((migration) => migration.name));
    const missing = migrations.filter((migration) => !known.has(migration.name));
    for (const migration of missing) await apply(owner, migration);
    return missing.map((migration) => migration.name);
  });
}

/** Runs what only one program at a time may do to a database; may be nested on one connection. */
export async function withMigrationLock<T>(owner: ClientBase, work: () => Promise<T>): Promise<T> {
  await owner.query('select pg_advisory_lock($1)', [migrationLock]);
  try {
    return await work();
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [migrationLock]);
  }
}

const booksTable = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz, migration_name varchar(255) not null,
  logs text, rolled_back_at timestamptz, started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`;

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'migration.sql')))
    .map(({ name }) => name);
  return Promise.all(
    names.sort().map(async (name) => {
      // the checksum is over the text as it is in the repository, whatever line ends a checkout made of it
      const sql = (await readFile(join(folder, name, 'migration.sql'), 'utf8')).replaceAll('\r\n', '\n');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function appliedMigrations(owner: ClientBase): Promise<Applied[]> {
  const { rows } = await owner.query<Applied>(
    `select migration_name as name, checksum, finished_at is not null as finished from _prisma_migrations where rolled_back_at is null`,
  );
  return rows;
}

function checkAgainst(migrations: readonly Migration[], applied: readonly Applied[]): void {
  for (const { name, checksum, finished } of applied) {
    const ours = migrations.find((migration) => migration.name === name);
    if (!ours)
      throw new DatabaseFailure(
        'unknown_migration',
        `The database was written by a newer Cruscotto: this one does not know its migration ${name}. Start the newer one.`,
      );
    if (ours.checksum !== checksum)
      throw new DatabaseFailure(
        'edited_migration',
        `The migration ${name} was edited after it was applied. Restore its text; a change of the database is a new migration.`,
      );
    if (!finished)
      throw new DatabaseFailure(
        'failed_migration',
        `The migration ${name} was begun and not finished. Restore the backup made before it, or finish it by hand and say so in _prisma_migrations.`,
      );
  }
}

async function apply(owner: ClientBase, { name, sql, checksum }: Migration): Promise<void> {
  await owner.query('begin');
  try {
    const citus = await owner.query(`select from pg_extension where extname = 'citus'`);
    // reference and distributed tables in one transaction
    if (citus.rowCount) await owner.query(`select set_config('citus.multi_shard_modify_mode', 'sequential', true)`);
    for (const statement of splitStatements(sql)) await owner.query(statement);
    await owner.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) values ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    const cause = error instanceof Error ? error.message : String(error);
    throw new DatabaseFailure('failed_migration', `The migration ${name} failed and was undone: ${cause}`, { cause: error });
  }
}
