import * as z from 'zod';
import { askedDay, calendarDay, indicatorKind, indicatorStatus, instant, language, localText } from './common.js';
import { programmeReference } from './projects.js';
import { typedKind } from './typed-values.js';

/** What sums over projects may be split by: alone (`fund,specificObjective`) or crossed (`fund*categoryOfRegion`). */
export const portfolioSplit = z.enum(['programme', 'fund', 'specificObjective', 'categoryOfRegion', 'project']);
const splitExpression =
  /^(programme|fund|specificObjective|categoryOfRegion|project)([,*](programme|fund|specificObjective|categoryOfRegion|project))*$/;
export const programmeValuesQuery = z.strictObject({
  asOf: askedDay.optional(),
  knownAt: instant.optional(),
  by: z.string().max(200).regex(splitExpression, 'splits joined by , or crossed by *').optional(),
  language: language.optional(),
});
/** `programme` narrows to one programme, by code or id. */
export const portfolioQuery = programmeValuesQuery.extend({ programme: z.string().min(1).max(60).optional() });

/**
 * Why a figure is not in a sum: `not_counted` the project does not count what its objective carries, `waiting` for records, `no_data`,
 * `other_unit` a rate and not a number, `other_definition`, `not_finalised` (R107), `protected` about people and not for whoever asks.
 */
export const notSummed = z.enum(['not_counted', 'waiting', 'no_data', 'other_unit', 'other_definition', 'not_finalised', 'protected']);
/** Where a sum stands against what its programmes undertook by 2029 (R69, R130-R132). */
export const portfolioProgress = z.object({
  milestone2024: z.number().nullable(),
  target2029: z.number().nullable(),
  /** In percent of the participants of the reference output. */
  percent2029: z.number().nullable(),
  referenceOutput: z.string().nullable(),
  /** The rate that stands against a target in percent; null for numbers. */
  rate: z.number().nullable(),
  expected: z.number().nullable(),
  /** Over the target of 2029, in percent. */
  achieved: z.number().nullable(),
  /** Null where the targets of several programmes are taken together. */
  status: indicatorStatus.nullable(),
});
export const figureSum = z.object({
  /** Interreg: achieved by finalised operations (R107). Null: nothing is stated, which is not 0. */
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  /** Interreg: planned by selected operations. */
  planned: z.number().nullable(),
  /** Interreg: reached so far by all operations; elsewhere the value. */
  today: z.number().nullable(),
  /** Interreg: no operation is finalised yet, so nothing can have been achieved (R107). */
  waitsForFinalised: z.boolean(),
  /** Plain sum over projects where each organisation counts once (R104); elsewhere null. */
  sideBySide: z.number().nullable(),
  operations: z.array(z.string()),
  leftOut: z.array(z.object({ operation: z.string(), why: notSummed })),
  progress: portfolioProgress.nullable(),
});
export const portfolioFigure = z.object({
  project: z.string(),
  /** Code in the project; null: the project has nothing under the common code. */
  code: z.string().nullable(),
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  unit: z.string(),
  final: z.number().nullable(),
  status: indicatorStatus.nullable(),
  /** Kind of record it waits for. */
  waiting: z.string().nullable(),
  notSummed: notSummed.nullable(),
  /** Typed and not counted (R30): the sum has it in it all the same. */
  typed: typedKind.optional(),
});
export const portfolioIndicator = z.object({
  code: z.string(),
  framework: z.string(),
  kind: indicatorKind,
  name: localText,
  unit: z.string(),
  /** `sum` (R5), `once` organisations (R104), `quotient` of sums (R69). A code may have a row of numbers and one of rates. */
  joining: z.enum(['sum', 'once', 'quotient']),
  whole: figureSum,
  /** Per split and member, as `by` asked. */
  by: z.record(z.string(), z.record(z.string(), figureSum)),
  /** What each project says, side by side. */
  figures: z.array(portfolioFigure),
  /** Organisations that several operations of one programme count: by so much the sum would be too high. */
  shared: z.array(z.object({ programme: z.string(), name: z.string(), operations: z.array(z.string()) })),
});
export const portfolioValues = z.object({
  asOf: calendarDay,
  knownAt: instant,
  projects: z.array(
    z.object({
      id: z.uuid(),
      acronym: z.string(),
      programme: programmeReference,
      /** The fund as people know it: Interreg by its own name. */
      fund: z.string(),
      priority: z.string(),
      specificObjective: z.string(),
      /** Null for Interreg, which has none. */
      categoryOfRegion: z.string().nullable(),
      finalised: z.boolean(),
      /** `things`: figures about people are not for whoever asks (G6). */
      figures: z.enum(['exact', 'things']),
      /** Indicators of the project's own: they count things of their own and are in no sum. */
      ownIndicators: z.number().int(),
    }),
  ),
  /** How many of each programme's projects are in it: those that whoever asks may see, of all that are kept here. */
  programmes: z.array(programmeReference.extend({ shown: z.number().int(), all: z.number().int() })),
  indicators: z.array(portfolioIndicator),
});

export type PortfolioSplit = z.infer<typeof portfolioSplit>;
export type ProgrammeValuesQuery = z.infer<typeof programmeValuesQuery>;
export type PortfolioQuery = z.infer<typeof portfolioQuery>;
export type PortfolioValues = z.infer<typeof portfolioValues>;
export type PortfolioIndicator = z.infer<typeof portfolioIndicator>;
export type PortfolioFigure = z.infer<typeof portfolioFigure>;
export type FigureSumView = z.infer<typeof figureSum>;
export type NotSummedWhy = z.infer<typeof notSummed>;
