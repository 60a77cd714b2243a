import type { IndicatorValue, ReportState } from '#contract';
import {
  accumulates,
  forecastToEnd,
  isAnnual,
  type IndicatorDefinition,
  type MonthlyAmount,
  neededPerMonth,
  paceOf,
  progressOn,
  recordTypesOf,
  resultOfLeaving,
  rulesOf,
  yearOf,
} from '#domain';
import { allHold, amountsOf, roundedOrNull, toSixDecimals } from './indicator-amounts.js';
import { definitionKnownAt, planOf } from './indicator-plan.js';
import type { PartSums } from './indicator-sums.js';
import type { IndicatorFacts, ProjectFacts } from './project-facts.js';
import type { ValueGround } from './value-ground.js';
import type { ValueQuestion } from './value-question.js';
import { foundByOf } from './sampled-amounts.js';
import { countedBeside } from './typed-amounts.js';
import { typedStanding } from './typed-standing.js';
import { waitingOf } from './waiting-of.js';

/** The value of every indicator that the project had then, in its order. */
export function valuesFrom(ground: ValueGround, knownAt: Date): IndicatorValue[] {
  const { facts, question } = ground;
  const there = facts.indicators.filter(({ definitions }) => question.knownAt === null || wasThere(definitions, question.knownAt));
  return there.map((indicator) => valueFrom(indicator, ground, knownAt));
}

const wasThere = ([first]: IndicatorFacts['definitions'], knownAt: Date): boolean => first !== undefined && first.inForceFrom <= knownAt;

/** The value of an indicator with everything it is judged by (R130-R133). */
export function valueFrom(indicator: IndicatorFacts, ground: ValueGround, knownAt: Date): IndicatorValue {
  const { facts, question, counts } = ground;
  const { code, commonCode, kind, name, unit, measure, operator, cumulative } = indicator;
  const { definition, version } = definitionKnownAt(indicator, question.knownAt);
  const amounts = amountsOf(indicator, ground);
  const plan = planOf(indicator, facts, question.knownAt);
  const progress = progressOn(plan, amounts.value, question.cutOff, facts.settings.statusLimits, allHold(definition, ground));
  const waiting = waitingOf(indicator, facts, question.knownAt);
  const typed = typedStanding(indicator, facts, question.cutOff, question.knownAt);
  const foundBy = typed === null && waiting === null ? foundByOf(indicator, ground) : null;
  const isCounted = typed === null && foundBy?.basis !== 'sample';
  return {
    ...{ code, commonCode, kind, name, unit, measure, operator, cumulative },
    ...amounts,
    baseline: plan.baseline,
    target: progress.target,
    final: progress.final,
    expected: roundedOrNull(progress.expected),
    ratio: roundedOrNull(progress.index),
    status: progress.status,
    ...aheadOf(indicator, isCounted ? amounts.value : null, progress.final, ground),
    excluded: typed === null && countsPeople(definition) ? counts.excluded : 0,
    provisional: typed === null && countsOnLeaving(definition) ? counts.provisional : 0,
    waiting,
    typed: typed && { kind: typed.kind, on: typed.value?.on ?? null, counted: countedBeside(indicator, definition, ground) },
    ...(foundBy && { foundBy }),
    definitionVersion: version,
    asOf: question.asOf,
    cutOff: question.cutOff,
    knownAt: knownAt.toISOString(),
    ...(isAnnual(indicator) && { year: yearOf(question.cutOff) }),
    period: question.period?.id ?? null,
    lock: lockOf(facts, question),
  };
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
      low: roundedOrNull(forecast.interval?.low ?? null),
      high: roundedOrNull(forecast.interval?.high ?? null),
      seasonal: forecast.seasonal,
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

/** Only who takes part can be left out for a field that is missing (R12). */
function countsPeople(definition: IndicatorDefinition): boolean {
  return recordTypesOf(definition).includes('participation');
}

function countsOnLeaving(definition: IndicatorDefinition): boolean {
  return rulesOf(definition).some(resultOfLeaving);
}
