import type { LocalText } from '../indicators/indicator-definition.js';

/** How a question is answered: one of its options, several of them, a number, one to five, or words of one's own. */
export const questionTypes = ['single', 'multiple', 'number', 'scale', 'text'] as const;
export type QuestionType = (typeof questionTypes)[number];

export interface QuestionOption {
  readonly code: string;
  readonly text: LocalText;
}

/**
 * What an earlier answer must be for a question to be asked. A closed set that is checked against the questions themselves, like the
 * conditions of definitions: a general language of conditions (JsonLogic and the like) would let a form ask what nobody can check or read
 * aloud, and would have to be carried to every phone that answers.
 */
export type AnswerTest =
  | { readonly question: string; readonly isAnyOf: readonly string[] }
  | { readonly question: string; readonly atLeast?: number; readonly atMost?: number };

export interface Question {
  /** Its name in answers and files; never shown to who answers. */
  readonly code: string;
  readonly type: QuestionType;
  readonly text: LocalText;
  readonly hint?: LocalText;
  readonly required?: true;
  /** Of `single` and `multiple`. */
  readonly options?: readonly QuestionOption[];
  /** Of a `number`, both in. */
  readonly least?: number;
  readonly most?: number;
  /** All of them must hold; without any it is always asked. */
  readonly shownIf?: readonly AnswerTest[];
}

/** A questionnaire in one version: what is asked, in this order. Once somebody has answered it, a change makes another version. */
export interface Questionnaire {
  readonly questions: readonly Question[];
}

/** What somebody answered, by the code of the question: the codes of several options, and a number as a number. */
export type AnswerValue = string | number | readonly string[];
export type Answers = Readonly<Record<string, AnswerValue>>;

/** The ends of the scale, both in. */
export const scale = { least: 1, most: 5 } as const;
/** Longest words of one's own, in characters. */
export const longestAnswer = 2000;

/** Whether a question is answered by options. */
export function hasOptions({ type }: Pick<Question, 'type'>): boolean {
  return type === 'single' || type === 'multiple';
}

/** The numbers that may answer a number or a scale, both in. */
export function rangeOf({ type, least, most }: Question): { readonly least: number; readonly most: number } {
  return type === 'scale' ? scale : { least: least ?? 0, most: most ?? 1_000_000 };
}
