import { addMonths, type CalendarDay, missingFields, type Participation } from '#domain';
import type { DemoDesk, DemoProject } from '../demo-network.js';
import { objectiveOf } from '../project-plan.js';
import { demoPeople } from './demo-people.js';

/** Counted over the people and the desks of a project one by one, as somebody with the lists and a pencil would. */
export type NaiveOfProject = (project: DemoProject, day: CalendarDay) => { readonly numerator: number; readonly denominator?: number };

/** Whose record has what is needed to be counted (R12), and who had entered by the day. */
const cameBy = (project: DemoProject, day: CalendarDay): readonly Participation[] =>
  demoPeople(project, day).filter((person) => person.entryDate <= day && missingFields(person, objectiveOf(project)).length === 0);

const wasOutOfWork = ({ employmentStatus }: Participation): boolean => employmentStatus === 'UNE' || employmentStatus === 'INA';

/** Whoever left by the day, and had no job on entry (R47). */
const leftOutOfWork = (project: DemoProject, day: CalendarDay): readonly Participation[] =>
  cameBy(project, day).filter((person) => person.exitDate !== null && person.exitDate <= day && wasOutOfWork(person));

const countedPeople =
  (holds: (person: Participation) => boolean): NaiveOfProject =>
  (project, day) => ({ numerator: cameBy(project, day).filter(holds).length });

const openDesks = ({ desks }: DemoProject, day: CalendarDay): readonly DemoDesk[] =>
  desks.filter(({ status, openedOn }) => (status === 'open' || status === 'closed') && openedOn && openedOn <= day);

/** Full years on the day of entry (R16). */
function ageOf({ birthDate, entryDate }: Participation): number {
  const [born, entered] = [birthDate ?? '', entryDate];
  return Number(entered.slice(0, 4)) - Number(born.slice(0, 4)) - (entered.slice(5) < born.slice(5) ? 1 : 0);
}

const partners: ReadonlySet<string> = new Set(['lead_partner', 'partner', 'managing_body', 'implementing_body', 'associated']);

export const peopleAndDeskCounts: Readonly<Record<string, NaiveOfProject>> = {
  'LI-O2': ({ desks }, day) => ({
    numerator: new Set(desks.flatMap(({ premisesProvidedBy, openedOn }) => (openedOn && openedOn <= day ? (premisesProvidedBy ?? []) : [])))
      .size,
  }),
  'LI-O3': (project, day) => ({ numerator: openDesks(project, day).length }),
  'LI-O4': countedPeople(() => true),
  'LI-O5': countedPeople(({ employmentStatus }) => employmentStatus === 'UNE'),
  'LI-R2': (project, day) => ({
    numerator: new Set(
      openDesks(project, day)
        .filter(({ nuts3 }) => nuts3 === 'ITI16')
        .map(({ municipality }) => municipality),
    ).size,
    denominator: 19,
  }),
  'LI-R3': (project, day) => {
    const due = leftOutOfWork(project, day).filter(({ exitDate }) => exitDate !== null && addMonths(exitDate, 6) <= day);
    return { numerator: due.filter(({ status6m }) => status6m === 'EMP').length, denominator: due.length };
  },
  'LE-O4': (project, day) => ({
    numerator: openDesks(project, day).filter(({ deskType }) => deskType === 'school_job_point').length,
  }),
  'LE-O7': countedPeople((person) => ageOf(person) >= 18 && ageOf(person) <= 29),
  'LE-O8': countedPeople((person) => person.sex === 'F' && wasOutOfWork(person)),
  'LE-R5': (project, day) => {
    const left = leftOutOfWork(project, day);
    return { numerator: left.filter(({ lastStatus28d }) => lastStatus28d === 'JOB').length, denominator: left.length };
  },
  'SP-O3': ({ partners: all }) => ({
    numerator: new Set(all.filter(({ role }) => partners.has(role)).map(({ organisation }) => organisation)).size,
  }),
  'SL-O3': ({ desks }, day) => ({
    numerator: new Set(desks.flatMap(({ administrationId, openedOn }) => (openedOn && openedOn <= day ? (administrationId ?? []) : [])))
      .size,
  }),
  'SL-O4': ({ desks }, day) => ({
    numerator: desks.filter(({ minimumServiceSet, openedOn }) => {
      const services = Object.values(minimumServiceSet ?? {});
      return openedOn && openedOn <= day && services.length > 0 && services.every(Boolean);
    }).length,
  }),
};
