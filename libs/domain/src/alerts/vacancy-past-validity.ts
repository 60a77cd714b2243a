import { addDays } from '../periods/calendar-arithmetic.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import { type Alert, alertOf } from './alert.js';

/** An offer of work. */
export interface WatchedVacancy {
  readonly id: string;
  readonly name: string;
  readonly desk: number | null;
  readonly status: string | null;
  readonly outcome: string | null;
  readonly validUntil: CalendarDay | null;
}

/** A published vacancy whose validity is over and of which nobody said how it ended (desk practice 3.7 and §8). */
export function vacancyPastValidity(vacancy: WatchedVacancy, today: CalendarDay): Alert | null {
  const { validUntil: due, status, outcome, desk } = vacancy;
  if (due === null || due >= today || outcome !== null || status === 'closed' || status === 'draft') return null;
  return alertOf('vacancy_past_validity', vacancy, { since: addDays(due, 1), due, desk });
}
