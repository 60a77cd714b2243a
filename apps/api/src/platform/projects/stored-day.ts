import type { CalendarDay } from '#domain';

/** Prisma carries a `date` column as midnight UTC of that day. */
export function storedDay(day: CalendarDay): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function calendarDayOf(stored: Date): CalendarDay {
  return stored.toISOString().slice(0, 10);
}
