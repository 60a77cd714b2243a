import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { migrationsFolder, specFolder } from '../../../test/database-for-specs.js';
import { Database } from './database.js';
import { DatabaseFailure } from './database-failure.js';
import { prepareDatabase } from './prepare-database.js';

describe('a database made ready to be served', () => {
  let dataFolder: string;
  beforeEach(() => (dataFolder = specFolder(`prepared-${randomUUID()}`)));
  afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));
  const prepare = (ownerUrl: string | null) =>
    prepareDatabase({ settings: { dataFolder, ownerUrl, apiUrl: null, backupUrl: null }, migrations: migrationsFolder });

  it('comes from nothing but a folder, and is the same at the second start', async () => {
    const first = await prepare(null);
    expect(first.applied.length).toBeGreaterThan(5);
    await first.stop();
    const second = await prepare(null);
    expect(second.applied).toEqual([]);
    expect(second.urls).toEqual(first.urls);
    const database = new Database({ apiUrl: second.urls.api });
    expect(await database.shared((tx) => tx.programme.count())).toBe(0);
    await database.close();
    await second.stop();
  });

  it('may be one of the installation, prepared by several processes at once, and is not ended with them', async () => {
    const server = await prepare(null);
    const all = await Promise.all([prepare(server.urls.owner), prepare(server.urls.owner), prepare(server.urls.owner)]);
    await Promise.all(all.map((each) => each.stop()));
    const database = new Database({ apiUrl: server.urls.api });
    await expectAsync(database.ping()).toBeResolved();
    await database.close();
    await server.stop();
  });

  it('is asked for in a sentence when nobody answers at its address', async () => {
    await expectAsync(prepare('postgresql://owner:pw@127.0.0.1:1/cruscotto')).toBeRejectedWithError(
      DatabaseFailure,
      /cruscotto at 127.0.0.1:1 does not answer/,
    );
  });
});
