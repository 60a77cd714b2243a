import * as z from 'zod';
import { isCalendarDay } from '#domain';

/** A calendar day that exists, `2025-03-31`. */
export const calendarDay = z.string().refine(isCalendarDay, { error: 'a day that exists, as 2025-03-31', abort: true });
/**
 * A day that can be asked for, or a project can run to: of these two centuries. Everything that goes through months, from the start of a
 * project to the day asked, comes to an end.
 */
export const askedDay = calendarDay.refine((day) => day >= '1900-01-01' && day <= '2199-12-31', 'a day between 1900 and 2199');
/** An instant in UTC, `2026-03-31T16:00:00.000Z`. */
export const instant = z.iso.datetime();
export const language = z.enum(['it', 'en', 'fr']);
export const localText = z.object({ it: z.string(), en: z.string(), fr: z.string() });
/** A page of a list; `next` is the cursor of the following page, null on the last. */
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });
export const indicatorStatus = z.enum(['achieved', 'ahead', 'on_track', 'behind', 'at_risk', 'not_due', 'no_data']);
export const indicatorKind = z.enum(['output', 'result', 'process', 'quality', 'horizontal']);
export const measure = z.enum(['count', 'distinct', 'stock', 'sum', 'mean', 'ratio', 'rule']);
export const targetOperator = z.enum(['>=', '<=', '=']);
export const reportState = z.enum(['not_started', 'draft', 'submitted', 'under_verification', 'certified', 'reopened']);
export const role = z.enum(['admin', 'manager', 'lead', 'assessor', 'trainer', 'operator', 'auditor']);

export type Page<T> = { readonly items: readonly T[]; readonly next: string | null };
export type ReportState = z.infer<typeof reportState>;
export type Role = z.infer<typeof role>;
