import type { LocalTime } from '#domain';
import { programmeTimeZone } from '#wording';

/** The last instant of a day of the programme: “known on 28 November” means at its end, by the clock the programmes
 * live by and not by UTC's. `2025-11-28` → `2025-11-28T22:59:59.999Z`. */
export function endOfDay(day: string): string {
  const asIfUtc = Date.parse(`${day}T23:59:59.999Z`);
  return new Date(asIfUtc - offsetAt(asIfUtc)).toISOString();
}

/** How far the programme's clock is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: programmeTimeZone, timeZoneName: 'longOffset' }).formatToParts(instant);
  const [, sign, hours, minutes] =
    /GMT(?:([+-])(\d\d):(\d\d))?/.exec(parts.find((part) => part.type === 'timeZoneName')?.value ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: programmeTimeZone });

/** The hour of the day by the clock the programmes live by: `09:30`. */
export function timeOfDay(instant: Date): LocalTime {
  return clock.format(instant);
}
