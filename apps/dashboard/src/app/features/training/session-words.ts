import { formatNumber } from '#wording';
import type { LanguageCode } from '../../shared/language/language';

/** `2026-03-31` → martedì 31 marzo 2026 */
export function longDay(day: string, code: LanguageCode): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(code === 'en' ? 'en-GB' : code, options).format(new Date(`${day}T00:00:00Z`));
}

/** `2026-02-10` → 10 feb */
export function shortDay(day: string, code: LanguageCode): string {
  const options = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(code === 'en' ? 'en-GB' : code, options).format(new Date(`${day}T00:00:00Z`));
}

/** Hours without decimals where there are none: 4 · 2,75 */
export function hoursText(hours: number, code: LanguageCode): string {
  return formatNumber(hours, Number.isInteger(hours) ? 0 : 2, code);
}
