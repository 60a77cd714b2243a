import type { FigureSumView, PortfolioFigure, PortfolioIndicator, PortfolioSplit } from '#contract';
import { type CommonRow, type Operation, type RowFigure, sharedOrganisations, sumOverOperations } from '#domain';
import { roundedOrNull } from '../../platform/values/indicator-amounts.js';
import type { PortfolioFigureFound } from './portfolio-figures.js';
import { hasAims, memberName, type ProgrammeAims } from './programme-aims.js';

/** Splits asked for together: one alone, or several crossed. */
export type Splits = readonly PortfolioSplit[];
type Row = CommonRow<PortfolioFigureFound>;

/** `fund,specificObjective` is two splits, `fund*specificObjective` one crossing. */
export function splitsOf(by: string | undefined): Splits[] {
  if (by === undefined) return [];
  const crossings = by.split(',').map((part) => [...new Set(part.split('*'))] as PortfolioSplit[]);
  return [...new Map(crossings.map((crossing) => [crossing.join('*'), crossing])).values()];
}

/** A common indicator over projects: the whole, its parts, and what every project says of it. */
export function indicatorView(row: Row, splits: readonly Splits[], aims: ProgrammeAims): PortfolioIndicator {
  const { indicator, joining, unit, figures } = row;
  const { code, framework, kind, name } = indicator;
  return {
    ...{ code, framework, kind, name, unit, joining },
    whole: sumView(row, aims, [], ''),
    by: Object.fromEntries(splits.map((crossing) => [crossing.join('*'), partsOf(row, crossing, aims)])),
    figures: figures.map((one) => figureView(one, unit)),
    shared:
      joining === 'once'
        ? [...sharedOrganisations(figures.flatMap(organisationsOf))].map((one) => ({ ...one, operations: [...one.operations] }))
        : [],
  };
}

function partsOf(row: Row, splits: Splits, aims: ProgrammeAims): Record<string, FigureSumView> {
  const members = [...new Set(row.figures.map(({ operation }) => memberName(operation, splits)))].sort();
  return Object.fromEntries(members.map((member) => [member, sumView(row, aims, splits, member)]));
}

function sumView(row: Row, aims: ProgrammeAims, splits: Splits, member: string): FigureSumView {
  const isAmong = (operation: Omit<Operation, 'acronym'>): boolean => memberName(operation, splits) === member;
  const sum = sumOverOperations(row, ({ operation }) => isAmong(operation));
  const progress = hasAims(splits) ? aims.progressOf(row, sum, isAmong) : null;
  return {
    value: roundedOrNull(sum.value),
    numerator: roundedOrNull(sum.numerator),
    denominator: roundedOrNull(sum.denominator),
    planned: roundedOrNull(sum.planned),
    today: roundedOrNull(sum.today),
    waitsForFinalised: sum.waitsForFinalised,
    sideBySide: roundedOrNull(sum.sideBySide),
    operations: [...sum.operations],
    leftOut: sum.leftOut.map((one) => ({ ...one })),
    progress: progress && {
      ...progress,
      rate: roundedOrNull(progress.rate),
      expected: roundedOrNull(progress.expected),
      achieved: roundedOrNull(progress.achieved),
    },
  };
}

function figureView({ operation, figure, notSummed }: RowFigure<PortfolioFigureFound>, unit: string): PortfolioFigure {
  const project = operation.acronym;
  if (figure === null)
    return {
      project,
      code: null,
      value: null,
      numerator: null,
      denominator: null,
      unit,
      final: null,
      status: null,
      waiting: null,
      notSummed,
    };
  const { code, value, numerator, denominator, planned, status, waiting, typed } = figure;
  const mark = typed === null ? {} : { typed };
  return { project, code, value, numerator, denominator, unit: figure.unit, final: planned, status, waiting, notSummed, ...mark };
}

function organisationsOf({ operation, figure }: RowFigure<PortfolioFigureFound>) {
  const { acronym, programme } = operation;
  return (figure?.organisations ?? []).map(({ identifier, name }) => ({ programme, operation: acronym, identifier, name }));
}
