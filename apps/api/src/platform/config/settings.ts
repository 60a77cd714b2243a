import { isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';

const url = z.url({ protocol: /^postgres(ql)?$/, error: 'an address like postgresql://user:password@host:5432/name' });
const origin = z.url({ protocol: /^https?$/, error: 'a public address like https://cruscotto.example.eu' });
const yesNo = z.enum(['0', '1', 'true', 'false'], { error: '1 or 0' }).transform((text) => text === '1' || text === 'true');

const environment = z.object({
  CRUSCOTTO_PORT: z.coerce.number().int().min(0).max(65_535).default(4300),
  CRUSCOTTO_ORIGIN: origin.optional(),
  CRUSCOTTO_DATA: z.string().min(1).default('.data'),
  CRUSCOTTO_DEMO: yesNo.default(true),
  CRUSCOTTO_SECRET_FILE: z.string().min(1).optional(),
  DATABASE_URL: url.optional(),
  CRUSCOTTO_API_URL: url.optional(),
  CRUSCOTTO_BACKUP_URL: url.optional(),
});

/** What the installation decides, read once at start and typed from then on. */
export interface Settings {
  /** Port on which one process answers; 4300 unless told. 0 takes any free one. */
  readonly port: number;
  /** Public addresses, first the one that links are written with. Writes from elsewhere are refused. */
  readonly origins: readonly string[];
  /** Folder of everything that stays: the embedded database, the secret, the passwords of the logins. */
  readonly dataFolder: string;
  /** Whether the demo network is loaded into an empty database and its accounts are shown. */
  readonly demo: boolean;
  readonly secretFile: string;
  /** Owner of the database, for migrations only; null: the embedded one. */
  readonly ownerUrl: string | null;
  /** Logins that an administrator made; null: start makes them. */
  readonly apiUrl: string | null;
  readonly backupUrl: string | null;
}

export class InvalidSettings extends Error {
  override readonly name = 'InvalidSettings';
}

/**
 * Reads the settings. Relative folders start at `root`, the folder of the program.
 * @throws InvalidSettings naming each setting at fault and what it should look like.
 */
export function readSettings(environmentVariables: NodeJS.ProcessEnv, root: string): Settings {
  // an empty variable is one that is not set: shells and compose files produce both
  const given = Object.fromEntries(Object.entries(environmentVariables).filter(([, text]) => text !== ''));
  const read = environment.safeParse(given);
  if (!read.success)
    throw new InvalidSettings(read.error.issues.map((issue) => `${issue.path.join('.')} should be ${issue.message}`).join('\n'));
  const variables = read.data;
  const inRoot = (path: string): string => (isAbsolute(path) ? path : resolve(root, path));
  const dataFolder = inRoot(variables.CRUSCOTTO_DATA);
  const port = variables.CRUSCOTTO_PORT;
  return {
    port,
    origins: variables.CRUSCOTTO_ORIGIN
      ? [new URL(variables.CRUSCOTTO_ORIGIN).origin]
      : [`http://localhost:${port}`, `http://127.0.0.1:${port}`],
    dataFolder,
    demo: variables.CRUSCOTTO_DEMO,
    secretFile: variables.CRUSCOTTO_SECRET_FILE ? inRoot(variables.CRUSCOTTO_SECRET_FILE) : join(dataFolder, 'secret'),
    ownerUrl: variables.DATABASE_URL ?? null,
    apiUrl: variables.CRUSCOTTO_API_URL ?? null,
    backupUrl: variables.CRUSCOTTO_BACKUP_URL ?? null,
  };
}
