import type { ContactChannel, ContactType } from '#domain';

/** Of which kinds something is, each with its weight. */
export type Shares<T extends string> = Readonly<Partial<Record<T, number>>>;

export type ContactOutcome =
  | 'information_given'
  | 'appointment_set'
  | 'referred'
  | 'intake_done'
  | 'candidacy_created'
  | 'survey_done'
  | 'service_agreement_signed'
  | 'nothing';
export type Need = 'work' | 'training' | 'documents' | 'recognition' | 'business_start' | 'language' | 'social' | 'other';
export type ClientType = 'citizen' | 'company' | 'school' | 'organisation';
export type Origin = 'walk_in' | 'appointment' | 'referred';
export type Place = 'desk' | 'outside' | 'home';

/** What contacts are for, in percent; what a project has otherwise stands in its profile. */
export const typeShares: Readonly<Record<ContactType, number>> = {
  reception: 16,
  listening: 8,
  information: 31,
  individual_guidance: 11.5,
  cv_and_application: 12,
  matching: 8,
  needs_survey_interview: 2.5,
  employer_visit: 2,
  mediation: 1.5,
  follow_up: 6,
  other: 1.5,
};

/** Contacts that take their time; the others are over in a quarter of an hour. */
const long: ReadonlySet<ContactType> = new Set(['individual_guidance', 'cv_and_application', 'matching', 'mediation', 'employer_visit']);
export const isLong = (type: ContactType): boolean => long.has(type);

/** How people are in touch, in percent, in short contacts and in long ones. */
export const channelShares: Readonly<Record<'short' | 'long', Readonly<Record<ContactChannel, number>>>> = {
  short: { in_person: 58, phone: 25, email: 11, video: 1, chat: 4, event: 1 },
  long: { in_person: 84, phone: 3, email: 1, video: 11, chat: 0.5, event: 0.5 },
};

/** Where people are received who come in person, in percent. */
export const placeShares: Readonly<Record<Place, number>> = { desk: 94, outside: 5, home: 1 };

/** What those bring with them who come in person, in percent. */
export const originShares: Readonly<Record<'guidance' | 'others', Readonly<Record<Origin, number>>>> = {
  guidance: { walk_in: 30, appointment: 62, referred: 8 },
  others: { walk_in: 89, appointment: 6, referred: 5 },
};

/** Who an anonymous contact is with, in percent. A visit to an employer is with a company. */
export const clientShares: Readonly<Record<ClientType, number>> = { citizen: 95, company: 3, school: 1, organisation: 1 };

export const needShares: Readonly<Record<Need, number>> = {
  work: 52,
  training: 18,
  documents: 10,
  recognition: 3,
  business_start: 4,
  language: 4,
  social: 6,
  other: 3,
};

/** One contact in so many has a second need. */
export const secondNeedShare = 0.24;

/** Minutes from and to. */
export const minutesOf: Readonly<Record<ContactType, readonly [from: number, to: number]>> = {
  reception: [5, 15],
  listening: [10, 25],
  information: [2, 12],
  individual_guidance: [40, 75],
  cv_and_application: [25, 50],
  matching: [15, 40],
  needs_survey_interview: [15, 25],
  employer_visit: [45, 90],
  mediation: [20, 45],
  follow_up: [3, 12],
  other: [5, 20],
};

/** What a contact leads to, in percent. */
export const outcomeShares: Readonly<Record<ContactType, Shares<ContactOutcome>>> = {
  reception: { information_given: 45, appointment_set: 36, referred: 9, nothing: 10 },
  listening: { information_given: 40, appointment_set: 28, referred: 17, nothing: 15 },
  information: { information_given: 84, appointment_set: 9, referred: 3, nothing: 4 },
  individual_guidance: { information_given: 30, appointment_set: 26, referred: 17, service_agreement_signed: 20, nothing: 7 },
  cv_and_application: { candidacy_created: 38, information_given: 48, referred: 8, nothing: 6 },
  matching: { candidacy_created: 58, information_given: 22, referred: 10, nothing: 10 },
  needs_survey_interview: { survey_done: 100 },
  employer_visit: { information_given: 64, appointment_set: 24, nothing: 12 },
  mediation: { information_given: 52, referred: 30, appointment_set: 18 },
  follow_up: { information_given: 58, appointment_set: 14, nothing: 28 },
  other: { information_given: 60, nothing: 40 },
};

/** The essential service level that each is (letters of Decree 4/2018, Annex B), and what may come with it in the same visit. */
export const servicesOf: Readonly<Record<ContactType, { readonly main: Shares<string>; readonly besides: Shares<string> }>> = {
  reception: { main: { A: 100 }, besides: { B: 70, C: 30 } },
  listening: { main: { A: 100 }, besides: { C: 60, N: 40 } },
  information: { main: { A: 100 }, besides: { H: 40, I: 20, B: 40 } },
  individual_guidance: { main: { C: 55, E: 45 }, besides: { D: 40, H: 35, F1: 25 } },
  cv_and_application: { main: { F1: 100 }, besides: { F3: 60, H: 40 } },
  matching: { main: { F3: 78, F2: 22 }, besides: { F1: 70, I: 30 } },
  needs_survey_interview: { main: { A: 100 }, besides: { C: 100 } },
  employer_visit: { main: { P: 60, Q: 40 }, besides: { R: 60, S: 40 } },
  mediation: { main: { A: 60, C: 40 }, besides: { H: 50, N: 50 } },
  follow_up: { main: { F1: 60, C: 40 }, besides: { H: 100 } },
  other: { main: { A: 80, O: 20 }, besides: { J: 100 } },
};

/** How often a second service comes with the first, and a third with the second. */
export const furtherServiceShare = { short: 0.12, long: 0.38 } as const;

/** What people ask about who want to know something, in percent. */
export const topicShares: Readonly<Record<string, number>> = {
  'servizi dei centri per l’impiego': 44,
  'corsi di formazione': 22,
  'offerte di lavoro': 18,
  'incentivi e sostegni al reddito': 10,
  'documenti e identità digitale': 6,
};

/** What becomes of an appointment, in percent of those whose day is past. */
export const appointmentShares = { held: 79, no_show: 11, cancelled_by_person: 7, cancelled_by_desk: 3 } as const;

/** Working days between asking and being received, in percent. */
export const waitingShares: Shares<string> = { 1: 9, 2: 14, 3: 16, 4: 13, 5: 12, 6: 9, 7: 7, 8: 6, 9: 4, 10: 4, 12: 3, 15: 3 };

export const requestChannelShares: Shares<ContactChannel> = { in_person: 46, phone: 38, email: 12, chat: 4 };
