import type { CalendarDay } from '../periods/calendar-day.js';
import { type TrainingFault, trainingRules } from '../training/training-rules.js';
import { dayOfEvent } from './measure-events.js';
import { type ContentValue, isParts, type RecordContent } from './record-content.js';
import type { ContentType } from './stored-as-content.js';

/** Why a record contradicts itself or the calendar. `field` is where it is mended. */
export interface RuleFault {
  readonly code:
    | TrainingFault['code']
    | 'in-the-future'
    | 'before-it-began'
    | 'somebody-and-nobody'
    | 'slot-missing'
    | 'not-yet'
    | 'taken-up-without-day'
    | 'day-without-taking-up'
    | 'to-itself'
    | 'longer-than-the-day'
    | 'never-expires'
    | 'event-without-day'
    | 'not-the-day-of-the-event'
    | 'closes-before-it-opens'
    | 'ends-before-it-began'
    | 'more-hours-than-the-week'
    | 'status-without-day'
    | 'day-without-status'
    | 'refused-and-joined'
    | 'attendance-without-meeting'
    | 'closed-without-outcome'
    | 'outcome-without-closing'
    | 'filled-without-outcome'
    | 'no-position'
    | 'more-than-sent'
    | 'not-one-to-five';
  readonly field: string;
}

type Rule = (content: RecordContent, today: CalendarDay) => readonly (RuleFault | null)[];

const minutesOfADay = 24 * 60;
const isDay = (value: ContentValue | undefined): value is CalendarDay => typeof value === 'string';

/** A day that is over or is today: nothing is recorded before it happened. */
function notLater(field: string, content: RecordContent, today: CalendarDay): RuleFault | null {
  const day = content[field];
  return isDay(day) && day > today ? { code: 'in-the-future', field } : null;
}

function notBefore(field: string, begin: string, content: RecordContent): RuleFault | null {
  const [day, first] = [content[field], content[begin]];
  return isDay(day) && isDay(first) && day < first ? { code: 'before-it-began', field } : null;
}

/** A stretch of days whose last one comes before its first. */
function notEndedBefore(field: string, begin: string, content: RecordContent): RuleFault | null {
  return notBefore(field, begin, content) && { code: 'ends-before-it-began', field };
}

/** A day on which a state began: it is there in that state, and in no other. */
function dayOfStatus(
  field: string,
  statuses: readonly string[],
  content: RecordContent,
  today: CalendarDay,
): readonly (RuleFault | null)[] {
  const [day, status] = [content[field], content['status']];
  const isReached = typeof status === 'string' && statuses.includes(status);
  return [
    notLater(field, content, today),
    isReached && status === statuses[0] && !isDay(day) ? { code: 'status-without-day', field } : null,
    isDay(day) && !isReached ? { code: 'day-without-status', field: 'status' } : null,
  ];
}

/** What is to come was not held. */
function heldLater(field: string, content: RecordContent, today: CalendarDay): RuleFault | null {
  const day = content[field];
  return content['status'] === 'held' && isDay(day) && day > today ? { code: 'not-yet', field: 'status' } : null;
}

const amount = (value: ContentValue | undefined): number => (typeof value === 'number' ? value : 0);

const filledOutcomes: ReadonlySet<ContentValue | undefined> = new Set(['filled_by_network', 'filled_elsewhere']);

const scores = ['clarity', 'courtesy', 'competence', 'waiting', 'usefulness', 'overall'] as const;
const isScore = (value: ContentValue | undefined): boolean =>
  value === undefined || (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 5);

const hoursOfAWeek = 7 * 24;

/** Residence titles that are awaited or permanent: the national record's conventional dates are no dates. */
const neverExpires: ReadonlySet<unknown> = new Set(['4', '5']);
const happened: ReadonlySet<ContentValue | undefined> = new Set(['held', 'no_show']);

