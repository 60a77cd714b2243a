import * as z from 'zod';
import { holdReasons, longestAnswer, mostOptions, mostQuestions, questionTypes } from '#domain';
import { calendarDay, instant, language, localText } from './common.js';

const words = z.strictObject({ it: z.string().max(500), en: z.string().max(500), fr: z.string().max(500) });
const code = z.string().max(40);
const amount = z.number().int().min(0).max(1_000_000_000);

const answerTest = z.union([
  z.strictObject({ question: code, isAnyOf: z.array(code).max(mostOptions) }),
  z.strictObject({ question: code, atLeast: amount.optional(), atMost: amount.optional() }),
]);
export const surveyQuestion = z.strictObject({
  code,
  type: z.enum(questionTypes),
  text: words,
  hint: words.optional(),
  required: z.literal(true).optional(),
  options: z
    .array(z.strictObject({ code, text: words }))
    .max(mostOptions)
    .optional(),
  least: amount.optional(),
  most: amount.optional(),
  shownIf: z.array(answerTest).max(5).optional(),
});
export const surveyQuestions = z.array(surveyQuestion).max(mostQuestions);

/** What somebody answered, by the code of the question. */
export const surveyAnswers = z
  .record(code, z.union([z.string().max(longestAnswer + 200), z.number(), z.array(code).max(mostOptions)]))
  .refine((answers) => Object.keys(answers).length <= mostQuestions, 'more answers than a questionnaire has questions');

const received = z.object({ complete: z.number().int(), partial: z.number().int(), refused: z.number().int() });
const population = z.enum(['citizens', 'companies', 'operators', 'members']);

/** A survey with what came in so far. */
export const surveySummary = z.object({
  id: z.uuid(),
  population,
  method: z.string(),
  from: calendarDay.nullable(),
  to: calendarDay.nullable(),
  planned: z.number().nullable(),
  /** Waves that are planned. */
  waves: z.number().nullable(),
  received,
  byWave: z.array(received.extend({ wave: z.number().int() })),
  /** Answers by links that wait for a person; null for who decides over none. */
  held: z.number().int().nullable(),
  /** Links that take answers today. */
  openLinks: z.number().int(),
  /** The newest version of its questionnaire; null: it has none yet. */
  questionnaire: z.number().int().nullable(),
  /** Codes of the indicators that count its answers; empty for who may not read values. */
  countsFor: z.array(z.string()),
});
export const surveyList = z.object({
  /** Whether the figures are exact, or protected (G6). */
  exact: z.boolean(),
  items: z.array(surveySummary),
});

/** What a survey asks, in its newest version; before the first one is saved, what is proposed to begin with. */
export const questionnaireView = z.object({
  /** What a change is made on; 0: nothing is saved yet. */
  version: z.number().int(),
  survey: z.object({ id: z.uuid(), population, wave: z.number().int(), method: z.string() }),
  /** Number of the version; 0: nothing is saved yet. */
  number: z.number().int(),
  /** Whether it was answered or given out: a change makes another version. */
  frozen: z.boolean(),
  questions: surveyQuestions,
  /** Every version, the newest first. */
  versions: z.array(z.object({ number: z.number().int(), savedAt: instant, by: z.string(), answers: z.number().int() })),
});
export const questionnaireSaving = z.strictObject({ questions: surveyQuestions });

/** An answer as an operator takes it down: at the desk, on the phone, from paper. */
export const takenAnswer = z.strictObject({
  id: z.uuid().optional(),
  wave: z.number().int().min(1).max(100),
  completedOn: calendarDay,
  /** Whether whoever was asked did not want to answer. */
  refused: z.boolean().default(false),
  desk: z.uuid().nullable().default(null),
  person: z.uuid().nullable().default(null),
  employer: z.uuid().nullable().default(null),
  ateco: z.string().max(20).nullable().default(null),
  sizeClass: z.string().max(20).nullable().default(null),
  municipality: z.string().max(100).nullable().default(null),
  answers: surveyAnswers,
});
export const answerTaken = z.object({
  id: z.uuid(),
  status: z.enum(['complete', 'partial', 'refused']),
  /** Questions that were answered and not asked: left out. */
  dropped: z.array(z.string()),
  countsFor: z.array(z.string()),
});

const resultPart = z.object({
  /** Null: something that is no option of the questionnaire. */
  code: z.string().nullable(),
  to: z.number().optional(),
  count: z.number().int(),
  byWave: z.array(z.number().int()),
});
export const surveyResults = z.object({
  survey: z.object({ id: z.uuid(), population, planned: z.number().nullable() }),
  /** Of which version of the questionnaire. */
  number: z.number().int(),
  versions: z.array(z.number().int()),
  /** The day until which answers are among them. */
  asOf: calendarDay,
  exact: z.boolean(),
  complete: z.number().int(),
  partial: z.number().int(),
  refused: z.number().int(),
  waves: z.array(z.object({ wave: z.number().int(), complete: z.number().int() })),
  questions: z.array(
    z.object({
      question: surveyQuestion,
      asked: z.number().int(),
      answered: z.number().int(),
      answeredByWave: z.array(z.number().int()),
      /** Null: so few answered that the parts are not told. */
      parts: z.array(resultPart).nullable(),
      mean: z.number().nullable(),
      /** Words of one's own, the newest first; for who may open records alone. */
      texts: z.array(z.string()),
    }),
  ),
  countsFor: z.array(z.string()),
});
export const surveyResultsQuery = z.strictObject({
  number: z.coerce.number().int().min(1).max(10_000).optional(),
  language: language.optional(),
});

