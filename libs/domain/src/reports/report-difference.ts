import type { Language } from '../indicators/indicator-definition.js';
import { accumulates } from '../progress/expected-value.js';
import type { IndicatorStatus } from '../progress/indicator-status.js';
import { sexColumns, type BySex, type SexColumn } from '../validation/values-by-sex.js';
import type { ReportedIndicator, ReportModel } from './report-model.js';
import type { SectionKey } from './report-section.js';

/** What changed from one report to the next. */
export type ReportDifference =
  /** A value of a period already reported is another one today (R15): reported, today, and by how much. */
  | {
      readonly kind: 'correction';
      readonly code: string;
      readonly sex: SexColumn;
      readonly reported: number;
      readonly today: number;
      readonly delta: number;
    }
  /** What the new period adds. */
  | { readonly kind: 'new'; readonly code: string; readonly before: number; readonly now: number; readonly delta: number }
  /** A value that does not pile up is another one. */
  | { readonly kind: 'value'; readonly code: string; readonly before: number | null; readonly now: number | null }
  | { readonly kind: 'status'; readonly code: string; readonly before: IndicatorStatus; readonly now: IndicatorStatus }
  /** The definition has another version: the series has a break. */
  | { readonly kind: 'rule'; readonly code: string; readonly before: number; readonly now: number }
  | { readonly kind: 'target'; readonly code: string; readonly before: number | null; readonly now: number | null }
  | { readonly kind: 'indicator_added' | 'indicator_removed'; readonly code: string }
  | { readonly kind: 'text'; readonly section: SectionKey; readonly language: Language };

/**
 * What is different in a report from the one before it, corrections first within each indicator. The one before it is of the period
 * before, or of the same period when a report was reopened: then nothing is new, all that differs is corrected.
 */
export function difference(previous: ReportModel, current: ReportModel): readonly ReportDifference[] {
  const before = new Map(previous.indicators.map((indicator) => [indicator.code, indicator]));
  const codes = new Set(current.indicators.map(({ code }) => code));
  const reportedAgain = previous.identity.period.id === current.identity.period.id;
  const removed = previous.indicators.filter(({ code }) => !codes.has(code));
  return [
    ...current.indicators.flatMap((indicator) => indicatorDifferences(before.get(indicator.code), indicator, reportedAgain)),
    ...removed.map(({ code }): ReportDifference => ({ kind: 'indicator_removed', code })),
    ...textDifferences(previous, current),
  ];
}

function indicatorDifferences(before: ReportedIndicator | undefined, now: ReportedIndicator, reportedAgain: boolean): ReportDifference[] {
  const { code } = now;
  if (before === undefined) return [{ kind: 'indicator_added', code }];
  const today = reportedAgain ? (now.bySex ?? totalOnly(now.value)) : now.upToPreviousEnd;
  const differences = accumulates(now)
    ? [...corrections(before, now.code, today), ...added(before, now, today)]
    : changedValue(before, now);
  if (before.status !== now.status) differences.push({ kind: 'status', code, before: before.status, now: now.status });
  if (before.definitionVersion !== now.definitionVersion) {
    differences.push({ kind: 'rule', code, before: before.definitionVersion, now: now.definitionVersion });
  }
  if (before.final !== now.final) differences.push({ kind: 'target', code, before: before.final, now: now.final });
  return differences;
}

/**
 * Corrections, total first. The value reported is the sum of the deltas issued, so the correction is the value up to the previous end as
 * known now less the value reported. A corrected sex moves F and M and leaves the total as it is: it is shown all the same.
 */
function corrections(before: ReportedIndicator, code: string, today: BySex | null): ReportDifference[] {
  if (today === null) return [];
  const reported = before.bySex ?? totalOnly(before.value);
  return [...sexColumns].reverse().flatMap((sex): ReportDifference[] => {
    const [was, is] = [reported[sex], today[sex]];
    if (was === null || is === null || was === is) return [];
    return [{ kind: 'correction', code, sex, reported: was, today: is, delta: is - was }];
  });
}

function added(before: ReportedIndicator, now: ReportedIndicator, today: BySex | null): ReportDifference[] {
  const start = today?.T ?? before.value;
  if (now.value === null || start === null || now.value === start) return [];
  return [{ kind: 'new', code: now.code, before: start, now: now.value, delta: now.value - start }];
}

function changedValue(before: ReportedIndicator, now: ReportedIndicator): ReportDifference[] {
  return before.value === now.value ? [] : [{ kind: 'value', code: now.code, before: before.value, now: now.value }];
}

function totalOnly(value: number | null): BySex {
  return { M: null, F: null, N: null, T: value };
}

function textDifferences(previous: ReportModel, current: ReportModel): ReportDifference[] {
  return current.sections.flatMap((section) => {
    const before = previous.sections.find(({ key }) => key === section.key);
    if (!section.included || before?.included !== true) return [];
    const changed = current.languages.filter((language) => (section.note.texts[language] ?? '') !== (before.note.texts[language] ?? ''));
    return changed.map((language): ReportDifference => ({ kind: 'text', section: section.key, language }));
  });
}
