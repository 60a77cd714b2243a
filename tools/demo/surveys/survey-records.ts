import { addDays, type CalendarDay, daysBetween } from '#domain';
import type { DemoProject, DemoSurvey } from '../demo-network.js';
import { SeededRandom } from '../seeded-random.js';
import { type WrittenRecord, writtenOnce } from '../written-records.js';
import { citizensAnswers } from './answers-of-demo.js';

/** How far the surveys of citizens came, of what is planned until the demo's day (invented). */
const answeredShare: Readonly<Record<string, number>> = { 'LI-NS1': 0.49 };

/** When each survey began (invented). */
const begins: Readonly<Record<string, CalendarDay>> = {
  'LI-NS1': '2025-04-07',
  'LI-NS2': '2025-06-02',
  'SP-NS1': '2024-03-04',
  'LE-NS1': '2025-10-06',
  'AP-NS1': '2025-03-03',
};

/** The surveys of a project, and what citizens answered at the desks, until today. */
export function surveyRecordsOf(project: DemoProject, today: CalendarDay): readonly WrittenRecord[] {
  return [...project.needsSurveys.flatMap((survey) => recordsOf(project, survey, today)), ...satisfactionOf(project, today)];
}

function recordsOf(
  project: DemoProject,
  { id, population, method, plannedResponses, waves }: DemoSurvey,
  today: CalendarDay,
): readonly WrittenRecord[] {
  const from = begins[id] ?? project.period.demo.start;
  const key = surveyKey(id);
  const survey = { population, method, plannedResponses, waves, from, questionnaireVersion: '1' };
  return [writtenOnce('needsSurvey', key, from, survey), ...responses(project, { id, plannedResponses }, from, today)];
}

export const surveyKey = (id: string): string => `survey ${id}`;

/** Citizens answer at the desk that they visit, and are not named. Of twenty one stops half-way, and one does not want to. */
function responses(
  { desks }: DemoProject,
  { id, plannedResponses }: Pick<DemoSurvey, 'id' | 'plannedResponses'>,
  from: CalendarDay,
  today: CalendarDay,
): readonly WrittenRecord[] {
  const share = answeredShare[id];
  if (share === undefined) return [];
  const random = new SeededRandom(`survey ${id}`);
  const complete = Math.round(plannedResponses * share);
  const asked = Math.round(complete / 0.9);
  return Array.from({ length: asked }, (_, at): WrittenRecord => {
    const day = addDays(from, Math.floor((daysBetween(from, today) * at) / asked));
    const open = desks.filter(({ openedOn }) => openedOn && openedOn <= day);
    const status = at % 20 === 19 ? 'refused' : at % 20 === 9 ? 'partial' : 'complete';
    return writtenOnce('surveyResponse', `response ${id} ${at + 1}`, day, {
      ...{ survey: surveyKey(id), wave: day < '2025-12-01' ? 1 : 2, status, completedOn: day },
      ...(open.length > 0 ? { desk: open[at % open.length]?.id ?? '' } : {}),
      ...{ questionnaireVersion: 1, answers: citizensAnswers(random, status) },
    });
  });
}

/** What people thought of the desk after a contact: from one to five, mostly content (invented). */
function satisfactionOf({ id, desks, period }: DemoProject, today: CalendarDay): readonly WrittenRecord[] {
  if (id !== 'LI') return [];
  const random = new SeededRandom(`satisfaction ${id}`);
  const from = desks.flatMap(({ openedOn }) => openedOn ?? []).toSorted()[0] ?? period.demo.start;
  const score = (): number =>
    random.weighted([
      [5, 60],
      [4, 32],
      [3, 6],
      [2, 2],
    ] as const);
  return Array.from({ length: 420 }, (_, at): WrittenRecord => {
    const date = addDays(from, Math.floor((daysBetween(from, today) * at) / 420));
    const open = desks.filter(({ openedOn }) => openedOn && openedOn <= date);
    return writtenOnce('satisfactionResponse', `satisfaction ${id} ${at + 1}`, date, {
      ...{ desk: open[at % open.length]?.id ?? '', date, moment: 'after_contact', anonymous: true },
      ...{ contactType: at % 3 === 0 ? 'individual_guidance' : 'information' },
      ...{ clarity: score(), courtesy: score(), competence: score(), waiting: score(), usefulness: score(), overall: score() },
    });
  });
}
