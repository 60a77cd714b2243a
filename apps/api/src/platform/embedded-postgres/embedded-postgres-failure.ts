/** Why the embedded database does not start, as a code for programs and a sentence for the person who started it. */
export type EmbeddedPostgresReason =
  'no_binaries' | 'in_use' | 'newer_version' | 'older_version' | 'disk_full' | 'folder_unreachable' | 'not_started';

export class EmbeddedPostgresFailure extends Error {
  override readonly name = 'EmbeddedPostgresFailure';

  constructor(
    readonly reason: EmbeddedPostgresReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What the server's last lines say, in a sentence that tells what to do. */
export function failureFrom(folder: string, output: string): EmbeddedPostgresFailure {
  if (/No space left on device|Disk quota exceeded/i.test(output))
    return new EmbeddedPostgresFailure(
      'disk_full',
      `The disk that holds ${folder} is full. Free some space and start again; nothing confirmed is lost.`,
    );
  if (/lock file ".*" already exists/i.test(output)) return alreadyInUse(folder);
  if (/Permission denied/i.test(output))
    return new EmbeddedPostgresFailure(
      'folder_unreachable',
      `The database cannot read or write ${folder}: ${lastLine(output)}. Choose another folder with CRUSCOTTO_DATA, or correct its owner.`,
    );
  return new EmbeddedPostgresFailure('not_started', `The database in ${folder} did not start. It said:\n${output.trim()}`);
}

export function alreadyInUse(folder: string, pid?: number): EmbeddedPostgresFailure {
  const who = pid === undefined ? 'another Cruscotto' : `another Cruscotto (process ${pid})`;
  return new EmbeddedPostgresFailure(
    'in_use',
    `The database in ${folder} is in use by ${who}. Stop that one first, or choose another folder with CRUSCOTTO_DATA.`,
  );
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';
