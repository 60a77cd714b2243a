import { accessSync, chmodSync, constants, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { EmbeddedPostgresFailure } from './embedded-postgres-failure.js';

/** PostgreSQL as the package of this platform brings it. */
export interface Binaries {
  readonly folder: string;
  readonly initdb: string;
  readonly postgres: string;
  /** 18 of version 18.4. */
  readonly majorVersion: number;
}

/** Finds the binaries of this platform and makes what an install without scripts leaves out: library links and execution bits. */
export function findBinaries(): Binaries {
  const root = packageFolder();
  linkLibraries(root);
  const executable = (name: string): string => {
    const file = join(root, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
    makeExecutable(file);
    return file;
  };
  return {
    folder: join(root, 'native'),
    initdb: executable('initdb'),
    postgres: executable('postgres'),
    majorVersion: Number.parseInt(readJson<{ version: string }>(join(root, 'package.json')).version, 10),
  };
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // the package exports its entry alone, which lies in dist/
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    throw new EmbeddedPostgresFailure(
      'no_binaries',
      `There is no embedded database for this machine (${name} is not installed). Run npm ci again, or set DATABASE_URL to a PostgreSQL 15 or later.`,
      { cause: error },
    );
  }
}

/** The npm format knows no links: the package lists them and its install script makes them, unless scripts are off. */
function linkLibraries(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of readJson<{ source: string; target: string }[]>(list)) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(root, source)), link);
    } catch (error) {
      // another process made it in the meantime
      if (!existsSync(link)) throw error;
    }
  }
}

function makeExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
}

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
