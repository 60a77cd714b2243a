import { type Answers, type CalendarDay, recordedAnswers, type RecordContent, withoutNothing } from '#domain';

/** A response to a survey that came by a link: of nobody, on the day it came. */
export function responseByLink(
  link: { readonly survey: string; readonly wave: number; readonly desk: string | null },
  answers: Answers,
  { number, status, day }: { readonly number: number; readonly status: 'complete' | 'partial'; readonly day: CalendarDay },
): RecordContent {
  const { survey, wave, desk } = link;
  return withoutNothing({
    survey,
    wave,
    desk,
    questionnaireVersion: Math.max(1, number),
    completedOn: day,
    status,
    answers: recordedAnswers(answers),
  });
}

/** Scores that came by a link. */
export function satisfactionByLink(
  { desk, moment }: { readonly desk: string | null; readonly moment: string | null },
  answers: Answers,
  date: CalendarDay,
): RecordContent {
  const scores = Object.fromEntries(
    Object.entries(answers).flatMap(([code, value]) => (typeof value === 'string' || typeof value === 'number' ? [[code, value]] : [])),
  );
  return withoutNothing({ ...scores, desk, moment, date, anonymous: true });
}
