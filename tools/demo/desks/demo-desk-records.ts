import { addDays, addMonths, type CalendarDay, type ContentType, isUnsettled, type Participation, type RecordContent } from '#domain';
import type { DemoProject } from '../demo-network.js';
import { demoPeople } from '../people/demo-people.js';
import { SeededRandom } from '../seeded-random.js';
import { appointmentsOf, type DemoAppointment } from './appointments.js';
import { contactsOf, type DemoContact } from './contacts.js';
import { deskProfiles } from './desk-profile.js';
import { withTimes } from './hours.js';
import { type KeepingRecord, keepingRecordsOf } from './keeping-records.js';
import { type DemoReferral, referralsOf } from './referrals.js';
import { type DemoLeavingRecord, leavingRecordsOf } from './leaving-records.js';
import { appointmentsOfToday, slots } from './todays-appointments.js';
import { type DeskGround, visitsOf } from './visits.js';

/** A version of a record and the day it was written down. What it points to is named as people call it: a desk by its code, a person by the number of the file, an organisation by its name. */
export interface DeskRecording {
  readonly recordedOn: CalendarDay;
  /** The same for all versions of a record, and in every run. */
  readonly key: string;
  readonly version: number;
  readonly type: ContentType;
  readonly content: RecordContent;
  /** Who that is, by the number of the file, where the record is a person. */
  readonly person?: string;
}

/** A record with the days from which it said what it says. */
interface History {
  readonly key: string;
  readonly type: ContentType;
  readonly states: readonly (readonly [from: CalendarDay, content: RecordContent])[];
}

/** Desks write things down in the course of a month; the demo records them together on its last day. */
const monthEnd = (day: CalendarDay): CalendarDay => addDays(addMonths(`${day.slice(0, 7)}-01`, 1), -1);

/** What happened at the desks of a project until today, as it is known today. */
export interface DeskYears {
  readonly contacts: readonly DemoContact[];
  readonly appointments: readonly DemoAppointment[];
  readonly referrals: readonly DemoReferral[];
}

/** The invented days of the desks of a project: who came, who had an appointment, who was sent on. */
export function demoDeskYears(project: DemoProject, today: CalendarDay): DeskYears {
  const profile = deskProfiles[project.id];
  if (!profile) return { contacts: [], appointments: [], referrals: [] };
  const random = new SeededRandom(`desks of ${project.id}`);
  const { start, end } = project.period.demo;
  const ground: DeskGround = { desks: project.desks, profile, from: start, to: end < today ? end : today };
  const people = demoPeople(project, today);
  const visits = contactsOf(visitsOf(ground, people, random), profile, random);
  const appointments = appointmentsOf(ground, visits, people, today, random);
  const before = appointmentsOfToday(ground, people, today, new SeededRandom(`today at ${project.id}`));
  return {
    contacts: withTimes(
      visits.map(({ contact }) => contact),
      project.desks,
      new SeededRandom(`clock of ${project.id}`),
    ),
    appointments: [...withHours(appointments, new SeededRandom(`hours of ${project.id}`)), ...before],
    referrals: referralsOf(visits, profile, today, random),
  };
}

/** Everything the desks of a project wrote down about their days until today, in the order they wrote it. */
export function demoDeskRecordings(project: DemoProject, today: CalendarDay): DeskRecording[] {
  const { contacts, appointments, referrals } = demoDeskYears(project, today);
  const people = demoPeople(project, today);
  const leaving = leavingRecordsOf(people, today, new SeededRandom(`leaving ${project.id}`));
  const histories = [
    ...withAppointments(contacts).map(contactHistory),
    ...appointments.map((appointment, at) => appointmentHistory(appointment, at, today)),
    ...referrals.map(referralHistory),
    ...leaving.map(leavingHistory),
    ...keepingOf(project, { contacts, appointments }, today).map(keepingHistory),
  ];
  return recorded(histories, people, { start: project.period.demo.start, today });
}

