import type { LocalText } from '../indicators/indicator-definition.js';
import { type AnswerTest, hasOptions, type Question, type Questionnaire, rangeOf } from './questionnaire.js';

/** Why a questionnaire cannot be asked as it is. `at` is the place: `questions.2.options.0`. */
export interface QuestionnaireFault {
  readonly code:
    | 'no-question'
    | 'too-many'
    | 'no-code'
    | 'code-twice'
    | 'no-text'
    | 'no-options'
    | 'options-without-choice'
    | 'least-above-most'
    | 'not-asked-before'
    | 'unknown-option'
    | 'number-of-no-number'
    | 'condition-of-nothing';
  readonly at: string;
}

/** So many questions and options at most: nobody answers more, and a record has room for so many answers. */
export const mostQuestions = 60;
export const mostOptions = 40;
const code = /^[A-Za-z][A-Za-z0-9_.-]{0,39}$/;
const optionCode = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/;

/** Everything that is wrong with a questionnaire, in the order of its questions. */
export function questionnaireFaults({ questions }: Questionnaire): readonly QuestionnaireFault[] {
  if (questions.length === 0) return [{ code: 'no-question', at: 'questions' }];
  if (questions.length > mostQuestions) return [{ code: 'too-many', at: 'questions' }];
  return questions.flatMap((question, at) => faultsOf(question, questions.slice(0, at), `questions.${at}`));
}

function faultsOf(question: Question, before: readonly Question[], at: string): QuestionnaireFault[] {
  const options = question.options ?? [];
  const { least, most } = rangeOf(question);
  return [
    ...(code.test(question.code) ? [] : [{ code: 'no-code' as const, at: `${at}.code` }]),
    ...(before.some((other) => other.code === question.code) ? [{ code: 'code-twice' as const, at: `${at}.code` }] : []),
    ...(isEmpty(question.text) ? [{ code: 'no-text' as const, at: `${at}.text` }] : []),
    ...(hasOptions(question) && options.length < 2 ? [{ code: 'no-options' as const, at: `${at}.options` }] : []),
    ...(options.length > mostOptions ? [{ code: 'too-many' as const, at: `${at}.options` }] : []),
    ...(!hasOptions(question) && options.length > 0 ? [{ code: 'options-without-choice' as const, at: `${at}.options` }] : []),
    ...options.flatMap((option, place) => [
      ...(optionCode.test(option.code) ? [] : [{ code: 'no-code' as const, at: `${at}.options.${place}.code` }]),
      ...(options.findIndex((other) => other.code === option.code) < place
        ? [{ code: 'code-twice' as const, at: `${at}.options.${place}.code` }]
        : []),
      ...(isEmpty(option.text) ? [{ code: 'no-text' as const, at: `${at}.options.${place}.text` }] : []),
    ]),
    ...(least > most ? [{ code: 'least-above-most' as const, at: `${at}.least` }] : []),
    ...(question.shownIf ?? []).flatMap((test, place) => faultOfTest(test, before, `${at}.shownIf.${place}`)),
  ];
}

/** A condition asks about a question before it, in words that this one can answer. */
function faultOfTest(test: AnswerTest, before: readonly Question[], at: string): QuestionnaireFault[] {
  const asked = before.find((question) => question.code === test.question);
  if (!asked) return [{ code: 'not-asked-before', at }];
  if ('isAnyOf' in test) {
    const known = (asked.options ?? []).map((option) => option.code);
    if (test.isAnyOf.length === 0) return [{ code: 'condition-of-nothing', at }];
    return test.isAnyOf.every((one) => known.includes(one)) ? [] : [{ code: 'unknown-option', at }];
  }
  if (asked.type !== 'number' && asked.type !== 'scale') return [{ code: 'number-of-no-number', at }];
  if (test.atLeast === undefined && test.atMost === undefined) return [{ code: 'condition-of-nothing', at }];
  return (test.atLeast ?? -Infinity) > (test.atMost ?? Infinity) ? [{ code: 'least-above-most', at }] : [];
}

/** One language is enough to ask: the others follow it where they have no words of their own. */
function isEmpty(text: LocalText): boolean {
  return Object.values(text).every((words) => words.trim() === '');
}
