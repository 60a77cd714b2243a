/** Why a start stops at the database, as a code for programs and a sentence for the person who started it. */
export type DatabaseReason =
  'unreachable' | 'unsafe_settings' | 'old_server' | 'clock' | 'logins' | 'edited_migration' | 'unknown_migration' | 'failed_migration';

export class DatabaseFailure extends Error {
  override readonly name = 'DatabaseFailure';

  constructor(
    readonly reason: DatabaseReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
