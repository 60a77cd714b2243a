import type { CalendarDay } from '#domain';
import { SeededRandom } from '../seeded-random.js';
import { companyAnswers } from '../surveys/answers-of-demo.js';
import { type WrittenRecord, writtenOnce } from '../written-records.js';
import { spread } from './evenly.js';
import type { MatchingProfile } from './matching-profile.js';

export const employerKey = (place: string, number: number): string => `employer ${place} ${number}`;

const activities: readonly string[] = [
  '47.11.20',
  '55.10.00',
  '56.10.11',
  '30.12.00',
  '52.22.09',
  '01.13.10',
  '43.21.01',
  '62.01.00',
  '88.10.00',
  '35.11.00',
];
const sizes: readonly string[] = ['micro', 'small', 'micro', 'small', 'medium', 'micro', 'large'];
const contactTypes: readonly string[] = ['visit', 'call', 'visit', 'event', 'call'];
const topics: readonly string[] = ['fabbisogni di personale', 'tirocini', 'incentivi all’assunzione', 'giornata di selezione'];

/** The companies of a project, and when they were visited, called or met. */
export function employerRecords(profile: MatchingProfile, desks: readonly string[], to: CalendarDay): readonly WrittenRecord[] {
  const { place, employers, contacted, from, surveyed } = profile;
  return [
    ...Array.from({ length: employers }, (_, at) =>
      writtenOnce('employer', employerKey(place, at + 1), from, {
        ...{ organisation: `Impresa di ${place} ${at + 1}`, ateco: activities[at % activities.length] ?? '' },
        ...{ sizeClass: sizes[at % sizes.length] ?? '', municipality: place },
      }),
    ),
    ...Array.from({ length: contacted }, (_, at) => {
      const date = spread(at, contacted, from, to);
      const desk = desks[at % Math.max(desks.length, 1)];
      return writtenOnce('employerContact', `contact of ${employerKey(place, at + 1)}`, date, {
        ...{ employer: employerKey(place, at + 1), date, type: contactTypes[at % contactTypes.length] ?? '' },
        ...{ topic: topics[at % topics.length] ?? '', ...(desk === undefined ? {} : { desk }) },
      });
    }),
    ...(surveyed ? answersOf(place, surveyed, to) : []),
  ];
}

/** Companies are asked by a visit; one in ten does not want to answer. */
function answersOf(
  place: string,
  { survey, from, employers }: NonNullable<MatchingProfile['surveyed']>,
  to: CalendarDay,
): readonly WrittenRecord[] {
  const asked = Math.round(employers / 0.9);
  const random = new SeededRandom(`answers ${survey}`);
  return Array.from({ length: asked }, (_, at) => {
    const completedOn = spread(at, asked, from, to);
    const status = at % 10 === 9 ? 'refused' : 'complete';
    return writtenOnce('surveyResponse', `response ${survey} ${at + 1}`, completedOn, {
      ...{ survey, wave: 1, employer: employerKey(place, at + 1), status, completedOn },
      ...{ questionnaireVersion: 1, ...(status === 'complete' ? { answers: companyAnswers(random, at) } : {}) },
    });
  });
}
