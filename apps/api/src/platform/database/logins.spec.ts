import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { cloneDatabase, type SpecDatabase, specFolder } from '../../../test/database-for-specs.js';
import { DatabaseFailure } from './database-failure.js';
import { prepareLogins, urlFor } from './logins.js';
import { withClient } from './prepare-database.js';

describe('the three logins (G12)', () => {
  let clone: SpecDatabase;
  beforeAll(async () => {
    clone = await cloneDatabase();
  });
  afterAll(() => clone.drop());

  const attributesOf = (url: string) =>
    withClient(
      url,
      async (client) =>
        (await client.query(`select rolsuper, rolcreaterole, rolcreatedb, rolbypassrls from pg_roles where rolname = current_user`))
          .rows[0],
    );
  const prepare = (options: { apiUrl?: string; folder?: string }) =>
    withClient(clone.urls.owner, (owner) =>
      prepareLogins(owner, clone.urls.owner, {
        passwordFolder: options.folder ?? passwords(),
        apiUrl: options.apiUrl ?? null,
        backupUrl: clone.urls.backup,
      }),
    );
  const passwords = (): string => join(specFolder('.'));

  it('go round no policy, and only the owner makes others', async () => {
    const none = { rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false };
    expect(await attributesOf(clone.urls.api)).toEqual(none);
    expect(await attributesOf(clone.urls.backup)).toEqual(none);
    expect(await attributesOf(clone.urls.owner)).toEqual({ ...none, rolcreaterole: true });
  });

  it('have random passwords in files that their owner alone can read, kept as verifiers in the database', async () => {
    const file = join(passwords(), 'cruscotto_api-password');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8').trim().length).toBe(32);
    expect(new URL((await prepare({})).api).password).toBe(readFileSync(file, 'utf8').trim());
  });

  it('may be given instead, if they belong to the role', async () => {
    await withClient(clone.urls.owner, async (owner) => {
      await owner.query(`create role given login password 'given-password'`);
      const apiUrl = urlFor(clone.urls.owner, 'given', 'given-password');
      await expectAsync(prepare({ apiUrl })).toBeRejectedWithError(DatabaseFailure, /is not a member of cruscotto_api/);
      await owner.query('grant cruscotto_api to given');
      expect((await prepare({ apiUrl })).api).toBe(apiUrl);
      await owner.query('drop role given');
    });
  });

  it('are refused when they are as powerful as the owner of everything', async () => {
    await expectAsync(prepare({ apiUrl: clone.urls.owner })).toBeRejectedWithError(DatabaseFailure, /not a member|may create tables/);
  });

  it('are refused in a sentence when their password is wrong', async () => {
    await expectAsync(prepare({ apiUrl: urlFor(clone.urls.api, 'cruscotto_api', 'wrong') })).toBeRejectedWithError(
      DatabaseFailure,
      /cannot connect/,
    );
  });

  it('cannot be taken for one another', async () => {
    const client = new pg.Client({ connectionString: clone.urls.api });
    await client.connect();
    await expectAsync(client.query('set role cruscotto_backup')).toBeRejected();
    await client.end();
  });
});
