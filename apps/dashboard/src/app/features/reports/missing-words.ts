import type { Report, ReportMissingPart, SectionKey } from '#contract';
import type { Language } from '../../shared/language/language';

/** A missing part as one reads it: what is missing, and where one puts it right. */
export interface MissingLine {
  readonly section: SectionKey;
  /** Language of the text that is missing; null where it is not a text. */
  readonly language: 'it' | 'en' | 'fr' | null;
  readonly sentence: string;
  /** Whether the report cannot be submitted with it. */
  readonly prevents: boolean;
  /** Empty and asked for, which is graver than unfinished. */
  readonly grave: boolean;
}

/** The missing parts of a report in the words of the screen, what prevents submission first. */
export function missingLines({ missingParts }: Pick<Report, 'missingParts'>, language: Language): readonly MissingLine[] {
  const lines = missingParts.map((part) => lineOf(part, language));
  return [...lines.filter(({ prevents }) => prevents), ...lines.filter(({ prevents }) => !prevents)];
}

function lineOf(part: ReportMissingPart, language: Language): MissingLine {
  const word = (key: string, parameters?: Readonly<Record<string, unknown>>) => language.word(`reports.missing.${key}`, parameters);
  const line = { section: part.section, language: null, prevents: true, grave: false };
  switch (part.kind) {
    case 'text':
      return {
        ...line,
        language: part.language,
        grave: true,
        sentence: word('text', { language: language.word(`reports.inLanguage.${part.language}`) }),
      };
    case 'text_too_long':
      return {
        ...line,
        language: part.language,
        sentence: word('tooLong', { language: language.word(`reports.inLanguage.${part.language}`), over: part.characters - part.limit }),
      };
    case 'cells':
      return { ...line, sentence: word('cells', { table: part.table, rows: part.rows.join(', ') }) };
    case 'value':
      return { ...line, grave: true, sentence: word('value', { indicator: part.indicator }) };
    case 'excluded_records':
      return { ...line, prevents: false, sentence: language.counted('reports.missing.excluded', part.records) };
    case 'failed_check':
      return {
        ...line,
        grave: true,
        sentence: word('check', {
          what: word(`finding.${part.finding.code}`) || part.finding.code,
          check: part.finding.check,
          indicators: (part.finding.indicators ?? []).join(', '),
        }),
      };
  }
}
