import type { IndicatorDetail } from '#contract';

export type WhyStepKey = 'participations' | 'persons' | 'complete' | 'newInPeriod';

/** One step from participations to the people of the period, with the reason why it counts less than the one before (R134). */
export interface WhyStep {
  readonly key: WhyStepKey;
  readonly count: number;
  /** Share of the first step, 0 to 1. */
  readonly share: number;
  readonly less: { readonly reason: 'merged' | 'toComplete' | 'beforePeriod'; readonly count: number } | null;
}

export function whySteps(people: NonNullable<IndicatorDetail['people']>): readonly WhyStep[] {
  const { participations, persons, complete, newInPeriod } = people;
  const step = (key: WhyStepKey, count: number, reason?: 'merged' | 'toComplete' | 'beforePeriod', before = count): WhyStep => ({
    key,
    count,
    share: participations > 0 ? count / participations : 0,
    less: reason === undefined || before === count ? null : { reason, count: before - count },
  });
  return [
    step('participations', participations),
    step('persons', persons, 'merged', participations),
    step('complete', complete, 'toComplete', persons),
    step('newInPeriod', newInPeriod, 'beforePeriod', complete),
  ];
}
