import { parseArgs } from 'node:util';
import { esfPlusObjectives, isCalendarDay, type CalendarDay, type DateOrder, type FileOperation } from '#domain';

/** What the command is asked to count. */
export interface CountRequest {
  readonly file: string;
  readonly specificObjective: string;
  readonly asOf: CalendarDay;
  /** The day the file is read: no date of it lies after. It is the clock's day and never the cut-off. */
  readonly today: CalendarDay;
  /** Null: as the file names it. */
  readonly operation: FileOperation | null;
  /** Null: as the file shows it. */
  readonly dateOrder: DateOrder | null;
}

export const usage = `Usage: npm run --silent count -- FILE --specific-objective ESO4.1 --as-of 2025-12-31
  FILE                        participations, CSV or XLSX
  --specific-objective CODE   ESO4.1 to ESO4.13
  --as-of DAY                 the cut-off: what happened on a later day does not count
  --today DAY                 the day the file is read, default the clock's; dates after it are errors
  --operation NAME            rows of another operation are errors
  --operation-start DAY --operation-end DAY   entries outside are errors
  --date-order dmy|mdy        which comes first, where the file leaves a doubt`;

/** Something is wrong with how the command was called; the message says what. */
export class WrongCall extends Error {}

const options = {
  'specific-objective': { type: 'string' },
  'as-of': { type: 'string' },
  today: { type: 'string' },
  operation: { type: 'string' },
  'operation-start': { type: 'string' },
  'operation-end': { type: 'string' },
  'date-order': { type: 'string' },
} as const;

/**
 * Understands the arguments of the command.
 * @param clock the day it is
 */
export function countRequest(args: readonly string[], clock: CalendarDay): CountRequest {
  const { values, positionals } = parsed(args);
  const [file, ...more] = positionals;
  if (file === undefined) throw new WrongCall('Name the file to count.');
  if (more.length > 0) throw new WrongCall(`One file at a time; ${more.length + 1} were named.`);
  return {
    file,
    specificObjective: objective(values['specific-objective']),
    asOf: day('--as-of', needed('--as-of', values['as-of'])),
    today: values.today === undefined ? clock : day('--today', values.today),
    operation: operation(values.operation, values['operation-start'], values['operation-end']),
    dateOrder: dateOrder(values['date-order']),
  };
}

function parsed(args: readonly string[]): { values: Partial<Record<keyof typeof options, string>>; positionals: string[] } {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new WrongCall(error instanceof Error ? error.message : String(error));
  }
}

function needed(name: string, value: string | undefined): string {
  if (value === undefined) throw new WrongCall(`${name} is missing.`);
  return value;
}

function day(name: string, value: string): CalendarDay {
  if (!isCalendarDay(value)) throw new WrongCall(`${name} must be a day that exists, as 2025-12-31; it is "${value}".`);
  return value;
}

function objective(value: string | undefined): string {
  const code = needed('--specific-objective', value).toUpperCase();
  if (!(code in esfPlusObjectives)) throw new WrongCall(`--specific-objective must be one of ESO4.1 to ESO4.13; it is "${code}".`);
  return code;
}

function operation(name: string | undefined, start: string | undefined, end: string | undefined): FileOperation | null {
  if (start === undefined && end === undefined) return name === undefined ? null : { names: [name], days: null };
  if (name === undefined) throw new WrongCall('--operation-start and --operation-end need --operation.');
  const days = {
    start: day('--operation-start', needed('--operation-start', start)),
    end: day('--operation-end', needed('--operation-end', end)),
  };
  return { names: [name], days };
}

function dateOrder(value: string | undefined): DateOrder | null {
  if (value === undefined || value === 'dmy' || value === 'mdy') return value ?? null;
  throw new WrongCall(`--date-order must be dmy or mdy; it is "${value}".`);
}
