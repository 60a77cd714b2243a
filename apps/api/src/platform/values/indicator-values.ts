import type { IndicatorValue, ReportState } from '#contract';
import {
  accumulates,
  forecastToEnd,
  type IndicatorDefinition,
  type MonthlyAmount,
  neededPerMonth,
  paceOf,
  progressOn,
  resultOfLeaving,
} from '#domain';
import { type Crossing, crossingName, unknownMember } from './breakdowns.js';
import { definitionKnownAt, planOf } from './indicator-plan.js';
import type { IndicatorSums, PartSums } from './indicator-sums.js';
import type { ParticipationCounts } from './participation-counts.js';
import type { IndicatorFacts, ProjectFacts } from './project-facts.js';
import { membersOf, type ValueQuestion } from './value-question.js';

/** What was read for a question, before the domain judges it. */
export interface ValueGround {
  readonly facts: ProjectFacts;
  readonly question: ValueQuestion;
  readonly sums: IndicatorSums;
  readonly counts: ParticipationCounts;
}

/** Values are kept and told to six decimals; rounding for a screen is the screen's. */
export const toSixDecimals = (value: number): number => Math.round(value * 1e6) / 1e6;

/** The value of every indicator of the project, in its order. */
export function valuesFrom(ground: ValueGround, knownAt: Date): IndicatorValue[] {
  return ground.facts.indicators.map((indicator) => valueFrom(indicator, ground, knownAt));
}

/** The value of an indicator with everything it is judged by (R130-R133). */
export function valueFrom(indicator: IndicatorFacts, ground: ValueGround, knownAt: Date): IndicatorValue {
  const { facts, question, counts } = ground;
  const { code, commonCode, kind, name, unit, measure, operator, cumulative } = indicator;
  const { definition, version } = definitionKnownAt(indicator, question.knownAt);
  const amounts = amountsOf(indicator, definition, ground);
  const plan = planOf(indicator, facts, question.knownAt);
  const progress = progressOn(plan, amounts.value, question.cutOff, facts.settings.statusLimits);
  const waiting = 'waiting' in definition ? definition.waiting : null;
  return {
    ...{ code, commonCode, kind, name, unit, measure, operator, cumulative },
    ...amounts,
    baseline: plan.baseline,
    target: progress.target,
    final: progress.final,
    expected: roundedOrNull(progress.expected),
    ratio: roundedOrNull(progress.index),
    status: progress.status,
    ...aheadOf(indicator, amounts.value, progress.final, ground),
    excluded: waiting === null ? counts.excluded : 0,
    provisional: countsOnLeaving(definition) ? counts.provisional : 0,
    waiting,
    definitionVersion: version,
    asOf: question.asOf,
    cutOff: question.cutOff,
    knownAt: knownAt.toISOString(),
    period: question.period?.id ?? null,
    lock: lockOf(facts, question),
  };
}

type Amounts = Pick<IndicatorValue, 'value' | 'inPeriod' | 'numerator' | 'denominator' | 'by' | 'numeratorBy' | 'denominatorBy'>;

function amountsOf(indicator: IndicatorFacts, definition: IndicatorDefinition, { facts, question, sums }: ValueGround): Amounts {
  if ('waiting' in definition) return { value: null, inPeriod: null };
  const numerator = sums.of(indicator.number, 'N');
  const inPeriod = question.period === null ? null : numerator.inPeriod;
  const breakdowns = (part: PartSums): Record<string, Record<string, number>> | undefined =>
    question.by.length === 0 ? undefined : Object.fromEntries(question.by.map((by) => [crossingName(by), members(by, part, facts)]));
  if (definition.measure !== 'ratio') {
    return { value: toSixDecimals(numerator.total), inPeriod: roundedOrNull(inPeriod), by: breakdowns(numerator) };
  }
  const denominator = sums.of(indicator.number, 'D');
  const times = isPercent(indicator) ? 100 : 1;
  const [numeratorBy, denominatorBy] = [breakdowns(numerator), breakdowns(denominator)];
  return {
    value: ratioOf(numerator.total, denominator.total, times),
    inPeriod: inPeriod === null ? null : ratioOf(inPeriod, denominator.inPeriod, times),
    numerator: numerator.total,
    denominator: denominator.total,
    by: numeratorBy && denominatorBy && ratiosBy(numeratorBy, denominatorBy, times),
    numeratorBy,
    denominatorBy,
  };
}

