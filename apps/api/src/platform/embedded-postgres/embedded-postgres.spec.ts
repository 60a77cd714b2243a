import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import pg from 'pg';
import { forgetfulSettings, specFolder } from '../../../test/database-for-specs.js';
import { EmbeddedPostgres } from './embedded-postgres.js';
import { EmbeddedPostgresFailure, failureFrom } from './embedded-postgres-failure.js';
import { isAlive } from './folder-lock.js';

describe('the embedded database', () => {
  let folder: string;
  const servers: EmbeddedPostgres[] = [];
  const server = (settings: Record<string, string> = forgetfulSettings): EmbeddedPostgres => {
    const made = new EmbeddedPostgres({ folder, settings });
    servers.push(made);
    return made;
  };
  const query = async <T extends object>(at: EmbeddedPostgres, sql: string): Promise<T[]> => {
    const client = new pg.Client({ connectionString: at.superuserUrl() });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<T>(sql)).rows;
    } finally {
      await client.end();
    }
  };
  const reasonOf = async (attempt: Promise<unknown>): Promise<string> =>
    attempt.then(
      () => 'none',
      (error: unknown) => (error instanceof EmbeddedPostgresFailure ? error.reason : String(error)),
    );
  const gone = async (pid: number): Promise<boolean> => {
    for (let waited = 0; waited < 10_000 && isAlive(pid); waited += 50) await after(50);
    return !isAlive(pid);
  };

  beforeEach(() => (folder = join(specFolder(`embedded-${randomUUID()}`), 'postgres')));
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((each) => each.stop()));
    rmSync(folder, { recursive: true, force: true });
  });

  it('is made, started, stopped and found again with what was in it', async () => {
    const first = server();
    await first.start();
    await query(first, 'create table kept as select 42 as answer');
    await first.stop();
    const second = server();
    await second.start();
    expect(await query(second, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('writes through to disk unless told otherwise, checks its pages, and sorts the same on every machine', async () => {
    const started = server({});
    await started.start();
    const names = ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums', 'password_encryption', 'timezone', 'log_statement'];
    const rows = await query<{ name: string; setting: string }>(
      started,
      `select name, setting from pg_settings where lower(name) = any ('{${names.join(',')}}')`,
    );
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name.toLowerCase(), setting]))).toEqual({
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      data_checksums: 'on',
      password_encryption: 'scram-sha-256',
      timezone: 'UTC',
      log_statement: 'none',
    });
    expect(
      await query(started, `select datlocprovider as provider, datlocale as locale from pg_database where datname = 'postgres'`),
    ).toEqual([{ provider: 'b', locale: 'C.UTF-8' }]);
  });

  it('is reached through its socket alone, with its password alone, by its own user', async () => {
    const started = server();
    await started.start();
    expect(await query(started, `select current_setting('listen_addresses') as addresses`)).toEqual([{ addresses: '' }]);
    const wrong = new pg.Client({ connectionString: started.url('postgres', 'guessed', 'postgres') });
    await expectAsync(wrong.connect()).toBeRejected();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'superuser-password')).mode & 0o777).toBe(0o600);
  });

  it('is reached in a folder whose name is too long for a socket', async () => {
    folder = join(folder, 'x'.repeat(90));
    const started = server();
    await started.start();
    expect(await query(started, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('works below a folder that is closed to others, as a home folder is', async () => {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o700);
    folder = join(folder, 'inner');
    const started = server();
    await started.start();
    expect(await query(started, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('belongs to one Cruscotto at a time', async () => {
    await server().start();
    expect(await reasonOf(server().start())).toBe('in_use');
  });

  it('says so when the folder was made by a newer or an older PostgreSQL', async () => {
    const made = server();
    await made.start();
    await made.stop();
    for (const [version, reason] of [
      ['99', 'newer_version'],
      ['12', 'older_version'],
    ] as const) {
      writeFileSync(join(folder, 'data', 'PG_VERSION'), `${version}\n`);
      expect(await reasonOf(server().start())).toBe(reason);
    }
  });

  it('starts again over what a crash left: a number that now belongs to something else, a half-made folder', async () => {
    const crashed = server();
    await crashed.start();
    const pid = crashed.pid ?? 0;
    const left = readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8');
    process.kill(pid, 'SIGKILL');
    await crashed.stop();
    writeFileSync(join(folder, 'data', 'postmaster.pid'), left.replace(String(pid), String(process.pid)));
    mkdirSync(join(folder, 'data.new'));
    const again = server();
    await again.start();
    expect(await query(again, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('tells a full disk from a closed folder and from all else', () => {
    const reasons = [
      'FATAL: could not write: No space left on device',
      'could not open directory: Permission denied',
      'lock file "postmaster.pid" already exists',
      'odd',
    ];
    expect(reasons.map((output) => failureFrom('/x', output).reason)).toEqual(['disk_full', 'folder_unreachable', 'in_use', 'not_started']);
  });

  /** A process of its own that starts the server, tells its number and the address, and then only waits. */
  const startElsewhere = () => {
    const module = new URL('./embedded-postgres.js', import.meta.url).href;
    const script = `const { EmbeddedPostgres } = await import(${JSON.stringify(module)});
      const server = new EmbeddedPostgres({ folder: ${JSON.stringify(folder)} });
      await server.start();
      console.log(JSON.stringify([server.pid, server.superuserUrl()]));
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const told = new Promise<[number, string]>((resolve) =>
      child.stdout.once('data', (line: Buffer) => resolve(JSON.parse(String(line)) as [number, string])),
    );
    return { child, told };
  };

  it('dies with the process that started it, even by kill -9', async () => {
    if (process.platform !== 'linux') return pending('only Linux lets a child die with its parent');
    const { child, told } = startElsewhere();
    const [pid] = await told;
    child.kill('SIGKILL');
    expect(await gone(pid)).toBeTrue();
  });

  it('loses nothing confirmed when it is killed in the middle of commits, and counts nothing twice', async () => {
    const started = server({});
    await started.start();
    await query(started, 'create table entry (n int primary key)');
    let confirmed: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const running = round === 0 ? started : server({});
      if (round > 0) await running.start();
      confirmed = confirmed.concat(await commitUntilKilled(running, round));
      await running.stop();
    }
    const last = server({});
    await last.start();
    const kept = (await query<{ n: number }>(last, 'select n from entry')).map(({ n }) => n);
    expect(confirmed.length).toBeGreaterThan(30);
    expect(confirmed.filter((n) => !kept.includes(n))).toEqual([]);
    expect(existsSync(join(folder, 'used-by'))).toBeTrue();
  });

  /** Four writers commit one number after another until the server is killed; answers the numbers that were confirmed. */
  const commitUntilKilled = async (running: EmbeddedPostgres, round: number): Promise<number[]> => {
    const confirmed: number[] = [];
    const writer = async (lane: number): Promise<void> => {
      const client = new pg.Client({ connectionString: running.superuserUrl() });
      client.on('error', () => undefined);
      await client.connect();
      for (let i = 0; ; i += 1) {
        const n = round * 1_000_000 + lane * 100_000 + i;
        await client.query('insert into entry values ($1)', [n]);
        confirmed.push(n);
      }
    };
    const writers = [0, 1, 2, 3].map((lane) => writer(lane).catch(() => undefined));
    await after(400);
    process.kill(running.pid ?? 0, 'SIGKILL');
    await Promise.all(writers);
    return confirmed;
  };
});
