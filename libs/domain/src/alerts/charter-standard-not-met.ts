import type { CalendarDay } from '../periods/calendar-day.js';
import { type Alert, alertOf } from './alert.js';

/** The last measurement of a standard at a desk. */
export interface WatchedMeasurement {
  readonly id: string;
  readonly name: string;
  readonly measuredOn: CalendarDay;
  readonly value: number | null;
  readonly threshold: number | null;
  readonly operator: string | null;
}

/** A standard of the charter that the last measurement found not kept; the next one that keeps it ends that (desk practice 3.12, example I). */
export function charterStandardNotMet(measurement: WatchedMeasurement, today: CalendarDay): Alert | null {
  const { measuredOn, value, threshold, operator } = measurement;
  if (measuredOn > today || value === null || threshold === null) return null;
  if (operator === '<=' ? value <= threshold : value >= threshold) return null;
  return alertOf('charter_standard_not_met', measurement, { since: measuredOn, measured: { value, limit: threshold } });
}
