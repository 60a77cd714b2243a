import type { IndicatorDetail } from '#contract';
import { peopleSteps, type PeopleStep } from '#domain';

/** One step from contacts to the people of the period, as wide as its share of the first (R134). */
export interface WhyStep extends PeopleStep {
  /** Share of the first step, 0 to 1. */
  readonly share: number;
}

/** R134 as it was counted; the last step stands only where the day asked is in a period. */
export function whySteps(people: NonNullable<IndicatorDetail['people']>): readonly WhyStep[] {
  const { contacts, participations, persons, complete, newInPeriod } = people;
  const steps = peopleSteps({
    ...{ contacts, participations },
    mergedDoubles: participations - persons,
    incomplete: persons - complete,
    enteredBefore: complete - (newInPeriod ?? 0),
    // those who enter later are not among the participations of the day
    enteredAfter: 0,
  });
  const first = steps[0]?.count ?? 0;
  const shown = newInPeriod === null ? steps.slice(0, -1) : steps;
  return shown.map((step) => ({ ...step, share: first > 0 ? step.count / first : 0 }));
}
