import { addDays, type CalendarDay, citizenshipGroupOf, type Participation } from '#domain';
import type { DemoProject } from '../demo-network.js';
import { demoPeople } from '../people/demo-people.js';
import { personRecordsOf, type RecordsOfPerson } from '../people/person-records.js';
import type { WrittenRecord } from '../written-records.js';
import { candidacyRecords, hiredRecords } from './candidacies.js';
import { employerRecords } from './employers.js';
import { matchingProfiles } from './matching-profile.js';
import { type Placeable, placementRecords } from './placements.js';
import { demoVacancies } from './vacancies.js';

/** Companies, vacancies, candidacies and placements of a project until today. */
export function matchingRecordsOf(project: DemoProject, today: CalendarDay): readonly WrittenRecord[] {
  const profile = matchingProfiles[project.id];
  if (!profile) return [];
  const { end } = project.period.demo;
  const to = end < today ? end : today;
  const people = demoPeople(project, today).filter(isComplete);
  const vacancies = demoVacancies(profile, to, to);
  return [
    ...employerRecords(
      profile,
      project.desks.filter(({ openedOn }) => openedOn && openedOn <= profile.from).map(({ id }) => id),
      to,
    ),
    ...vacancies.map(({ record }) => record),
    ...candidacyRecords(profile, people, vacancies, to),
    ...(profile.placed.atWork > 0
      ? placementRecords(profile, placeable(project, people, today), to)
      : hiredRecords(profile, people, vacancies)),
  ];
}

const isComplete = ({ isced, employmentStatus, birthDate, sex }: Participation): boolean =>
  isced !== null && employmentStatus !== null && birthDate !== null && sex !== null;

/** In Ascoli those are placed who are newcomers in a pathway, elsewhere whoever was out of work. */
function placeable(project: DemoProject, people: readonly Participation[], today: CalendarDay): readonly Placeable[] {
  if (project.id === 'AP') return personRecordsOf(project, today).flatMap(inPathway);
  return people
    .filter(({ employmentStatus }) => employmentStatus !== 'EMP')
    .map((person) => ({ person, from: addDays(person.entryDate, 10) }))
    .sort((one, other) => (one.from < other.from ? -1 : 1));
}

function inPathway({ person, records }: RecordsOfPerson): readonly Placeable[] {
  const answers = records.find(({ type }) => type === 'person')?.states.at(-1)?.[1]['citizenship'];
  const group = citizenshipGroupOf(Array.isArray(answers) ? answers.map(String) : []);
  const starts = records.flatMap(({ type, states }) => (type === 'activeMeasure' ? states.map(([, { startOn }]) => startOn) : []));
  const [from] = starts.filter((day) => typeof day === 'string').toSorted();
  const ends = person.exitDate;
  if (from === undefined || (group !== 'third_country' && group !== 'eu_mobile')) return [];
  return ends !== null && addDays(from, 80) >= ends ? [] : [{ person, from: addDays(from, 5) }];
}
