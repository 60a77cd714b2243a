import type { CalendarDay } from '../periods/calendar-day.js';
import { periodsInOrder, type ReportingPeriod } from '../periods/reporting-period.js';
import type { TypedKind } from '../typed/typing-of.js';
import type { TypedValue } from '../typed/typed-value.js';
import type { QualityLevel } from './quality-finding.js';

/** An indicator whose value is typed, with the one that holds; null: an external figure that nobody has typed yet. */
export interface TypedIndicator {
  readonly code: string;
  readonly kind: TypedKind;
  readonly value: (Pick<TypedValue, 'on' | 'evidence'> & { readonly version: number }) | null;
}

export type TypedFindingCode = 'typed-missing' | 'typed-without-document' | 'typed-out-of-date';

/** What is to be done about a typed value (R30). */
export interface TypedFinding {
  readonly code: TypedFindingCode;
  readonly level: QualityLevel;
  readonly indicator: string;
  /** The facts as text: another version is another finding. */
  readonly facts: string;
}

/**
 * R30: a figure that nobody has typed although a period has ended, a value without the document that shows it, and one that was stated
 * for an earlier period than the last that has ended.
 */
export function typedFindings(
  indicators: readonly TypedIndicator[],
  periods: readonly ReportingPeriod[],
  asOf: CalendarDay,
): readonly TypedFinding[] {
  const last = periodsInOrder(periods).findLast(({ end }) => end <= asOf);
  return indicators.flatMap(({ code: indicator, value }): TypedFinding[] => {
    if (value === null) return last ? [{ code: 'typed-missing', level: 'incomplete', indicator, facts: JSON.stringify([last.id]) }] : [];
    const { on, version, evidence } = value;
    const findings: TypedFinding[] = [];
    if (evidence === null)
      findings.push({ code: 'typed-without-document', level: 'incomplete', indicator, facts: JSON.stringify([on, version]) });
    if (last && on < last.end)
      findings.push({ code: 'typed-out-of-date', level: 'warning', indicator, facts: JSON.stringify([on, last.id]) });
    return findings;
  });
}
