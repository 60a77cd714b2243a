import { type ContactMoment, outsideHours } from '../desks/contact-hours.js';
import { type DeskSchedule, openingDays } from '../desks/opening-calendar.js';
import { thirdCountryNational } from '../people/foreign-origin.js';
import { sixMonthDay, windowEnd } from '../people/after-leaving.js';
import type { Participation } from '../people/participation.js';
import { type SeenTitle, titleSeenLast, titleStanding } from '../people/residence-title.js';
import { addDays } from '../periods/calendar-arithmetic.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import type { QualityLevel } from './quality-finding.js';

/** The checks of what desks write down (desk practice §8, §9), beside those of the regulation. */
export const deskCheckNumbers = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'D9', 'D10'] as const;
export type DeskCheckNumber = (typeof deskCheckNumbers)[number];

export type DeskFindingCode =
  | 'contact-outside-hours'
  | 'contact-on-closed-day'
  | 'open-without-hours'
  | 'open-without-staff'
  | 'title-of-eu-citizen'
  | 'recorded-after-death'
  | 'exit-data-missing'
  | 'follow-up-overdue'
  | 'title-missing'
  | 'title-expired';

/** What a check says of a desk, of one of its contacts or of somebody in its charge. */
export interface DeskFinding {
  readonly check: DeskCheckNumber;
  readonly code: DeskFindingCode;
  readonly level: QualityLevel;
  /** How many, where it is several: days, records. */
  readonly found: number | null;
  /** The facts as text: when they change it is another finding, and a waiver of it has ended. */
  readonly facts: string;
}

const checks: Readonly<Record<DeskFindingCode, readonly [DeskCheckNumber, QualityLevel]>> = {
  'contact-outside-hours': ['D1', 'warning'],
  'contact-on-closed-day': ['D2', 'warning'],
  'open-without-hours': ['D3', 'warning'],
  'open-without-staff': ['D4', 'warning'],
  'title-of-eu-citizen': ['D5', 'error'],
  'recorded-after-death': ['D6', 'error'],
  'exit-data-missing': ['D7', 'warning'],
  'follow-up-overdue': ['D8', 'warning'],
  'title-missing': ['D9', 'notice'],
  'title-expired': ['D10', 'notice'],
};

function finding(code: DeskFindingCode, facts: readonly unknown[], found: number | null = null): DeskFinding {
  const [check, level] = checks[code];
  return { check, code, level, found, facts: JSON.stringify(facts) };
}

/** Contacts are looked at so many days back: what is older nobody puts right any more. */
export const contactsCheckedFor = 365;

/** A contact outside the hours of its desk, or on a day on which that was shut. A reason to look again: a desk may stay open for somebody. */
export function contactFinding(schedule: DeskSchedule, contact: ContactMoment): DeskFinding | null {
  const outside = outsideHours(schedule, contact);
  if (outside === null) return null;
  return outside.kind === 'shut'
    ? finding('contact-on-closed-day', [contact.date, outside.reason])
    : finding('contact-outside-hours', [contact.date, contact.time]);
}

/** Somebody who works at a desk, and on which days: both are in. */
export interface Posted {
  readonly from: CalendarDay;
  /** Null: until somebody says otherwise. */
  readonly to: CalendarDay | null;
}

/** Whether a desk has its staff is asked of the opening days of so many days. */
const staffCheckedFor = 28;

/** An open desk has at least one opening slot (desk practice §8), and somebody works there on the days it opens. */
export function findingsOfDesk(
  { status, schedule, staff }: { readonly status: string; readonly schedule: DeskSchedule; readonly staff: readonly Posted[] },
  asOf: CalendarDay,
): readonly DeskFinding[] {
  const { openedOn, closedOn, slots } = schedule;
  const isOpen = status === 'open' && openedOn !== null && openedOn <= asOf && (closedOn === null || closedOn > asOf);
  if (!isOpen) return [];
  const holding = slots.filter(({ validFrom, validTo }) => validFrom <= asOf && (validTo === null || validTo >= asOf));
  if (holding.length === 0) return [finding('open-without-hours', [openedOn])];
  const days = openingDays(schedule, addDays(asOf, 1 - staffCheckedFor), asOf).filter(({ shut }) => shut === null);
  const alone = days.filter(({ day }) => !staff.some(({ from, to }) => from <= day && (to === null || day <= to)));
  return alone.length === 0 ? [] : [finding('open-without-staff', alone.map(({ day }) => day).slice(0, 1), alone.length)];
}

/** What is known of somebody who takes part, or took part. */
export interface CheckedPerson {
  readonly participation: Pick<Participation, 'exitDate' | 'exitReason' | 'lastStatus28d' | 'status6m'>;
  /** As they were answered; empty where nobody asked. */
  readonly citizenships: readonly string[];
  /** In the order they were seen. */
  readonly titles: readonly SeenTitle[];
  /** Days of what was recorded of the person: contacts, appointments that were kept, measures. */
  readonly days: readonly CalendarDay[];
  /** Attempts to ask how it was six months after leaving. */
  readonly attempts: number;
}

/** A follow-up is overdue so many days after its day (R46). */
const followUpDays = 30;

/** What is to be put right of a person: titles, what was recorded after a death (R49), exits and follow-ups without their answers. */
export function findingsOfPerson(person: CheckedPerson, asOf: CalendarDay): readonly DeskFinding[] {
  return [...findingsOfTitle(person, asOf), ...findingsOfLeaving(person, asOf)];
}

function findingsOfTitle({ participation, citizenships, titles }: CheckedPerson, asOf: CalendarDay): readonly DeskFinding[] {
  const title = titleSeenLast(titles, asOf);
  const isEuCitizen = citizenships.length > 0 && thirdCountryNational(citizenships) === 'no';
  if (isEuCitizen) return title === null ? [] : [finding('title-of-eu-citizen', [title.titleType, title.checkedOn])];
  if (participation.exitDate !== null && participation.exitDate <= asOf) return [];
  if (title === null) return citizenships.length > 0 ? [finding('title-missing', [...citizenships].sort())] : [];
  return titleStanding(title, asOf) === 'expired' ? [finding('title-expired', [title.expiresOn])] : [];
}

function findingsOfLeaving({ participation, days, attempts }: CheckedPerson, asOf: CalendarDay): readonly DeskFinding[] {
  const { exitDate, exitReason, lastStatus28d, status6m } = participation;
  if (exitDate === null) return [];
  if (exitReason === 'DECEASED') {
    const later = days.filter((day) => day > exitDate && day <= asOf).length;
    return later === 0 ? [] : [finding('recorded-after-death', [exitDate, later], later)];
  }
  const isClosed = windowEnd(exitDate) < asOf;
  const isOverdue = addDays(sixMonthDay(exitDate), followUpDays) < asOf && status6m === null && attempts === 0;
  return [
    ...(isClosed && lastStatus28d === null ? [finding('exit-data-missing', [exitDate])] : []),
    ...(isOverdue ? [finding('follow-up-overdue', [exitDate])] : []),
  ];
}
