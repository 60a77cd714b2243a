import { setTimeout as after } from 'node:timers/promises';
import { cloneDatabase, type SpecDatabase } from '../../../test/database-for-specs.js';
import { fillProject, type FilledProject } from '../../../test/filled-project.js';
import { raiseChangeNumber } from './database.js';
import { InvalidScope, type ScopeOptions } from './scope.js';

describe('a scoped transaction', () => {
  let clone: SpecDatabase;
  let one: FilledProject;
  let other: FilledProject;
  const inOne = () => ({ projects: [one.projectId], account: 'anna' });
  const write = (lock: ScopeOptions['lock'], work: (postedAt: Date) => Promise<unknown> = async () => undefined) =>
    clone.database.withScope(
      inOne(),
      async (_tx, postedAt) => {
        await work(postedAt);
        return postedAt.getTime();
      },
      { lock },
    );
  const changeNumber = () => clone.database.withScope(inOne(), async (tx) => Number((await tx.projectChange.findFirst())?.number));

  beforeAll(async () => {
    clone = await cloneDatabase();
    one = await fillProject(clone.database, 'ONE');
    other = await fillProject(clone.database, 'OTHER');
  });
  afterAll(() => clone.drop());

  it('sees its projects and no others, through Prisma and on a bare connection (G14)', async () => {
    const desks = await clone.database.withScope(inOne(), (tx) => tx.desk.findMany());
    expect(desks.map(({ projectId }) => projectId)).toEqual([one.projectId]);
    const both = { projects: [one.projectId, other.projectId], account: null };
    expect((await clone.database.withBulkScope(both, (client) => client.query('select from desk'))).rowCount).toBe(2);
    expect(await clone.database.shared((tx) => tx.desk.count())).toBe(0);
    expect(await clone.database.shared((tx) => tx.programme.count())).toBe(2);
  });

  it('takes ids for ids and nothing else', async () => {
    for (const id of ['', 'x', `${one.projectId},${other.projectId}`, "'; --"])
      await expectAsync(clone.database.withScope({ projects: [id], account: null }, async () => undefined)).toBeRejectedWithError(
        InvalidScope,
      );
  });

  it('leaves nothing behind when its work fails', async () => {
    const failing = clone.database.withScope(
      inOne(),
      async (tx) => {
        await tx.desk.updateMany({ data: { name: 'half done' } });
        throw new Error('in the middle');
      },
      { lock: 'shared' },
    );
    await expectAsync(failing).toBeRejectedWithError('in the middle');
    expect(await clone.database.withScope(inOne(), (tx) => tx.desk.count({ where: { name: 'half done' } }))).toBe(0);
  });

  it('writes at an instant later than every instant before, however fast they follow', async () => {
    const instants: number[] = [];
    for (let i = 0; i < 5; i += 1) instants.push(await write('shared'), await write('exclusive'));
    expect(instants).toEqual([...new Set(instants)].sort((a, b) => a - b));
  });

  it('raises the change number of the project when it takes the lock to write, and only then', async () => {
    const before = await changeNumber();
    await write('shared');
    await write('exclusive');
    await write('none');
    expect(await changeNumber()).toBe(before + 2);
    expect(Number(await clone.database.withScope(inOne(), (tx) => raiseChangeNumber(tx, one.projectId)))).toBe(before + 3);
  });

  it('says the change number of a project in one statement, within the scope and leaving no scope behind', async () => {
    const postedAt = await write('shared');
    const found = await clone.database.changeOf(inOne(), one.projectId);
    expect(Number(found?.changeNumber)).toBe(await changeNumber());
    expect(found?.lastPostedAt.getTime()).toBe(postedAt);
    expect(await clone.database.changeOf(inOne(), other.projectId)).toBeNull();
    expect(await clone.database.changeOf({ projects: [], account: null }, one.projectId)).toBeNull();
    expect(
      (await clone.database.withBulkScope({ projects: [], account: null }, (client) => client.query('select from desk'))).rowCount,
    ).toBe(0);
  });

  it('locks one project: never several at once', async () => {
    const both = { projects: [one.projectId, other.projectId], account: null };
    await expectAsync(clone.database.withScope(both, async () => undefined, { lock: 'shared' })).toBeRejectedWithError(InvalidScope);
  });

  it('lets writers share a project, and lets an import or a freezing have it alone', async () => {
    let running = 0;
    let mostWriters = 0;
    let writersBesideExclusive = 0;
    const writer = () =>
      write('shared', async () => {
        mostWriters = Math.max(mostWriters, (running += 1));
        await after(60);
        running -= 1;
      });
    const alone = () =>
      write('exclusive', async () => {
        writersBesideExclusive += running;
        await after(30);
        writersBesideExclusive += running;
      });
    await Promise.all([writer(), writer(), after(20).then(alone), after(30).then(writer), after(30).then(writer)]);
    expect(mostWriters).toBeGreaterThan(1);
    expect(writersBesideExclusive).toBe(0);
  });

  it('freezes after every write it can see: an instant taken alone separates before and after', async () => {
    const posted: number[] = [];
    let frozenAt = 0;
    let seen = 0;
    const writer = async () => {
      for (let i = 0; i < 5; i += 1) posted.push(await write('shared'));
    };
    const freeze = after(15).then(() =>
      write('exclusive', async (postedAt) => {
        frozenAt = postedAt.getTime();
        seen = posted.length;
      }),
    );
    await Promise.all([writer(), writer(), writer(), freeze]);
    expect(posted.filter((instant) => instant <= frozenAt).length).toBeGreaterThanOrEqual(seen);
    expect(posted).not.toContain(frozenAt);
  });

  it('is broken off by the database when it takes longer than it was given', async () => {
    const slow = clone.database.withBulkScope(inOne(), (client) => client.query('select pg_sleep(5)'), { timeoutMs: 100 });
    await expectAsync(slow).toBeRejectedWithError(/statement timeout/);
  });

  it('is run again when two of them block each other', async () => {
    const turns = [one.deskId, one.importId];
    let runs = 0;
    const crossing = (order: readonly string[]) =>
      clone.database.withScope(inOne(), async (tx) => {
        runs += 1;
        for (const key of order) {
          await tx.$queryRaw`select pg_advisory_xact_lock(hashtext(${key}))::text`;
          await after(100);
        }
      });
    await Promise.all([crossing(turns), crossing([...turns].reverse())]);
    expect(runs).toBe(3);
  });

  it('reads calendar days as days on a bare connection', async () => {
    const { rows } = await clone.database.withBulkScope(inOne(), (client) => client.query('select start_date from project'));
    expect(rows).toEqual([{ start_date: '2024-01-01' }]);
  });
});
