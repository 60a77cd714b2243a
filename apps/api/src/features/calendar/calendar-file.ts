import { createHash } from 'node:crypto';
import type { CalendarEntry } from '#contract';
import { type CalendarFileEntry, type DatedKind, iCalendarOf, instantOf, isDatedKind, isLocalTime, type Language } from '#domain';
import { datedTitle } from '#wording';
import type { SentFile } from '../../platform/http/send-file.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { FoundCalendar } from './read-calendar.js';

/** How a calendar becomes a file. */
export interface CalendarFileOptions {
  readonly acronym: string;
  /** Of whoever takes it. */
  readonly language: Language;
  /** Those that go into it; null: all. */
  readonly kinds: ReadonlySet<DatedKind> | null;
  readonly writtenAt: string;
  /** The public address, for the links. */
  readonly address: string;
}

/** The kinds named with commas between. @throws Refusal `validation` for one that there is not */
export function kindsIn(text: string | undefined): ReadonlySet<DatedKind> | null {
  if (text === undefined || text === '') return null;
  return new Set(
    text.split(',').map((kind) => {
      if (!isDatedKind(kind))
        throw new Refusal('validation', { field: 'kinds', detail: 'kinds: the kinds of a calendar, with commas between' });
      return kind;
    }),
  );
}

/** A calendar as a file that every other calendar reads. It names nobody: of people there are numbers alone. */
export function calendarFileOf(calendar: FoundCalendar, options: CalendarFileOptions): SentFile {
  const { acronym, language, kinds, writtenAt, address } = options;
  const shown = calendar.items.filter(({ kind }) => kinds === null || kinds.has(kind));
  const entries = shown.map((entry): CalendarFileEntry => {
    const title = datedTitle(entry, language);
    const link = `${address}/projects/${encodeURIComponent(acronym)}/calendar?from=${entry.from}`;
    return {
      uid: uidOf(acronym, entry),
      title,
      place: entry.place ?? entry.desk?.name ?? null,
      note: null,
      link,
      when: whenOf(entry, calendar.timeZone),
    };
  });
  const content = Buffer.from(iCalendarOf(acronym, entries, writtenAt));
  const sha256 = createHash('sha256').update(content).digest('hex');
  const name = `${acronym.replaceAll(/[^\w.-]/g, '_')}-${calendar.from}-${calendar.to}.ics`;
  return { name, type: 'text/calendar; charset=utf-8', content, sha256 };
}

/** The same for the same thing at every export: the record, or for a number its day and desk. */
function uidOf(acronym: string, { kind, id, desk, from, name }: CalendarEntry): string {
  const which =
    kind === 'plan_action_due'
      ? `${id ?? ''}.${from}.${createHash('sha256').update(name).digest('hex').slice(0, 12)}`
      : (id ?? `${from}.${desk?.code ?? name}`);
  return `${kind}.${which}.${acronym}@cruscotto`;
}

function whenOf({ from, to, at, until }: CalendarEntry, timeZone: string): CalendarFileEntry['when'] {
  if (at === null || until === null || !isLocalTime(at) || !isLocalTime(until) || until <= at) return { from, to };
  return { begins: instantOf(from, at, timeZone), ends: instantOf(to, until, timeZone) };
}
