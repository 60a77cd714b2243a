import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { readOrCreatePrivateFile } from '../config/private-file.js';
import { DatabaseFailure } from './database-failure.js';
import { scramVerifier } from './scram-verifier.js';

/** The two roles that policies and grants name; the owner is whoever DATABASE_URL says (G12). */
export type LoginRole = 'cruscotto_api' | 'cruscotto_backup';

export interface LoginOptions {
  /** Folder of the password files. */
  readonly passwordFolder: string;
  /** Addresses of logins that an administrator made; null: made here. */
  readonly apiUrl: string | null;
  readonly backupUrl: string | null;
}

export interface DatabaseUrls {
  /** Migrations only. */
  readonly owner: string;
  readonly api: string;
  readonly backup: string;
}

/** Sees to it that the logins of the API and of the backup exist before the migrations name them, and answers their addresses. */
export async function prepareLogins(owner: pg.ClientBase, ownerUrl: string, options: LoginOptions): Promise<DatabaseUrls> {
  return {
    owner: ownerUrl,
    api: await prepareLogin(owner, ownerUrl, 'cruscotto_api', options.apiUrl, options.passwordFolder),
    backup: await prepareLogin(owner, ownerUrl, 'cruscotto_backup', options.backupUrl, options.passwordFolder),
  };
}

async function prepareLogin(
  owner: pg.ClientBase,
  ownerUrl: string,
  role: LoginRole,
  givenUrl: string | null,
  passwordFolder: string,
): Promise<string> {
  const password = givenUrl ? null : passwordOf(passwordFolder, role);
  try {
    await makeRole(owner, role, password);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new DatabaseFailure(
      'logins',
      `The login ${role} cannot be made by the owner of the database (${cause}). Give the owner CREATEROLE, or make the login and set ${role === 'cruscotto_api' ? 'CRUSCOTTO_API_URL' : 'CRUSCOTTO_BACKUP_URL'}.`,
      { cause: error },
    );
  }
  const url = givenUrl ?? urlFor(ownerUrl, role, password ?? '');
  await checkLogin(url, role);
  return url;
}

/** The password of a login, made at first start and kept beside the secret. */
export function passwordOf(folder: string, login: string): string {
  return readOrCreatePrivateFile(join(folder, `${login}-password`), () => randomBytes(24).toString('base64url'));
}

/** Makes the role, or gives the one that exists our password; without a password it is a group that a given login belongs to. */
async function makeRole(owner: pg.ClientBase, role: LoginRole, password: string | null): Promise<void> {
  const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [role]);
  if (rowCount && password === null) return;
  const attributes = `nosuperuser nocreatedb nocreaterole noreplication nobypassrls`;
  const login = password === null ? 'nologin' : `login password '${scramVerifier(password)}'`;
  // an owner that is no superuser may not even repeat attributes of superusers, so an existing role gets its password only
  await owner.query(rowCount ? `alter role ${role} ${login}` : `create role ${role} ${attributes} ${login}`);
}

/** A login must not be able to go round the policies (G12). */
async function checkLogin(url: string, role: LoginRole): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ member: boolean; powerful: boolean; creates: boolean }>(
      `select pg_has_role(current_user, $1, 'usage') as member, rolsuper or rolbypassrls as powerful,
         has_schema_privilege(current_user, 'public', 'create') as creates
       from pg_roles where rolname = current_user`,
      [role],
    );
    const login = rows[0];
    if (!login?.member) throw new DatabaseFailure('logins', `The login of ${role} is not a member of ${role}: grant ${role} to it.`);
    if (login.powerful)
      throw new DatabaseFailure(
        'logins',
        `The login of ${role} is a superuser or has BYPASSRLS, so that nothing would hold it: take that away.`,
      );
    if (login.creates)
      throw new DatabaseFailure(
        'logins',
        `The login of ${role} may create tables in schema public: revoke create on schema public from it.`,
      );
  } catch (error) {
    if (error instanceof DatabaseFailure) throw error;
    const cause = error instanceof Error ? error.message : String(error);
    throw new DatabaseFailure('logins', `The login of ${role} cannot connect: ${cause}`, { cause: error });
  } finally {
    await client.end();
  }
}

/** The same server and database under another login. */
export function urlFor(ownerUrl: string, user: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = encodeURIComponent(user);
  url.password = encodeURIComponent(password);
  return url.href;
}
