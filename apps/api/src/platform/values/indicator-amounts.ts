import type { IndicatorValue } from '#contract';
import { type IndicatorDefinition, isAboutPeople, type RuleCondition } from '#domain';
import { type Crossing, crossingName, unknownMember } from './breakdowns.js';
import { definitionKnownAt, planOf } from './indicator-plan.js';
import type { PartSums } from './indicator-sums.js';
import type { IndicatorFacts, ProjectFacts } from './project-facts.js';
import { canBeAsked } from './record-condition.js';
import { sampledAmounts } from './sampled-amounts.js';
import { typedAmounts } from './typed-amounts.js';
import type { AmountGround } from './value-ground.js';
import { membersOf } from './value-question.js';
import { waitingOf } from './waiting-of.js';

/** Values are kept and told to six decimals; rounding for a screen is the screen's. */
export const toSixDecimals = (value: number): number => Math.round(value * 1e6) / 1e6;

export const roundedOrNull = (value: number | null): number | null => (value === null ? null : toSixDecimals(value));

export type Amounts = Pick<IndicatorValue, 'value' | 'inPeriod' | 'numerator' | 'denominator' | 'by' | 'numeratorBy' | 'denominatorBy'>;

const nothing: Amounts = { value: null, inPeriod: null };

/** What an indicator comes to, typed where it is, of a sample where it follows one, else by the measure of its definition; null where it waits, or there is nothing to divide by (R69). */
export function amountsOf(indicator: IndicatorFacts, ground: AmountGround): Amounts {
  const { facts, question } = ground;
  const typed = typedAmounts(indicator, ground);
  if (typed !== null) return typed;
  const { definition } = definitionKnownAt(indicator, question.knownAt);
  if (waitingOf(indicator, facts, question.knownAt) !== null) return nothing;
  if (question.record !== null && !canBeAsked(definition, question.record)) return nothing;
  const sampled = sampledAmounts(indicator, ground);
  if (sampled !== null) return sampled;
  if ('growthOf' in definition) return growthOver(definition.growthOf, indicator, ground);
  if ('conditions' in definition) return { value: reachedBy(definition.conditions[definition.shows], ground), inPeriod: null };
  if (definition.measure === 'ratio' || definition.measure === 'mean') return quotientOf(indicator, definition, ground);
  const numerator = ground.sums.of(indicator.number, 'N');
  return {
    value: toSixDecimals(numerator.total),
    inPeriod: question.period === null ? null : toSixDecimals(numerator.inPeriod),
    by: breakdownsOf(numerator, definition, ground),
  };
}

function quotientOf(indicator: IndicatorFacts, definition: IndicatorDefinition, ground: AmountGround): Amounts {
  const { question, sums } = ground;
  const numerator = sums.of(indicator.number, 'N');
  const fixed = 'denominator' in definition && typeof definition.denominator === 'number' ? definition.denominator : null;
  const denominator = fixed === null ? sums.of(indicator.number, 'D') : fixedSums(fixed);
  const times = isPercent(indicator) ? 100 : 1;
  const numeratorBy = breakdownsOf(numerator, definition, ground);
  const denominatorBy = fixed === null ? breakdownsOf(denominator, definition, ground) : undefined;
  return {
    value: ratioOf(numerator.total, denominator.total, times),
    inPeriod: question.period === null ? null : ratioOf(numerator.inPeriod, denominator.inPeriod, times),
    numerator: numerator.total,
    denominator: denominator.total,
    by: numeratorBy && denominatorBy && ratiosBy(numeratorBy, denominatorBy, times),
    numeratorBy,
    denominatorBy,
  };
}

/** A reference that does not change: the same to date and in the period, and in no breakdown. */
const fixedSums = (total: number): PartSums => ({ months: new Map(), members: new Map(), total, inPeriod: total });

/** Growth over the baseline of another indicator; without a baseline, or with 0, there is none. */
function growthOver(code: string, indicator: IndicatorFacts, ground: AmountGround): Amounts {
  const other = indicatorNamed(code, ground.facts);
  if (!other) return nothing;
  const { baseline } = planOf(other, ground.facts, ground.question.knownAt);
  const { value } = amountsOf(other, ground);
  if (baseline === null || value === null) return nothing;
  const grown = toSixDecimals(value - baseline);
  return { value: ratioOf(grown, baseline, isPercent(indicator) ? 100 : 1), inPeriod: null, numerator: grown, denominator: baseline };
}

/** What a condition of a rule reaches: the value of its indicator, or how many of its groups have enough. */
export function reachedBy(condition: RuleCondition | undefined, ground: AmountGround): number | null {
  if (!condition) return null;
  const other = indicatorNamed(condition.indicator, ground.facts);
  if (!other) return null;
  if (!condition.groups) return amountsOf(other, ground).value;
  const { by, each } = condition.groups;
  return [...ground.groups.of(other.number, by).values()].filter((amount) => amount >= each).length;
}

/** Whether every condition of a rule holds; what is no rule has none. */
export function allHold(definition: IndicatorDefinition, ground: AmountGround): boolean {
  if (!('conditions' in definition)) return true;
  return definition.conditions.every((condition) => (reachedBy(condition, ground) ?? -Infinity) >= condition.atLeast);
}

function indicatorNamed(code: string, { indicators }: ProjectFacts): IndicatorFacts | undefined {
  return indicators.find((one) => one.code === code);
}

const isPercent = ({ unit }: IndicatorFacts): boolean => unit === '%' || unit === 'percent';

/** R69: with nobody in the reference group there is no ratio: neither 0 nor infinity. */
function ratioOf(numerator: number, denominator: number, times: number): number | null {
  return denominator === 0 ? null : toSixDecimals((numerator / denominator) * times);
}

/** What is about nobody has no sex and no age: it is broken down by desk alone, whatever was asked for. */
function breakdownsOf(
  part: PartSums,
  definition: IndicatorDefinition,
  { facts, question }: AmountGround,
): Record<string, Record<string, number>> | undefined {
  if (question.by.length === 0) return undefined;
  const crossings = isAboutPeople(definition) ? question.by : question.by.filter((by) => by.every((name) => name === 'desk'));
  return Object.fromEntries(crossings.map((by) => [crossingName(by), members(by, part, facts)]));
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
