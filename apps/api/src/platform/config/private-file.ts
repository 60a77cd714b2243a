import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * The text of a file that only its owner may read, made by `create` when it is not there. Whole or not at all: two processes that start
 * together read the same text, and a crash leaves no empty file.
 */
export function readOrCreatePrivateFile(file: string, create: () => string): string {
  if (!existsSync(file)) {
    // others may pass through the folder, to the database's own, and read nothing in it
    mkdirSync(dirname(file), { recursive: true, mode: 0o711 });
    const unfinished = `${file}.${process.pid}.new`;
    writeFileSync(unfinished, create() + '\n', { mode: 0o600 });
    try {
      linkSync(unfinished, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(unfinished, { force: true });
    }
  }
  return readFileSync(file, 'utf8').trim();
}
