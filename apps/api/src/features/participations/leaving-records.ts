import type { ClientBase } from 'pg';
import { type Leaving, type RecordContent, withoutNothing } from '#domain';
import type { StoredRecord } from '../../platform/records/stored-record.js';
import { readRecordsPointingTo } from '../../platform/records/stored-record.js';

/** The exit questionnaires and the attempts to follow up of a participation, the latest first. */
export interface LeavingRecords {
  /** The questionnaire that holds; null: none was filled in, as for somebody who came from a file. */
  readonly exit: StoredRecord | null;
  /** Those that a re-entry took back (R7). */
  readonly earlier: readonly StoredRecord[];
  readonly attempts: readonly StoredRecord[];
}

export async function readLeavingRecords(client: ClientBase, projectId: string, participation: string): Promise<LeavingRecords> {
  const pointing = await readRecordsPointingTo(client, projectId, [participation]);
  const latestFirst = pointing.sort((one, other) => (other.day ?? '').localeCompare(one.day ?? '') || other.id.localeCompare(one.id));
  const exits = latestFirst.filter(({ type }) => type === 'participationExit');
  return {
    exit: exits.find(({ content }) => content['reenteredOn'] === undefined) ?? null,
    earlier: exits.filter(({ content }) => content['reenteredOn'] !== undefined),
    attempts: latestFirst.filter(({ type }) => type === 'followUpAttempt'),
  };
}

/** The last day on which the person came back (R7); null: never. */
export function lastReEntry({ earlier }: Pick<LeavingRecords, 'earlier'>): string | null {
  return earlier.reduce<string | null>((last, { content }) => {
    const day = content['reenteredOn'];
    return typeof day === 'string' && (last === null || day > last) ? day : last;
  }, null);
}

/** Whom and which desk a record of leaving is about. */
export interface AboutWhom {
  readonly person: string;
  readonly participation: string;
  /** Id of the desk. */
  readonly desk: string | null;
}

export function exitContent(
  about: AboutWhom,
  leaving: Omit<Leaving, 'exitReason'> & { readonly exitReason: string | null },
): RecordContent {
  const { statusEvents, ...answers } = leaving;
  return withoutNothing({ ...about, ...answers, statusEvents: statusEvents.map((event) => ({ ...event })) });
}