const rules: Readonly<Partial<Record<ContentType, Rule>>> = {
  ...trainingRules,
  // an anonymous contact is about nobody: it counts as a contact only
  deskContact: (content, today) => [
    notLater('date', content, today),
    content['anonymous'] === true && content['person'] !== undefined ? { code: 'somebody-and-nobody', field: 'anonymous' } : null,
    typeof content['minutes'] === 'number' && content['minutes'] > minutesOfADay ? { code: 'longer-than-the-day', field: 'minutes' } : null,
  ],
  // an appointment at which nobody appeared is no contact, and one that is still to come was neither held nor missed
  appointment: (content, today) => [
    notLater('requestedOn', content, today),
    notBefore('slotOn', 'requestedOn', content),
    happened.has(content['status']) && !isDay(content['slotOn']) ? { code: 'slot-missing', field: 'slotOn' } : null,
    happened.has(content['status']) && isDay(content['slotOn']) && content['slotOn'] > today ? { code: 'not-yet', field: 'status' } : null,
  ],
  privacyNotice: (content, today) => [notLater('givenOn', content, today)],
  consent: (content, today) => [
    notLater('givenOn', content, today),
    notLater('withdrawnOn', content, today),
    notBefore('withdrawnOn', 'givenOn', content),
  ],
  serviceAgreement: (content, today) => [notLater('signedOn', content, today), notBefore('endsOn', 'signedOn', content)],
  profiling: (content, today) => [notLater('doneOn', content, today)],
  // expiry in the past is a warning to the desk and no fault (desk practice §8)
  residenceTitle: (content, today) => [
    notLater('checkedOn', content, today),
    isDay(content['expiresOn']) && neverExpires.has(content['titleType']) ? { code: 'never-expires', field: 'expiresOn' } : null,
  ],
  activeMeasure: (content, today) => [
    notLater('eventDate', content, today),
    eventOfMeasure(content),
    notEndedBefore('endOn', 'startOn', content),
  ],
  deskOpening: (content) => [
    isDay(content['from']) && isDay(content['to']) && content['to'] <= content['from']
      ? { code: 'closes-before-it-opens', field: 'to' }
      : null,
    notEndedBefore('validTo', 'validFrom', content),
  ],
  deskClosure: (content) => [notEndedBefore('to', 'from', content)],
  operatorAssignment: (content) => [
    notEndedBefore('to', 'from', content),
    typeof content['hoursPerWeek'] === 'number' && content['hoursPerWeek'] > hoursOfAWeek
      ? { code: 'more-hours-than-the-week', field: 'hoursPerWeek' }
      : null,
  ],
  // what is drafted, approved and signed goes in this order; its effect may begin before the last signature
  agreement: (content, today) => [
    notLater('draftedOn', content, today),
    notLater('approvedOn', content, today),
    notBefore('approvedOn', 'draftedOn', content),
    notEndedBefore('expiresOn', 'inForceFrom', content),
  ],
  agreementSignatory: (content, today) => [
    notLater('signedOn', content, today),
    notLater('withdrawnOn', content, today),
    notEndedBefore('withdrawnOn', 'signedOn', content),
  ],
  commitment: (content, today) => dayOfStatus('fulfilledOn', ['fulfilled'], content, today),
  roundTable: (content, today) => [notLater('constitutedOn', content, today)],
  // a meeting that is to come was neither held nor attended
  roundTableMeeting: (content, today) => [
    heldLater('date', content, today),
    content['status'] !== 'held' && isParts(content['attendance'] ?? null)
      ? { code: 'attendance-without-meeting', field: 'attendance' }
      : null,
  ],
  decision: (content, today) => dayOfStatus('implementedOn', ['implemented'], content, today),
  plan: (content, today) => dayOfStatus('adoptedOn', ['adopted', 'superseded'], content, today),
  procedure: (content, today) => dayOfStatus('inUseSince', ['in_use'], content, today),
  goodPractice: (content, today) => dayOfStatus('validatedOn', ['validated', 'adopted'], content, today),
  pilotAction: (content, today) => dayOfStatus('completedOn', ['completed'], content, today),
  employerContact: (content, today) => [notLater('date', content, today)],
  // a closed vacancy says how it ended, and only a filled one when
  vacancy: (content, today) => [
    notLater('filledOn', content, today),
    notBefore('filledOn', 'publishedOn', content),
    notEndedBefore('validUntil', 'publishedOn', content),
    ...dayOfStatus('closedOn', ['closed'], content, today),
    notBefore('closedOn', 'publishedOn', content),
    content['status'] === 'closed' && content['outcome'] === undefined ? { code: 'closed-without-outcome', field: 'outcome' } : null,
    content['status'] !== 'closed' && content['outcome'] !== undefined ? { code: 'outcome-without-closing', field: 'status' } : null,
    isDay(content['filledOn']) && !filledOutcomes.has(content['outcome']) ? { code: 'filled-without-outcome', field: 'outcome' } : null,
    typeof content['positions'] === 'number' && content['positions'] < 1 ? { code: 'no-position', field: 'positions' } : null,
  ],
  candidacy: (content, today) => [
    notLater('openedOn', content, today),
    notLater('sharedOn', content, today),
    notBefore('sharedOn', 'openedOn', content),
    notBefore('sentOn', 'openedOn', content),
    notBefore('closedOn', 'openedOn', content),
    content['sharedWithNetwork'] === true && !isDay(content['sharedOn']) ? { code: 'status-without-day', field: 'sharedOn' } : null,
    content['sharedWithNetwork'] !== true && isDay(content['sharedOn']) ? { code: 'day-without-status', field: 'sharedWithNetwork' } : null,
  ],
  placement: (content) => [notEndedBefore('endDate', 'startDate', content)],
  portal: (content, today) => [notLater('onlineOn', content, today)],
  // first asked for, then registered, downloaded and installed
  kitRegistration: (content, today) => [
    notLater('registeredOn', content, today),
    notLater('downloadedOn', content, today),
    notLater('installedOn', content, today),
    notBefore('registeredOn', 'requestedOn', content),
    notBefore('downloadedOn', 'registeredOn', content),
    notBefore('installedOn', 'downloadedOn', content),
  ],
  interconnection: (content, today) => dayOfStatus('liveOn', ['connected', 'suspended'], content, today),
  exchangeBatch: (content, today) => [
    notLater('sentOn', content, today),
    amount(content['recordsAccepted']) + amount(content['recordsRejected']) > amount(content['recordsSent'])
      ? { code: 'more-than-sent', field: 'recordsAccepted' }
      : null,
  ],
  serviceCharter: (content, today) => [
    ...dayOfStatus('approvedOn', ['approved', 'published', 'revised'], content, today),
    notLater('publishedOn', content, today),
    notBefore('publishedOn', 'approvedOn', content),
  ],
  charterMeasurement: (content, today) => [notLater('measuredOn', content, today)],
  event: (content, today) => [heldLater('date', content, today)],
  disseminationProduct: (content, today) => [notLater('publishedOn', content, today)],
  needsSurvey: (content) => [notEndedBefore('to', 'from', content)],
  surveyResponse: (content, today) => [
    notLater('completedOn', content, today),
    content['status'] === 'complete' && !isDay(content['completedOn']) ? { code: 'status-without-day', field: 'completedOn' } : null,
  ],
  satisfactionResponse: (content, today) => [
    notLater('date', content, today),
    ...scores.map((field) => (isScore(content[field]) ? null : ({ code: 'not-one-to-five', field } as const))),
  ],
  // whether it was right to complain is told with the answer
  complaint: (content, today) => [
    notLater('receivedOn', content, today),
    notLater('answeredOn', content, today),
    notBefore('answeredOn', 'receivedOn', content),
    content['upheld'] !== undefined && !isDay(content['answeredOn']) ? { code: 'status-without-day', field: 'answeredOn' } : null,
  ],
  administrationEnrolment: (content, today) => dayOfStatus('selectedOn', ['selected', 'withdrawn'], content, today),
  networkMember: (content, today) => [
    notLater('requestedOn', content, today),
    notLater('joinedOn', content, today),
    notLater('leftOn', content, today),
    notBefore('joinedOn', 'requestedOn', content),
    notEndedBefore('leftOn', 'joinedOn', content),
    content['admissionStatus'] === 'refused' && isDay(content['joinedOn'])
      ? { code: 'refused-and-joined', field: 'admissionStatus' }
      : null,
  ],
  referral: (content, today) => [
    notLater('sentOn', content, today),
    notLater('takenUpOn', content, today),
    notBefore('takenUpOn', 'sentOn', content),
    content['outcome'] === 'in_charge' && !isDay(content['takenUpOn']) ? { code: 'taken-up-without-day', field: 'takenUpOn' } : null,
    isDay(content['takenUpOn']) && (content['outcome'] === 'refused' || content['outcome'] === 'no_answer')
      ? { code: 'day-without-taking-up', field: 'outcome' }
      : null,
    content['fromMember'] !== undefined && content['fromMember'] === content['toMember'] ? { code: 'to-itself', field: 'toMember' } : null,
  ],
};

/** The day of the latest event of a measure, against the day which that event sets. */
function eventOfMeasure(content: RecordContent): RuleFault | null {
  const { event, eventDate } = content;
  if (event === undefined) return null;
  if (!isDay(eventDate)) return { code: 'event-without-day', field: 'eventDate' };
  const field = dayOfEvent(event);
  return field !== null && isDay(content[field]) && content[field] !== eventDate ? { code: 'not-the-day-of-the-event', field } : null;
}

/** What the catalogue cannot say of a record: its fields against each other and against the day it is recorded on. */
export function ruleFaults(type: ContentType, content: RecordContent, today: CalendarDay): readonly RuleFault[] {
  return (rules[type]?.(content, today) ?? []).filter((fault) => fault !== null);
}
