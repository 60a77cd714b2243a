import { checkAnswers, type Answers, citizensQuestions, companiesQuestions, type PartContent, recordedAnswers } from '#domain';
import type { SeededRandom } from '../seeded-random.js';

/** What a citizen answers (invented); who stops half-way has said the first things. */
export function citizensAnswers(random: SeededRandom, status: 'complete' | 'partial' | 'refused'): readonly PartContent[] {
  if (status === 'refused') return [];
  const situation = random.weighted([
    ['unemployed', 62],
    ['employed', 17],
    ['studying', 9],
    ['inactive', 12],
  ] as const);
  const answers: Answers = {
    status: situation,
    occupationSought: random.weighted([
      ['trade', 22],
      ['care', 19],
      ['tourism', 21],
      ['logistics', 14],
      ['construction', 8],
      ['office', 12],
      ['other', 4],
    ] as const),
    trainingWanted: some(random, { digital: 41, italian: 16, languages: 24, trade_skills: 30, driving: 22 }, 'none'),
    obstacles: some(random, { care: 34, transport: 38, language: 18, digital: 29, documents: 9 }, 'none'),
    servicesKnown: some(random, { employment_centre: 71, municipal_desk: 38, agency: 33, training_centre: 21 }, 'none'),
    preferredChannel: random.weighted([
      ['desk', 31],
      ['phone', 24],
      ['message', 33],
      ['email', 12],
    ] as const),
  };
  const given = status === 'partial' ? firstOf(answers, 2) : answers;
  return recordedAnswers(checkAnswers(citizensQuestions, given).kept);
}

/** What a company answers (invented): most of those that hire find the posts hard to fill. */
export function companyAnswers(random: SeededRandom, at: number): readonly PartContent[] {
  const hires = [0, 1, 2, 3, 0, 6, 1, 12][at % 8] ?? 0;
  const isHard = random.chance(0.52);
  const answers: Answers = {
    hiresExpected12m: hires,
    iscoWanted: some(random, { 3: 18, 4: 16, 5: 41, 7: 33, 8: 24, 9: 27 }, '5'),
    hardToFill: isHard ? 'yes' : 'no',
    hardReason: random.chance(0.55) ? 'too_few_applicants' : 'inadequate_preparation',
    skillsMissing: random.weighted([
      ['inglese', 24],
      ['informatica di base', 19],
      ['patente C', 12],
      ['HACCP', 14],
      ['saldatura', 9],
      ['', 22],
    ] as const),
    trainingInterest: random.chance(0.46) ? 'yes' : 'no',
    contractOffered: random.weighted([
      ['A.02.00', 52],
      ['A.01.00', 21],
      ['A.03.09', 15],
      ['C.01.00', 12],
    ] as const),
    welcomesInternships: random.chance(0.6) ? 'yes' : 'no',
  };
  return recordedAnswers(checkAnswers(companiesQuestions, answers).kept);
}

/** Each of some options in so many of a hundred cases; without any the one that says none. */
function some(random: SeededRandom, shares: Readonly<Record<string, number>>, none: string): readonly string[] {
  const chosen = Object.entries(shares).flatMap(([code, share]) => (random.chance(share / 100) ? [code] : []));
  return chosen.length > 0 ? chosen : [none];
}

function firstOf(answers: Answers, count: number): Answers {
  return Object.fromEntries(Object.entries(answers).slice(0, count));
}
