import { fewestProtected, protectedCount } from './protected-count.js';
import { type Answers, type AnswerValue, hasOptions, type Question, type Questionnaire, rangeOf } from './questionnaire.js';
import { shownQuestions } from './shown-questions.js';

/** A response as results read it. */
export interface CountedResponse {
  readonly status: 'complete' | 'partial' | 'refused';
  readonly wave: number | null;
  readonly answers: Answers;
  /** In [0, 1), for protected figures (G8). */
  readonly key: number;
}

/** A part of the answers to a question: an option, a point of the scale, a stretch of numbers. */
export interface ResultPart {
  /** The option, the point, or the first number of the stretch; `null`: something that is no option of the questionnaire. */
  readonly code: string | null;
  /** Of a stretch of numbers, the last one. */
  readonly to?: number;
  readonly count: number;
  /** By wave, in the order of the waves. */
  readonly byWave: readonly number[];
}

export interface QuestionResult {
  readonly code: string;
  /** Who was asked it, and who answered. */
  readonly asked: number;
  readonly answered: number;
  readonly answeredByWave: readonly number[];
  /** Null: so few answered that the parts are not told. Empty for words of one's own. */
  readonly parts: readonly ResultPart[] | null;
  /** Of a scale or a number, worked out from the counts that are told; null: nobody answered. */
  readonly mean: number | null;
}

export interface SurveyResults {
  /** Whether the figures are exact or protected: a screen shows one kind and says which (G6). */
  readonly exact: boolean;
  readonly complete: number;
  readonly partial: number;
  readonly refused: number;
  readonly waves: readonly { readonly wave: number; readonly complete: number }[];
  readonly questions: readonly QuestionResult[];
}

type Count = (responses: readonly CountedResponse[]) => number;

/** What was answered to each question, by wave. Complete and partial answers count; who refused is told apart. */
export function surveyResults(questionnaire: Questionnaire, responses: readonly CountedResponse[], exact: boolean): SurveyResults {
  const count: Count = exact ? (some) => some.length : (some) => protectedCount(some.map(({ key }) => key));
  const of = (status: CountedResponse['status']) => responses.filter((response) => response.status === status);
  const waves = [...new Set(responses.map(({ wave }) => wave ?? 1))].toSorted((one, next) => one - next);
  const answering = responses.filter(({ status }) => status !== 'refused');
  return {
    exact,
    ...{ complete: count(of('complete')), partial: count(of('partial')), refused: count(of('refused')) },
    waves: waves.map((wave) => ({ wave, complete: count(of('complete').filter((one) => (one.wave ?? 1) === wave)) })),
    questions: questionnaire.questions.map((question) => resultOf(question, questionnaire, answering, waves, count, exact)),
  };
}

function resultOf(
  question: Question,
  questionnaire: Questionnaire,
  responses: readonly CountedResponse[],
  waves: readonly number[],
  count: Count,
  exact: boolean,
): QuestionResult {
  const asked = responses.filter(({ answers }) => shownQuestions(questionnaire, answers).includes(question));
  const answered = asked.filter(({ answers }) => answers[question.code] !== undefined);
  const byWave = (some: readonly CountedResponse[]) => waves.map((wave) => count(some.filter((one) => (one.wave ?? 1) === wave)));
  const base = { code: question.code, asked: count(asked), answered: count(answered), answeredByWave: byWave(answered) };
  if (question.type === 'text') return { ...base, parts: [], mean: null };
  if (!exact && answered.length > 0 && answered.length < fewestProtected) return { ...base, parts: null, mean: null };
  const parts = partsOf(question, answered).flatMap(({ code, to, those }): ResultPart[] =>
    code === null && those.length === 0 ? [] : [{ code, ...(to === undefined ? {} : { to }), count: count(those), byWave: byWave(those) }],
  );
  return { ...base, parts, mean: hasOptions(question) ? null : meanOf(question, answered, parts, exact) };
}

interface Part {
  readonly code: string | null;
  readonly to?: number;
  readonly those: readonly CountedResponse[];
}

function partsOf(question: Question, answered: readonly CountedResponse[]): readonly Part[] {
  const valueOf = ({ answers }: CountedResponse): AnswerValue | undefined => answers[question.code];
  if (hasOptions(question)) {
    const codes = (question.options ?? []).map(({ code }) => code);
    const given = (response: CountedResponse): readonly string[] => [valueOf(response) ?? []].flat().map(String);
    return [
      ...codes.map((code) => ({ code, those: answered.filter((response) => given(response).includes(code)) })),
      { code: null, those: answered.filter((response) => given(response).some((code) => !codes.includes(code))) },
    ];
  }
  return stretchesOf(question, answered.map(valueOf)).map(([from, to]) => ({
    ...{ code: String(from), ...(to === from ? {} : { to }) },
    those: answered.filter((response) => {
      const value = valueOf(response);
      return typeof value === 'number' && value >= from && value <= to;
    }),
  }));
}

/** A scale by its points; numbers in a few stretches that grow: 0, 1, 2–5, 6–10, 11–50 and so on to the largest that was answered. */
function stretchesOf(question: Question, values: readonly (AnswerValue | undefined)[]): readonly (readonly [from: number, to: number])[] {
  const { least, most } = rangeOf(question);
  if (question.type === 'scale') return Array.from({ length: most - least + 1 }, (_, at) => [least + at, least + at] as const);
  const largest = Math.max(0, ...values.filter((value) => typeof value === 'number'));
  const ends = [0, 1, 5, 10, 50, 100, 500, 1000, 10_000, 100_000, most];
  const needed = ends.slice(0, ends.findIndex((end) => end >= largest) + 1 || ends.length);
  return needed.map((end, at) => [at === 0 ? 0 : (needed[at - 1] ?? 0) + 1, end] as const);
}

/** Protected means follow from the protected counts alone (G8); of stretches of numbers none is told. */
function meanOf(question: Question, answered: readonly CountedResponse[], parts: readonly ResultPart[], exact: boolean): number | null {
  if (exact) {
    const values = answered.flatMap(({ answers }) => {
      const value = answers[question.code];
      return typeof value === 'number' ? [value] : [];
    });
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  }
  if (question.type !== 'scale') return null;
  const told = parts.reduce((sum, { count }) => sum + count, 0);
  return told === 0 ? null : parts.reduce((sum, { code, count }) => sum + Number(code) * count, 0) / told;
}
