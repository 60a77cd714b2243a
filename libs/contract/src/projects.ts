import * as z from 'zod';
import { type Framework, frameworks, isReservedSum, programmingPeriods } from '#domain';
import { askedDay, calendarDay, indicatorStatus, language, localText, pageOf, reportState } from './common.js';
import { typedKind } from './typed-values.js';

export const programmeReference = z.object({ code: z.string(), name: z.string(), fund: z.string() });
export const programmingPeriod = z.enum(programmingPeriods);
/** A list of common indicators of a regulation. */
export const frameworkName = z.enum(frameworks as readonly [Framework, ...Framework[]]);
const programmeOfProject = programmeReference.extend({ period: programmingPeriod });
export const reportingPeriod = z.object({
  id: z.string(),
  number: z.number().int(),
  start: calendarDay,
  end: calendarDay,
  reportDue: calendarDay,
  reportState,
});
export const desk = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  municipality: z.string(),
  status: z.enum(['planned', 'open', 'suspended', 'closed']),
  openedOn: calendarDay.nullable(),
});
const statusCount = z.object({ status: indicatorStatus, count: z.number().int() });
/** One line of the portfolio: where a project stands against its targets of the period that is running. */
export const projectSummary = z.object({
  id: z.uuid(),
  acronym: z.string(),
  title: localText,
  programme: programmeOfProject,
  specificObjective: z.string(),
  start: calendarDay,
  end: calendarDay,
  leadPartner: z.string(),
  demo: z.boolean(),
  version: z.number().int(),
  /** The period of the as-of day; null before the start and after the end. */
  period: reportingPeriod.nullable(),
  /** All its periods, in order, with the state of each report. */
  periods: z.array(reportingPeriod),
  /** Desks open on the as-of day, of all that are planned, open or suspended. */
  desks: z.object({ open: z.number().int(), total: z.number().int() }),
  /** How many indicators hold each status, in order of severity. */
  statuses: z.array(statusCount),
  /**
   * People with a complete record up to the day, and participations left out because a field is missing (R12). Null, with no statuses and
   * no worst, for whoever may not see exact figures of the project (G5).
   */
  participants: z.number().int().nullable(),
  excluded: z.number().int().nullable(),
  /** The indicators that need a look first, worst first, at most four. */
  worst: z.array(
    z.object({
      code: z.string(),
      name: localText,
      value: z.number().nullable(),
      target: z.number().nullable(),
      unit: z.string(),
      status: indicatorStatus,
      /** Typed and not counted (R30). */
      typed: typedKind.optional(),
    }),
  ),
});
export const projectList = pageOf(projectSummary);
export const deskList = pageOf(desk);
export const project = z.object({
  id: z.uuid(),
  acronym: z.string(),
  title: localText,
  programme: programmeOfProject,
  specificObjective: z.string(),
  /** Lists of common indicators that it reports (R60). */
  frameworks: z.array(frameworkName),
  priority: z.string(),
  categoryOfRegion: z.string(),
  start: calendarDay,
  end: calendarDay,
  leadPartner: z.string(),
  demo: z.boolean(),
  version: z.number().int(),
  periods: z.array(reportingPeriod),
  desks: z.array(desk),
  /** By number; values by partner name them by it. */
  partners: z.array(
    z.object({ number: z.number().int(), name: z.string(), role: z.string(), country: z.string(), nuts3: z.string().nullable() }),
  ),
});
const newPeriod = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9-]{1,12}$/),
  start: askedDay,
  end: askedDay,
  reportDue: askedDay,
});
const newDesk = z.strictObject({
  code: z.string().min(1).max(20),
  name: z.string().trim().min(1).max(200),
  municipality: z.string().max(100).default(''),
});
/** A new operation. Periods must follow each other without gap or overlap and lie inside the project. */
export const newProject = z.strictObject({
  acronym: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{1,39}$/),
  title: z.strictObject({ it: z.string().min(1).max(300), en: z.string().max(300).optional(), fr: z.string().max(300).optional() }),
  programmeCode: z.string().min(1).max(60),
  /** Describes a programme that the installation does not know yet; only an administrator may. */
  programme: z
    .strictObject({
      name: z.strictObject({ it: z.string().min(1).max(300), en: z.string().max(300).optional(), fr: z.string().max(300).optional() }),
      fund: z.enum(['ESF+', 'ESF', 'YEI', 'ERDF', 'INTERREG', 'AMIF', 'JTF', 'national', 'regional', 'other']),
      period: programmingPeriod.default('2021-2027'),
      /** Indicators of the programme's own whose codes SFC2021 reserves for sums of common ones (R50). */
      reservedSums: z
        .array(
          z.strictObject({ code: z.string().trim().min(1).max(20), sum: z.array(z.string().max(20)).min(2).max(4).refine(isReservedSum) }),
        )
        .max(20)
        .default([]),
    })
    .optional(),
  specificObjective: z.string().min(1).max(12),
  priority: z.string().max(20).default('1'),
  categoryOfRegion: z.enum(['LD', 'TR', 'MD', 'NA']).default('NA'),
  start: askedDay,
  end: askedDay,
  leadPartner: z.string().trim().min(1).max(200),
  /** Lists of common indicators that it reports, of those its fund offers; default: the usual ones of its objective (R60). */
  frameworks: z.array(frameworkName).max(4).optional(),
  /** Common indicators it starts with, by code; default: all that are obligatory, and all of the first list that is chosen from. */
  indicators: z.array(z.string().min(1).max(20)).max(200).optional(),
  periods: z.array(newPeriod).max(60).default([]),
  desks: z.array(newDesk).max(500).default([]),
});
export const projectChange = z.strictObject({
  title: z.strictObject({ it: z.string().min(1).max(300), en: z.string().min(1).max(300), fr: z.string().min(1).max(300) }).optional(),
  end: askedDay.optional(),
  reason: z.string().trim().min(3).max(500).optional(),
});
export const projectQuery = z.strictObject({ asOf: askedDay.optional(), cursor: z.string().optional(), language: language.optional() });

export type ProgrammeReference = z.infer<typeof programmeReference>;
export type ProjectSummary = z.infer<typeof projectSummary>;
export type Project = z.infer<typeof project>;
export type ReportingPeriodView = z.infer<typeof reportingPeriod>;
export type DeskView = z.infer<typeof desk>;
export type NewProject = z.infer<typeof newProject>;
/** As it is sent: what has a default may be left out. */
export type NewProjectInput = z.input<typeof newProject>;
export type ProjectChange = z.infer<typeof projectChange>;
