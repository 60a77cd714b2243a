import type { Report, ReportSection } from '#contract';
import type { MissingLine } from './missing-words';

/** How far a section is: done, begun, empty although it is asked for, or no part of this report. */
export type SectionState = 'done' | 'begun' | 'empty' | 'out';

export function sectionState(section: ReportSection, missing: readonly MissingLine[]): SectionState {
  if (!section.included) return 'out';
  const lacking = missing.filter((line) => line.section === section.key && line.prevents);
  if (lacking.length === 0) return 'done';
  const written = section.note?.texts.some(({ text }) => text.trim() !== '') ?? false;
  return lacking.some(({ grave }) => grave) && !written ? 'empty' : 'begun';
}

/** How many of the sections that are part of the report lack nothing. */
export function doneOf(
  { sections }: Pick<Report, 'sections'>,
  missing: readonly MissingLine[],
): { readonly done: number; readonly all: number } {
  const included = sections.filter((section) => section.included);
  return { done: included.filter((section) => sectionState(section, missing) === 'done').length, all: included.length };
}
