import type { CalendarDay } from '../periods/calendar-day.js';
import type { LocalTime } from '../periods/local-time.js';

/** What a clock on the wall of a time zone shows at an instant, as if it were UTC, in milliseconds. */
function wallClock(instant: number, timeZone: string): number {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(instant);
  return Date.parse(`${shown.replace(' ', 'T')}Z`);
}

/**
 * The instant at which a clock on the wall shows an hour, in UTC: `2026-03-31 09:30` in Rome is `2026-03-31T07:30:00.000Z`. An hour that is
 * shown twice in October is the first of the two, one that is skipped in March an hour later.
 */
export function instantOf(day: CalendarDay, time: LocalTime, timeZone: string): string {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  // the offset of the zone a day before and a day after: at a change the earlier instant that shows the hour, if there is one
  const offsets = [wanted - 86_400_000, wanted + 86_400_000].map((near) => wallClock(near, timeZone) - near);
  const instants = offsets.map((offset) => wanted - offset);
  const shown = instants.filter((instant) => wallClock(instant, timeZone) === wanted);
  return new Date(Math.min(...(shown.length > 0 ? shown : instants.slice(0, 1)))).toISOString();
}
