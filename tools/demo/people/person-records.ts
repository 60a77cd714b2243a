import { addDays, type CalendarDay, type ContentType, type Participation, type RecordContent, withDatesOfEvent } from '#domain';
import type { DeskRecording } from '../desks/demo-desk-records.js';
import type { DemoProject } from '../demo-network.js';
import { SeededRandom } from '../seeded-random.js';
import { demoPeople } from './demo-people.js';
import { measuresOf, startsOf } from './measures.js';
import { answersOf } from './person-answers.js';
import { type PersonProfile, personProfiles } from './person-profile.js';
import { monthEnd } from './recordings.js';
import { titlesOf } from './titles.js';

/** A record about somebody, and what it said from which day on. */
export interface PersonRecord {
  readonly type: ContentType;
  readonly states: readonly (readonly [from: CalendarDay, content: RecordContent])[];
}

/** Everything that the desks of a project wrote down about their people until today, in the order they wrote it. */
export function personRecordings(project: DemoProject, today: CalendarDay): DeskRecording[] {
  return personRecordsOf(project, today)
    .flatMap(({ person, records }) => records.flatMap((record, at) => versionsOf(person, record, at)))
    .filter(({ recordedOn }) => recordedOn <= today)
    .sort((one, other) => (one.recordedOn < other.recordedOn ? -1 : one.recordedOn > other.recordedOn ? 1 : 0));
}

export interface RecordsOfPerson {
  readonly person: Participation;
  readonly records: readonly PersonRecord[];
}

export function personRecordsOf(project: DemoProject, today: CalendarDay): RecordsOfPerson[] {
  const profile = personProfiles[project.id];
  if (!profile) return [];
  const people = demoPeople(project, today);
  const random = new SeededRandom(`answers of ${project.id}`);
  const answers = people.map((person) =>
    answersOf(
      person,
      project.desks.find(({ id }) => id === person.desk),
      profile,
      random,
    ),
  );
  const barriers = barriersOf(people, profile, random);
  const starts = startsOf(people, answers, profile, today, new SeededRandom(`measures of ${project.id}`));
  return people.map((person, at): RecordsOfPerson => {
    const own = new SeededRandom(`records of ${person.participantId}`);
    const barrier = barriers.get(person.participantId);
    const content = { ...answers[at], ...(barrier ? { accessBarrier: barrier } : {}) };
    const agreement = agreementsOf(person, today, own);
    const measures = measuresOf(person, starts.get(person.participantId) ?? null, today, own);
    return {
      person,
      records: [
        { type: 'person', states: [[person.entryDate, content]] },
        noticeOf(person),
        ...titlesOf(person, today, own),
        ...agreement,
        ...measures,
      ],
    };
  });
}

/** Exactly so many people whom something keeps away, among those whose record is complete. */
function barriersOf(people: readonly Participation[], { barriers }: PersonProfile, random: SeededRandom) {
  const complete = people.filter(
    ({ isced, employmentStatus, birthDate }) => isced !== null && employmentStatus !== null && birthDate !== null,
  );
  const chosen = random.shuffled(complete).slice(0, barriers.people);
  return new Map(chosen.map(({ participantId }) => [participantId, random.weighted(barriers.kinds)]));
}

/** The version that was handed out changed with the year. */
function noticeOf({ participantId, entryDate }: Participation): PersonRecord {
  const content = { person: participantId, givenOn: entryDate, version: entryDate < '2025-01-01' ? '2' : '3', language: 'it' };
  return { type: 'privacyNotice', states: [[entryDate, content]] };
}

/** Share of the unemployed with whom the desk signs an agreement, after it has seen how far from work they are. */
const agrees = 0.42;

function agreementsOf(person: Participation, today: CalendarDay, random: SeededRandom): PersonRecord[] {
  const { participantId, entryDate, exitDate, employmentStatus, longTerm } = person;
  if (employmentStatus !== 'UNE' || !random.chance(agrees)) return [];
  const signedOn = addDays(entryDate, random.between(0, 14));
  if (signedOn > today || (exitDate !== null && signedOn > exitDate)) return [];
  const golPath = longTerm
    ? random.weighted([['2', 34] as const, ['3', 30] as const, ['4', 36] as const])
    : random.weighted([['1', 58] as const, ['2', 42] as const]);
  const profiling = { person: participantId, doneOn: signedOn, model: 'gol', golPath };
  const agreed = { person: participantId, signedOn, endsOn: addDays(signedOn, 365), status: 'signed', actions: actionsOf[golPath] };
  const closed = exitDate !== null && exitDate <= today ? [[exitDate, { ...agreed, status: 'closed' }] as const] : [];
  return [
    { type: 'profiling', states: [[signedOn, profiling]] },
    { type: 'serviceAgreement', states: [[signedOn, agreed], ...closed] },
  ];
}

const actionsOf: Readonly<Record<'1' | '2' | '3' | '4', string>> = {
  1: 'Due candidature a settimana, colloquio di verifica ogni mese.',
  2: 'Corso breve di aggiornamento, poi ricerca attiva accompagnata.',
  3: 'Percorso di riqualificazione con qualifica, tutor di riferimento.',
  4: 'Presa in carico con i servizi sociali, tirocinio di inclusione.',
};

function versionsOf({ participantId, entryDate }: Participation, { type, states }: PersonRecord, at: number): DeskRecording[] {
  const known = monthEnd(entryDate);
  const byMonth = new Map<CalendarDay, RecordContent>();
  for (const [from, content] of states) byMonth.set(monthEnd(from) < known ? known : monthEnd(from), withDatesOfEvent(type, content));
  const key = `${participantId} ${at + 1}`;
  const about = type === 'person' ? { person: participantId } : {};
  return [...byMonth].map(([recordedOn, content], version): DeskRecording => ({
    recordedOn,
    key,
    version: version + 1,
    type,
    content,
    ...about,
  }));
}
