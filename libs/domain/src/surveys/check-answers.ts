import { type Answers, type AnswerValue, hasOptions, longestAnswer, type Question, type Questionnaire, rangeOf } from './questionnaire.js';
import { shownQuestions } from './shown-questions.js';

export interface AnswerFault {
  readonly code: 'unanswered' | 'unknown-question' | 'wrong-type' | 'unknown-option' | 'out-of-range' | 'too-long';
  readonly question: string;
}

/** A set of answers held against a questionnaire. */
export interface CheckedAnswers {
  /** What was answered and asked: the codes of options in the order of the questionnaire, texts without blanks around them. */
  readonly kept: Answers;
  /** Answers to questions that were not asked, given before an earlier answer changed: they are left out, and who reads is told. */
  readonly dropped: readonly string[];
  /** What cannot be kept. */
  readonly faults: readonly AnswerFault[];
  /** What had to be answered and was not: then it is a partial answer, which counts nothing. */
  readonly unanswered: readonly AnswerFault[];
  readonly status: 'complete' | 'partial';
}

/** Holds answers against the questions that were asked: nothing unknown, nothing out of range, nothing hidden; and says what is missing. */
export function checkAnswers(questionnaire: Questionnaire, answers: Answers): CheckedAnswers {
  const given = Object.fromEntries(Object.entries(answers).flatMap(([code, value]) => tidy(code, value)));
  const known = new Map(questionnaire.questions.map((question) => [question.code, question]));
  const shown = shownQuestions(questionnaire, given);
  const isShown = new Set(shown.map(({ code }) => code));
  const unknown = Object.keys(given).flatMap((code) => (known.has(code) ? [] : [{ code: 'unknown-question' as const, question: code }]));
  const wrong = shown.flatMap((question) => {
    const value = given[question.code];
    return value === undefined ? [] : faultOf(question, value).map((code) => ({ code, question: question.code }));
  });
  const unanswered = shown.flatMap(({ code, required }) =>
    required && given[code] === undefined ? [{ code: 'unanswered' as const, question: code }] : [],
  );
  return {
    kept: Object.fromEntries(shown.flatMap((question) => inOrder(question, given[question.code]))),
    dropped: Object.keys(given).filter((code) => known.has(code) && !isShown.has(code)),
    faults: [...unknown, ...wrong],
    unanswered,
    status: unanswered.length === 0 ? 'complete' : 'partial',
  };
}

/** Without what says nothing: blanks, no option, and signs that no text has and no database keeps. */
function tidy(code: string, value: AnswerValue): [string, AnswerValue][] {
  if (typeof value === 'number') return [[code, value]];
  if (typeof value !== 'string') return value.length === 0 ? [] : [[code, [...new Set(value)]]];
  const text = Array.from(value)
    .filter((sign) => sign === '\n' || sign === '\t' || (sign >= ' ' && sign !== '\u007f'))
    .join('')
    .trim();
  return text === '' ? [] : [[code, text]];
}

function inOrder(question: Question, value: AnswerValue | undefined): [string, AnswerValue][] {
  if (value === undefined) return [];
  if (typeof value === 'string' || typeof value === 'number') return [[question.code, value]];
  return [[question.code, (question.options ?? []).map(({ code }) => code).filter((code) => value.includes(code))]];
}

function faultOf(question: Question, value: AnswerValue): AnswerFault['code'][] {
  switch (question.type) {
    case 'single':
      return typeof value === 'string' ? unknownAmong(question, [value]) : ['wrong-type'];
    case 'multiple':
      return typeof value === 'string' || typeof value === 'number' ? ['wrong-type'] : unknownAmong(question, value);
    case 'text':
      return typeof value !== 'string' ? ['wrong-type'] : value.length > longestAnswer ? ['too-long'] : [];
    default:
      return faultOfNumber(question, value);
  }
}

function faultOfNumber(question: Question, value: AnswerValue): AnswerFault['code'][] {
  const { least, most } = rangeOf(question);
  if (typeof value !== 'number' || !Number.isFinite(value)) return ['wrong-type'];
  if (question.type === 'scale' && !Number.isInteger(value)) return ['wrong-type'];
  return value < least || value > most ? ['out-of-range'] : [];
}

function unknownAmong(question: Question, codes: readonly string[]): AnswerFault['code'][] {
  const known = hasOptions(question) ? (question.options ?? []).map(({ code }) => code) : [];
  return codes.every((code) => known.includes(code)) ? [] : ['unknown-option'];
}
