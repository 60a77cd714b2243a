import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, readlinkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { type Binaries, findBinaries } from './binaries.js';
import { EmbeddedPostgresFailure, failureFrom } from './embedded-postgres-failure.js';
import { FolderLock, isAlive } from './folder-lock.js';
import { type Command, ServerUser } from './server-user.js';

export interface EmbeddedPostgresOptions {
  /** Everything of the database lies in here. */
  readonly folder: string;
  /** Server settings beside ours: `{fsync: 'off'}` in specs. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Told what the server writes to its log. */
  readonly log?: (text: string) => void;
}

/** Nothing personal reaches the server's log: neither statements, nor parameters, nor the key of a refused row (G41). */
const ourSettings = {
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
  unix_socket_permissions: '0700',
  max_connections: '60',
  max_wal_size: '2GB',
  work_mem: '16MB',
  jit: 'off',
};
/** Seconds a start may take: recovery after a crash replays at most max_wal_size. */
const startLimitSeconds = 120;
/** A socket's path is limited by the system to 104 bytes (macOS) or 108. */
const socketPathLimit = 103;

/**
 * A real PostgreSQL from npm in a folder: made on first use, reachable through a socket in that folder only (127.0.0.1 where there are
 * no sockets), with a random superuser password, page checksums and language-neutral order of text.
 */
export class EmbeddedPostgres {
  readonly folder: string;
  readonly #binaries: Binaries = findBinaries();
  readonly #user = new ServerUser();
  readonly #lock: FolderLock;
  readonly #settings: Readonly<Record<string, string>>;
  readonly #log: (text: string) => void;
  #process: ChildProcess | null = null;
  #exited: Promise<void> = Promise.resolve();
  #output = '';
  #port = 5432;
  readonly #killAtExit = (): void => void this.#process?.kill('SIGINT');

  constructor({ folder, settings = {}, log = () => undefined }: EmbeddedPostgresOptions) {
    this.folder = resolve(folder);
    this.#lock = new FolderLock(this.folder);
    this.#settings = { ...ourSettings, ...settings };
    this.#log = log;
  }

  /** Whether this server is reached through a socket; only Windows has none. */
  get usesSocket(): boolean {
    return process.platform !== 'win32';
  }

  /** Process number of the server; null while it does not run. */
  get pid(): number | null {
    return this.#process?.pid ?? null;
  }

