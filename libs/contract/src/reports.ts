import * as z from 'zod';
import { calendarDay, indicatorStatus, instant, language, localText, pageOf, reportState } from './common.js';
import { typedKind } from './typed-values.js';

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
  /** How many things prevent its submission; 0 once it is issued. */
  missing: z.number().int(),
  version: z.number().int(),
});
export const reportList = pageOf(reportSummary);
const sexColumn = z.enum(['M', 'F', 'N', 'T']);
/** What stands in a cell: a number, words, a day, a status, or one of three ways of having none that stay apart (R68). */
export const reportCell = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('number'),
    value: z.number(),
    /** For showing only. */ decimals: z.number().int(),
    /** Typed and not counted, in whole or in part (R30). */ typed: typedKind.optional(),
  }),
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('words'), words: localText }),
  z.object({ kind: z.literal('day'), day: calendarDay }),
  z.object({ kind: z.literal('status'), status: indicatorStatus }),
  z.object({ kind: z.literal('missing') }),
  z.object({ kind: z.literal('not_applicable') }),
  z.object({ kind: z.literal('too_small') }),
]);
export const reportColumn = z.object({
  key: z.string(),
  title: localText,
  type: z.enum(['text', 'number', 'percent', 'day', 'status']),
  /** Sub-columns of one heading share it. */
  group: z.object({ key: z.string(), title: localText }).nullable(),
});
/** A typed value as it was frozen: who stated it when, by which method and on which document. */
export const reportedTyped = z.object({
  code: z.string(),
  kind: typedKind,
  on: calendarDay,
  method: z.string(),
  evidence: z.object({ title: z.string(), reference: z.string() }).nullable(),
  by: z.string(),
  at: instant,
  counted: z.number().nullable(),
});
/** A table; cells stand in the order of the columns. */
export const reportTable = z.object({
  key: z.string(),
  title: localText,
  columns: z.array(reportColumn),
  rows: z.array(z.object({ key: z.string(), isTotal: z.boolean(), cells: z.array(reportCell) })),
  /** What lies behind each typed value of the table. */
  typed: z.array(reportedTyped).optional(),
});
export const reportChart = z.object({
  key: z.string(),
  kind: z.enum(['targets', 'trend', 'by_group']),
  title: localText,
  indicators: z.array(z.string()),
  /** Table of the same section that holds its numbers. */
  table: z.string(),
});
/** One thing a report still lacks. Excluded records are said and do not prevent its submission. */
export const missingPart = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), section: sectionKey, language }),
  z.object({ kind: z.literal('text_too_long'), section: sectionKey, language, characters: z.number().int(), limit: z.number().int() }),
  z.object({ kind: z.literal('cells'), section: sectionKey, table: z.string(), rows: z.array(z.string()) }),
  z.object({ kind: z.literal('value'), section: sectionKey, indicator: z.string() }),
  z.object({ kind: z.literal('excluded_records'), section: sectionKey, records: z.number().int() }),
  z.object({
    kind: z.literal('failed_check'),
    section: sectionKey,
    finding: z.object({ check: z.string(), code: z.string(), indicators: z.array(z.string()).optional(), sex: sexColumn.optional() }),
  }),
]);
/** Text of a section in one language; version 0 while nothing was written. Its version is the If-Match of the next change. */
export const sectionText = z.object({
  section: sectionKey,
  language,
  text: z.string(),
  version: z.number().int(),
  /** As the funder counts them. */
  characters: z.number().int(),
  limit: z.number().int(),
});
export const reportSection = z.object({
  key: sectionKey,
  title: localText,
  /** Whether the section is part of this report; the others are named and empty. */
  included: z.boolean(),
  complete: z.boolean(),
  note: z.object({ limit: z.number().int(), mandatory: z.boolean(), texts: z.array(sectionText) }).nullable(),
  tables: z.array(reportTable),
  charts: z.array(reportChart),
});
/** A number already issued that is another one now. `sex` is T, or the sex when the total stayed as it was. */
export const correction = z.object({
  code: z.string(),
  name: localText,
  sex: sexColumn,
  reported: z.number(),
  now: z.number(),
  change: z.number(),
  reasons: z.array(z.object({ text: localText, count: z.number().int() })),
});
const change = z.object({ code: z.string(), before: z.number().nullable(), now: z.number().nullable() });
/** What else is different from the report before: what is new, statuses, rules, targets, texts. */
export const reportChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('new'), code: z.string(), before: z.number(), now: z.number(), delta: z.number() }),
  change.extend({ kind: z.literal('value') }),
  z.object({ kind: z.literal('status'), code: z.string(), before: indicatorStatus, now: indicatorStatus }),
  z.object({ kind: z.literal('rule'), code: z.string(), before: z.number().int(), now: z.number().int() }),
  change.extend({ kind: z.literal('target') }),
  z.object({ kind: z.enum(['indicator_added', 'indicator_removed']), code: z.string() }),
  z.object({ kind: z.literal('text'), section: sectionKey, language }),
]);
export const reportStepName = z.enum(['submit', 'verify', 'certify', 'reopen']);
export const report = reportSummary.extend({
  periodStart: calendarDay,
  periodEnd: calendarDay,
  reportDue: calendarDay,
  /** Instant the figures were known at: fixed when the report was submitted, now for a draft. */
  knownAt: instant,
  /** Languages the funder wants the notes in. */
  languages: z.array(language),
  sections: z.array(reportSection),
  /** Everything missing, also what does not prevent submission; `missing` counts what does. */
  missingParts: z.array(missingPart),
  /** The report these corrections are measured from; null for the first. */
  previous: z.object({ id: z.uuid(), periodId: z.string(), number: z.number().int() }).nullable(),
  /** What past facts changed since the previous report was issued. */
  corrections: z.array(correction),
  changes: z.array(reportChange),
  /** For an issued report: what the same cut-off gives today, where it differs. The issued number does not move. */
  changedSince: z.array(z.object({ code: z.string(), name: localText, issued: z.number(), now: z.number() })),
  transitions: z.array(z.object({ from: reportState, to: reportState, at: instant, by: z.string(), reason: z.string().nullable() })),
  /** The report that took its place when it was reopened; null otherwise. */
  next: z.uuid().nullable(),
  /** Steps that this account may take now. */
  steps: z.array(reportStepName),
});
export const newReport = z.strictObject({ periodId: z.string().min(1).max(12) });
export const reportStep = z.strictObject({ reason: z.string().trim().max(500).optional() });
export const reportSectionText = z.strictObject({ text: z.string().max(20_000) });
export const reportLanguage = z.strictObject({ language: language.default('it') });
/** A funder table of a programme; `.csv` and `.xlsx` carry the same. */
export const funderTable = z.object({
  table: z.string(),
  programme: z.string(),
  version: z.string(),
  cutOff: calendarDay,
  dueOn: calendarDay,
  knownAt: instant,
  /** Operations whose values are summed: those of the programme that the account may see. */
  operations: z.array(z.string()),
  content: reportTable,
});
/** Year and month of the cut-off: `202512` (R66). `language` is for the headings of the files. */
export const funderTableQuery = z.strictObject({
  version: z.string().regex(/^\d{6}$/, 'year and month as 202512'),
  language: language.default('it'),
});

export type SectionKey = z.infer<typeof sectionKey>;
export type ReportSummary = z.infer<typeof reportSummary>;
export type Report = z.infer<typeof report>;
export type ReportTable = z.infer<typeof reportTable>;
export type ReportCell = z.infer<typeof reportCell>;
export type ReportSection = z.infer<typeof reportSection>;
export type FunderTable = z.infer<typeof funderTable>;
export type ReportMissingPart = z.infer<typeof missingPart>;
export type SectionTextView = z.infer<typeof sectionText>;
export type ReportCorrectionView = z.infer<typeof correction>;
export type ReportStepName = z.infer<typeof reportStepName>;
export type ReportChangeView = z.infer<typeof reportChange>;
