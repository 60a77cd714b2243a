import type { ClientBase } from 'pg';
import { cloneDatabase, type SpecDatabase } from '../../../test/database-for-specs.js';
import { checkServer } from './check-server.js';
import { DatabaseFailure } from './database-failure.js';
import { withClient } from './prepare-database.js';

describe('the server a start accepts (G18)', () => {
  let clone: SpecDatabase;
  beforeAll(async () => {
    clone = await cloneDatabase();
  });
  afterAll(() => clone.drop());
  const check = (before: (client: ClientBase) => unknown, options = {}): Promise<void> =>
    withClient(clone.urls.owner, async (client) => {
      await before(client);
      await checkServer(client, options);
    });
  /** The clock of this machine, moved for the time of a check. */
  const withClockAhead = async (milliseconds: number, work: () => PromiseLike<void>): Promise<void> => {
    jasmine
      .clock()
      .install()
      .mockDate(new Date(Date.now() + milliseconds));
    try {
      await work();
    } finally {
      jasmine.clock().uninstall();
    }
  };

  it('writes what it confirms to disk: the server of these specs would be refused', async () => {
    await expectAsync(check(() => undefined)).toBeRejectedWithError(
      DatabaseFailure,
      /fsync, full_page_writes, synchronous_commit is off|may lose/,
    );
    await expectAsync(check(() => undefined, { mayForget: true })).toBeResolved();
  });

  it('is refused when the clocks differ by more than five seconds', async () => {
    await withClient(clone.urls.owner, async (client) => {
      await withClockAhead(-6_000, () =>
        expectAsync(checkServer(client, { mayForget: true })).toBeRejectedWithError(DatabaseFailure, /differ by 6 s/),
      );
      await withClockAhead(3_000, () => expectAsync(checkServer(client, { mayForget: true })).toBeResolved());
    });
  });
});
