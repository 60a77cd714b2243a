import * as z from 'zod';
import { calendarDay, instant, language, localText, pageOf, reportState } from './common.js';

export const sectionKey = z.enum(['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9', 'S10', 'S11', 'S12', 'S13']);
export const reportSummary = z.object({
  id: z.uuid(),
  periodId: z.string(),
  number: z.number().int(),
  state: reportState,
  asOf: calendarDay,
  createdAt: instant,
  createdBy: z.string(),
  submittedAt: instant.nullable(),
  certifiedAt: instant.nullable(),
  rootHash: z.string().nullable(),
  missing: z.number().int(),
  version: z.number().int(),
});
export const reportList = pageOf(reportSummary);
/** A cell: a number, a text, or why there is none. */
export const reportCell = z.union([z.number(), z.string(), z.object({ empty: z.enum(['missing', 'not_applicable', 'too_small']) })]);
export const reportTable = z.object({
  key: z.string(),
  title: localText,
  columns: z.array(
    z.object({
      key: z.string(),
      title: localText,
      type: z.enum(['text', 'whole', 'decimal', 'percent', 'day']),
      group: localText.optional(),
    }),
  ),
  rows: z.array(z.array(reportCell)),
  note: localText.optional(),
});
export const reportSection = z.object({
  key: sectionKey,
  title: localText,
  included: z.boolean(),
  complete: z.boolean(),
  missing: z.array(localText),
  limit: z.number().int().nullable(),
  texts: z.record(z.string(), z.string()),
  textVersion: z.number().int(),
  tables: z.array(reportTable),
});
export const correction = z.object({
  code: z.string(),
  name: localText,
  reported: z.number(),
  now: z.number(),
  change: z.number(),
  reasons: z.array(z.object({ text: z.string(), count: z.number().int() })),
});
export const report = reportSummary.extend({
  periodStart: calendarDay,
  periodEnd: calendarDay,
  knownAt: instant.nullable(),
  sections: z.array(reportSection),
  /** Difference to the previous report of the project: what past facts changed since it was issued. */
  corrections: z.array(correction),
  /** For an issued report: what the same cut-off gives today, where it differs. The issued number does not move. */
  changedSince: z.array(z.object({ code: z.string(), issued: z.number(), now: z.number() })),
  transitions: z.array(z.object({ from: reportState, to: reportState, at: instant, by: z.string(), reason: z.string().nullable() })),
});
export const newReport = z.strictObject({ periodId: z.string().min(1).max(12) });
export const reportStep = z.strictObject({ reason: z.string().trim().max(500).optional() });
export const reportSectionText = z.strictObject({ text: z.string().max(20_000) });
export const reportLanguage = z.strictObject({ language: language.default('it') });
/** A funder table as rows of named cells; `.csv` and `.xlsx` carry the same. */
export const funderTable = z.object({
  table: z.string(),
  programme: z.string(),
  version: z.string(),
  cutOff: calendarDay,
  dueOn: calendarDay,
  knownAt: instant,
  content: reportTable,
});
export const funderTableQuery = z.strictObject({ version: z.string().regex(/^20\d{2}(0[1-9]|1[0-2])$/) });

export type SectionKey = z.infer<typeof sectionKey>;
export type ReportSummary = z.infer<typeof reportSummary>;
export type Report = z.infer<typeof report>;
export type ReportTable = z.infer<typeof reportTable>;
export type ReportCell = z.infer<typeof reportCell>;
export type ReportSection = z.infer<typeof reportSection>;
export type FunderTable = z.infer<typeof funderTable>;
