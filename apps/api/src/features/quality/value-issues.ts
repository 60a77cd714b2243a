import type { ClientBase } from 'pg';
import {
  belowPrevious,
  type BySex,
  type CalendarDay,
  type CheckedProject,
  checkFrameworkValues,
  checkValues,
  commonIndicatorOf,
  factsOfValues,
  type Framework,
  frameworkIndicators,
  isTypedFigure,
  onlyRuleOf,
  percentagesAbove100,
  recordTypesOf,
  type ReservedSum,
  reservedSumsThatDiffer,
  resultsAboveOutput,
  type ResultWithReference,
  type ValueFinding,
  type ValuesByCode,
  type ValueSpan,
} from '#domain';
import { readLeavers } from '../../platform/reports/leavers.js';
import { readSumsBySex, type SumsBySex } from '../../platform/reports/sums-by-sex.js';
import { amountsOf } from '../../platform/values/indicator-amounts.js';
import { definitionKnownAt } from '../../platform/values/indicator-plan.js';
import type { IndicatorFacts, ProjectFacts } from '../../platform/values/project-facts.js';
import { followedSample } from '../../platform/values/sampled-amounts.js';
import { type AmountGround, readAmountGround } from '../../platform/values/value-ground.js';
import { everythingUpTo } from '../../platform/values/value-question.js';
import { amountOfTyped, typedStanding } from '../../platform/values/typed-standing.js';
import type { IssueMaker, QualityIssue } from './quality-issue.js';
import { readReferencedResults, readReported } from './value-references.js';

/** The checks of values, and what decides which of them apply. */
export interface CheckedValues {
  readonly issues: readonly QualityIssue[];
  readonly counted: ReadonlySet<string>;
  readonly reported: boolean;
  readonly referencedResults: number;
  readonly percentages: number;
  readonly reservedSums: CheckedProject['reservedSums'];
}

/** Checks what the indicators of a project come to on a day: those of R54, of other frameworks (R57 …), and R50-R52. */
export async function checkProjectValues(
  client: ClientBase,
  facts: ProjectFacts,
  asOf: CalendarDay,
  maker: IssueMaker,
): Promise<CheckedValues> {
  const sums = await readSumsBySex(client, facts, asOf);
  const ground = await readAmountGround(client, facts, everythingUpTo(asOf));
  const own = ownValues(facts, ground);
  const esfPlus = esfPlusValues(facts, sums, ground);
  const byFramework = otherFrameworks(facts, own);
  const leavers = await readLeavers(client, facts.projectId, asOf, facts.settings);
  const previous = await readReported(client, facts, asOf);
  const results = [...(await readReferencedResults(client, facts)), ...percentagesOf(facts)];
  const values = { ...own, ...esfPlus };
  const withReserved = { ...values, ...reservedValues(facts, sums, own) };
  const reserved = facts.settings.reservedSums.filter(({ code, sum }) => [code, ...sum].every((one) => one in withReserved));
  const findings = [
    ...checkValues(esfPlus, {
      specificObjective: facts.specificObjective,
      leavers: Object.fromEntries([...leavers].filter(([code]) => code in esfPlus).map(([code, { group }]) => [code, group])),
    }),
    ...[...byFramework].flatMap(([framework, ofFramework]) => checkFrameworkValues(framework, ofFramework, spanOf(framework))),
    ...belowPrevious(own, previous ?? {}),
    ...resultsAboveOutput(values, results),
    ...percentagesAbove100(values, results),
    ...reservedSumsThatDiffer(withReserved, reserved, null),
  ];
  return {
    issues: findings.map((finding) => issueOf(finding, maker)),
    counted: new Set(Object.keys(esfPlus)),
    reported: previous !== null,
    referencedResults: results.filter(
      ({ unit, referenceOutput }) => unit === 'number' && referenceOutput !== null && referenceOutput in values,
    ).length,
    percentages: results.filter(({ unit, code }) => unit === 'percentage' && code in values).length,
    reservedSums: { named: facts.settings.reservedSums.length, counted: reserved.length },
  };
}

