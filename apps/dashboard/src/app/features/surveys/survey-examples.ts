import type { AnswerForm, AnswerLink, QuestionnaireView, SurveyList, SurveyQuestion, SurveyResultsView } from '#contract';

const inItalian = (it: string) => ({ it, en: '', fr: '' });
const yesNo = [
  { code: 'yes', text: inItalian('sì') },
  { code: 'no', text: inItalian('no') },
];

/** Two questions: the second is asked of those who look for work. */
export const twoQuestions: SurveyQuestion[] = [
  { code: 'looks', type: 'single', required: true, text: inItalian('Cerca lavoro?'), options: yesNo },
  {
    code: 'hours',
    type: 'number',
    required: true,
    least: 1,
    most: 48,
    text: inItalian('Quante ore?'),
    shownIf: [{ question: 'looks', isAnyOf: ['yes'] }],
  },
];
export const aSurvey = '0197a000-0000-7000-8000-000000000001';

export const aForm = (more: Partial<AnswerForm> = {}): AnswerForm => ({
  ...{ about: 'citizens', project: 'LI', title: inItalian('Rete di Livorno'), desk: null, openTo: '2026-04-05', form: 'a-form' },
  questions: twoQuestions,
  ...more,
});

export const aQuestionnaire = (more: Partial<QuestionnaireView> = {}): QuestionnaireView => ({
  ...{ version: 1, number: 1, frozen: false, questions: twoQuestions },
  survey: { id: aSurvey, population: 'citizens', wave: 1, method: 'online' },
  versions: [{ number: 1, savedAt: '2026-03-01T10:00:00.000Z', by: 'Anna', answers: 0 }],
  ...more,
});

export const aLink = (more: Partial<AnswerLink> = {}): AnswerLink => ({
  ...{ id: '0197a000-0000-7000-8000-000000000002', version: 1, survey: aSurvey, name: 'Lettera', wave: 1, desk: null, moment: null },
  ...{ openFrom: '2026-03-01', openTo: '2026-04-05', maximum: 500, state: 'open', token: 'a-token', received: 12, held: 0 },
  ...more,
});

export const aSurveyList = (more: Partial<SurveyList['items'][number]> = {}): SurveyList => ({
  exact: true,
  items: [
    {
      ...{ id: aSurvey, population: 'citizens', method: 'online', from: '2025-04-07', to: null, planned: 600, waves: 2 },
      ...{ received: { complete: 294, partial: 16, refused: 16 }, byWave: [{ wave: 1, complete: 200, partial: 10, refused: 9 }] },
      ...{ held: 3, openLinks: 1, questionnaire: 1, countsFor: ['LI-O9'] },
      ...more,
    },
  ],
});

export const someResults = (more: Partial<SurveyResultsView> = {}): SurveyResultsView => ({
  ...{ survey: { id: aSurvey, population: 'citizens', planned: 600 }, number: 1, versions: [1], asOf: '2026-03-31', exact: true },
  ...{ complete: 10, partial: 0, refused: 1, waves: [{ wave: 1, complete: 10 }], countsFor: ['LI-O9'] },
  questions: [
    {
      ...{ question: twoQuestions[0] ?? fail(), asked: 10, answered: 10, answeredByWave: [10], mean: null, texts: [] },
      parts: [
        { code: 'yes', count: 7, byWave: [7] },
        { code: 'no', count: 3, byWave: [3] },
      ],
    },
    { question: twoQuestions[1] ?? fail(), asked: 7, answered: 7, answeredByWave: [7], parts: null, mean: null, texts: [] },
  ],
  ...more,
});

function fail(): never {
  throw new Error('there are two questions');
}