const linkMoment = z.enum(['after_contact', 'after_course', 'employer']);
export const answerLink = z.object({
  id: z.uuid(),
  version: z.number().int(),
  /** Null: it asks how satisfied somebody is. */
  survey: z.uuid().nullable(),
  name: z.string(),
  wave: z.number().int(),
  desk: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  moment: linkMoment.nullable(),
  openFrom: calendarDay,
  openTo: calendarDay,
  maximum: z.number().int(),
  state: z.enum(['open', 'not_yet', 'over', 'full', 'closed']),
  /** What anybody answers by: `/answer/<token>`. */
  token: z.string(),
  received: z.number().int(),
  held: z.number().int(),
});
export const answerLinks = z.object({ items: z.array(answerLink) });
export const answerLinksQuery = z.strictObject({ survey: z.uuid().optional() });
export const newAnswerLink = z
  .strictObject({
    id: z.uuid().optional(),
    survey: z.uuid().nullable(),
    name: z.string().trim().min(1).max(120),
    wave: z.number().int().min(1).max(100).default(1),
    desk: z.uuid().nullable().default(null),
    moment: linkMoment.nullable().default(null),
    openFrom: calendarDay,
    openTo: calendarDay,
    maximum: z.number().int().min(1).max(100_000),
  })
  .refine(({ survey, moment }) => (survey === null) !== (moment === null), {
    error: 'a survey, or the moment of satisfaction',
    path: ['moment'],
  })
  .refine(({ openFrom, openTo }) => openTo >= openFrom, { error: 'a day after the first one', path: ['openTo'] });
export const answerLinkChange = z.strictObject({
  name: z.string().trim().min(1).max(120).optional(),
  openTo: calendarDay.optional(),
  maximum: z.number().int().min(1).max(100_000).optional(),
  closed: z.boolean().optional(),
});

/** An answer that waits until a person has looked at it. */
export const heldAnswer = z.object({
  id: z.uuid(),
  receivedAt: instant,
  reasons: z.array(z.enum(holdReasons)),
  answers: z.array(z.object({ question: z.string(), value: z.string() })),
});
export const heldAnswers = z.object({ total: z.number().int(), items: z.array(heldAnswer) });
/** Lets held answers count, or leaves them out for good; either is written down with its reason. Without a list: all that the link holds. */
export const heldDecision = z.strictObject({
  answers: z.array(z.uuid()).min(1).max(1000).optional(),
  release: z.boolean(),
  reason: z.string().trim().min(3).max(500),
});
export const heldDecided = z.object({ decided: z.number().int(), held: z.number().int() });

/** What anybody sees who opens a link: nothing but the questions and who asks. */
export const answerForm = z.object({
  about: z.enum(['citizens', 'companies', 'operators', 'members', 'satisfaction']),
  project: z.string(),
  title: localText,
  desk: z.string().nullable(),
  openTo: calendarDay,
  questions: surveyQuestions,
  /** Good for one answer: sent back with it. */
  form: z.string(),
});
export const sentAnswer = z.strictObject({
  form: z.string().max(200),
  answers: surveyAnswers,
  /** A field that nobody sees: who fills it is no person. */
  website: z.string().max(500).default(''),
});
export const answerReceived = z.object({ received: z.literal(true) });

export type SurveyQuestion = z.infer<typeof surveyQuestion>;
export type SurveySummary = z.infer<typeof surveySummary>;
export type SurveyList = z.infer<typeof surveyList>;
export type QuestionnaireView = z.infer<typeof questionnaireView>;
export type QuestionnaireSaving = z.infer<typeof questionnaireSaving>;
export type TakenAnswer = z.infer<typeof takenAnswer>;
export type AnswerTaken = z.infer<typeof answerTaken>;
export type SurveyResultsView = z.infer<typeof surveyResults>;
export type SurveyResultsQuery = z.infer<typeof surveyResultsQuery>;
export type AnswerLink = z.infer<typeof answerLink>;
export type AnswerLinks = z.infer<typeof answerLinks>;
export type AnswerLinksQuery = z.infer<typeof answerLinksQuery>;
export type NewAnswerLink = z.infer<typeof newAnswerLink>;
export type AnswerLinkChange = z.infer<typeof answerLinkChange>;
export type HeldAnswers = z.infer<typeof heldAnswers>;
export type HeldDecision = z.infer<typeof heldDecision>;
export type HeldDecided = z.infer<typeof heldDecided>;
export type AnswerForm = z.infer<typeof answerForm>;
export type SentAnswer = z.infer<typeof sentAnswer>;
export type AnswerReceived = z.infer<typeof answerReceived>;
