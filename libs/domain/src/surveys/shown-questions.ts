import type { Answers, AnswerTest, AnswerValue, Question, Questionnaire } from './questionnaire.js';

/** The questions that are asked of somebody who answered so. What was answered to a hidden question opens no other. */
export function shownQuestions({ questions }: Questionnaire, answers: Answers): readonly Question[] {
  const seen = new Map<string, AnswerValue | undefined>();
  return questions.filter((question) => {
    const isShown = (question.shownIf ?? []).every((test) => holds(test, seen.get(test.question)));
    if (isShown) seen.set(question.code, Object.hasOwn(answers, question.code) ? answers[question.code] : undefined);
    return isShown;
  });
}

/** Whether an answer is what a condition asks; no answer never is. */
function holds(test: AnswerTest, answer: AnswerValue | undefined): boolean {
  if (answer === undefined) return false;
  if ('isAnyOf' in test) {
    const given = Array.isArray(answer) ? (answer as readonly string[]) : [String(answer as string | number)];
    return given.some((code) => test.isAnyOf.includes(code));
  }
  return typeof answer === 'number' && answer >= (test.atLeast ?? -Infinity) && answer <= (test.atMost ?? Infinity);
}