  /** Address for a login: `postgresql://user:password@localhost:5432/name?host=/folder/run`. */
  url(user: string, password: string, database: string): string {
    const address = `postgresql://${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
    return this.usesSocket
      ? `${address}@localhost:${this.#port}/${database}?host=${encodeURIComponent(this.#socketFolder)}`
      : `${address}@127.0.0.1:${this.#port}/${database}`;
  }

  superuserUrl(database = 'postgres'): string {
    return this.url('postgres', readFileSync(this.#passwordFile, 'utf8').trim(), database);
  }

  /** Makes the folder if it is new, and answers once connections are accepted. */
  async start(): Promise<void> {
    this.#makeFolders();
    this.#lock.take();
    try {
      this.#checkVersion();
      if (!existsSync(join(this.#data, 'PG_VERSION'))) this.#initialise();
      await this.#endServerOfDeadOwner();
      if (!this.usesSocket) this.#port = await freePort();
      this.#spawnServer();
      await this.#ready();
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  /** Ends the server after the transactions that run were broken off; everything confirmed is on disk. */
  async stop(): Promise<void> {
    process.removeListener('exit', this.#killAtExit);
    this.#process?.kill('SIGINT');
    await this.#exited;
    this.#process = null;
    this.#lock.release();
  }

  get #data(): string {
    return join(this.folder, 'data');
  }
  get #passwordFile(): string {
    return join(this.folder, 'superuser-password');
  }
  get #socketFolder(): string {
    const inside = join(this.folder, 'run');
    if (Buffer.byteLength(join(inside, '.s.PGSQL.5432')) <= socketPathLimit) return inside;
    return join(tmpdir(), `cruscotto-${createHash('sha256').update(this.folder).digest('hex').slice(0, 16)}`);
  }

  #makeFolders(): void {
    for (const folder of [this.folder, this.#socketFolder]) {
      mkdirSync(folder, { recursive: true, mode: 0o711 });
      chmodSync(folder, 0o700);
      this.#give(folder);
    }
  }

  /** Files of the database belong to the user it runs as. */
  #give(path: string): void {
    if (this.#user.ids) chownSync(path, this.#user.ids.uid, this.#user.ids.gid);
  }

  #command(file: string, args: readonly string[], diesWithUs: boolean): Command {
    const reads = [this.folder, join(this.#binaries.folder, 'bin')];
    return this.#user.command(file, args, { reads, diesWithUs });
  }

  #checkVersion(): void {
    const file = join(this.#data, 'PG_VERSION');
    if (!existsSync(file)) return;
    const found = Number.parseInt(readFileSync(file, 'utf8'), 10);
    const ours = this.#binaries.majorVersion;
    if (found > ours)
      throw new EmbeddedPostgresFailure(
        'newer_version',
        `The database in ${this.folder} was made by PostgreSQL ${found}, this program brings ${ours}. Start it with the newer Cruscotto that made it.`,
      );
    if (found < ours)
      throw new EmbeddedPostgresFailure(
        'older_version',
        `The database in ${this.folder} was made by PostgreSQL ${found}, this program brings ${ours}. Back it up with the Cruscotto that made it and restore it here.`,
      );
  }

  /** Made beside its place and moved there when complete, so that a broken-off first start leaves nothing half done. */
  #initialise(): void {
    const unfinished = `${this.#data}.new`;
    rmSync(unfinished, { recursive: true, force: true });
    writeFileSync(this.#passwordFile, randomBytes(24).toString('base64url') + '\n', { mode: 0o600 });
    this.#give(this.#passwordFile);
    const { file, args, options } = this.#command(
      this.#binaries.initdb,
      ['-D', unfinished, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${this.#passwordFile}`, '--encoding=UTF8', '--data-checksums']
        // order of text that depends on no library of the machine: a moved folder sorts and finds as before
        .concat('--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8'),
      false,
    );
    const { status, stdout, stderr } = spawnSync(file, args, { ...options, cwd: this.folder, encoding: 'utf8', stdio: 'pipe' });
    if (status !== 0) throw failureFrom(this.folder, `${stdout ?? ''}${stderr ?? ''}`);
    renameSync(unfinished, this.#data);
  }

  /**
   * What a postmaster.pid of an earlier life means. A living server whose Cruscotto is gone (we hold the folder) is ended; a number that
   * meanwhile belongs to something else, as happens in containers, would keep PostgreSQL from starting, so the file goes.
   */
  async #endServerOfDeadOwner(): Promise<void> {
    const file = join(this.#data, 'postmaster.pid');
    const left = contentOf(file);
    if (left === null) return;
    const pid = Number.parseInt(left, 10);
    if (!isAlive(pid)) return;
    if (!runsPostgres(pid)) return rmSync(file, { force: true });
    process.kill(pid, 'SIGINT');
    for (let waited = 0; isAlive(pid) && runsPostgres(pid); waited += 50) {
      if (waited >= startLimitSeconds * 1000) throw failureFrom(this.folder, `process ${pid} of an earlier start does not end`);
      await after(50);
    }
  }

  #spawnServer(): void {
    const settings = {
      ...this.#settings,
      unix_socket_directories: this.usesSocket ? this.#socketFolder : '',
      listen_addresses: this.usesSocket ? '' : '127.0.0.1',
    };
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const { file, args, options } = this.#command(this.#binaries.postgres, ['-D', this.#data, '-p', String(this.#port), ...flags], true);
    // its own session: Ctrl-C reaches us alone, and we end the server after the API
    const server = spawn(file, args, { ...options, cwd: this.folder, detached: true });
    this.#process = server;
    this.#output = '';
    for (const stream of [server.stdout, server.stderr])
      stream?.on('data', (chunk: Buffer) => {
        this.#output = (this.#output + String(chunk)).slice(-4000);
        this.#log(String(chunk));
      });
    this.#exited = new Promise((resolve) => {
      server.once('exit', () => resolve());
      server.once('error', () => resolve());
    });
    process.once('exit', this.#killAtExit);
  }

  async #ready(): Promise<void> {
    const server = this.#process;
    const file = join(this.#data, 'postmaster.pid');
    for (let waited = 0; waited < startLimitSeconds * 1000; waited += 10) {
      if (server?.exitCode !== null || server.signalCode !== null) throw failureFrom(this.folder, this.#output);
      const lines = (contentOf(file) ?? '').split('\n');
      if (Number(lines[0]) === server.pid && lines[7]?.trim() === 'ready') return;
      await Promise.race([this.#exited, after(10)]);
    }
    throw failureFrom(this.folder, `not ready after ${startLimitSeconds} s\n${this.#output}`);
  }
}

/** What a file holds; null where there is none: a server that starts or ends puts its files away between two looks at them. */
function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Whether a process is a PostgreSQL server; where the system does not tell, it is taken to be one. */
function runsPostgres(pid: number): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return basename(readlinkSync(`/proc/${pid}/exe`)).startsWith('postgres');
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 5432));
    });
  });
}
