import type * as z from 'zod';
import { report as reportSchema, type Report, type ReportSummary, type SectionTextView } from '#contract';
import {
  characterCount,
  preventsSubmission,
  type MissingPart,
  type ReportCorrection,
  type ReportDifference,
  type ReportModel,
  type ReportSection,
  type ReportStep,
} from '#domain';
import type { PreviousReport, StoredReport, StoredText, StoredTransition } from '../../platform/reports/stored-report.js';
import type { AccountNames } from '../../platform/accounts/account-names.js';

type ReportInput = z.input<typeof reportSchema>;

/** A line of the list. */
export function summaryOf(stored: StoredReport, missing: readonly MissingPart[], names: AccountNames): ReportSummary {
  const { id, periodId, number, state, cutOff, rootHash, version } = stored;
  return {
    ...{ id, periodId, number, state, rootHash, version },
    asOf: cutOff,
    createdAt: stored.createdAt.toISOString(),
    createdBy: names(stored.createdBy),
    submittedAt: stored.submittedAt?.toISOString() ?? null,
    certifiedAt: stored.certifiedAt?.toISOString() ?? null,
    missing: missing.filter(preventsSubmission).length,
  };
}

/** What a report's answer is made of: the frozen content of an issued report, the living one of a draft. */
export interface ReportFacets {
  readonly stored: StoredReport;
  readonly model: ReportModel;
  readonly texts: readonly StoredText[];
  readonly missing: readonly MissingPart[];
  readonly previous: PreviousReport | null;
  readonly corrections: readonly ReportCorrection[];
  readonly changes: readonly ReportDifference[];
  readonly changedSince: Report['changedSince'];
  readonly transitions: readonly StoredTransition[];
  readonly steps: readonly ReportStep[];
  readonly next: string | null;
  readonly names: AccountNames;
}

export function reportViewOf(facets: ReportFacets): Report {
  const { stored, model, texts, missing, previous, corrections, changes, changedSince, transitions, steps, next, names } = facets;
  const { period, cutOff, knownAt } = model.identity;
  const view: ReportInput = {
    ...summaryOf({ ...stored, cutOff }, missing, names),
    periodStart: period.start,
    periodEnd: period.end,
    reportDue: period.reportDue,
    knownAt,
    languages: [...model.languages],
    sections: model.sections.map((section) => sectionViewOf(section, model, texts, missing)),
    missingParts: [...missing].map(plain),
    previous: previous && { id: previous.id, periodId: previous.periodId, number: previous.number },
    corrections: corrections.map(({ code, name, sex, reported, now, delta, reasons }) => {
      return {
        ...{ code, name, sex, reported, now },
        change: delta,
        reasons: reasons.map(({ text, records }) => ({ text, count: records })),
      };
    }),
    changes: changes.filter((change) => change.kind !== 'correction').map(plain),
    changedSince,
    transitions: transitions.map(({ from, to, at, by, reason }) => ({ from, to, at: at.toISOString(), by: names(by), reason })),
    steps: [...steps],
    next,
  };
  return reportSchema.parse(view);
}

function sectionViewOf(
  section: ReportSection,
  { languages }: ReportModel,
  texts: readonly StoredText[],
  missing: readonly MissingPart[],
): ReportInput['sections'][number] {
  const { key, title, included } = section;
  const complete = !missing.some((part) => part.section === key && preventsSubmission(part));
  if (!included) return { key, title, included, complete, note: null, tables: [], charts: [] };
  const { note, tables, charts } = section;
  const written = languages.map((language): SectionTextView => {
    const text = note.texts[language] ?? '';
    const version = texts.find((one) => one.section === key && one.language === language)?.version ?? 0;
    return { section: key, language, text, version, characters: characterCount(text), limit: note.limit };
  });
  return {
    key,
    title,
    included,
    complete,
    note: { limit: note.limit, mandatory: note.mandatory, texts: written },
    tables: plain(tables),
    charts: plain(charts),
  };
}

/** The model's readonly lists as the schema's own; the values are the same. */
function plain<T>(value: T): Mutable<T> {
  return value as Mutable<T>;
}
type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;
