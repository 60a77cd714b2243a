import { execFileSync, type SpawnOptions } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EmbeddedPostgresFailure } from './embedded-postgres-failure.js';

/** A program with its arguments, ready to be spawned as the user the database runs as. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly options: SpawnOptions;
}

interface Ids {
  readonly uid: number;
  readonly gid: number;
}

/**
 * The user the server runs as. PostgreSQL refuses root, so root hands it to `nobody`, who owns the database's folder and nothing else.
 * On Linux it also dies with us, however we die.
 */
export class ServerUser {
  readonly ids: Ids | null = process.getuid?.() === 0 ? idsOf('nobody') : null;
  readonly #setpriv = process.platform === 'linux' && works('setpriv', ['--version']);

  /** The command that runs `file` as this user; `reads` are the folders it must be able to reach. */
  command(file: string, args: readonly string[], { reads, diesWithUs }: { reads: readonly string[]; diesWithUs: boolean }): Command {
    const options: SpawnOptions = { env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C.UTF-8' }, stdio: ['ignore', 'pipe', 'pipe'] };
    if (!this.#setpriv) return { file, args, options: { ...options, ...this.ids } };
    const before = [
      ...(this.ids ? [`--reuid=${this.ids.uid}`, `--regid=${this.ids.gid}`, '--clear-groups', ...this.#passage(reads)] : []),
      ...(diesWithUs ? ['--pdeathsig', 'INT'] : []),
    ];
    return before.length > 0 ? { file: 'setpriv', args: [...before, '--', file, ...args], options } : { file, args, options };
  }

  /**
   * `nobody` may not pass through a private folder above ours (a clone in /root, say). Then the server keeps one right of root's, the
   * least that opens the way: reading where it has no permission, or, in a container without that one, passing over permissions.
   */
  #passage(folders: readonly string[]): string[] {
    const closed = folders.flatMap(ancestors).find((folder) => (statSync(folder).mode & 0o001) === 0);
    if (closed === undefined) return [];
    const right = [
      { name: 'dac_read_search', bit: 2n },
      { name: 'dac_override', bit: 1n },
    ].find(({ bit }) => (ownRights() & (1n << bit)) !== 0n);
    if (!right)
      throw new EmbeddedPostgresFailure(
        'folder_unreachable',
        `The database runs as the user nobody, who may not enter ${closed}. Start as an ordinary user, or move the program and CRUSCOTTO_DATA to a folder that others may pass through.`,
      );
    return [`--inh-caps=+${right.name}`, `--ambient-caps=+${right.name}`];
  }
}

function idsOf(user: string): Ids {
  const number = (flag: string): number => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));
  return { uid: number('-u'), gid: number('-g') };
}

function works(file: string, args: string[]): boolean {
  try {
    execFileSync(file, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Folders above `folder`; the folder itself is given to the server's user. */
function ancestors(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [] : [parent, ...ancestors(parent)];
}

/** Effective capabilities of this process, as Linux prints them. */
function ownRights(): bigint {
  const line = /^CapEff:\s*([0-9a-f]+)$/m.exec(readFileSync('/proc/self/status', 'utf8'));
  return BigInt(`0x${line?.[1] ?? '0'}`);
}
