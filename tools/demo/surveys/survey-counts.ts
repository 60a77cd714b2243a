import { countedOn, isBy, type Naive, ofType } from '../naive-counts.js';

/** The indicators on what citizens answered, counted by hand. */
export const surveyCounts: Readonly<Record<string, Naive>> = {
  'LI-O9': countedOn('surveyResponse', 'completedOn', ({ survey, status }) => survey === 'survey LI-NS1' && status === 'complete'),
  'LI-R4': (records, day) => {
    const answers = ofType(records, 'satisfactionResponse').filter(([, { date }]) => isBy(date, day));
    return { numerator: answers.reduce((sum, [, { overall }]) => sum + Number(overall), 0), denominator: answers.length };
  },
};
