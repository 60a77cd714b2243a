import { addMonths } from '../periods/calendar-arithmetic.js';
import type { CalendarDay } from '../periods/calendar-day.js';

/** What somebody said of the activity; null: asked and not answered, or not reached. */
export type ReportedAnswer = boolean | null;

/** R112 (AMIF R.1.5, R.1.6, R.2.9): how many say yes. Who did not answer counts 0 and is never estimated from the others. */
export function reportedYes(answers: readonly ReportedAnswer[]): number {
  return answers.filter((answer) => answer === true).length;
}

/** R112: the day from which R.1.6 is asked, three calendar months after the activity. */
export function askedThreeMonthsAfter(activityEnd: CalendarDay): CalendarDay {
  return addMonths(activityEnd, 3);
}
