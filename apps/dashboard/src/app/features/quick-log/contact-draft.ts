import type { ContentType, RecordContent } from '#domain';

/** How the person came: one choice says channel and place, which reports ask for both. */
export type ContactWay = 'desk' | 'phone' | 'email' | 'outside' | 'video' | 'chat' | 'event';

export const contactWays: Readonly<Record<ContactWay, { readonly channel: string; readonly place: string }>> = {
  desk: { channel: 'in_person', place: 'desk' },
  phone: { channel: 'phone', place: 'desk' },
  email: { channel: 'email', place: 'desk' },
  outside: { channel: 'in_person', place: 'outside' },
  video: { channel: 'video', place: 'desk' },
  chat: { channel: 'chat', place: 'desk' },
  event: { channel: 'event', place: 'outside' },
};

export const contactType: ContentType = 'deskContact';
/** Types with a digit, in the order of the digits, and those that are too rare for one. */
export const contactTypes = [
  ...['reception', 'listening', 'information', 'individual_guidance', 'cv_and_application', 'matching', 'needs_survey_interview'],
  ...['mediation', 'follow_up', 'other', 'employer_visit'],
] as const;
export const needs = ['work', 'training', 'documents', 'recognition', 'language', 'social', 'business_start', 'other'] as const;
export const outcomes = [
  ...['information_given', 'appointment_set', 'referred', 'intake_done', 'candidacy_created', 'survey_done', 'service_agreement_signed'],
  'nothing',
] as const;
export const usualMinutes = [2, 5, 10, 15, 20, 30, 45] as const;

export interface GivenService {
  readonly serviceType: string;
  /** As it is written. */
  readonly minutes: string;
}

/** A contact as it is being logged. Empty texts are not chosen yet. */
export interface ContactDraft {
  /** Id of the desk. */
  readonly desk: string;
  readonly date: string;
  /** When the person came, by the clock of the desk; empty: not known. */
  readonly time: string;
  readonly type: string;
  readonly needs: readonly string[];
  /** As it is written. */
  readonly minutes: string;
  readonly way: ContactWay;
  readonly outcome: string;
  /** Id of the person; empty: the contact is anonymous. */
  readonly person: string;
  readonly services: readonly GivenService[];
  readonly notes: string;
  /** Id of the appointment it belongs to; empty: none. */
  readonly appointment: string;
}

/** What one begins with: the frequent answers stand there, what differs each time does not. */
export function newDraft(desk: string, date: string, way: ContactWay = 'desk'): ContactDraft {
  const nothingYet = { type: '', needs: [], person: '', services: [], notes: '', time: '', appointment: '' };
  return { ...nothingYet, desk, date, way, minutes: '10', outcome: 'information_given' };
}

/** The contact as the API keeps it, under the names of the field catalogue. */
export function contentOf(draft: ContactDraft): RecordContent {
  const { desk, date, time, type, needs, minutes, way, outcome, person, services, notes } = draft;
  const given = services.filter(({ serviceType }) => serviceType !== '').map(serviceOf);
  return {
    ...{ desk, date, contactType: type, need: needs, minutes: Number(minutes), ...contactWays[way], outcome },
    ...originOf(draft),
    ...(time === '' ? {} : { time }),
    ...(person === '' ? { anonymous: true } : { anonymous: false, person }),
    ...(given.length > 0 ? { services: given } : {}),
    ...(notes.trim() === '' ? {} : { notes: notes.trim() }),
  };
}

/** A held appointment has its contact; who else stands at the desk came without one. */
function originOf({ appointment, way }: ContactDraft): RecordContent {
  if (appointment !== '') return { origin: 'appointment', appointment };
  return way === 'desk' ? { origin: 'walk_in' } : {};
}

/** What an entry of this device says, as it was logged: the way back of `contentOf`. */
export function draftOf(content: RecordContent): ContactDraft {
  const text = (field: string): string => {
    const value = content[field];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const { channel, place } = content;
  const [way] = Object.entries(contactWays).find(([, one]) => one.channel === channel && one.place === place) ?? ['desk'];
  const given = Array.isArray(content['services']) ? content['services'] : [];
  const services = given.map((one) => {
    const { serviceType, minutes } = Object(one) as Partial<Record<string, unknown>>;
    return { serviceType: typeof serviceType === 'string' ? serviceType : '', minutes: typeof minutes === 'number' ? String(minutes) : '' };
  });
  const needsOf = content['need'];
  return {
    ...newDraft(text('desk'), text('date'), way as ContactWay),
    ...{ time: text('time'), type: text('contactType'), minutes: text('minutes'), outcome: text('outcome') },
    ...{ person: text('person'), notes: text('notes'), appointment: text('appointment'), services },
    needs: Array.isArray(needsOf) ? needsOf.filter((one) => typeof one === 'string') : [],
  };
}

function serviceOf({ serviceType, minutes }: GivenService): { serviceType: string; minutes?: number } {
  return minutes.trim() === '' ? { serviceType } : { serviceType, minutes: Number(minutes) };
}

/** A field that lacks what no contact is without. */
export type DraftFault = 'desk' | 'date' | 'type' | 'needs' | 'minutes' | 'services';

export function draftFaults({ desk, date, type, needs, minutes, services }: ContactDraft): readonly DraftFault[] {
  const isMinutes = (text: string): boolean => /^\d{1,4}$/.test(text.trim()) && Number(text) > 0;
  const lacks: readonly (readonly [DraftFault, boolean])[] = [
    ['desk', desk === ''],
    ['date', date === ''],
    ['type', type === ''],
    ['needs', needs.length === 0],
    ['minutes', !isMinutes(minutes)],
    ['services', services.some((one) => one.minutes.trim() !== '' && (one.serviceType === '' || !isMinutes(one.minutes)))],
  ];
  return lacks.flatMap(([field, isLacking]) => (isLacking ? [field] : []));
}

/** Several services take the minutes of the visit: where all of them say theirs, the visit is their sum. */
export function minutesOfServices(services: readonly GivenService[]): string | null {
  const minutes = services.filter(({ serviceType }) => serviceType !== '').map((one) => Number(one.minutes));
  return minutes.length > 0 && minutes.every((one) => one > 0) ? String(minutes.reduce((sum, one) => sum + one, 0)) : null;
}
