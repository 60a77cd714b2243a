import type { LanguageCode } from '../language/language';

const written = (day: string, code: LanguageCode, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(code === 'en' ? 'en-GB' : code, { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** `2026-03-31` → martedì 31 marzo */
export function longDay(day: string, code: LanguageCode): string {
  return written(day, code, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** `2026-03-31` → marzo 2026 */
export function longMonth(day: string, code: LanguageCode): string {
  return written(day, code, { month: 'long', year: 'numeric' });
}

/** `2026-03-31` → mar; the whole name where there is room. */
export function weekdayName(day: string, code: LanguageCode, length: 'short' | 'long'): string {
  return written(day, code, { weekday: length });
}
