import type { SurveyQuestion } from '#contract';
import type { AnswerTest, QuestionType } from '#domain';
import { hasOptions } from '#domain';
import { emptyTexts, inAllLanguages } from '../../shared/forms/language-texts';

/** A question as it is being written, under a key of its own: its name may change and stand there twice meanwhile. */
export interface DraftQuestion {
  readonly key: number;
  readonly question: SurveyQuestion;
}

let made = 0;

export function draftOf(questions: readonly SurveyQuestion[]): readonly DraftQuestion[] {
  return questions.map((question) => ({ key: ++made, question }));
}

/** A new question, with a name that no other has. */
export function newQuestion(others: readonly DraftQuestion[]): DraftQuestion {
  const codes = new Set(others.map(({ question }) => question.code));
  let number = others.length + 1;
  while (codes.has(`q${number}`)) number += 1;
  return {
    key: ++made,
    question: { code: `q${number}`, type: 'single', text: { ...emptyTexts }, options: [newOption([]), newOption(['a1'])] },
  };
}

export function newOption(codes: readonly string[]): NonNullable<SurveyQuestion['options']>[number] {
  let number = codes.length + 1;
  while (codes.includes(`a${number}`)) number += 1;
  return { code: `a${number}`, text: { ...emptyTexts } };
}

/** As another type: what the new one has not is left out. */
export function asType(question: SurveyQuestion, type: QuestionType): SurveyQuestion {
  const { options, least, most, ...rest } = question;
  if (hasOptions({ type })) return { ...rest, type, options: options ?? [newOption([]), newOption(['a1'])] };
  return type === 'number'
    ? { ...rest, type, ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) }
    : { ...rest, type };
}

/** One place up or down; the first and the last stay. */
export function moved(draft: readonly DraftQuestion[], at: number, by: 1 | -1): readonly DraftQuestion[] {
  const [one, other] = [draft[at], draft[at + by]];
  if (!one || !other) return draft;
  return draft.map((question, place) => (place === at ? other : place === at + by ? one : question));
}

/** As it is saved: a language that was left empty says what Italian says. */
export function questionsOf(draft: readonly DraftQuestion[]): SurveyQuestion[] {
  return draft.map(({ question }) => {
    const { hint, options, ...rest } = question;
    const said = hint && inAllLanguages(hint).it !== '' ? { hint: inAllLanguages(hint) } : {};
    return {
      ...rest,
      text: inAllLanguages(question.text),
      ...said,
      ...(options === undefined ? {} : { options: options.map(({ code, text }) => ({ code, text: inAllLanguages(text) })) }),
    };
  });
}

/** A condition about a question, in the way that it can be answered. */
export function firstTest(asked: SurveyQuestion): AnswerTest | null {
  const [option] = asked.options ?? [];
  if (option) return { question: asked.code, isAnyOf: [option.code] };
  return asked.type === 'text' ? null : { question: asked.code, atLeast: 1 };
}
