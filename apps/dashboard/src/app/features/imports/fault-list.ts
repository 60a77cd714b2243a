import type { ImportFault, ImportOutcome } from '#contract';
import type { Language } from '#domain';

export type FaultLevel = ImportFault['level'];
/** What refuses the file before what only needs a look. */
export const faultLevels: readonly FaultLevel[] = ['error', 'incomplete', 'notice'];

/** How many faults of each level the list holds; `cut` when the file has more faults than the list names. */
export interface FaultTally {
  readonly error: number;
  readonly incomplete: number;
  readonly notice: number;
  readonly cut: boolean;
}

export function tallyFaults({ faults, faultCount }: Pick<ImportOutcome, 'faults' | 'faultCount'>): FaultTally {
  const of = (level: FaultLevel) => faults.filter((fault) => fault.level === level).length;
  return { error: of('error'), incomplete: of('incomplete'), notice: of('notice'), cut: faultCount > faults.length };
}

/** Whether the file as it is cannot be imported. */
export function isRefused(outcome: Pick<ImportOutcome, 'faults'>): boolean {
  return outcome.faults.some(({ level }) => level === 'error');
}

/** Whether an import would store nothing new: every row is there already, as it is in the file. */
export function changesNothing({ faults, summary }: Pick<ImportOutcome, 'faults' | 'summary'>): boolean {
  return !isRefused({ faults }) && summary.new === 0 && summary.changed === 0;
}

/** Whether the file leaves open which number of a date is the day (G31): a question, and no fault of the file. */
export function asksDateOrder({ dialect, faults }: Pick<ImportOutcome, 'dialect' | 'faults'>): boolean {
  return dialect?.dateOrder === 'unclear' || faults.some(({ code }) => code === 'date-order-unclear');
}

/** Headings of the file of faults, in the order of its columns. */
export interface FaultHeadings {
  readonly level: string;
  readonly sheet: string;
  readonly row: string;
  readonly column: string;
  readonly reason: string;
  readonly remedy: string;
}

/** The faults as CSV, with the mark by which Excel reads it as UTF-8. */
export function faultsAsCsv(
  faults: readonly ImportFault[],
  headings: FaultHeadings,
  levels: Readonly<Record<FaultLevel, string>>,
  language: Language,
): string {
  const rows = faults.map(({ level, sheet, row, column, reason, remedy }) => [
    levels[level],
    sheet ?? '',
    row === null ? '' : String(row),
    column ?? '',
    reason[language],
    remedy[language],
  ]);
  const { level, sheet, row, column, reason, remedy } = headings;
  return '\uFEFF' + [[level, sheet, row, column, reason, remedy], ...rows].map((cells) => cells.map(csvCell).join(';') + '\r\n').join('');
}

/** What begins like a formula gets an apostrophe, so that no spreadsheet runs it (G33). */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
