import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Database } from '../src/platform/database/database.js';
import type { DatabaseUrls } from '../src/platform/database/logins.js';
import { type PreparedDatabase, prepareDatabase, withClient } from '../src/platform/database/prepare-database.js';
import { EmbeddedPostgres } from '../src/platform/embedded-postgres/embedded-postgres.js';

export interface SpecDatabase {
  /** Open as the API's login. */
  readonly database: Database;
  /** Addresses of the three logins. */
  readonly urls: DatabaseUrls;
  /** Closes and removes the clone; in the spec's afterAll. */
  drop(): Promise<void>;
}

/** From dist/node/apps/api/test to the sources: SQL is not compiled. */
export const migrationsFolder = fileURLToPath(new URL('../../../../../apps/api/prisma/migrations', import.meta.url));
/** Nothing of a spec needs to outlive it. */
export const forgetfulSettings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };

const folderPrefix = 'cruscotto-specs-';
const folder = join(tmpdir(), `${folderPrefix}${process.pid}`);
const templateName = 'cruscotto';

interface Template {
  readonly server: EmbeddedPostgres;
  readonly prepared: Omit<PreparedDatabase, 'stop'>;
}
let template: Promise<Template> | undefined;
let clones = 0;

/** A database of its own for one spec file, all migrations in and empty. The server starts with the first one and ends with the specs. */
export async function cloneDatabase(): Promise<SpecDatabase> {
  const { server, prepared } = await (template ??= startTemplate());
  const name = `clone_${(clones += 1)}`;
  await withClient(server.superuserUrl(), (superuser) =>
    superuser.query(`create database ${name} template ${templateName} owner cruscotto_owner`),
  );
  const { owner, api, backup } = prepared.urls;
  const urls = { owner: inDatabase(owner, name), api: inDatabase(api, name), backup: inDatabase(backup, name) };
  const database = new Database({ apiUrl: urls.api, connections: 8 });
  const drop = async (): Promise<void> => {
    await database.close();
    await withClient(server.superuserUrl(), (superuser) => superuser.query(`drop database ${name} with (force)`));
  };
  return { database, urls, drop };
}

/** An empty folder that is removed when the specs end. */
export function specFolder(name: string): string {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true, mode: 0o711 });
  return path;
}

async function startTemplate(): Promise<Template> {
  removeFoldersOfDeadRuns();
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const server = new EmbeddedPostgres({ folder: join(folder, 'server'), settings: forgetfulSettings });
  await server.start();
  const prepared = await prepareDatabase({
    settings: { dataFolder: folder, ownerUrl: null, apiUrl: null, backupUrl: null },
    migrations: migrationsFolder,
    mayForget: true,
    embedded: server,
  });
  return { server, prepared };
}

function inDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

function removeFoldersOfDeadRuns(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(folderPrefix))) {
    try {
      process.kill(Number(name.slice(folderPrefix.length)), 0);
    } catch {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    }
  }
}

if (typeof afterAll === 'function') {
  // the first clone waits for initdb and the migrations, on a machine that may be busy with a build
  jasmine.DEFAULT_TIMEOUT_INTERVAL = Math.max(jasmine.DEFAULT_TIMEOUT_INTERVAL, 60_000);
  // the runner ends the process as soon as the last spec is done, so the server ends with the last suite
  afterAll(async () => {
    await (await template)?.server.stop();
    rmSync(folder, { recursive: true, force: true });
  });
}