/** Written down when it was over, and as it stays. */
function contactHistory(contact: DemoContact & { readonly appointment?: string }, at: number): History {
  const content = { ...contact, services: contact.services.map((service) => ({ ...service })) };
  return { key: `contact ${at + 1}`, type: 'deskContact', states: [[contact.date, content]] };
}

/** Asked for on one day, and on another held or not; what is before the desk today is still open. */
function appointmentHistory(appointment: DemoAppointment, at: number, today: CalendarDay): History {
  const { requestedOn, slotOn, status } = appointment;
  const isOpen = slotOn > today || isUnsettled(status);
  return {
    key: appointmentKey(at),
    type: 'appointment',
    states: [
      [requestedOn, { ...appointment, status: isOpen ? status : 'confirmed' }],
      ...(isOpen ? [] : [[slotOn, { ...appointment }] as const]),
    ],
  };
}

/** The contacts that came by appointment, each with its own: those that were held stand first, in the order of their contacts. */
function withAppointments(contacts: readonly DemoContact[]): (DemoContact & { readonly appointment?: string })[] {
  let held = 0;
  return contacts.map((contact) => (contact.origin === 'appointment' ? { ...contact, appointment: appointmentKey(held++) } : contact));
}

const appointmentKey = (at: number): string => `appointment ${at + 1}`;

function leavingHistory({ type, on, content }: DemoLeavingRecord, at: number): History {
  return { key: `${type} ${at + 1}`, type, states: [[on, content]] };
}

/** What keeps the desks going; a day on which somebody was received or expected is none of closure. */
function keepingOf(
  project: DemoProject,
  { contacts, appointments }: Pick<DeskYears, 'contacts' | 'appointments'>,
  today: CalendarDay,
): readonly KeepingRecord[] {
  const received = contacts.map(({ desk, date }) => `${desk} ${date}`);
  const expected = appointments.map(({ desk, slotOn }) => `${desk} ${slotOn}`);
  return keepingRecordsOf(project, new Set([...received, ...expected]), today, new SeededRandom(`keeping of ${project.id}`));
}

function keepingHistory({ type, on, content }: KeepingRecord, at: number): History {
  return { key: `keeping ${at + 1}`, type, states: [[on, content]] };
}

/** Desks give appointments by the half hour. */
function withHours(appointments: readonly DemoAppointment[], random: SeededRandom): DemoAppointment[] {
  return appointments.map((appointment) => ({ ...appointment, slotAt: slots[random.between(0, slots.length - 1)] ?? '09:00' }));
}

/** Sent on one day, and on another answered. */
function referralHistory({ answeredOn, takenUpOn, outcome, ...sent }: DemoReferral, at: number): History {
  const answer = { ...(takenUpOn === undefined ? {} : { takenUpOn }), ...(outcome === undefined ? {} : { outcome }) };
  return {
    key: `referral ${at + 1}`,
    type: 'referral',
    states: [[sent.sentOn, { ...sent }], ...(answeredOn === null ? [] : [[answeredOn, { ...sent, ...answer }] as const])],
  };
}

/** Versions of records: of a month only the last state, and nothing before the project starts or about a person before the person is known. */
function recorded(
  histories: readonly History[],
  people: readonly Participation[],
  { start, today }: { readonly start: CalendarDay; readonly today: CalendarDay },
): DeskRecording[] {
  const knownFrom = new Map(people.map(({ participantId, entryDate }) => [participantId, monthEnd(entryDate)]));
  const recordings = histories.flatMap(({ key, type, states }) => {
    const byMonth = new Map<CalendarDay, RecordContent>();
    for (const [from, content] of states) {
      const person = content['person'];
      const known = typeof person === 'string' ? (knownFrom.get(person) ?? today) : monthEnd(start);
      byMonth.set(monthEnd(from) < known ? known : monthEnd(from), content);
    }
    return [...byMonth].map(([recordedOn, content], at): DeskRecording => ({ recordedOn, key, version: at + 1, type, content }));
  });
  return recordings
    .filter(({ recordedOn }) => recordedOn <= today)
    .sort((one, other) => (one.recordedOn < other.recordedOn ? -1 : one.recordedOn > other.recordedOn ? 1 : 0));
}
