import * as z from 'zod';
import { recordTypeNames } from '#domain';
import {
  askedDay,
  calendarDay,
  indicatorKind,
  indicatorStatus,
  instant,
  localText,
  measure,
  pageOf,
  reportState,
  targetOperator,
} from './common.js';
import { explanation } from './explanations.js';
import { typedKind, typedValue } from './typed-values.js';

/** Breakdowns one may ask for: alone (`sex,desk`) or crossed (`sex*desk`). */
export const breakdownName = z.enum(['sex', 'ageBand', 'employmentStatus', 'educationGroup', 'citizenshipGroup', 'desk', 'partner']);
const breakdownExpression = new RegExp(`^(${breakdownName.options.join('|')})([,*](${breakdownName.options.join('|')}))*$`);
/**
 * What a value is asked for. The cut-off is the earlier of `asOf` and the period's end; `asOf` defaults to today, `knownAt` to now,
 * `period` to the one of the as-of day. `where` narrows: `sex:F`, several joined by `;`, several members by `|`: `sex:F;ageBand:18-29|30-54`;
 * or by a condition of the definition language on the records, as JSON: `{"field":"isced","from":5}`.
 */
export const valueQuery = z.strictObject({
  asOf: askedDay.optional(),
  period: z.string().max(12).optional(),
  knownAt: instant.optional(),
  by: z.string().regex(breakdownExpression, 'breakdowns joined by , or crossed by *').optional(),
  where: z.string().max(2000).optional(),
});
export const recordsQuery = valueQuery.extend({
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  part: z.enum(['numerator', 'denominator']).default('numerator'),
  /** Fields of the catalogue that are wanted besides, by path: `exitDate,desk.municipality`. */
  columns: z
    .string()
    .max(500)
    .regex(/^\w+(\.\w+){0,2}(,\w+(\.\w+){0,2}){0,19}$/, 'paths of the field catalogue, joined by commas')
    .optional(),
});
/** A value of a field as records hold it; null: not known. */
export const fieldValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()).readonly(), z.null()]);
/** The records that a number leaves out: asked like those that it counts, and of no part. */
export const excludedQuery = recordsQuery.omit({ part: true, columns: true });
/** Amount per member of a breakdown, `{"F": 332, "M": 256}`; a member that is not known is `unknown`; a crossing joins members by `*`. */
const amounts = z.record(z.string(), z.number());
/** To the end of the project, by the pace of the last six whole months (R133). */
export const forecast = z.object({
  value: z.number(),
  /** Interval of 80 % from the method's own past errors; null while the past allows fewer than four tests of it. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Whether each month ahead has its own season: two years of past exist. */ seasonal: z.boolean(),
  /** Mean error of the same method on the indicator's own past, a share: 0.041. */ pastError: z.number().nullable(),
});
/**
 * How a result six months after leaving was found. `full_follow_up`: everybody is asked, who has not answered counts 0 (R49). `sample`: the
 * value is the one of the drawn people, reckoned to all (R75); that is so once its interval is short enough (R71).
 */
