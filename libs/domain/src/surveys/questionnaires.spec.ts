import { checkAnswers } from './check-answers.js';
import type { Answers, Question, Questionnaire } from './questionnaire.js';
import { questionnaireFaults } from './questionnaire-faults.js';
import { citizensQuestions, companiesQuestions, firstQuestions, membersQuestions, satisfactionQuestions } from './question-sets.js';
import { answersFrom, recordedAnswers } from './recorded-answers.js';
import { shownQuestions } from './shown-questions.js';
import { satisfactionResponse } from '../records/types/quality.js';

const words = (it: string) => ({ it, en: '', fr: '' });
const yesNo = ['yes', 'no'].map((code) => ({ code, text: words(code) }));
const asked = (code: string, more: Partial<Question> = {}): Question => ({ code, type: 'text', text: words(code), ...more });
const hires = asked('hires', { type: 'number', required: true, least: 0, most: 500 });
const hard = asked('hard', { type: 'single', required: true, options: yesNo, shownIf: [{ question: 'hires', atLeast: 1 }] });
const reason = asked('reason', { required: true, shownIf: [{ question: 'hard', isAnyOf: ['yes'] }] });
const companies: Questionnaire = { questions: [hires, hard, reason] };
const codesOf = (questions: readonly Question[]): string[] => questions.map(({ code }) => code);

describe('the questions of a questionnaire', () => {
  const shown = (answers: Answers) => codesOf(shownQuestions(companies, answers));

  it('are asked when an earlier answer makes them worth asking', () => {
    expect(shown({})).toEqual(['hires']);
    expect(shown({ hires: 0 })).toEqual(['hires']);
    expect(shown({ hires: 2 })).toEqual(['hires', 'hard']);
    expect(shown({ hires: 2, hard: 'yes' })).toEqual(['hires', 'hard', 'reason']);
  });

  it('are not opened by what was answered to a question that is hidden by now', () => {
    expect(shown({ hires: 0, hard: 'yes' })).toEqual(['hires']);
  });

  it('are opened by any of several options, and only when every condition holds', () => {
    const obstacles = asked('obstacles', {
      type: 'multiple',
      options: ['care', 'transport', 'none'].map((code) => ({ code, text: words(code) })),
    });
    const both = asked('both', {
      shownIf: [
        { question: 'obstacles', isAnyOf: ['care', 'transport'] },
        { question: 'hires', atMost: 3 },
      ],
    });
    const questionnaire = { questions: [hires, obstacles, both] };
    const isAsked = (answers: Answers): boolean => shownQuestions(questionnaire, answers).includes(both);
    expect(isAsked({ hires: 3, obstacles: ['none', 'care'] })).toBeTrue();
    expect(isAsked({ hires: 4, obstacles: ['care'] })).toBeFalse();
    expect(isAsked({ hires: 3, obstacles: ['none'] })).toBeFalse();
  });
});

describe('answers to a questionnaire', () => {
  it('are complete when all that had to be answered, of what was asked, is', () => {
    expect(checkAnswers(companies, { hires: 0 })).toEqual({
      kept: { hires: 0 },
      dropped: [],
      faults: [],
      unanswered: [],
      status: 'complete',
    });
    const stopped = checkAnswers(companies, { hires: 2, hard: 'yes' });
    expect(stopped.status).toBe('partial');
    expect(stopped.unanswered).toEqual([{ code: 'unanswered', question: 'reason' }]);
  });

  it('to a question that is hidden by now are left out, and it is said so', () => {
    const { kept, dropped, status, faults } = checkAnswers(companies, { hires: 0, hard: 'yes', reason: 'turni' });
    expect(kept).toEqual({ hires: 0 });
    expect(dropped).toEqual(['hard', 'reason']);
    expect([status, faults]).toEqual(['complete', []]);
  });

  it('are of the kind that was asked for, of the options there are, and within the range', () => {
    const faults = (answers: Answers) => checkAnswers(companies, answers).faults.map(({ code, question }) => `${question} ${code}`);
    expect(faults({ hires: 501 })).toEqual(['hires out-of-range']);
    expect(faults({ hires: -1 })).toEqual(['hires out-of-range']);
    expect(faults({ hires: 'due' })).toEqual(['hires wrong-type']);
    expect(faults({ hires: Number.NaN })).toEqual(['hires wrong-type']);
    expect(faults({ hires: 1, hard: 'perhaps' })).toEqual(['hard unknown-option']);
    expect(faults({ hires: 1, hard: ['yes'] })).toEqual(['hard wrong-type']);
    expect(faults({ hires: 1, hard: 'yes', reason: 'a'.repeat(2001) })).toEqual(['reason too-long']);
    expect(faults({ hires: 0, salary: 3 })).toEqual(['salary unknown-question']);
    expect(faults({ hires: 0, constructor: 3 })).toEqual(['constructor unknown-question']);
  });

  it('keep words as they were written, without the signs that no text has', () => {
    const { kept } = checkAnswers(companies, { hires: 1, hard: 'yes', reason: ` <b>\u0000turni</b>\n'); drop table person; -- ` });
    expect(kept['reason']).toBe(`<b>turni</b>\n'); drop table person; --`);
  });

  it('that say nothing are none', () => {
    expect(checkAnswers(companies, { hires: 1, hard: '  ', reason: '' }).unanswered).toEqual([{ code: 'unanswered', question: 'hard' }]);
  });

  it('come back from the record that keeps them', () => {
    const answers: Answers = {
      status: 'unemployed',
      occupationSought: 'trade',
      obstacles: ['care', 'transport'],
      preferredChannel: 'desk',
    };
    const { kept } = checkAnswers(citizensQuestions, answers);
    expect(answersFrom(citizensQuestions, recordedAnswers(kept))).toEqual(answers);
    expect(
      answersFrom(companies, [
        { question: 'hires', value: '12' },
        { question: 'of an older form', value: 'x' },
      ]),
    ).toEqual({ hires: 12 });
    expect(answersFrom(companies, [{ question: 'hires', value: 'many' }])).toEqual({});
  });
});

