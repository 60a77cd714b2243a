import { createHmac, hkdfSync } from 'node:crypto';
import type { CalendarDay } from '#domain';
import type { Account, ProjectReference } from '../sign-in/account.js';

/** Of which answers somebody is told, and whether exactly. */
export interface AnswersSeen {
  /** Else protected figures (G6-G8), of the whole project, as of the end of the last month. */
  readonly exact: boolean;
  /** Numbers of the desks whose answers are told; null: of all, and of those at no desk. */
  readonly desks: readonly number[] | null;
  /** Whether words of one's own are told. */
  readonly texts: boolean;
  /** Answers until this day. */
  readonly until: CalendarDay;
}

/** Exact for who may read values, or may open the records, of the own desk; protected for everybody else. */
export function answersSeenBy(account: Account, project: ProjectReference, today: CalendarDay): AnswersSeen {
  const texts = account.mayIn('desk-work.read', project.id);
  if (account.mayIn('values.read', project.id)) return { exact: true, desks: null, texts, until: today };
  if (texts) return { exact: true, desks: account.desksIn('desk-work.read', project.id), texts, until: today };
  // fixed dates: an answer more between two looks would tell what it said (G7)
  return { exact: false, desks: null, texts: false, until: lastDayOfMonthBefore(today) };
}

function lastDayOfMonthBefore(day: CalendarDay): CalendarDay {
  const first = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  return new Date(first.getTime() - 86_400_000).toISOString().slice(0, 10);
}

/** The random key of each answer (G8): it follows from its id and the secret, so that the same answers always make the same noise. */
export class AnswerKeys {
  readonly #key: Buffer;

  constructor(secret: Buffer) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), 'cruscotto protected answers 1', 32));
  }

  keyOf(id: string): number {
    return createHmac('sha256', this.#key).update(id).digest().readUIntBE(0, 6) / 2 ** 48;
  }
}
