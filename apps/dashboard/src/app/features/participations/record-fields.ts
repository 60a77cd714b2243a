import type { DeskView, ParticipationView } from '#contract';
import {
  answers,
  type CodeList,
  degreesOfUrbanisation,
  employmentStatuses,
  exitReasons,
  improvementReasons,
  iscedLevels,
  labourStatuses,
  type Language,
  type LocalText,
  sexes,
  sixMonthStatuses,
} from '#domain';
import { formatDay, notApplicable } from '#wording';

/** The ordinary fields of a participation; answers of special categories are not among them (G3, G39). */
export type FieldKey = Exclude<keyof ParticipationView, 'id' | 'version' | 'pseudonym' | 'missing' | 'countsFor' | 'history'>;
export type FieldValue = ParticipationView[FieldKey];

/** How a field is shown and asked: a day, yes or no, one code of a list, several of them, or a desk. */
export interface RecordField {
  readonly key: FieldKey;
  readonly kind: 'day' | 'yesNo' | 'choice' | 'choices' | 'desk';
  readonly choices?: CodeList<string> | CodeList<number>;
  /** Whether the value is a number, as the contract has it. */
  readonly numeric?: boolean;
}

export interface FieldGroup {
  readonly key: 'entry' | 'person' | 'work' | 'situation' | 'exit' | 'later';
  readonly fields: readonly RecordField[];
}

/** All fields in the order one asks for them, in groups of one subject. */
export const fieldGroups: readonly FieldGroup[] = [
  {
    key: 'entry',
    fields: [
      { key: 'entryDate', kind: 'day' },
      { key: 'desk', kind: 'desk' },
    ],
  },
  {
    key: 'person',
    fields: [
      { key: 'sex', kind: 'choice', choices: sexes },
      { key: 'birthDate', kind: 'day' },
      { key: 'isced', kind: 'choice', choices: iscedLevels, numeric: true },
      { key: 'degurba', kind: 'choice', choices: degreesOfUrbanisation, numeric: true },
    ],
  },
  {
    key: 'work',
    fields: [
      { key: 'employmentStatus', kind: 'choice', choices: employmentStatuses },
      { key: 'longTerm', kind: 'yesNo' },
      { key: 'inEducationAtEntry', kind: 'yesNo' },
    ],
  },
  {
    key: 'situation',
    fields: [
      { key: 'thirdCountryNational', kind: 'choice', choices: answers },
      { key: 'foreignBackground', kind: 'choice', choices: answers },
      { key: 'housingExclusion', kind: 'choice', choices: answers },
    ],
  },
  {
    key: 'exit',
    fields: [
      { key: 'exitDate', kind: 'day' },
      { key: 'exitReason', kind: 'choice', choices: exitReasons },
      { key: 'lastStatus28d', kind: 'choice', choices: labourStatuses },
      { key: 'education28d', kind: 'yesNo' },
      { key: 'qualification28d', kind: 'yesNo' },
    ],
  },
  {
    key: 'later',
    fields: [
      { key: 'status6m', kind: 'choice', choices: sixMonthStatuses },
      { key: 'improved6m', kind: 'choices', choices: improvementReasons },
    ],
  },
];

export const recordFields: readonly RecordField[] = fieldGroups.flatMap(({ fields }) => fields);

/** Whether a value may be absent: a day of entry and an answer always are there, an answer that was not given is “not asked”. */
export function mayBeEmpty({ key, choices }: RecordField): boolean {
  return key !== 'entryDate' && choices !== answers;
}

/** A code of the list with its words. */
export interface Choice {
  readonly code: string;
  readonly label: LocalText;
}

export function choicesOf({ choices }: RecordField): readonly Choice[] {
  return Object.entries(choices ?? {}).map(([code, { label }]: [string, { label: LocalText }]) => ({ code, label }));
}

/** What the words of a value depend on. */
export interface ValueContext {
  readonly language: Language;
  readonly desks: readonly DeskView[];
  /** A word of this feature. */
  readonly word: (key: string) => string;
}

/** Yes and no; of unemployment it is said whether it was long, not whether its length is “yes”. */
export function yesNoWord({ key }: RecordField, value: boolean, word: (key: string) => string): string {
  return word(`${key === 'longTerm' ? 'longTerm' : 'answer'}.${value ? 'yes' : 'no'}`);
}

/** What a value says to a person; “–” for none. */
export function valueText(field: RecordField, value: unknown, context: ValueContext): string {
  const { language, desks, word } = context;
  if (value === null || value === undefined || value === '') return notApplicable;
  if (Array.isArray(value)) {
    return value.map((code) => labelOf(field, code, language)).join('; ') || notApplicable;
  }
  if (typeof value === 'boolean') return yesNoWord(field, value, word);
  if (field.kind === 'day') return typeof value === 'string' ? formatDay(value, language) : notApplicable;
  if (field.kind === 'desk') return desks.find(({ code }) => code === value)?.name ?? String(value as string);
  return labelOf(field, value, language);
}

function labelOf(field: RecordField, code: unknown, language: Language): string {
  const written = String(code as string | number);
  return choicesOf(field).find((choice) => choice.code === written)?.label[language] ?? written;
}

/** Whether two values of a field are the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