const isPercent = ({ unit }: IndicatorFacts): boolean => unit === '%' || unit === 'percent';

/** R69: with nobody in the reference group there is no ratio: neither 0 nor infinity. */
function ratioOf(numerator: number, denominator: number, times: number): number | null {
  return denominator === 0 ? null : toSixDecimals((numerator / denominator) * times);
}

function ratiosBy(
  numerators: Readonly<Record<string, Readonly<Record<string, number>>>>,
  denominators: Readonly<Record<string, Readonly<Record<string, number>>>>,
  times: number,
): Record<string, Record<string, number>> {
  return Object.fromEntries(
    Object.entries(denominators).map(([crossing, byMember]) => {
      const ratios = Object.entries(byMember).map(([member, denominator]) => {
        return [member, ratioOf(numerators[crossing]?.[member] ?? 0, denominator, times)] as const;
      });
      return [crossing, Object.fromEntries(ratios.filter((entry): entry is [string, number] => entry[1] !== null))];
    }),
  );
}

/** Every member of a single breakdown, 0 included (R68); of a crossing, those that occur. The third sex entry shows where the law has one (R17). */
function members(crossing: Crossing, part: PartSums, facts: ProjectFacts): Record<string, number> {
  const found = part.members.get(crossingName(crossing));
  const [breakdown, ...others] = crossing;
  const shown = breakdown === undefined || others.length > 0 ? [] : membersOf(breakdown, facts);
  const always = shown.filter((member) => breakdown !== 'sex' || member !== 'N' || facts.settings.nonBinarySex);
  const names = new Set([...always, ...[...(found?.keys() ?? [])].sort()]);
  const amounts = [...names].map((name) => [name, toSixDecimals(found?.get(name) ?? 0)] as const);
  return Object.fromEntries(amounts.filter(([name, amount]) => amount !== 0 || (name !== unknownMember && always.includes(name))));
}

/** Pace, what is needed per month, and the forecast: for what piles up over the project (R133). */
function aheadOf(
  indicator: IndicatorFacts,
  value: number | null,
  final: number | null,
  { facts, question, sums }: ValueGround,
): Pick<IndicatorValue, 'pace' | 'paceNeeded' | 'forecast'> {
  if (value === null || !accumulates(indicator)) return { pace: null, paceNeeded: null, forecast: null };
  const months = monthlyAmounts(sums.of(indicator.number, 'N'));
  const { start, end } = facts;
  const { cutOff } = question;
  const { forecast } = forecastToEnd({ value, months, asOf: cutOff, end, start });
  return {
    pace: roundedOrNull(paceOf(months, cutOff, start)),
    paceNeeded: roundedOrNull(neededPerMonth(value, final, cutOff, end)),
    forecast: forecast && {
      value: toSixDecimals(forecast.point),
      low: toSixDecimals(forecast.interval?.low ?? forecast.point),
      high: toSixDecimals(forecast.interval?.high ?? forecast.point),
      pastError: forecast.meanAbsolutePercentageError === null ? null : toSixDecimals(forecast.meanAbsolutePercentageError / 100),
    },
  };
}

export function monthlyAmounts({ months }: PartSums): MonthlyAmount[] {
  return [...months].map(([month, amount]) => ({ month, amount })).sort((one, other) => (one.month < other.month ? -1 : 1));
}

/** The state of the period's report is what locks a figure. */
function lockOf({ reportStates }: ProjectFacts, { period }: ValueQuestion): ReportState {
  return (period && reportStates.get(period.id)) ?? 'not_started';
}

function countsOnLeaving(definition: IndicatorDefinition): boolean {
  if ('waiting' in definition) return false;
  return resultOfLeaving(definition.measure === 'ratio' ? definition.numerator.rule : definition.counts.rule);
}

const roundedOrNull = (value: number | null): number | null => (value === null ? null : toSixDecimals(value));
