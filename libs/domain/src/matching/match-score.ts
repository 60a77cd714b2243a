import { cefrRanks } from '../codelists/cefr-levels.js';
import type { WorkingTime } from '../codelists/contract-codes.js';
import type { DigitalLevel, DrivingLicence, MobilityRange } from '../codelists/intake-codes.js';
import type { Isced } from '../people/participation.js';
import { addDays } from '../periods/calendar-arithmetic.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import { type MatchCriterion, matchPoints } from './match-points.js';
import { type Occupation, occupationNearness } from './occupation.js';

/** A language with the level in it; null: not known how well. `native` is above all levels. */
export interface LanguageSkill {
  readonly language: string;
  readonly level: string | null;
}

/** What a vacancy asks for. Null, or an empty list: it asks nothing. */
export interface VacancyDemand {
  readonly occupation: Occupation;
  readonly municipality: string | null;
  readonly workingTime: WorkingTime | null;
  readonly hoursPerWeek: number | null;
  /** The day on which work would begin. */
  readonly startWish: CalendarDay | null;
  readonly languages: readonly LanguageSkill[];
  readonly licences: readonly DrivingLicence[];
  readonly digital: DigitalLevel | null;
  readonly isced: Isced | null;
}

/**
 * What is known of somebody who looks for work, as far as it may be compared. Sex, age, citizenship, origin, health and every other answer of
 * a special category are not here and cannot be: nobody is proposed, or passed over, for what they are.
 */
export interface JobSeeker {
  readonly occupation: Occupation;
  readonly municipality: string | null;
  readonly mobility: MobilityRange | null;
  readonly workingTime: WorkingTime | null;
  /** The most hours a week. */
  readonly hoursPerWeek: number | null;
  readonly availableFrom: CalendarDay | null;
  readonly languages: readonly LanguageSkill[];
  /** Empty: not asked; `none` alone: none. */
  readonly licences: readonly DrivingLicence[];
  readonly digital: DigitalLevel | null;
  readonly isced: Isced | null;
}

/** What a criterion gives, and why. */
export interface MatchReason {
  readonly criterion: MatchCriterion;
  /** A word of `matchReasonWords`. */
  readonly reason: string;
  readonly points: number;
  /** The most it gives. */
  readonly of: number;
}

/** A requirement that is known not to be met: the person is not proposed. */
export type MatchExclusion = 'occupation-other' | 'language-below' | 'licence-missing' | 'digital-below' | 'education-below';

export interface Match {
  /** 0 to 100: the sum of the reasons. Of whom a requirement excludes it is 0. */
  readonly score: number;
  readonly reasons: readonly MatchReason[];
  readonly excludedBy: readonly MatchExclusion[];
}

const digitalRanks: Readonly<Record<DigitalLevel, number>> = { none: 0, basic: 1, intermediate: 2, advanced: 3 };
const monthAhead = 30;

/**
 * How well a vacancy and somebody who looks for work fit each other (docs/matching.md). What is not known excludes nobody and gives some of
 * the points: it is a question to ask, not a no.
 */
export function matchOf(vacancy: VacancyDemand, seeker: JobSeeker, today: CalendarDay): Match {
  const found: Readonly<Record<MatchCriterion, string>> = {
    occupation: occupationNearness(vacancy.occupation, seeker.occupation) ?? 'occupation-other',
    place: placeReason(vacancy, seeker),
    hours: hoursReason(vacancy, seeker),
    languages: languagesReason(vacancy.languages, seeker.languages),
    licences: licencesReason(vacancy.licences, seeker.licences),
    digital: levelReason(rankOf(vacancy.digital, digitalRanks), rankOf(seeker.digital, digitalRanks), 'digital'),
    education: levelReason(vacancy.isced, seeker.isced, 'education'),
    availability: availabilityReason(vacancy.startWish ?? today, seeker.availableFrom),
  };
  const excludedBy = Object.values(found).filter(isExclusion);
  if (excludedBy.length > 0) return { score: 0, reasons: [], excludedBy };
  const reasons = (Object.keys(found) as MatchCriterion[]).map((criterion): MatchReason => {
    const points = matchPoints[criterion];
    return { criterion, reason: found[criterion], points: points[found[criterion]] ?? 0, of: Math.max(...Object.values(points)) };
  });
  return { score: reasons.reduce((sum, { points }) => sum + points, 0), reasons, excludedBy };
}