function issueOf(finding: ValueFinding, maker: IssueMaker): QualityIssue {
  const { level, check, code, indicators, against, sex, found, bound } = finding;
  const subject = `${indicators.join('+')} ${against.join('+')} ${sex}`.slice(0, 100);
  return maker.issue({ level, check, code, subject, indicators, against, sex, found, bound, facts: factsOfValues(finding) });
}

/**
 * Common indicators of ESF+ that are counted by the common rule alone, by sex, reckoned from a sample (R75) or estimated (R30) in its place: what a narrower rule counts is
 * not the common indicator.
 */
function esfPlusValues(facts: ProjectFacts, sums: SumsBySex, { question, samples }: AmountGround): ValuesByCode {
  return Object.fromEntries(
    facts.indicators.flatMap((indicator) => {
      const { commonCode, number } = indicator;
      const { definition } = definitionKnownAt(indicator, null);
      if (commonCode === null || onlyRuleOf(definition) !== `esfPlus.${commonCode}`) return [];
      const typed = typedStanding(indicator, facts, question.cutOff, null)?.value;
      const counted = followedSample(indicator, samples, null)?.value ?? sums.of(number).N;
      return [[commonCode, typed?.bySex ? { ...typed.bySex, T: amountOfTyped(typed, indicator) } : counted]];
    }),
  );
}

/** Values in total, by the code of the project; what waits or cannot be computed is not there. */
function ownValues(facts: ProjectFacts, ground: AmountGround): ValuesByCode {
  return Object.fromEntries(
    facts.indicators.flatMap((indicator) => {
      const { value } = amountsOf(indicator, ground);
      return value === null ? [] : [[indicator.code, inTotal(value)]];
    }),
  );
}

/** R50: the indicators that the programme reserved for sums, by sex where they count people, else in total. */
function reservedValues({ indicators, settings }: ProjectFacts, sums: SumsBySex, own: ValuesByCode): ValuesByCode {
  const isReserved = (code: string): boolean => settings.reservedSums.some((one: ReservedSum) => one.code === code);
  return Object.fromEntries(
    indicators
      .filter(({ code }) => isReserved(code))
      .flatMap((indicator) => {
        const { definition } = definitionKnownAt(indicator, null);
        const value =
          recordTypesOf(definition).includes('participation') && !isTypedFigure(definition)
            ? sums.of(indicator.number).N
            : own[indicator.code];
        return value === undefined ? [] : [[indicator.code, value]];
      }),
  );
}

/** Values of the common indicators of other frameworks, by common code. */
function otherFrameworks({ indicators }: ProjectFacts, own: ValuesByCode): ReadonlyMap<Framework, ValuesByCode> {
  const frameworks = new Map<Framework, Record<string, BySex>>();
  for (const { code, commonCode } of indicators) {
    const framework = commonCode === null ? undefined : commonIndicatorOf(commonCode)?.framework;
    const value = own[code];
    if (commonCode === null || framework === undefined || framework === 'esfPlus' || value === undefined) continue;
    frameworks.set(framework, { ...frameworks.get(framework), [commonCode]: value });
  }
  return frameworks;
}

/** What a value of the framework spans: those of 2014-2020 are of one year (R90). */
function spanOf(framework: Framework): ValueSpan {
  return frameworkIndicators(framework).some(({ values }) => values === 'annual') ? 'year' : 'all_years';
}

/** Shares of a whole; growth over a baseline may be more than everything. */
function percentagesOf({ indicators }: ProjectFacts): ResultWithReference[] {
  const isShare = (indicator: IndicatorFacts): boolean => {
    const { definition } = definitionKnownAt(indicator, null);
    return indicator.unit === '%' && definition.measure === 'ratio' && !('growthOf' in definition);
  };
  return indicators.filter(isShare).map(({ code }) => ({ code, unit: 'percentage', referenceOutput: null }));
}

const inTotal = (T: number): BySex => ({ M: null, F: null, N: null, T });
