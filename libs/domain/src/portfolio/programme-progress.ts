import type { ProgrammeSettings } from '../counting/programme-settings.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import { achievementRatio } from '../progress/achievement-ratio.js';
import { progressOn } from '../progress/indicator-progress.js';
import type { IndicatorStatus } from '../progress/indicator-status.js';

/** What a programme undertook: cumulative from its start, at the end of 2024 and of 2029 (R100). */
export interface ProgrammeAim {
  readonly milestone2024: number | null;
  readonly target2029: number | null;
  /** Of a result among the participants of its reference output, in percent (R69). */
  readonly percent2029: number | null;
}

export interface ProgrammeProgress extends ProgrammeAim {
  /** Value on the way from milestone to target on the day (R130). */
  readonly expected: number | null;
  /** Value over the target of 2029, in percent (R69). */
  readonly achieved: number | null;
  readonly status: IndicatorStatus;
}

const start = '2021-01-01';
const milestoneDay = '2024-12-31';
const end = '2029-12-31';

/**
 * Where a programme stands on a day by the rules of every indicator (R130-R132), with milestone and target as the ends of its two periods.
 * A percentage can fall back, so it is compared with its target and not with a point on the way.
 * @param mayCount false while no operation is finalised (R107): nothing can have been achieved, so nothing is due and nobody is late
 */
export function programmeProgress(
  value: number | null,
  aim: ProgrammeAim,
  day: CalendarDay,
  limits: ProgrammeSettings['statusLimits'],
  mayCount = true,
): ProgrammeProgress {
  const isRate = aim.percent2029 !== null;
  const final = aim.percent2029 ?? aim.target2029;
  const milestone = isRate ? null : aim.milestone2024;
  const periods = [
    ...(milestone === null ? [] : [{ id: 'milestone', number: 1, start, end: milestoneDay, reportDue: milestoneDay }]),
    { id: 'target', number: 2, start: milestone === null ? start : '2025-01-01', end, reportDue: end },
  ];
  const target = (periodId: string, amount: number | null) => {
    return { periodId, value: amount, milestone: false, origin: 'stated' as const, recordedOn: start, supersededOn: null };
  };
  const plan = {
    measure: isRate ? ('ratio' as const) : ('count' as const),
    cumulative: !isRate,
    operator: '>=' as const,
    baseline: isRate ? null : 0,
    periods,
    targets: [...(milestone === null ? [] : [target('milestone', milestone)]), target('target', final)],
  };
  const { expected, status } = progressOn(plan, value, day, limits);
  return { ...aim, expected, achieved: achievementRatio(value, final), status: mayCount ? status : 'not_due' };
}

/** Aims of several keys of a programme as one: numbers add up, a percentage stands for itself. */
export function aimsTogether(aims: readonly ProgrammeAim[]): ProgrammeAim | null {
  const [first, ...others] = aims;
  if (!first) return null;
  if (others.length === 0) return first;
  const total = (of: (aim: ProgrammeAim) => number | null): number | null => {
    const known = aims.map(of).filter((one) => one !== null);
    return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0);
  };
  return {
    // a sum without one of its parts would ask for less than was promised
    milestone2024: aims.some(({ milestone2024 }) => milestone2024 === null) ? null : total(({ milestone2024 }) => milestone2024),
    target2029: aims.some(({ target2029 }) => target2029 === null) ? null : total(({ target2029 }) => target2029),
    percent2029: new Set(aims.map(({ percent2029 }) => percent2029)).size === 1 ? first.percent2029 : null,
  };
}
