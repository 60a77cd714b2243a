import { join } from 'node:path';
import pg from 'pg';
import { EmbeddedPostgres } from '../embedded-postgres/embedded-postgres.js';
import type { Settings } from '../config/settings.js';
import { checkServer } from './check-server.js';
import { DatabaseFailure } from './database-failure.js';
import { type DatabaseUrls, passwordOf, prepareLogins } from './logins.js';
import { migrate, withMigrationLock } from './migrate.js';
import { scramVerifier } from './scram-verifier.js';

export interface PreparedDatabase {
  readonly urls: DatabaseUrls;
  /** Names of the migrations applied now. */
  readonly applied: readonly string[];
  /** Ends the embedded server; a database of its own stays as it is. */
  stop(): Promise<void>;
}

export interface PreparationOptions {
  readonly settings: Pick<Settings, 'dataFolder' | 'ownerUrl' | 'apiUrl' | 'backupUrl'>;
  /** Folder of the migrations. */
  readonly migrations: string;
  /** Told what is being done, a short sentence at a time. */
  readonly progress?: (step: string) => void;
  /** Told what the embedded server writes. */
  readonly log?: (text: string) => void;
  /** For specs: a server that runs already, and whose disk writes may be off. */
  readonly embedded?: EmbeddedPostgres;
  readonly mayForget?: boolean;
}

const ownerLogin = 'cruscotto_owner';
const databaseName = 'cruscotto';

/** From nothing to a database ready to be served: the embedded server or the given one, its logins, its migrations. */
export async function prepareDatabase(options: PreparationOptions): Promise<PreparedDatabase> {
  const { settings } = options;
  if (settings.ownerUrl) return { ...(await prepareAt(settings.ownerUrl, options)), stop: async () => undefined };
  const server = options.embedded ?? (await startEmbedded(options));
  try {
    const password = passwordOf(settings.dataFolder, ownerLogin);
    await withClient(server.superuserUrl(), (superuser) => makeOwner(superuser, password));
    return { ...(await prepareAt(server.url(ownerLogin, password, databaseName), options)), stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function startEmbedded({ settings, progress, log }: PreparationOptions): Promise<EmbeddedPostgres> {
  progress?.('starting the embedded database');
  const server = new EmbeddedPostgres({ folder: join(settings.dataFolder, 'postgres'), log });
  await server.start();
  return server;
}

function prepareAt(
  ownerUrl: string,
  { settings, migrations, progress, mayForget }: PreparationOptions,
): Promise<Omit<PreparedDatabase, 'stop'>> {
  return withClient(ownerUrl, async (owner) => {
    await checkServer(owner, { mayForget });
    const { dataFolder: passwordFolder, apiUrl, backupUrl } = settings;
    // several API processes may start at once against one database
    return withMigrationLock(owner, async () => {
      progress?.('preparing the logins');
      const urls = await prepareLogins(owner, ownerUrl, { passwordFolder, apiUrl, backupUrl });
      progress?.('bringing the tables up to date');
      return { urls, applied: await migrate(owner, migrations) };
    });
  });
}

/** On the embedded server too the tables belong to a login that is no superuser (G12). */
async function makeOwner(superuser: pg.Client, password: string): Promise<void> {
  const owner = await superuser.query('select from pg_roles where rolname = $1', [ownerLogin]);
  await superuser.query(
    `${owner.rowCount ? 'alter' : 'create'} role ${ownerLogin} login nosuperuser createrole nocreatedb nobypassrls password '${scramVerifier(password)}'`,
  );
  const database = await superuser.query('select from pg_database where datname = $1', [databaseName]);
  if (!database.rowCount) await superuser.query(`create database ${databaseName} owner ${ownerLogin}`);
}

/** @throws DatabaseFailure `unreachable` when nobody answers at the address. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // a connection lost while it is used fails the query; unheard it would end the process
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    const { host, pathname } = new URL(url);
    const cause = error instanceof Error ? error.message : String(error);
    throw new DatabaseFailure('unreachable', `The database ${pathname.slice(1)} at ${host} does not answer: ${cause}`, { cause: error });
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
