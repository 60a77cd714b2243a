/** So many days after the fact a record is still recorded in time. */
export const daysInTime = 30;

/** How many facts were recorded so many days after they happened. */
export interface RecordingDelay {
  readonly days: number;
  readonly count: number;
}

export interface Timeliness {
  readonly count: number;
  /** Half of the facts were recorded within so many days; null: there are none. */
  readonly medianDays: number | null;
  /** Share recorded within 30 days, from 0 to 1; null: there are none. */
  readonly inTime: number | null;
}

/** Days between entry or exit and its recording. What is recorded beforehand is recorded on the day. */
export function timelinessOf(delays: readonly RecordingDelay[]): Timeliness {
  const count = delays.reduce((sum, delay) => sum + delay.count, 0);
  if (count === 0) return { count, medianDays: null, inTime: null };
  const inTime = delays.reduce((sum, { days, ...delay }) => sum + (days <= daysInTime ? delay.count : 0), 0);
  return {
    count,
    medianDays: (dayOfFact(delays, Math.floor((count - 1) / 2)) + dayOfFact(delays, Math.floor(count / 2))) / 2,
    inTime: inTime / count,
  };
}

/** The delay of the nth fact, from 0, the quickest first. */
function dayOfFact(delays: readonly RecordingDelay[], place: number): number {
  let passed = 0;
  for (const { days, count } of [...delays].sort((one, other) => one.days - other.days)) {
    passed += count;
    if (passed > place) return Math.max(0, days);
  }
  return 0;
}
