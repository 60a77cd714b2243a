import { addDays } from '../periods/calendar-arithmetic.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import { type Alert, alertOf } from './alert.js';

/** A reporting period with the state of its report. */
export interface WatchedPeriod {
  readonly id: string;
  readonly end: CalendarDay;
  readonly reportDue: CalendarDay;
  /** Null: nobody began it. */
  readonly reportState: string | null;
}

/** From so many days before it is due a report is told of, once its period has ended. */
export const reportToldBefore = 60;

const inHand = [null, 'not_started', 'draft', 'reopened'];

/** The report of a period that has ended and was not handed in: near its day, or late (desk practice 3.1 and 3.14). */
export function reportDue(period: WatchedPeriod, today: CalendarDay): Alert | null {
  const { id, end, reportDue: due, reportState } = period;
  const told = addDays(due, -reportToldBefore);
  if (end >= today || told > today || !inHand.includes(reportState)) return null;
  const about = { id, name: id };
  if (due < today) return alertOf('report_overdue', about, { since: addDays(due, 1), due });
  return alertOf('report_due', about, { since: told > end ? told : addDays(end, 1), due });
}
