import {
  accumulates,
  onlyRuleOf,
  progressOn,
  recordTypesOf,
  sixMonthMethod,
  typedOn,
  type BySex,
  type CalendarDay,
  type IndicatorDefinition,
  type ReportedIndicator,
  type SixMonthMethod,
} from '#domain';
import type { SampleStandings } from '../sampling/sample-standings.js';
import { definitionKnownAt, planOf } from '../values/indicator-plan.js';
import { allHold, type Amounts, amountsOf } from '../values/indicator-amounts.js';
import type { IndicatorFacts, ProjectFacts } from '../values/project-facts.js';
import { followedSample, sixMonthResult } from '../values/sampled-amounts.js';
import type { AmountGround } from '../values/value-ground.js';
import { countedBeside } from '../values/typed-amounts.js';
import type { RecordedTypedValue } from '../values/typed-facts.js';
import { amountOfTyped, typedKnownAt, type TypedStanding, typedStanding } from '../values/typed-standing.js';
import { waitingOf } from '../values/waiting-of.js';
import type { LeaversOfResult } from './leavers.js';
import type { SumsBySex } from './sums-by-sex.js';

/** What was counted, up to the three days a report compares. */
export interface ReportSums {
  readonly cutOff: CalendarDay;
  readonly toCutOff: SumsBySex;
  /** Up to the end of the period before; null for the first period. */
  readonly toPeriodBefore: SumsBySex | null;
  /** Up to the cut-off of the report issued before; null when none was. */
  readonly toPreviousReport: SumsBySex | null;
  /** Values up to the cut-off, of whatever measure. */
  readonly ground: AmountGround;
  /** Records left out because a field is missing (R12). */
  readonly excluded: number;
  /** Last day of the period before; null for the first period. */
  readonly endBefore: CalendarDay | null;
  /** Cut-off of the report issued before; null when none was. */
  readonly previousCutOff: CalendarDay | null;
  /** Leavers of the common results, and how far their situation is known. */
  readonly leavers: ReadonlyMap<string, LeaversOfResult>;
  /** What samples say on the cut-off of the report issued before. */
  readonly samplesBefore: SampleStandings;
  /** Names of who typed values. */
  readonly nameOf: (account: string) => string;
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
  const waiting = waitingOf(indicator, facts, null);
  const typed = typedStanding(indicator, facts, sums.cutOff, null);
  const plan = planOf(indicator, facts, null);
  const amounts = amountsOf(indicator, sums.ground);
  const { value } = amounts;
  const foundBy = typed === null && waiting === null ? methodOf(indicator, sums) : null;
  const reported: ReportedIndicator = {
    ...{ code, commonCode, kind, name, unit, measure, operator, cumulative, waiting },
    definitionVersion: version,
    baseline: plan.baseline,
    ...progressOn(plan, value, sums.cutOff, facts.settings.statusLimits, allHold(definition, sums.ground)),
    ...(typed === null
      ? waiting === null
        ? foundBy?.basis === 'sample'
          ? sampled(indicator, amounts, sums)
          : counted(indicator, definition, amounts, sums)
        : nothingCounted
      : stated(indicator, amounts, typed, sums)),
    ...(foundBy && { foundBy }),
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

const codeOfGroup = { unemployed_or_inactive: 'EECR05', employed: 'EECR06' } as const;

/** How a result six months after leaving was found by the cut-off; null: it is none. */
function methodOf(indicator: IndicatorFacts, { ground, leavers }: ReportSums): SixMonthMethod | null {
  const result = sixMonthResult(indicator, null);
  if (result === null) return null;
  const { due = 0, followedUp = 0 } = leavers.get(codeOfGroup[result.group]) ?? {};
  return sixMonthMethod({ due, reached: followedUp }, (result.sampled && ground.samples.get(result.sampled)) || null);
}

/** What a sample says is frozen as it was reckoned; what it, or the count before it, said of the previous cut-off tells corrections from news. */
function sampled(indicator: IndicatorFacts, amounts: Amounts, sums: ReportSums): CountedParts {
  const { ground, samplesBefore, toPreviousReport, excluded } = sums;
  const bySex = (samples: SampleStandings): BySex | null => followedSample(indicator, samples, null)?.value ?? null;
  const isShare = indicator.measure === 'ratio';
  const before = toPreviousReport && (bySex(samplesBefore) ?? toPreviousReport.of(indicator.number).N);
  return {
    ...nothingCounted,
    numerator: amounts.numerator ?? null,
    denominator: amounts.denominator ?? null,
    bySex: isShare ? null : bySex(ground.samples),
    upToPreviousEnd: isShare || !accumulates(indicator) ? null : before,
    excluded,
  };
}

/** A typed value is frozen with the statement behind it; what it was on the day of the previous report tells corrections from news. */
function stated(
  indicator: IndicatorFacts,
  amounts: Amounts,
  { kind, value }: TypedStanding,
  { endBefore, previousCutOff, nameOf, ground }: ReportSums,
): CountedParts & Pick<ReportedIndicator, 'typed'> {
  if (value === null) return nothingCounted;
  const { on, method, evidence, recordedBy, recordedAt } = value;
  const before = previousCutOff === null ? null : typedOn(typedKnownAt(indicator, null), previousCutOff);
  const counted = countedBeside(indicator, definitionKnownAt(indicator, null).definition, ground);
  return {
    ...nothingCounted,
    numerator: amounts.numerator ?? null,
    denominator: amounts.denominator ?? null,
    inPeriod: accumulates(indicator) ? addedInPeriod(indicator, amounts, endBefore) : null,
    bySex: bySexOf(value, indicator),
    upToPreviousEnd: before && accumulates(indicator) ? (bySexOf(before, indicator) ?? totalOnly(amountOfTyped(before, indicator))) : null,
    typed: {
      ...{ code: indicator.code, kind, on, method, evidence },
      ...{ by: nameOf(recordedBy), at: recordedAt.toISOString(), counted },
    },
  };
}

/** What was added since the end of the period before, where a value was stated by then; in the first period all of it. */
function addedInPeriod(indicator: IndicatorFacts, { value }: Amounts, endBefore: CalendarDay | null): number | null {
  if (endBefore === null) return value;
  const before = amountOfTyped(typedOn(typedKnownAt(indicator, null), endBefore), indicator);
  return value === null || before === null ? null : value - before;
}

function bySexOf(value: RecordedTypedValue, indicator: IndicatorFacts): BySex | null {
  return value.bySex && { ...value.bySex, T: amountOfTyped(value, indicator) };
}

const totalOnly = (T: number | null): BySex => ({ M: null, F: null, N: null, T });

function counted(indicator: IndicatorFacts, definition: IndicatorDefinition, amounts: Amounts, sums: ReportSums): CountedParts {
  const { number, measure } = indicator;
  const countsPeople = recordTypesOf(definition).includes('participation');
  const bySex = countsPeople && (measure === 'count' || measure === 'distinct');
  return {
    numerator: amounts.numerator ?? null,
    denominator: amounts.denominator ?? null,
    inPeriod: accumulates(indicator) ? inPeriod(indicator, sums) : null,
    bySex: bySex ? sums.toCutOff.of(number).N : null,
    upToPreviousEnd: accumulates(indicator) ? upToPrevious(number, bySex, sums) : null,
    excluded: countsPeople ? sums.excluded : 0,
  };
}

/** Values of all indicators up to a day, by code; null where none could be computed. */
export function valuesByCode(ground: AmountGround): ReadonlyMap<string, number | null> {
  return new Map(ground.facts.indicators.map((indicator) => [indicator.code, amountsOf(indicator, ground).value]));
}

function inPeriod({ number }: IndicatorFacts, { toCutOff, toPeriodBefore }: ReportSums): number {
  return (toCutOff.of(number).N.T ?? 0) - (toPeriodBefore?.of(number).N.T ?? 0);
}

function upToPrevious(number: number, countsPeople: boolean, { toPreviousReport }: ReportSums): BySex | null {
  if (toPreviousReport === null) return null;
  const { N } = toPreviousReport.of(number);
  return countsPeople ? N : { M: null, F: null, N: null, T: N.T };
}

/** Whether an indicator is a common one counted by the common rule alone, or typed in its place, so that the funder's table may show it under its code. */
export function isCommon({ reported: { commonCode }, definition }: NumberedIndicator): boolean {
  return commonCode !== null && onlyRuleOf(definition) === `esfPlus.${commonCode}`;
}
