import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alreadyInUse } from './embedded-postgres-failure.js';

/** Marks a database folder as ours while we live; the mark of a process that is gone counts for nothing. */
export class FolderLock {
  readonly #file: string;

  constructor(private readonly folder: string) {
    this.#file = join(folder, 'used-by');
  }

  /** @throws EmbeddedPostgresFailure `in_use` when a living process holds the folder. */
  take(): void {
    const mark = markOf(process.pid);
    try {
      writeFileSync(this.#file, mark, { flag: 'wx', mode: 0o600 });
    } catch (error) {
      if (!isExisting(error)) throw error;
      const held = readFileSync(this.#file, 'utf8');
      const pid = Number.parseInt(held, 10);
      if (isAlive(pid) && markOf(pid) === held) throw alreadyInUse(this.folder, pid);
      writeFileSync(this.#file, mark, { mode: 0o600 });
    }
  }

  release(): void {
    rmSync(this.#file, { force: true });
  }
}

/** Whether a process with this number exists, ours or another user's. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Process number and, where the system tells, when it began: numbers are given out again, above all in containers. */
function markOf(pid: number): string {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '';
    return `${pid} ${afterName.split(' ')[19] ?? ''}\n`;
  } catch {
    return `${pid}\n`;
  }
}

const isExisting = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EEXIST';
