import type { CalendarEntry } from '#contract';
import { addDays, datedKinds, type DatedKind } from '#domain';
import { type CalendarView, drawnDays } from '../../shared/calendar/drawn-days';

/** A day as the calendar of a project draws it. */
export interface CalendarCell {
  readonly day: string;
  /** Whether it belongs to the month that is drawn; in a week all do. */
  readonly isInside: boolean;
  readonly entries: readonly CalendarEntry[];
}

/** What falls on a day: what lasts several stands on each of them. */
export function entriesOn(entries: readonly CalendarEntry[], day: string): readonly CalendarEntry[] {
  return entries.filter(({ from, to }) => from <= day && day <= to);
}

/** Weeks of seven days, Monday first. */
export function weeksOfCalendar(view: CalendarView, day: string, entries: readonly CalendarEntry[]): readonly (readonly CalendarCell[])[] {
  const [from, to] = drawnDays(view, day);
  const weeks: CalendarCell[][] = [];
  for (let monday = from; monday <= to; monday = addDays(monday, 7))
    weeks.push(
      [0, 1, 2, 3, 4, 5, 6].map((offset) => {
        const at = addDays(monday, offset);
        return { day: at, isInside: view === 'week' || at.slice(0, 7) === day.slice(0, 7), entries: entriesOn(entries, at) };
      }),
    );
  return weeks;
}

/**
 * Numbers of one kind on one day as a single one, whatever desks they are of: a month has no room for each. What is a record of its own stays,
 * as does a number that is alone.
 */
export function summedUp(entries: readonly CalendarEntry[]): readonly CalendarEntry[] {
  const summed = new Map<string, CalendarEntry>();
  for (const [at, entry] of entries.entries()) {
    const key = entry.id === null && entry.count !== null ? entry.kind : String(at);
    const before = summed.get(key);
    const both = before && { desk: null, count: (before.count ?? 0) + (entry.count ?? 0), isDone: before.isDone && entry.isDone };
    summed.set(key, { ...(before ?? entry), ...both });
  }
  return [...summed.values()];
}

/** The days that have something, each with it: what began before the first of them stands on the first. */
export function listedDays(entries: readonly CalendarEntry[], from: string): readonly CalendarCell[] {
  const begins = (entry: CalendarEntry): string => (entry.from < from ? from : entry.from);
  const days = [...new Set(entries.map(begins))].sort();
  return days.map((day) => ({ day, isInside: true, entries: entries.filter((entry) => begins(entry) === day) }));
}

/** How something stands: done, late where it should be done by now, or to come. */
export function stateOf({ kind, isDone, to }: Pick<CalendarEntry, 'kind' | 'isDone' | 'to'>, today: string): 'done' | 'late' | 'open' {
  if (isDone) return 'done';
  return datedKinds[kind].isDeadline && to < today ? 'late' : 'open';
}

/** Kinds that an address names, `event,meeting`; null: all of them. */
export function kindsShown(text: string | undefined, known: readonly DatedKind[]): ReadonlySet<DatedKind> {
  const named = known.filter((kind) => (text ?? '').split(',').includes(kind));
  return new Set(named.length === 0 ? known : named);
}
