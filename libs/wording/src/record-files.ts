import { type ContentValue, type Field, isParts, type Language, type PartContent } from '#domain';
import { fieldValueText } from './record-values.js';

interface RecordFileWords {
  readonly export: string;
  readonly by: string;
  readonly at: string;
  readonly scope: string;
  readonly purpose: string;
  readonly all: string;
}

/** What stands above the rows of a register that was taken as a file (G34). */
export const recordFileWords: Readonly<Record<Language, RecordFileWords>> = {
  it: { export: 'Esportazione', by: 'Da', at: 'Il', scope: 'Righe', purpose: 'Scopo', all: 'tutte' },
  en: { export: 'Export', by: 'By', at: 'On', scope: 'Rows', purpose: 'Purpose', all: 'all' },
  fr: { export: 'Exportation', by: 'Par', at: 'Le', scope: 'Lignes', purpose: 'But', all: 'toutes' },
};

/** Between several values of a cell: a sign that no word of a list holds. */
const between = '|';

/**
 * A value as it stands in a file, so that an import reads it back as it was: words for codes, ISO days, `A:5|F1:15` for what lives inside
 * the record. Nothing for what is not known. @param nameOf what the record of an id is called
 */
export function recordFileCell(
  field: Field,
  value: ContentValue,
  language: Language,
  nameOf: (id: string) => string,
): string | number | null {
  if (value === null) return null;
  if (field.type === 'parts') return isParts(value) ? value.map((part) => partText(Object.keys(field.fields), part)).join(between) : null;
  if (isParts(value)) return null;
  if (field.type === 'reference') return typeof value === 'string' ? nameOf(value) : null;
  if (field.type === 'references') return Array.isArray(value) ? value.map(String).map(nameOf).join(between) : null;
  if (typeof value === 'number' || field.type === 'day' || field.type === 'time') return typeof value === 'number' ? value : String(value);
  if (Array.isArray(value)) return value.map((one) => fieldValueText(field, String(one), language)).join(between);
  return fieldValueText(field, value as string | boolean, language);
}

/** The word and the number of a record inside another, in the order of the catalogue: `A:5`. */
function partText([word = '', number = '']: readonly string[], part: PartContent): string {
  return [part[word], part[number]]
    .map((value) => String(value ?? ''))
    .join(':')
    .replace(/:$/, '');
}
