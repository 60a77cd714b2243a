import { checkAnswers, type Answers, type Questionnaire, rangeOf } from '#domain';
import type { Language } from '../../shared/language/language';

/** What is wrong with answers so far, by question, in words; what is missing only where everything must be answered. */
export function answerFaults(
  questionnaire: Questionnaire,
  answers: Answers,
  language: Language,
  { complete }: { readonly complete: boolean },
): ReadonlyMap<string, string> {
  const { faults, unanswered } = checkAnswers(questionnaire, answers);
  return new Map(
    [...faults, ...(complete ? unanswered : [])].map(({ code, question: asked }) => {
      const question = questionnaire.questions.find((one) => one.code === asked);
      return [asked, language.word(`surveys.fault.${code}`, question ? { ...rangeOf(question) } : {})];
    }),
  );
}
