import { sameContent } from '../definitions/same-content.js';
import { onlyRuleOf, partsOf, type IndicatorDefinition } from '../definitions/definition.js';
import type { CommonIndicator } from '../indicators/common-indicator.js';
import { commonIndicator, countingRuleOf, indicatorsOf } from '../indicators/common-indicators.js';
import { allCommonIndicators } from '../indicators/framework-indicators.js';
import type { Operation } from './operation.js';

/** What an operation has under a common code: an indicator of its own name, or the common one. */
export interface OperationFigure {
  readonly operation: Operation;
  /** Code in the project. */
  readonly code: string;
  readonly commonCode: string;
  readonly unit: string;
  readonly definition: IndicatorDefinition;
  /** Cumulative up to the day; null: nothing could be computed. */
  readonly value: number | null;
  /** Of a ratio or a mean; percentages are formed of their sums and never averaged (R69). */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Final target of the project. */
  readonly planned: number | null;
  /** Kind of record it waits for; null: it is counted. */
  readonly waiting: string | null;
  /** Identifiers of what it counts, where several operations may count the same one (R104). */
  readonly identifiers: readonly (string | null)[] | null;
  /** Whether it is about people and not for whoever asks (G6). */
  readonly isProtected: boolean;
}

/** Why what an operation has, or lacks, under a common code is not in the sum. */
export type NotSummed =
  /** The objective of the operation carries the indicator (R60) and the project does not count it. */
  | 'not_counted'
  /** Its records are not kept yet. */
  | 'waiting'
  /** Nothing could be computed. */
  | 'no_data'
  /** The project has a rate under this code and not the number. */
  | 'other_unit'
  /** The project counts by a rule of its own: it counts something else. */
  | 'other_definition'
  /** R107: what is achieved comes from finalised operations only. */
  | 'not_finalised'
  /** The figure is about people and not for whoever asks (G6). */
  | 'protected';

/** How the figures of operations become one: added up (R5), each organisation once (R104), or a ratio of sums (R69). */
export type Joining = 'sum' | 'once' | 'quotient';

export interface RowFigure<F extends OperationFigure = OperationFigure> {
  readonly operation: Operation;
  /** Null: the project has nothing under this code. */
  readonly figure: F | null;
  readonly notSummed: NotSummed | null;
}

/** A common indicator over operations: the figures side by side, and which of them count the same thing. */
export interface CommonRow<F extends OperationFigure = OperationFigure> {
  readonly indicator: CommonIndicator;
  readonly joining: Joining;
  readonly unit: string;
  /** By operation, in their order. */
  readonly figures: readonly RowFigure<F>[];
}

/**
 * The common indicators that operations have, in the order of their regulations. A rate under a common code is a row of its own: it is
 * never added to numbers.
 */
export function commonRows<F extends OperationFigure>(operations: readonly Operation[], figures: readonly F[]): readonly CommonRow<F>[] {
  const byCode = new Map<string, F[]>();
  for (const figure of figures) byCode.set(figure.commonCode, [...(byCode.get(figure.commonCode) ?? []), figure]);
  return allCommonIndicators.flatMap((indicator) => {
    const found = byCode.get(indicator.code) ?? [];
    const quotients = found.filter(isQuotient);
    const numbers = found.filter((figure) => !isQuotient(figure));
    return [
      ...(numbers.length > 0 ? [numberRow(indicator, operations, numbers, quotients)] : []),
      ...(quotients.length > 0 ? [quotientRow(indicator, operations, quotients)] : []),
    ];
  });
}

/** Whether a definition counts the common indicator itself, whatever the project calls it and however it breaks it down. */
export function countsCommonIndicator(indicator: CommonIndicator, definition: IndicatorDefinition): boolean {
  const rule = countingRuleOf(indicator);
  if (rule !== null) return onlyRuleOf(definition) === rule;
  const common = commonIndicator(indicator).definition;
  if ('waiting' in common || 'waiting' in definition) return sameContent(common, definition);
  return common.measure === definition.measure && sameContent(partsOf(common), partsOf(definition));
}

const isQuotient = ({ definition: { measure } }: OperationFigure): boolean => measure === 'ratio' || measure === 'mean';

function numberRow<F extends OperationFigure>(
  indicator: CommonIndicator,
  operations: readonly Operation[],
  numbers: readonly F[],
  quotients: readonly F[],
): CommonRow<F> {
  const figures = operations.flatMap((operation): RowFigure<F>[] => {
    const own = numbers.filter((figure) => figure.operation === operation);
    const figure = own.find(({ definition }) => countsCommonIndicator(indicator, definition)) ?? own[0];
    if (figure) return [{ operation, figure, notSummed: whyNot(figure, countsCommonIndicator(indicator, figure.definition)) }];
    const rate = quotients.find((one) => one.operation === operation);
    if (rate) return [{ operation, figure: rate, notSummed: 'other_unit' }];
    const carried = indicatorsOf(operation.specificObjective).some(({ code }) => code === indicator.code);
    return carried ? [{ operation, figure: null, notSummed: 'not_counted' }] : [];
  });
  return { indicator, joining: indicator.counts === 'organisation' ? 'once' : 'sum', unit: indicator.unit, figures };
}

/** Rates are joined only where every one of them is defined alike: else each stands for itself. */
function quotientRow<F extends OperationFigure>(
  indicator: CommonIndicator,
  operations: readonly Operation[],
  quotients: readonly F[],
): CommonRow<F> {
  const [first] = quotients;
  const alike = quotients.every(({ definition }) => first !== undefined && sameContent(partsOf(definition), partsOf(first.definition)));
  const figures = operations.flatMap((operation) =>
    quotients
      .filter((figure) => figure.operation === operation)
      .slice(0, 1)
      .map((figure): RowFigure<F> => ({
        operation,
        figure,
        notSummed: whyNot(figure, alike && partsOf(figure.definition).numerator.length > 0),
      })),
  );
  return { indicator, joining: 'quotient', unit: first?.unit ?? indicator.unit, figures };
}

function whyNot({ waiting, value, denominator, operation, definition, isProtected }: OperationFigure, isSame: boolean): NotSummed | null {
  if (isProtected) return 'protected';
  if (waiting !== null) return 'waiting';
  if (!isSame) return 'other_definition';
  const isEmptyRatio = (definition.measure === 'ratio' || definition.measure === 'mean') && denominator === 0;
  // nobody in the reference group adds nothing to either sum, and is no gap
  if (value === null && !isEmptyRatio) return 'no_data';
  return operation.scheme === 'interreg' && operation.state !== 'finalised' ? 'not_finalised' : null;
}