export const foundBy = z.object({
  basis: z.enum(['full_follow_up', 'sample']),
  /** People of the group whose day is past, and those of them whose situation is known: the coverage. */
  due: z.number().int(),
  reached: z.number().int(),
  /** The sample that stands, even with too few answers to follow it yet; null: none. All waves taken together. */
  sample: z
    .object({
      waves: z.number().int(),
      /** The day of the last frame. */
      on: calendarDay,
      population: z.number().int(),
      drawn: z.number().int(),
      valid: z.number().int(),
      answersNeeded: z.number().int(),
      /** Valid answers of those who were drawn. */
      response: z.number().nullable(),
      share: z.number().nullable(),
      margin: z.number().nullable(),
      interval: z.tuple([z.number(), z.number()]).nullable(),
      isPrecise: z.boolean(),
      /** People, reckoned to everybody it stands for. */
      value: z.number().int(),
    })
    .nullable(),
});
export const indicatorValue = z.object({
  code: z.string(),
  commonCode: z.string().nullable(),
  kind: indicatorKind,
  name: localText,
  unit: z.string(),
  measure,
  operator: targetOperator,
  cumulative: z.boolean(),
  /** Cumulative from the start of the project to the cut-off (R18), to six decimals; null: nothing could be computed. */
  value: z.number().nullable(),
  inPeriod: z.number().nullable(),
  numerator: z.number().optional(),
  denominator: z.number().optional(),
  baseline: z.number().nullable(),
  target: z.number().nullable(),
  final: z.number().nullable(),
  /** Expected on the cut-off day (R130); index (R131); status (R132). */
  expected: z.number().nullable(),
  ratio: z.number().nullable(),
  status: indicatorStatus,
  /** Amount per month of the last six complete months, and needed per month until the end (R133). */
  pace: z.number().nullable(),
  paceNeeded: z.number().nullable(),
  forecast: forecast.nullable(),
  /** Participations kept out because a point-1.1 field is missing (R12). */
  excluded: z.number().int(),
  /** Leavers whose 28 days run over the cut-off (R40). */
  provisional: z.number().int(),
  /** The calendar year that the value is of, where it is of one year (R90); else it is there for nobody. */
  year: z.number().int().optional(),
  /** Kind of record this indicator waits for; null when its records exist. */
  waiting: z.string().nullable(),
  /**
   * Typed in and not counted: an informed estimate (R30), or an external figure. `on` is the day it was stated for, null: nobody has typed
   * one yet. `counted` is what records count beside an estimate. Null: the value is computed.
   */
  typed: z.object({ kind: typedKind, on: calendarDay.nullable(), counted: z.number().nullable() }).nullable(),
  /** Of a result six months after leaving, how it was found; else it is there for nobody. */
  foundBy: foundBy.optional(),
  by: z.record(z.string(), amounts).optional(),
  numeratorBy: z.record(z.string(), amounts).optional(),
  denominatorBy: z.record(z.string(), amounts).optional(),
  definitionVersion: z.number().int(),
  asOf: calendarDay,
  cutOff: calendarDay,
  knownAt: instant,
  period: z.string().nullable(),
  /** State of the period's report: what locks the figure. */
  lock: reportState,
});
export const indicatorValues = z.array(indicatorValue);
export const indicatorDetail = z.object({
  value: indicatorValue,
  /** The rule in a sentence, its name in the catalogue (`esfPlus.EECO01`) and its source. */
  rule: z.object({
    sentence: localText,
    name: z.string(),
    rules: z.array(z.string()),
    source: z.string(),
    version: z.number().int(),
    inForceFrom: calendarDay,
  }),
  /** Changes of the definition that were known, oldest first: the version in force from each day. The first version is no change. */
  ruleChanges: z.array(z.object({ version: z.number().int(), day: calendarDay })),
  /** How the value is worked out, and what is left out. */
  explained: explanation,
  /** Value at each month's end and amount of the month, from the start to the cut-off. */
  months: z.array(z.object({ month: z.string(), cumulative: z.number().nullable(), amount: z.number().nullable() })),
  targets: z.array(z.object({ period: z.string(), start: calendarDay, end: calendarDay, value: z.number().nullable() })),
  /** By the fields that the definition names itself, as desks by municipality; largest first. */
  ownBreakdowns: z.array(
    z.object({
      by: z.string(),
      label: localText,
      members: z.array(z.object({ member: z.string(), label: localText, value: z.number() })),
    }),
  ),
  /** Targets that were in force before the cut-off and are no more, with the day they were changed (R131); oldest first. */
  formerTargets: z.array(z.object({ period: z.string(), start: calendarDay, end: calendarDay, value: z.number(), until: calendarDay })),
  /** Each month's end with its own interval; null: the past allows none. */
  forecastCurve: z.array(z.object({ month: z.string(), value: z.number(), low: z.number().nullable(), high: z.number().nullable() })),
  /** Why there is no forecast: `fewer_than_six_months`, `ended`, `not_cumulative`; null when there is one. */
  noForecast: z.string().nullable(),
  /** What reports said, what the same cut-off gives now (null: nothing any more, which is not 0), and the state of the report. */
  issued: z.array(
    z.object({
      reportId: z.string(),
      period: z.string(),
      end: calendarDay,
      value: z.number(),
      now: z.number().nullable(),
      state: reportState,
    }),
  ),
  /** reported + new + corrections = now. */
  bridge: z.object({ reported: z.number(), added: z.number(), corrections: z.number(), now: z.number() }).nullable(),
  /** R134, for indicators that count people. */
  people: z
    .object({
      /** Desk contacts; null: they are not recorded yet, which is not 0. */
      contacts: z.number().int().nullable(),
      participations: z.number().int(),
      persons: z.number().int(),
      complete: z.number().int(),
      /** Null: the day asked is in no period. */
      newInPeriod: z.number().int().nullable(),
    })
    .nullable(),
  /** Incomplete participations by missing field; one may miss several. */
  missing: z.array(z.object({ field: z.string(), count: z.number().int() })),
  deskMonths: z.array(
    z.object({
      desk: z.string(),
      name: z.string(),
      total: z.number(),
      months: z.array(z.object({ month: z.string(), amount: z.number() })),
    }),
  ),
  /** Who typed the value, when, by which method and on which document: what stands in the place of records. Null: it is computed. */
  typed: typedValue.nullable(),
  /** First 12 hexadecimal digits of the hash over the counted records. */
  fingerprint: z.string(),
});
export const countedRecord = z.object({
  recordId: z.uuid(),
  version: z.number().int(),
  of: z.enum(recordTypeNames),
  /** Of the person; null: the record is about nobody, and has a name. */
  pseudonym: z.string().nullable(),
  name: z.string().nullable(),
  day: calendarDay,
  amount: z.number(),
  desk: z.string().nullable(),
  deskName: z.string().nullable(),
  sex: z.string().nullable(),
  ageBand: z.string().nullable(),
  employmentStatus: z.string().nullable(),
  educationGroup: z.string().nullable(),
  citizenshipGroup: z.string().nullable(),
  /** The columns that were asked for, by path. */
  values: z.record(z.string(), fieldValue).optional(),
});
export const countedRecords = pageOf(countedRecord).extend({ total: z.number().int() });
/** Incomplete participations, the latest entry first: all, or those that miss one field. */
export const incompleteQuery = valueQuery.pick({ asOf: true, period: true, where: true }).extend({
  field: z.enum(['sex', 'birthDate', 'employmentStatus', 'longTerm', 'isced']).optional(),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const incompleteRecord = z.object({
  recordId: z.uuid(),
  pseudonym: z.string(),
  entryDate: calendarDay,
  desk: z.string().nullable(),
  deskName: z.string().nullable(),
  missing: z.array(z.string()),
});
export const incompleteRecords = pageOf(incompleteRecord).extend({ total: z.number().int() });
export const indicatorList = z.object({
  items: z.array(
    z.object({
      code: z.string(),
      commonCode: z.string().nullable(),
      kind: indicatorKind,
      name: localText,
      unit: z.string(),
      measure,
      operator: targetOperator,
      cumulative: z.boolean(),
      waiting: z.string().nullable(),
      baseline: z.number().nullable(),
      final: z.number().nullable(),
      targets: z.array(z.object({ period: z.string(), value: z.number().nullable(), milestone: z.boolean(), origin: z.string() })),
      definitionVersion: z.number().int(),
    }),
  ),
  next: z.string().nullable(),
});

export type BreakdownName = z.infer<typeof breakdownName>;
export type ValueQuery = z.infer<typeof valueQuery>;
export type ExcludedQuery = z.infer<typeof excludedQuery>;
export type RecordsQuery = z.infer<typeof recordsQuery>;
export type FoundBy = z.infer<typeof foundBy>;
export type IndicatorValue = z.infer<typeof indicatorValue>;
export type IndicatorDetail = z.infer<typeof indicatorDetail>;
export type CountedRecord = z.infer<typeof countedRecord>;
export type CountedRecords = z.infer<typeof countedRecords>;
export type IncompleteRecord = z.infer<typeof incompleteRecord>;
export type IncompleteQuery = z.infer<typeof incompleteQuery>;
export type IncompleteRecords = z.infer<typeof incompleteRecords>;
export type IndicatorList = z.infer<typeof indicatorList>;
export type Forecast = z.infer<typeof forecast>;
