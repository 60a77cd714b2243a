import * as z from 'zod';
import { calendarDay, instant, localText, pageOf } from './common.js';

/** What a file can bring: participations, or the records of a register. */
export const importedKinds = ['participations', 'contacts', 'appointments', 'referrals'] as const;
export const importQuery = z.strictObject({
  of: z.enum(importedKinds),
  dryRun: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true'),
  /** Code of the desk of rows that name none. */
  desk: z.string().max(20).optional(),
  /** Answer to the question about the order of day and month, when the file leaves a doubt. */
  dateOrder: z.enum(['dmy', 'mdy']).optional(),
  /** Whether unusual shares were seen and confirmed (G31). */
  confirmUnusual: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true'),
});
export const importFault = z.object({
  level: z.enum(['error', 'incomplete', 'notice']),
  sheet: z.string().nullable(),
  row: z.number().int().nullable(),
  column: z.string().nullable(),
  code: z.string(),
  reason: localText,
  remedy: localText,
});
export const importSummary = z.object({ new: z.number().int(), changed: z.number().int(), same: z.number().int() });
export const importDialect = z.object({
  type: z.enum(['csv', 'xlsx']),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  newline: z.string().nullable(),
  dateOrder: z.string().nullable(),
  sheet: z.string().nullable(),
});
/** Answer of a dry run (200), of an import (201) and of a refused one (422): the same shape. */
export const importOutcome = z.object({
  importId: z.uuid().nullable(),
  summary: importSummary,
  faults: z.array(importFault),
  faultCount: z.number().int(),
  rows: z.number().int(),
  dialect: importDialect.nullable(),
  columns: z.object({ known: z.array(z.object({ column: z.string(), field: z.string() })), unknown: z.array(z.string()) }).nullable(),
  incomplete: z.number().int(),
  /** Indicators that the import moves, value before and after. */
  effect: z.array(z.object({ code: z.string(), name: localText, before: z.number(), after: z.number() })),
  /** Desks named in the file and not found in the project. */
  unknownDesks: z.array(z.string()),
  /** Shares that the import would change in an unusual way: `disability 0.04 -> 0.61`. */
  unusual: z.array(z.object({ field: z.string(), before: z.number(), after: z.number() })),
});
export const importView = z.object({
  id: z.uuid(),
  of: z.enum(importedKinds),
  fileName: z.string(),
  rows: z.number().int(),
  summary: importSummary,
  importedBy: z.string(),
  importedAt: instant,
  undoneAt: instant.nullable(),
  undoneBy: z.string().nullable(),
  exportDay: calendarDay.nullable().optional(),
});
export const importList = pageOf(importView);
/** Records changed since the import, because of which it cannot be undone (409). */
export const undoRefusal = z.object({
  /** `pseudonym`: of a participation; of another record, the day it is about. `of`: which kind it is. */
  changedSince: z.array(z.object({ recordId: z.uuid(), pseudonym: z.string(), of: z.enum(importedKinds).default('participations') })),
});

export type ImportedKind = (typeof importedKinds)[number];
export type ImportQuery = z.infer<typeof importQuery>;
export type ImportFault = z.infer<typeof importFault>;
export type ImportSummary = z.infer<typeof importSummary>;
export type ImportOutcome = z.infer<typeof importOutcome>;
export type ImportView = z.infer<typeof importView>;
export type UndoRefusal = z.infer<typeof undoRefusal>;
