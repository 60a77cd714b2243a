/** The steps from contacts to the people of a period, each a different number for a reason that is told (R134). */
export type PeopleStepKey = 'contacts' | 'participations' | 'persons' | 'complete_persons' | 'new_in_period';

export interface PeopleStep {
  readonly key: PeopleStepKey;
  readonly count: number;
  /** Why this step counts less than the one before: how many, and for which reason; empty for the first. */
  readonly less: readonly { readonly reason: PeopleStepReason; readonly count: number }[];
}

export type PeopleStepReason =
  'no_participation' | 'merged_double' | 'incomplete' | 'entered_before_the_period' | 'entered_after_the_cut_off';

/** What the explained people count is made from. */
export interface PeopleCounts {
  /** Desk contacts; null while contacts are not recorded. */
  readonly contacts: number | null;
  /** Participations ever opened, merged doubles included. */
  readonly participations: number;
  readonly mergedDoubles: number;
  /** Persons who lack a field of R12. */
  readonly incomplete: number;
  /** Complete persons who entered before the period. */
  readonly enteredBefore: number;
  /** Complete persons whose entry date is after the cut-off: they count later (R18). */
  readonly enteredAfter: number;
}

/** Contacts > participations > persons > complete persons > new in the period (R134). Contacts are left out while none are recorded. */
export function peopleSteps(counts: PeopleCounts): readonly PeopleStep[] {
  const persons = counts.participations - counts.mergedDoubles;
  const complete = persons - counts.incomplete;
  const withoutParticipation = counts.contacts === null ? 0 : counts.contacts - counts.participations;
  const steps: PeopleStep[] = [
    step('participations', counts.participations, { no_participation: withoutParticipation }),
    step('persons', persons, { merged_double: counts.mergedDoubles }),
    step('complete_persons', complete, { incomplete: counts.incomplete }),
    step('new_in_period', complete - counts.enteredBefore - counts.enteredAfter, {
      entered_before_the_period: counts.enteredBefore,
      entered_after_the_cut_off: counts.enteredAfter,
    }),
  ];
  return counts.contacts === null ? steps : [step('contacts', counts.contacts, {}), ...steps];
}

function step(key: PeopleStepKey, count: number, less: Partial<Record<PeopleStepReason, number>>): PeopleStep {
  const reasons = Object.entries(less) as [PeopleStepReason, number][];
  return { key, count, less: reasons.filter(([, amount]) => amount !== 0).map(([reason, amount]) => ({ reason, count: amount })) };
}
