import type { CalendarDay } from '../periods/calendar-day.js';
import type { ContentValue, RecordContent } from './record-content.js';
import type { ContentType } from './stored-as-content.js';

/** Why a record contradicts itself or the calendar. `field` is where it is mended. */
export interface RuleFault {
  readonly code:
    | 'in-the-future'
    | 'before-it-began'
    | 'somebody-and-nobody'
    | 'slot-missing'
    | 'not-yet'
    | 'taken-up-without-day'
    | 'day-without-taking-up'
    | 'to-itself'
    | 'longer-than-the-day'
    | 'closes-before-it-opens'
    | 'ends-before-it-began'
    | 'more-hours-than-the-week';
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

const hoursOfAWeek = 7 * 24;

const happened: ReadonlySet<ContentValue | undefined> = new Set(['held', 'no_show']);

const rules: Readonly<Partial<Record<ContentType, Rule>>> = {
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

/** What the catalogue cannot say of a record: its fields against each other and against the day it is recorded on. */
export function ruleFaults(type: ContentType, content: RecordContent, today: CalendarDay): readonly RuleFault[] {
  return (rules[type]?.(content, today) ?? []).filter((fault) => fault !== null);
}