const exclusions: ReadonlySet<string> = new Set<MatchExclusion>([
  'occupation-other',
  'language-below',
  'licence-missing',
  'digital-below',
  'education-below',
]);

function isExclusion(reason: string): reason is MatchExclusion {
  return exclusions.has(reason);
}

/** A municipality is compared as it is written, since of a name alone the region is not known: whoever moves gets the points of the range. */
function placeReason({ municipality }: VacancyDemand, seeker: JobSeeker): string {
  const [wanted, own] = [plainPlace(municipality), plainPlace(seeker.municipality)];
  if (wanted !== '' && wanted === own) return 'same-municipality';
  if (seeker.mobility === 'national' || seeker.mobility === 'cross_border') return 'moves-far';
  if (seeker.mobility === 'regional') return 'moves-in-region';
  if (wanted === '' || own === '' || seeker.mobility === null) return 'place-unknown';
  return 'elsewhere';
}

const plainPlace = (name: string | null): string => (name ?? '').trim().toLocaleLowerCase('it');

function hoursReason({ workingTime, hoursPerWeek }: VacancyDemand, seeker: JobSeeker): string {
  const isAsked = workingTime !== null && workingTime !== 'N';
  const isSaid = seeker.workingTime !== null && seeker.workingTime !== 'N';
  if (hoursPerWeek !== null && seeker.hoursPerWeek !== null) return hoursPerWeek <= seeker.hoursPerWeek ? 'hours-fit' : 'hours-beyond';
  if (!isAsked || !isSaid) return 'hours-unknown';
  return (workingTime === 'F') === (seeker.workingTime === 'F') ? 'hours-fit' : 'hours-beyond';
}

function languagesReason(asked: readonly LanguageSkill[], spoken: readonly LanguageSkill[]): string {
  if (asked.length === 0) return 'languages-not-asked';
  const each = asked.map(({ language, level }) => {
    const own = spoken.find((one) => one.language === language);
    if (own === undefined || (own.level === null && level !== null)) return 'languages-unknown';
    return levelRank(own.level) >= levelRank(level) ? 'languages-met' : 'language-below';
  });
  return (['language-below', 'languages-unknown'] as const).find((worst) => each.includes(worst)) ?? 'languages-met';
}

function levelRank(level: string | null): number {
  if (level === 'native') return Math.max(...Object.values(cefrRanks)) + 1;
  return rankOf(level, cefrRanks) ?? 0;
}

function licencesReason(asked: readonly DrivingLicence[], own: readonly DrivingLicence[]): string {
  if (asked.every((licence) => licence === 'none')) return 'licences-not-asked';
  if (own.length === 0) return 'licences-unknown';
  return asked.every((licence) => licence === 'none' || own.includes(licence)) ? 'licences-met' : 'licence-missing';
}

function levelReason(asked: number | null, own: number | null, of: 'digital' | 'education'): string {
  if (asked === null) return `${of}-not-asked`;
  if (own === null) return `${of}-unknown`;
  return own >= asked ? `${of}-met` : `${of}-below`;
}

function availabilityReason(from: CalendarDay, availableFrom: CalendarDay | null): string {
  if (availableFrom === null) return 'available-unknown';
  if (availableFrom <= from) return 'available';
  return availableFrom <= addDays(from, monthAhead) ? 'available-within-month' : 'available-later';
}

function rankOf(code: string | null, ranks: Readonly<Record<string, number>>): number | null {
  return code === null ? null : (ranks[code] ?? null);
}
