import { classify } from '../counting/classified-participation.js';
import { countingRule } from '../counting/counting-rules.js';
import type { ProgrammeSettings } from '../counting/programme-settings.js';
import type { Participation } from '../people/participation.js';
import type { CalendarDay } from '../periods/calendar-day.js';

/** A result of six months after leaving (R70). */
export type LongerTermResult = 'EECR05' | 'EECR06';

/** Who counts, and whom they are counted among: the rules of the indicators and no others (R47, R48). */
const rules: Readonly<Record<LongerTermResult, { readonly counts: string; readonly among: string; readonly leavers: string }>> = {
  EECR05: {
    counts: 'esfPlus.EECR05',
    among: 'esfPlus.sixMonthsPast.unemployedOrInactive',
    leavers: 'esfPlus.leavers.unemployedOrInactive',
  },
  EECR06: { counts: 'esfPlus.EECR06', among: 'esfPlus.sixMonthsPast.employed', leavers: 'esfPlus.leavers.employed' },
};

/** How the follow-up of a result stands on a day. */
export interface FollowUpSummary {
  readonly result: LongerTermResult;
  /** People of the reference group who have left. */
  readonly left: number;
  /** Those whose day, six months after leaving, is past. */
  readonly due: number;
  /** Those of them who told how they were on that day. */
  readonly reached: number;
  /** Those who count. */
  readonly positive: number;
}

/** Whether the situation on the day is known: who could not be reached has not answered (R49). */
export function isAnswered({ status6m }: Pick<Participation, 'status6m'>): boolean {
  return status6m !== null && status6m !== 'unknown';
}

/** The reference group of a result as it stands on a day. */
export function followUpSummary(
  result: LongerTermResult,
  records: Iterable<Participation>,
  on: CalendarDay,
  { settings, specificObjective }: { readonly settings: ProgrammeSettings; readonly specificObjective: string },
): FollowUpSummary {
  const { counts, among, leavers } = rules[result];
  const [rule, isDue, hasLeft] = [countingRule(counts), countingRule(among), countingRule(leavers)];
  const summary = { left: 0, due: 0, reached: 0, positive: 0 };
  for (const record of records) {
    const one = classify(record, settings, specificObjective);
    const within = (day: CalendarDay | null): boolean => day !== null && day <= on;
    if (within(hasLeft(one))) summary.left += 1;
    if (!within(isDue(one))) continue;
    summary.due += 1;
    if (isAnswered(record)) summary.reached += 1;
    if (within(rule(one))) summary.positive += 1;
  }
  return { result, ...summary };
}

/**
 * How a value six months after leaving comes about. `full_follow_up`: everybody is asked, and who does not answer counts 0 (R49);
 * `sample`: a drawn part is asked, and who does not answer is left out of the valid answers (R75).
 */
export type FollowUpBasis = 'full_follow_up' | 'sample';

/** What a share is of, both kept with it; the share is null where it is of nobody. */
export interface FollowUpShare {
  readonly numerator: number;
  readonly denominator: number;
  readonly share: number | null;
}

const share = (numerator: number, denominator: number): FollowUpShare => {
  return { numerator, denominator, share: denominator === 0 ? null : numerator / denominator };
};

/** Those who count, of all who are due or of the valid answers. */
export function followUpRate({ positive, due, reached }: FollowUpSummary, basis: FollowUpBasis): FollowUpShare {
  return share(positive, basis === 'sample' ? reached : due);
}

/** Followed up of those who are due: always shown beside the result. */
export function followUpCoverage({ reached, due }: FollowUpSummary): FollowUpShare {
  return share(reached, due);
}
