import type { Problem, SealedEntry } from '#contract';

/** Why an entry was refused, without the values it was about: those are nowhere on the device. */
export type KeptProblem = Pick<Problem, 'code' | 'status' | 'field' | 'reference'>;

/** An entry that waits on this device, as far as it can be read there: never what it says. */
export interface WaitingEntry {
  /** Its place in the order of writing; it keeps it when it is mended. */
  readonly place: number;
  /** Idempotency-Key under which it is sent. */
  readonly key: string;
  /** Id of the account that wrote it. */
  readonly account: string;
  /** Project as its address names it. */
  readonly project: string;
  /** What it is sent to: `contacts`. */
  readonly noun: string;
  readonly writtenAt: string;
  /** Why the server did not take it; null: it waits to be sent. */
  readonly refused: KeptProblem | null;
}

/** An entry as it is stored: what it says only sealed, for the server and for this window. */
export interface StoredEntry extends WaitingEntry {
  readonly sealed: SealedEntry;
  /** Sealed under a key that only the memory of the window has; null: it is gone with the window. */
  readonly copy: SealedCopy | null;
}

/** Opened by the window that made it, and by no other. */
export interface SealedCopy {
  readonly window: string;
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly text: ArrayBuffer;
}

/** Without what only the store needs. */
export function asSeen({ place, key, account, project, noun, writtenAt, refused }: StoredEntry): WaitingEntry {
  return { place, key, account, project, noun, writtenAt, refused };
}

export function keptProblem({ code, status, field, reference }: Problem): KeptProblem {
  return { code, status, reference, ...(field === undefined ? {} : { field }) };
}

/** The next entries to be sent, in the order of writing and into one project: what is refused waits for whoever wrote it. */
export function nextToSend<E extends WaitingEntry>(entries: readonly E[], account: string, most: number): readonly E[] {
  const waiting = entries
    .filter((entry) => entry.account === account && entry.refused === null)
    .sort((one, other) => one.place - other.place);
  const project = waiting[0]?.project;
  const end = waiting.findIndex((entry) => entry.project !== project);
  return waiting.slice(0, end < 0 ? waiting.length : end).slice(0, most);
}
