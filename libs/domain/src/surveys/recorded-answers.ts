import type { ContentValue, PartContent } from '../records/record-content.js';
import { isParts } from '../records/record-content.js';
import type { Answers, AnswerValue, Questionnaire } from './questionnaire.js';

/** Answers as a response keeps them: one line each, and one for each of several options. */
export function recordedAnswers(answers: Answers): readonly PartContent[] {
  return Object.entries(answers).flatMap(([question, value]) => {
    const lines = typeof value === 'string' || typeof value === 'number' ? [value] : value;
    return lines.map((line) => ({ question, value: String(line) }));
  });
}

/** What a response keeps, read by the questionnaire it answers; lines of other questions, of a file or of an older form, are left aside. */
export function answersFrom({ questions }: Questionnaire, recorded: ContentValue | undefined): Answers {
  const lines = recorded !== undefined && isParts(recorded) ? recorded : [];
  return Object.fromEntries(
    questions.flatMap((question): [string, AnswerValue][] => {
      const values = lines.flatMap((line) =>
        line['question'] === question.code && typeof line['value'] === 'string' ? [line['value']] : [],
      );
      const [first] = values;
      if (first === undefined) return [];
      if (question.type === 'multiple') return [[question.code, values]];
      if (question.type !== 'number' && question.type !== 'scale') return [[question.code, first]];
      const number = Number(first);
      return Number.isFinite(number) && first.trim() !== '' ? [[question.code, number]] : [];
    }),
  );
}
