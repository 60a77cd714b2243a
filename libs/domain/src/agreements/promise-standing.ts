import { daysBetween } from '../periods/calendar-arithmetic.js';
import type { CalendarDay } from '../periods/calendar-day.js';

/** What somebody owes by a day: a commitment of an agreement, a decision of a table, an action of a plan. */
export interface Promised {
  /** As it was entered; what it is on a day is worked out. */
  readonly status: string | null;
  readonly dueOn: CalendarDay | null;
  readonly doneOn: CalendarDay | null;
}

export type CommitmentStatus = 'open' | 'partly' | 'overdue' | 'fulfilled' | 'waived';
export type DecisionStatus = 'open' | 'late' | 'implemented' | 'dropped';
export type ActionStatus = 'open' | 'late' | 'done';

/** What became of something promised. `days` it is or was late; null: it is not. */
export interface PromiseStanding<Status extends string> {
  readonly status: Status;
  readonly daysLate: number | null;
}

/** What a commitment is on a day: fulfilled from the day it was, and overdue when its day is over before. */
export function commitmentStanding(commitment: Promised, day: CalendarDay): PromiseStanding<CommitmentStatus> {
  if (commitment.status === 'waived') return { status: 'waived', daysLate: null };
  if (isDone(commitment, day)) return { status: 'fulfilled', daysLate: lateBy(commitment.dueOn, commitment.doneOn ?? day) };
  if (isOver(commitment, day)) return { status: 'overdue', daysLate: lateBy(commitment.dueOn, day) };
  return { status: commitment.status === 'partly' ? 'partly' : 'open', daysLate: null };
}

/** What a decision is on a day. */
export function decisionStanding(decision: Promised, day: CalendarDay): PromiseStanding<DecisionStatus> {
  if (decision.status === 'dropped') return { status: 'dropped', daysLate: null };
  if (isDone(decision, day)) return { status: 'implemented', daysLate: lateBy(decision.dueOn, decision.doneOn ?? day) };
  return isOver(decision, day) ? { status: 'late', daysLate: lateBy(decision.dueOn, day) } : { status: 'open', daysLate: null };
}

/** What an action of a plan is on a day: nothing says when it was done, so it is done as soon as somebody says so. */
export function actionStanding(action: Promised, day: CalendarDay): PromiseStanding<ActionStatus> {
  if (action.status === 'done') return { status: 'done', daysLate: null };
  return isOver(action, day) ? { status: 'late', daysLate: lateBy(action.dueOn, day) } : { status: 'open', daysLate: null };
}

const isDone = ({ doneOn }: Promised, day: CalendarDay): boolean => doneOn !== null && doneOn <= day;
/** The day itself is still in time. */
const isOver = ({ dueOn }: Promised, day: CalendarDay): boolean => dueOn !== null && dueOn < day;

function lateBy(dueOn: CalendarDay | null, day: CalendarDay): number | null {
  return dueOn !== null && dueOn < day ? daysBetween(dueOn, day) : null;
}
