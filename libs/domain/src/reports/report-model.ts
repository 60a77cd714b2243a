import type { Language, LocalText, Measure, TargetOperator } from '../indicators/indicator-definition.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import type { ReportingPeriod } from '../periods/reporting-period.js';
import type { TableKey } from '../periods/table-key.js';
import type { SixMonthMethod } from '../sampling/six-month-method.js';
import type { IndicatorProgress } from '../progress/indicator-progress.js';
import type { BySex } from '../validation/values-by-sex.js';
import type { ReportSection } from './report-section.js';
import type { ReportedTyped } from './reported-typed.js';

/** Whose report it is, and for which period. */
export interface ReportIdentity {
  readonly project: string;
  readonly acronym: string;
  readonly title: LocalText;
  readonly programme: string;
  readonly key: TableKey;
  readonly leadPartner: string;
  readonly projectStart: CalendarDay;
  readonly projectEnd: CalendarDay;
  readonly period: ReportingPeriod;
  /** Last day counted: the earlier of the as-of day and the end of the period. */
  readonly cutOff: CalendarDay;
  /** Instant up to which records were known, ISO 8601 in UTC; it is fixed when the report is frozen. */
  readonly knownAt: string;
}

/** An indicator as the report freezes it: what it is, where it stands, and what is needed to compare it with the next report. */
export interface ReportedIndicator extends IndicatorProgress {
  readonly code: string;
  readonly commonCode: string | null;
  readonly kind: 'output' | 'result' | 'process' | 'quality' | 'horizontal';
  readonly name: LocalText;
  readonly unit: string;
  readonly measure: Measure;
  readonly cumulative: boolean;
  readonly operator: TargetOperator;
  readonly definitionVersion: number;
  readonly baseline: number | null;
  /** Ratios and means only: what the value is made of. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** What the period added, as known now; null where values do not add up. */
  readonly inPeriod: number | null;
  /** Value by sex; null for what does not count people. */
  readonly bySex: BySex | null;
  /** Value up to the end of the previous period as known now, by which corrections are told from new values; null for the first. */
  readonly upToPreviousEnd: BySex | null;
  /** Records left out because a field of R12 is missing. */
  readonly excluded: number;
  /** Kind of record the indicator waits for; null when its records are kept. */
  readonly waiting: string | null;
  /** Where the value was typed and not counted, what lies behind it; not there for what is counted. */
  readonly typed?: ReportedTyped;
  /** Of a result six months after leaving, how it was found; not there for any other. A later sample changes nothing of it. */
  readonly foundBy?: SixMonthMethod;
}

/** The report as a model: plain and complete, so that every file is drawn from it and from nothing else. */
export interface ReportModel {
  /** Raised when the shape of the model changes: issued reports keep the shape they were issued in. */
  readonly modelVersion: 1;
  readonly identity: ReportIdentity;
  /** Languages the funder wants the notes in. */
  readonly languages: readonly Language[];
  readonly indicators: readonly ReportedIndicator[];
  /** All thirteen, in order. */
  readonly sections: readonly ReportSection[];
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A report as plain JSON, for the canonical file and its hash: no date object, no undefined, no function. */
export type CanonicalReportContent = { readonly [key: string]: Json };

/** The model as plain JSON. What is undefined is left out; a number that JSON cannot write is a broken promise, not a null. */
export function canonicalContent(report: ReportModel): CanonicalReportContent {
  return plain(report) as CanonicalReportContent;
}

function plain(value: unknown): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map((element: unknown) => plain(element));
  if (typeof value !== 'object') throw new TypeError(`A report holds plain values only, not ${String(value)}`);
  const entries = Object.entries(value as object).filter(([, member]) => member !== undefined);
  return Object.fromEntries(entries.map(([key, member]: [string, unknown]) => [key, plain(member)]));
}
