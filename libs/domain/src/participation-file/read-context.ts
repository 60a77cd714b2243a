import type { ProgrammeSettings } from '../counting/programme-settings.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import type { OperationDays } from '../validation/possible-dates.js';
import type { DateOrder } from './parse-day.js';

/** The operation a file is read for. */
export interface FileOperation {
  /** Acronym, number and whatever else the sender may call it by. */
  readonly names: readonly string[];
  /** Null when not known: then no entry is outside it. */
  readonly days: OperationDays | null;
}

/** What a file is read against. */
export interface ReadContext {
  /** The day the file is read, or its stated export day when that is earlier: no date lies after it (V13). */
  readonly today: CalendarDay;
  /** Null: not told; then the file says it, and a name that hardly any row carries is a slip. */
  readonly operation: FileOperation | null;
  /** `ESO4.12` asks for sex and age only (R33); null: the fields of every other objective. */
  readonly specificObjective: string | null;
  readonly settings: ProgrammeSettings;
  /** The answer to the question about day and month; null: as the file shows it. */
  readonly dateOrder: DateOrder | null;
}
