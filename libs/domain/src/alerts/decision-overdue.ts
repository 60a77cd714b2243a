import { addDays } from '../periods/calendar-arithmetic.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import { type Alert, alertOf } from './alert.js';

/** What a round table decided. */
export interface WatchedDecision {
  readonly id: string;
  readonly name: string;
  readonly dueOn: CalendarDay | null;
  readonly status: string | null;
}

/** A decision whose day is over and that was neither carried out nor dropped (desk practice 3.9; LI-25). */
export function decisionOverdue(decision: WatchedDecision, today: CalendarDay): Alert | null {
  const { dueOn, status } = decision;
  if (dueOn === null || dueOn >= today || status === 'implemented' || status === 'dropped') return null;
  return alertOf('decision_overdue', decision, { since: addDays(dueOn, 1), due: dueOn });
}
