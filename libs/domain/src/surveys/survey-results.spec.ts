import { fewestProtected, protectedCount } from './protected-count.js';
import type { Answers, Questionnaire } from './questionnaire.js';
import { holdReasonsOf, isRefusedAsFlood } from './robot-signs.js';
import { type CountedResponse, surveyResults } from './survey-results.js';

const words = { it: 'x', en: 'x', fr: 'x' };
const options = ['care', 'transport', 'none'].map((code) => ({ code, text: words }));
const questionnaire: Questionnaire = {
  questions: [
    { code: 'works', type: 'single', required: true, text: words, options: ['yes', 'no'].map((code) => ({ code, text: words })) },
    { code: 'obstacles', type: 'multiple', text: words, options, shownIf: [{ question: 'works', isAnyOf: ['no'] }] },
    { code: 'hires', type: 'number', text: words },
    { code: 'score', type: 'scale', text: words },
  ],
};

/** A number in [0, 1) that looks thrown and is the same at each run. */
const thrown = (at: number): number => Math.abs(Math.sin(at * 12.9898) * 43_758.5453) % 1;
const answered = (answers: Answers, more: Partial<CountedResponse> = {}): CountedResponse => ({
  ...{ status: 'complete', wave: 1, key: 0.5, answers },
  ...more,
});

describe('results of a survey', () => {
  const responses = [
    answered({ works: 'no', obstacles: ['care', 'transport'], hires: 0, score: 4 }),
    answered({ works: 'no', obstacles: ['care'], hires: 3, score: 5 }, { wave: 2 }),
    answered({ works: 'yes', hires: 40 }, { status: 'partial' }),
    answered({}, { status: 'refused' }),
    answered({ works: 'in nero' }, { wave: null }),
  ];
  const results = surveyResults(questionnaire, responses, true);
  const of = (code: string) => results.questions.find((question) => question.code === code);
  const parts = (code: string) =>
    (of(code)?.parts ?? []).map((part) => `${part.code ?? '?'}${part.to === undefined ? '' : `-${part.to}`}: ${part.count}`);

  it('tell complete, partial and refused answers apart, and the waves', () => {
    expect([results.complete, results.partial, results.refused]).toEqual([3, 1, 1]);
    expect(results.waves).toEqual([
      { wave: 1, complete: 2 },
      { wave: 2, complete: 1 },
    ]);
  });

  it('count each option, and what is no option apart', () => {
    expect(parts('works')).toEqual(['yes: 1', 'no: 2', '?: 1']);
    expect(of('works')?.parts?.[1]?.byWave).toEqual([1, 1]);
  });

  it('say how many were asked a question: those alone can have answered it', () => {
    expect([of('obstacles')?.asked, of('obstacles')?.answered]).toEqual([2, 2]);
    expect(parts('obstacles')).toEqual(['care: 2', 'transport: 1', 'none: 0']);
  });

  it('give numbers in stretches with their mean, and a scale by its points', () => {
    expect(parts('hires')).toEqual(['0: 1', '1: 0', '2-5: 1', '6-10: 0', '11-50: 1']);
    expect(of('hires')?.mean).toBeCloseTo(43 / 3);
    expect(parts('score')).toEqual(['1: 0', '2: 0', '3: 0', '4: 1', '5: 1']);
    expect(of('score')?.mean).toBe(4.5);
  });
});

describe('protected figures of a survey (G8)', () => {
  const many = (count: number, from = 0): CountedResponse[] =>
    Array.from({ length: count }, (_, at) => answered({ works: 'no', score: 1 + (at % 5) }, { key: thrown(from + at) }));

  it('are the same however often they are asked for, a multiple of five, and nothing only where there is nothing', () => {
    const keys = many(23).map(({ key }) => key);
    expect(protectedCount(keys)).toBe(protectedCount(keys.toReversed()));
    for (let count = 1; count < 200; count += 1) {
      const told = protectedCount(many(count, count).map(({ key }) => key));
      expect(told % 5).toBe(0);
      expect(Math.abs(told - count)).toBeLessThanOrEqual(5);
    }
    expect(protectedCount([])).toBe(0);
  });

  it('tell no parts of a question that few have answered', () => {
    expect(surveyResults(questionnaire, many(fewestProtected - 1), false).questions[0]?.parts).toBeNull();
    expect(surveyResults(questionnaire, many(fewestProtected), false).questions[0]?.parts?.length).toBe(2);
  });

  it('work means out from what is told, never from what was answered', () => {
    const { mean, parts } = surveyResults(questionnaire, many(83), false).questions[3] ?? {};
    const told = (parts ?? []).reduce((sum, { count }) => sum + count, 0);
    expect(mean).toBe((parts ?? []).reduce((sum, { code, count }) => sum + Number(code) * count, 0) / told);
  });

  // of one question whose parts make up the whole, what a linear programme could prove is what these bounds prove
  it('prove of no part that it holds one to four answers, not even by subtracting the other parts from the whole (G11)', () => {
    const bounds = (told: number): readonly [number, number] => [told === 0 ? 0 : Math.max(1, told - 5), told + 5];
    let proven = 0;
    for (let table = 0; table < 4000; table += 1) {
      const sizes = Array.from({ length: 2 + (table % 9) }, (_, at) =>
        thrown(table * 31 + at) < 0.4 ? at % 5 : Math.floor(thrown(table * 17 + at) * 40),
      );
      const cells = sizes.map((size, at) => many(size, table * 977 + at * 61).map(({ key }) => key));
      if (sizes.reduce((sum, size) => sum + size, 0) < fewestProtected) continue;
      const told = cells.map((keys) => bounds(protectedCount(keys)));
      const [lowest, highest] = bounds(protectedCount(cells.flat()));
      for (const [at, [low, high]] of told.entries()) {
        const others = told.filter((_, place) => place !== at);
        const sumOf = (end: 0 | 1): number => others.reduce((sum, bound) => sum + bound[end], 0);
        const [least, most] = [Math.max(low, lowest - sumOf(1)), Math.min(high, highest - sumOf(0))];
        if (least >= 1 && most <= 4) proven += 1;
      }
    }
    expect(proven).toBe(0);
  });
});

describe('an answer by a public link', () => {
  const signs = { trapFilled: false, secondsTaken: 60, answered: 6, fromSource: 1, byLink: 5 };

  it('counts at once when nothing speaks against it, from a class with one address too', () => {
    expect(holdReasonsOf(signs)).toEqual([]);
    expect(holdReasonsOf({ ...signs, fromSource: 20 })).toEqual([]);
  });

  it('waits for a person when the hidden field is filled, or nobody could have been so fast', () => {
    expect(holdReasonsOf({ ...signs, trapFilled: true })).toEqual(['trap_filled']);
    expect(holdReasonsOf({ ...signs, secondsTaken: 2, answered: 1 })).toEqual(['too_fast']);
    expect(holdReasonsOf({ ...signs, secondsTaken: 4, answered: 10 })).toEqual(['too_fast']);
  });

  it('waits when too many come from one source, or by the link at all, and is refused when they go on', () => {
    expect(holdReasonsOf({ ...signs, fromSource: 21 })).toEqual(['many_from_one_source']);
    expect(holdReasonsOf({ ...signs, byLink: 121 })).toEqual(['many_at_once']);
    expect([isRefusedAsFlood({ fromSource: 200, byLink: 200 }), isRefusedAsFlood({ fromSource: 201, byLink: 201 })]).toEqual([false, true]);
  });
});
