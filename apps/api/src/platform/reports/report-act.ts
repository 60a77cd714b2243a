import type { CalendarDay } from '#domain';

/** Someone doing something with a report of one project, inside a transaction that holds the project's lock. */
export interface ReportAct {
  readonly projectId: string;
  /** Id of the account in whose name it is done. */
  readonly account: string;
  /** Instant of the transaction's writes. */
  readonly at: Date;
  /** The day it is where the programme lives: a report counts up to it, or to the end of its period when that is earlier. */
  readonly today: CalendarDay;
}
