import type { ReportChangeView } from '#contract';
import { formatChange, formatNumber, statusWord } from '#wording';
import type { Language } from '../../shared/language/language';

/** A difference from the report before that is no correction: what it is about, how it is named in short, and in a sentence. */
export interface ChangeLine {
  /** Code of the indicator, or of the section. */
  readonly of: string;
  readonly mark: string;
  readonly sentence: string;
}

/** What else is different from the report before, in the words of the screen. New values are what a report is for: they stand in its tables. */
export function changeLines(changes: readonly ReportChangeView[], language: Language): readonly ChangeLine[] {
  return changes.filter(({ kind }) => kind !== 'new').map((change) => lineOf(change, language));
}

function lineOf(change: ReportChangeView, language: Language): ChangeLine {
  const code = language.code();
  const word = (key: string, parameters?: Readonly<Record<string, unknown>>) => language.word(`reports.change.${key}`, parameters);
  const number = (value: number | null) => (value === null ? '–' : formatNumber(value, Number.isInteger(value) ? 0 : 1, code));
  switch (change.kind) {
    case 'status':
      return {
        of: change.code,
        mark: word('status'),
        sentence: word('statusFromTo', { before: statusWord(change.before, code), now: statusWord(change.now, code) }),
      };
    case 'rule':
      return { of: change.code, mark: `v${change.before} → v${change.now}`, sentence: word('rule') };
    case 'target':
    case 'value':
      return {
        of: change.code,
        mark:
          change.before === null || change.now === null
            ? ''
            : formatChange(change.now - change.before, code, fraction(change.now - change.before)),
        sentence: word(change.kind, { before: number(change.before), now: number(change.now) }),
      };
    case 'text':
      return {
        of: change.section,
        mark: word('text'),
        sentence: word('textIn', { language: language.word(`reports.inLanguage.${change.language}`) }),
      };
    case 'new':
      return { of: change.code, mark: formatChange(change.delta, code), sentence: '' };
    default:
      return { of: change.code, mark: '', sentence: word(change.kind) };
  }
}

function fraction(value: number): number {
  return Number.isInteger(value) ? 0 : 1;
}
