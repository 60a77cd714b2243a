import type { CalendarDay } from '#domain';
import type { DemoEvent, DemoProject } from '../demo-network.js';
import { type WrittenRecord, writtenOnce } from '../written-records.js';
import { disseminationOf } from './dissemination-records.js';

type Attendance = readonly (readonly [category: string, people: number, more?: Readonly<Record<string, string>>])[];

/** Events besides those that the file of the network names; all invented. */
const further: Readonly<Record<string, readonly (DemoEvent & { readonly attendance?: Attendance })[]>> = {
  SP: [
    joint('SP-J1', 'Laboratorio tra operatori di Liguria e Corsica', '2024-05-22', 34, 12),
    joint('SP-J2', 'Visita di studio ai servizi per il lavoro di Bastia', '2024-10-09', 14, 16),
    joint('SP-J3', 'Laboratorio sui profili professionali comuni', '2025-02-26', 32, 14),
    joint('SP-J4', 'Scambio di pratiche sull’orientamento', '2025-06-12', 26, 14),
    atSchool('SP-S1', 'I mestieri del porto', '2024-02-20', [3, 4]),
    atSchool('SP-S2', 'Orientarsi dopo il diploma', '2024-11-12', [5, 6]),
    atSchool('SP-S3', 'Il lavoro nella nautica', '2025-03-06', [7, 8]),
    atSchool('SP-S4', 'Le professioni dell’energia', '2025-10-28', [9]),
    joint('SP-J5', 'Laboratorio sulla certificazione delle competenze', '2025-11-05', 28, 12),
  ],
  SL: [
    { id: 'SL-W1', type: 'workshop', title: 'Laboratorio sulla Carta dei servizi', demoDate: '2025-02-27' },
    { id: 'SL-W2', type: 'workshop', title: 'Laboratorio sugli accordi di programma', demoDate: '2025-04-10' },
    { id: 'SL-W3', type: 'seminar', title: 'Gli sportelli e Cliclavoro', demoDate: '2025-07-03' },
    { id: 'SL-W4', type: 'workshop', title: 'Scambio di candidature tra sportelli', demoDate: '2025-09-25' },
    { id: 'SL-W5', type: 'seminar', title: 'Le esperienze degli otto sportelli', demoDate: '2025-11-13' },
  ],
};

/** A seminar for the students of some schools, which are called by number. */
function atSchool(id: string, title: string, demoDate: CalendarDay, schools: readonly number[]) {
  const attendance: Attendance = schools.map((school) => [
    'student',
    20 + school,
    { organisation: `Istituto superiore della Spezia ${school}` },
  ]);
  return { id, type: 'seminar', title, demoDate, openToPublic: false, attendance };
}

/** A closed action of partners of two countries, with who came from each. */
function joint(id: string, title: string, demoDate: CalendarDay, italians: number, french: number) {
  const attendance: Attendance = [
    ['operator', italians, { country: 'IT' }],
    ['operator', french, { country: 'FR' }],
  ];
  return { id, type: 'workshop', title, demoDate, openToPublic: false, countriesInvolved: ['IT', 'FR'], attendance };
}

/** Who came to the events that the file names; 51 students of 69 are documented, everything else is invented. */
const attendances: Readonly<Record<string, Attendance>> = {
  'SP-E1': [
    ['jobseeker', 85],
    ['other', 6],
  ],
  'SP-E2': [
    ['student', 28, { organisation: 'Istituto superiore della Spezia 1' }],
    ['student', 23, { organisation: 'Istituto superiore della Spezia 2' }],
    ['employer', 11],
    ['other', 7],
  ],
  'SP-E4': [
    ['operator', 64, { country: 'IT' }],
    ['operator', 22, { country: 'FR' }],
  ],
  'SP-E5': [['jobseeker', 96]],
  'SP-E6': [['jobseeker', 74]],
  'LI-E1': [
    ['citizen', 60],
    ['other', 14],
  ],
  'AP-E1': [
    ['operator', 38],
    ['citizen', 25],
  ],
  'SL-E1': [['other', 22]],
  'SL-E2': [['operator', 41]],
  'SL-E3': [
    ['operator', 87],
    ['other', 30],
  ],
};

/** The events of a project with who came, and what it published, until today. */
export function eventRecordsOf(project: DemoProject, today: CalendarDay): readonly WrittenRecord[] {
  const events = [...project.events, ...(further[project.id] ?? [])];
  return [...events.flatMap((event) => recordsOf(project, event, today)), ...disseminationOf(project)];
}

function recordsOf(
  project: DemoProject,
  event: DemoEvent & { readonly attendance?: Attendance },
  today: CalendarDay,
): readonly WrittenRecord[] {
  const { id, type, title, demoDate, openToPublic, countriesInvolved } = event;
  const key = `event ${id}`;
  const isHeld = demoDate <= today;
  const came = isHeld ? (event.attendance ?? attendances[id] ?? []) : [];
  const people = came.reduce((sum, [, count]) => sum + count, 0);
  return [
    writtenOnce('event', key, isHeld ? demoDate : today, {
      ...{ type, title, organiser: project.leadPartner, date: demoDate, status: isHeld ? 'held' : 'planned' },
      ...{ openToPublic: openToPublic ?? publicTypes.has(type) },
      ...(countriesInvolved ? { countriesInvolved } : {}),
      ...(people > 0 ? { attendees: people } : {}),
    }),
    ...came.map(([category, count, more], at) =>
      writtenOnce('eventAttendance', `${key} ${at + 1}`, demoDate, { event: key, category, people: count, ...more }),
    ),
  ];
}

const publicTypes: ReadonlySet<string> = new Set([
  'public_event',
  'recruiting_day',
  'job_day',
  'press_conference',
  'final_conference',
  'signing_ceremony',
]);
