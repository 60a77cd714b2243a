import { addDays } from '../periods/calendar-arithmetic.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import { type Alert, alertOf } from './alert.js';

/** A plan with what is to be done by when. */
export interface WatchedPlan {
  readonly id: string;
  readonly name: string;
  readonly status: string | null;
  readonly actions: readonly { readonly dueOn: CalendarDay | null; readonly status: string | null }[];
}

/** A plan in force with actions whose day is over and that are not done, all in one (desk practice 3.9). One that another replaced owes nothing. */
export function planActionsOverdue(plan: WatchedPlan, today: CalendarDay): Alert | null {
  if (plan.status === 'superseded') return null;
  const late = plan.actions.flatMap(({ dueOn, status }) => (dueOn !== null && dueOn < today && status !== 'done' ? [dueOn] : []));
  const [due] = late.toSorted();
  return due === undefined ? null : alertOf('plan_actions_overdue', plan, { since: addDays(due, 1), due, count: late.length });
}
