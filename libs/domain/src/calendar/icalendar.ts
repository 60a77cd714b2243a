import { addDays } from '../periods/calendar-arithmetic.js';
import type { CalendarDay } from '../periods/calendar-day.js';

/** What stands in a calendar file. Either of whole days, both of them in, or from one instant to another. */
export interface CalendarFileEntry {
  /** The same at every export, so that a calendar that reads the file again changes what it has. */
  readonly uid: string;
  readonly title: string;
  readonly place: string | null;
  readonly note: string | null;
  readonly link: string | null;
  readonly when: { readonly from: CalendarDay; readonly to: CalendarDay } | { readonly begins: string; readonly ends: string };
}

/** A line is folded after so many octets of UTF-8, its end not counted (RFC 5545, 3.1). */
const longestLine = 75;

/**
 * A calendar file (RFC 5545). Written here, since it is a handful of lines: what we export recurs never, so that instants in UTC need no time
 * zone described and nothing else of the format is used.
 * @param writtenAt the instant of the export
 */
export function iCalendarOf(name: string, entries: readonly CalendarFileEntry[], writtenAt: string): string {
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Cruscotto//Calendar//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'],
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap((entry) => linesOf(entry, writtenAt)),
    'END:VCALENDAR',
  ];
  return lines.flatMap(folded).join('\r\n') + '\r\n';
}

function linesOf({ uid, title, place, note, link, when }: CalendarFileEntry, writtenAt: string): readonly string[] {
  const days =
    'from' in when
      ? // the end is the first day that is not in it
        [`DTSTART;VALUE=DATE:${compact(when.from)}`, `DTEND;VALUE=DATE:${compact(addDays(when.to, 1))}`]
      : [`DTSTART:${stamp(when.begins)}`, `DTEND:${stamp(when.ends)}`];
  return [
    ...['BEGIN:VEVENT', `UID:${escaped(uid)}`, `DTSTAMP:${stamp(writtenAt)}`, ...days, `SUMMARY:${escaped(title)}`],
    ...(place === null ? [] : [`LOCATION:${escaped(place)}`]),
    ...(note === null ? [] : [`DESCRIPTION:${escaped(note)}`]),
    ...(link === null ? [] : [`URL:${link}`]),
    // a deadline keeps nobody from anything
    ...('from' in when ? ['TRANSP:TRANSPARENT'] : []),
    'END:VEVENT',
  ];
}

const compact = (day: CalendarDay): string => day.replaceAll('-', '');
const stamp = (instant: string): string => `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r?\n|\r/g, String.raw`\n`);
}

/** A long line goes on in the next, behind a blank; no character is cut in two. */
function folded(line: string): string[] {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const more = octetsOf(character);
    if (octets + more > longestLine) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += more;
  }
  return [...parts, part];
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
