import { countedOnce } from '../counting/counted-once.js';
import { rollUpInterreg, type InterregOperation } from '../reports/interreg-roll-up.js';
import type { CommonRow, NotSummed, OperationFigure, RowFigure } from './common-row.js';

/** What the figures of some operations come to. */
export interface FigureSum {
  /** Null: no operation states anything, which is not 0 (R68), or there is nothing to divide by (R69). */
  readonly value: number | null;
  /** Sums a ratio is formed of; null for numbers. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Interreg: what the selected operations plan (R107); null elsewhere. */
  readonly planned: number | null;
  /** Interreg: what all operations have reached so far, finalised or not; elsewhere the value. */
  readonly today: number | null;
  /** Interreg: whether no operation is finalised yet, so that nothing can have been achieved (R107): its 0 waits, and is no result. */
  readonly waitsForFinalised: boolean;
  /** Sum over operations where each organisation counts once and the value may be below it (R104); elsewhere null. */
  readonly sideBySide: number | null;
  /** Operations in the value. */
  readonly operations: readonly string[];
  readonly leftOut: readonly { readonly operation: string; readonly why: NotSummed }[];
}

/**
 * R5: totals are sums over operations, with no removal of double counting between them. R104: an organisation counts once in each programme,
 * whatever the operations are picked by. R107: Interreg achieves by finalised operations. Ratios come from sums of both parts (R69).
 */
export function sumOverOperations(row: CommonRow, isAmong: (figure: RowFigure) => boolean = () => true): FigureSum {
  const figures = row.figures.filter(isAmong);
  const leftOut = figures.flatMap(({ operation, notSummed }) =>
    notSummed === null ? [] : [{ operation: operation.acronym, why: notSummed }],
  );
  const summed = figures.flatMap(({ figure, notSummed }) => (figure !== null && notSummed === null ? [figure] : []));
  const operations = summed.map(({ operation }) => operation.acronym);
  const joined = row.joining === 'quotient' ? quotientOf(row, summed) : numberOf(row, figures);
  return { ...joined, operations, leftOut };
}

type Joined = Omit<FigureSum, 'operations' | 'leftOut'>;

function quotientOf({ unit }: CommonRow, summed: readonly OperationFigure[]): Joined {
  const numerator = totalOf(summed.map((figure) => figure.numerator));
  const denominator = totalOf(summed.map((figure) => figure.denominator));
  const times = unit === '%' || unit === 'percent' ? 100 : 1;
  const value = numerator === null || denominator === null || denominator === 0 ? null : (numerator / denominator) * times;
  return { value, numerator, denominator, planned: null, today: value, waitsForFinalised: false, sideBySide: null };
}

function numberOf(row: CommonRow, figures: readonly RowFigure[]): Joined {
  const same = figures.flatMap(({ figure, notSummed }) => (figure !== null && isOfTheSame(notSummed) ? [figure] : []));
  const interreg = byProgramme(same.filter(({ operation }) => operation.scheme === 'interreg'));
  const others = byProgramme(same.filter(({ operation }) => operation.scheme !== 'interreg'));
  const rolled = interreg.map((group) => rollUp(row, group));
  const added = others.map((group) => (row.joining === 'once' ? organisationsOf(group) : totalOf(group.map(({ value }) => value))));
  return {
    value: totalOf([...rolled.map(({ achieved }) => achieved), ...added]),
    numerator: null,
    denominator: null,
    planned: totalOf(rolled.map(({ planned }) => planned)),
    today: totalOf([...rolled.map(({ today }) => today), ...added]),
    waitsForFinalised: interreg.length > 0 && others.length === 0 && !same.some(isFinalised),
    sideBySide: row.joining === 'once' ? totalOf(same.map(({ value }) => value)) : null,
  };
}

/** What stands under the same definition, whether or not it has a value yet: a plan counts without one. */
const isOfTheSame = (why: NotSummed | null): boolean => why === null || why === 'not_finalised' || why === 'waiting' || why === 'no_data';

const isFinalised = ({ operation }: OperationFigure): boolean => operation.state === 'finalised';

interface RolledUp {
  readonly planned: number | null;
  readonly achieved: number | null;
  readonly today: number | null;
}

/** The row of a whole programme (R107) over some of its operations; then the same as if all of them were finalised. */
function rollUp({ indicator, joining }: CommonRow, figures: readonly OperationFigure[]): RolledUp {
  const operations = figures.map((figure): InterregOperation => {
    const { acronym, priority, specificObjective, state } = figure.operation;
    const { value, planned, identifiers } = figure;
    const named = joining === 'once' && identifiers !== null ? { identifiers: { planned: identifiers, achieved: identifiers } } : {};
    return {
      ...{ id: acronym, priority, specificObjective, status: state },
      values: [{ code: indicator.code, planned, achieved: value, ...named }],
    };
  });
  const programme = (list: readonly InterregOperation[]) => rollUpInterreg(list).find(({ priority }) => priority === null);
  const now = programme(operations);
  const finalised = programme(operations.map((operation) => ({ ...operation, status: 'finalised' })));
  return { planned: now?.planned ?? null, achieved: now?.achieved ?? null, today: finalised?.achieved ?? null };
}

function organisationsOf(figures: readonly OperationFigure[]): number | null {
  const named = figures.filter(({ identifiers }) => identifiers !== null);
  if (named.length === 0) return null;
  return countedOnce(
    named.flatMap(({ operation, identifiers }) =>
      (identifiers ?? []).map((identifier) => ({
        project: operation.acronym,
        specificObjective: operation.specificObjective,
        identifier,
      })),
    ),
  ).programme;
}

/** A programme is where an organisation counts once (R104): what two programmes fund counts in each. */
function byProgramme(figures: readonly OperationFigure[]): readonly (readonly OperationFigure[])[] {
  const groups = new Map<string, OperationFigure[]>();
  for (const figure of figures) groups.set(figure.operation.programme, [...(groups.get(figure.operation.programme) ?? []), figure]);
  return [...groups.values()];
}

/** Null where nothing is known; what is not known adds nothing to what is. */
function totalOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
