import type { Language } from '../indicators/indicator-definition.js';
import { hasErrors, type Finding } from '../validation/finding.js';
import { lacksValue } from './indicator-table.js';
import type { ReportModel } from './report-model.js';
import type { ReportSection, SectionKey } from './report-section.js';

/** One thing a report still lacks, with the place where it is put right. */
export type MissingPart =
  | { readonly kind: 'text'; readonly section: SectionKey; readonly language: Language }
  | {
      readonly kind: 'text_too_long';
      readonly section: SectionKey;
      readonly language: Language;
      readonly characters: number;
      readonly limit: number;
    }
  /** Cells of a table that should hold something and do not. */
  | { readonly kind: 'cells'; readonly section: SectionKey; readonly table: string; readonly rows: readonly string[] }
  | { readonly kind: 'value'; readonly section: 'S5'; readonly indicator: string }
  /** Records that count nowhere because a field is missing (R12). */
  | { readonly kind: 'excluded_records'; readonly section: 'S6'; readonly records: number }
  /** A check of R54 that found an error. */
  | { readonly kind: 'failed_check'; readonly section: 'S5'; readonly finding: Finding };

/** What is missing in a report, section by section; `findings` are those of its values (R54). Nothing missing: it can be submitted. */
export function completeness(report: ReportModel, findings: readonly Finding[] = []): readonly MissingPart[] {
  const parts = [
    ...report.sections.flatMap((section) => (section.included ? [...texts(section, report.languages), ...emptyCells(section)] : [])),
    ...valuesMissing(report),
    ...recordsExcluded(report),
    ...findings.filter((finding) => hasErrors([finding])).map((finding): MissingPart => ({ kind: 'failed_check', section: 'S5', finding })),
  ];
  return parts.sort((one, other) => numberOf(one.section) - numberOf(other.section));
}

/** Counted as the funder's system counts them: characters as a reader sees them, not bytes. */
export function characterCount(text: string): number {
  return [...text].length;
}

type IncludedSection = Extract<ReportSection, { included: true }>;

function texts({ key, note }: IncludedSection, languages: readonly Language[]): MissingPart[] {
  return languages.flatMap((language): MissingPart[] => {
    const text = note.texts[language] ?? '';
    const length = characterCount(text);
    if (text.trim() === '') return note.mandatory ? [{ kind: 'text', section: key, language }] : [];
    return length > note.limit ? [{ kind: 'text_too_long', section: key, language, characters: length, limit: note.limit }] : [];
  });
}

function emptyCells({ key, tables }: IncludedSection): MissingPart[] {
  return tables.flatMap((table): MissingPart[] => {
    const rows = table.rows.filter(({ cells }) => cells.some(({ kind }) => kind === 'missing')).map((row) => row.key);
    return rows.length === 0 ? [] : [{ kind: 'cells', section: key, table: table.key, rows }];
  });
}

function valuesMissing({ indicators }: ReportModel): MissingPart[] {
  const without = indicators.filter(lacksValue);
  return without.map(({ code }) => ({ kind: 'value', section: 'S5', indicator: code }));
}

/** The same incomplete records are missing from every indicator of participants: they are named once. */
function recordsExcluded({ indicators }: ReportModel): MissingPart[] {
  const records = Math.max(0, ...indicators.map(({ excluded }) => excluded));
  return records === 0 ? [] : [{ kind: 'excluded_records', section: 'S6', records }];
}

function numberOf(section: SectionKey): number {
  return Number(section.slice(1));
}

/** Whether a report cannot be submitted with it. Records left out are said and not asked for: they may never be complete (R12, R14). */
export function preventsSubmission({ kind }: MissingPart): boolean {
  return kind !== 'excluded_records';
}
