import { isCalendarDay, type CalendarDay, type Language } from '#domain';
import { languageTag, remembered } from './language-tag.js';

/** Time zone in which an instant has its day and hour, unless the programme says otherwise. */
export const programmeTimeZone = 'Europe/Rome';

const dayFormats = remembered(
  (language, options) => new Intl.DateTimeFormat(languageTag(language), { ...shapes[options], timeZone: 'UTC' }),
);
const shapes: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: '2-digit', month: '2-digit', year: 'numeric' },
  month: { month: 'short', year: 'numeric' },
  longMonth: { month: 'long', year: 'numeric' },
  monthName: { month: 'short' },
};
const hourFormats = remembered(
  (language, timeZone) =>
    new Intl.DateTimeFormat(languageTag(language), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }),
);

/** A day is read as midnight UTC and written in UTC, so that no time zone can move it. */
function write(day: CalendarDay, shape: string, language: Language): string {
  return dayFormats(language, shape).format(Date.parse(`${day}T00:00:00Z`));
}

/** The first of a month is an ordinal in Italian and French: 1° ott 2025, 1er oct. 2025. */
function withOrdinal(text: string, day: CalendarDay, language: Language): string {
  if (!day.endsWith('-01') || language === 'en') return text;
  return text.replace(/^1 /, language === 'it' ? '1° ' : '1er ');
}

/** 31 mar 2026 · 31 Mar 2026 · 31 mars 2026. */
export function formatDay(day: CalendarDay, language: Language): string {
  return withOrdinal(write(day, 'day', language), day, language);
}

/** With the month in full, for sentences read aloud: 31 marzo 2026. */
export function formatLongDay(day: CalendarDay, language: Language): string {
  return withOrdinal(write(day, 'long', language), day, language);
}

/** 31/03/2026. */
export function formatShortDay(day: CalendarDay, language: Language): string {
  return write(day, 'short', language);
}

/** A month, given as `2026-03` or as one of its days: mar 2026. */
export function formatMonth(month: string, language: Language): string {
  return write(firstDayOf(month), 'month', language);
}

/** marzo 2026. */
export function formatLongMonth(month: string, language: Language): string {
  return write(firstDayOf(month), 'longMonth', language);
}

/** The name alone, short: mar. */
export function formatMonthName(month: string, language: Language): string {
  return write(firstDayOf(month), 'monthName', language);
}

/** ott 2025 – mar 2026; one month alone when it begins and ends in it. */
export function formatMonths(from: string, to: string, language: Language): string {
  const [first, last] = [formatMonth(from, language), formatMonth(to, language)];
  return first === last ? first : `${first} – ${last}`;
}

/** A reporting period as people name it: P4 · ott 2025 – mar 2026. */
export function formatPeriod(
  period: { readonly id: string; readonly start: CalendarDay; readonly end: CalendarDay },
  language: Language,
): string {
  return `${period.id} · ${formatMonths(period.start, period.end, language)}`;
}

/** An instant as day and hour where the programme lives: 31 mar 2026, 18:00. */
export function formatInstant(instant: string, language: Language, timeZone = programmeTimeZone): string {
  return `${formatDay(dayOfInstant(instant, timeZone), language)}, ${hourFormats(language, timeZone).format(Date.parse(instant))}`;
}

/** The calendar day an instant falls on in a time zone. */
export function dayOfInstant(instant: string, timeZone = programmeTimeZone): CalendarDay {
  // the Swedish way of writing a day is the ISO one
  return new Intl.DateTimeFormat('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }).format(Date.parse(instant));
}

function firstDayOf(month: string): CalendarDay {
  const day = `${month.slice(0, 7)}-01`;
  if (!isCalendarDay(day)) throw new RangeError(`no month: ${month}`);
  return day;
}