describe('a questionnaire that is built', () => {
  const faults = (...questions: readonly Question[]) => questionnaireFaults({ questions }).map(({ code, at }) => `${at} ${code}`);

  it('has questions, each with its own name and words', () => {
    expect(faults()).toEqual(['questions no-question']);
    expect(faults(asked('a'), asked('a'))).toEqual(['questions.1.code code-twice']);
    expect(faults(asked('due parole'))).toEqual(['questions.0.code no-code']);
    expect(faults(asked('a', { text: { it: ' ', en: '', fr: '' } }))).toEqual(['questions.0.text no-text']);
    expect(faults(...Array.from({ length: 61 }, (_, at) => asked(`q${at}`)))).toEqual(['questions too-many']);
  });

  it('offers at least two options where one is chosen, and none elsewhere', () => {
    expect(faults(asked('a', { type: 'single', options: yesNo.slice(0, 1) }))).toEqual(['questions.0.options no-options']);
    expect(faults(asked('a', { options: yesNo }))).toEqual(['questions.0.options options-without-choice']);
    expect(faults(asked('a', { type: 'single', options: [...yesNo, ...yesNo.slice(0, 1)] }))).toEqual([
      'questions.0.options.2.code code-twice',
    ]);
  });

  it('asks under a condition only about what was asked before, in words that can be answered', () => {
    expect(faults(hard, hires)).toEqual(['questions.0.shownIf.0 not-asked-before']);
    expect(faults(hires, hard, asked('x', { shownIf: [{ question: 'hard', isAnyOf: ['perhaps'] }] }))).toEqual([
      'questions.2.shownIf.0 unknown-option',
    ]);
    expect(faults(hires, hard, asked('x', { shownIf: [{ question: 'hard', atLeast: 2 }] }))).toEqual([
      'questions.2.shownIf.0 number-of-no-number',
    ]);
    expect(faults(hires, asked('x', { shownIf: [{ question: 'hires' }] }))).toEqual(['questions.1.shownIf.0 condition-of-nothing']);
  });

  it('may be any of the minimum sets of the desk practice (3.10)', () => {
    const sets = [...Object.values(firstQuestions), satisfactionQuestions, membersQuestions];
    for (const set of sets) expect(questionnaireFaults(set)).toEqual([]);
    expect(codesOf(citizensQuestions.questions)).toEqual([
      ...['status', 'occupationSought', 'trainingWanted', 'obstacles', 'servicesKnown', 'preferredChannel'],
    ]);
    expect(codesOf(companiesQuestions.questions)).toEqual([
      ...['hiresExpected12m', 'iscoWanted', 'hardToFill', 'hardReason', 'skillsMissing', 'trainingInterest', 'contractOffered'],
      'welcomesInternships',
    ]);
  });

  it('says the words of the minimum sets in three languages', () => {
    for (const { questions } of [...Object.values(firstQuestions), satisfactionQuestions])
      for (const { code, text, options = [] } of questions)
        for (const one of [text, ...options.map((option) => option.text)])
          expect(Object.values(one).every((said) => said !== ''))
            .withContext(code)
            .toBeTrue();
  });

  it('asks for satisfaction exactly what the record of it keeps', () => {
    for (const { code } of satisfactionQuestions.questions) expect(Object.keys(satisfactionResponse.fields)).toContain(code);
  });
});
