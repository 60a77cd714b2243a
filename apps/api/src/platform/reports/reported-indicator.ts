import { accumulates, progressOn, type BySex, type CalendarDay, type IndicatorDefinition, type ReportedIndicator } from '#domain';
import { definitionKnownAt, planOf } from '../values/indicator-plan.js';
import type { IndicatorFacts, ProjectFacts } from '../values/project-facts.js';
import type { SumsBySex } from './sums-by-sex.js';

/** What was counted, up to the three days a report compares. */
export interface ReportSums {
  readonly cutOff: CalendarDay;
  readonly toCutOff: SumsBySex;
  /** Up to the end of the period before; null for the first period. */
  readonly toPeriodBefore: SumsBySex | null;
  /** Up to the cut-off of the report issued before; null when none was. */
  readonly toPreviousReport: SumsBySex | null;
  /** Records left out because a field is missing (R12). */
  readonly excluded: number;
}

/** An indicator of the report, with the number its tallies carry and how it is counted. */
export interface NumberedIndicator {
  readonly number: number;
  readonly definition: IndicatorDefinition;
  readonly reported: ReportedIndicator;
}

/** An indicator as the report freezes it: its value up to the cut-off, judged against the targets in force. */
export function reportedIndicator(indicator: IndicatorFacts, facts: ProjectFacts, sums: ReportSums): NumberedIndicator {
  const { number, code, commonCode, kind, name, unit, measure, operator, cumulative } = indicator;
  const { definition, version } = definitionKnownAt(indicator, null);
  const waiting = 'waiting' in definition ? definition.waiting : null;
  const plan = planOf(indicator, facts, null);
  const value = waiting === null ? valueOf(indicator, sums.toCutOff) : null;
  const reported: ReportedIndicator = {
    ...{ code, commonCode, kind, name, unit, measure, operator, cumulative, waiting },
    definitionVersion: version,
    baseline: plan.baseline,
    ...progressOn(plan, value, sums.cutOff, facts.settings.statusLimits),
    ...(waiting === null ? counted(indicator, sums) : nothingCounted),
  };
  return { number, definition, reported };
}

type CountedParts = Pick<ReportedIndicator, 'numerator' | 'denominator' | 'inPeriod' | 'bySex' | 'upToPreviousEnd' | 'excluded'>;

const nothingCounted: CountedParts = {
  numerator: null,
  denominator: null,
  inPeriod: null,
  bySex: null,
  upToPreviousEnd: null,
  excluded: 0,
};

function counted(indicator: IndicatorFacts, sums: ReportSums): CountedParts {
  const { N, D } = sums.toCutOff.of(indicator.number);
  const { measure } = indicator;
  const isQuotient = measure === 'ratio' || measure === 'mean';
  const countsPeople = measure === 'count' || measure === 'distinct';
  return {
    numerator: isQuotient ? N.T : null,
    denominator: isQuotient ? D.T : null,
    inPeriod: accumulates(indicator) ? inPeriod(indicator, sums) : null,
    bySex: countsPeople ? N : null,
    upToPreviousEnd: accumulates(indicator) ? upToPrevious(indicator.number, countsPeople, sums) : null,
    excluded: sums.excluded,
  };
}

/** Values of all indicators up to a day, by code; null where none could be computed. */
export function valuesByCode({ indicators }: ProjectFacts, sums: SumsBySex): ReadonlyMap<string, number | null> {
  return new Map(
    indicators.map((indicator) => {
      const waits = 'waiting' in definitionKnownAt(indicator, null).definition;
      return [indicator.code, waits ? null : valueOf(indicator, sums)];
    }),
  );
}

/** Ratios and means are null with nothing to divide by; percentages are on a scale of 100. To six decimals (design.md §4). */
function valueOf({ number, measure, unit }: IndicatorFacts, sums: SumsBySex): number | null {
  const { N, D } = sums.of(number);
  if (measure !== 'ratio' && measure !== 'mean') return N.T;
  if (N.T === null || D.T === null || D.T === 0) return null;
  return Math.round((N.T / D.T) * (unit === '%' ? 100 : 1) * 1e6) / 1e6;
}

function inPeriod({ number }: IndicatorFacts, { toCutOff, toPeriodBefore }: ReportSums): number {
  return (toCutOff.of(number).N.T ?? 0) - (toPeriodBefore?.of(number).N.T ?? 0);
}

function upToPrevious(number: number, countsPeople: boolean, { toPreviousReport }: ReportSums): BySex | null {
  if (toPreviousReport === null) return null;
  const { N } = toPreviousReport.of(number);
  return countsPeople ? N : { M: null, F: null, N: null, T: N.T };
}

/** Whether an indicator is a common one counted by the common rule alone, so that the funder's table may show it under its code. */
export function isCommon({ reported: { commonCode }, definition }: NumberedIndicator): boolean {
  return (
    commonCode !== null && 'counts' in definition && definition.counts.rule === `esfPlus.${commonCode}` && !definition.counts.where?.length
  );
}
