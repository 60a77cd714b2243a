/** State of a report that exists; `not_started` is the period that has none yet. */
export type ReportState = 'draft' | 'submitted' | 'under_verification' | 'certified' | 'reopened';

/** What can be done with a report as a whole. */
export type ReportStep = 'submit' | 'verify' | 'certify' | 'reopen';

const steps: Readonly<Record<ReportStep, { readonly from: readonly ReportState[]; readonly to: ReportState }>> = {
  submit: { from: ['draft'], to: 'submitted' },
  verify: { from: ['submitted'], to: 'under_verification' },
  certify: { from: ['under_verification'], to: 'certified' },
  reopen: { from: ['submitted', 'under_verification', 'certified'], to: 'reopened' },
};

/** The state after a step; null when the report is not in a state from which the step leads (design.md §6). */
export function stateAfter(state: ReportState, step: ReportStep): ReportState | null {
  return steps[step].from.includes(state) ? steps[step].to : null;
}

/** The steps that lead on from a state, in the order of a report's life. */
export function stepsFrom(state: ReportState): readonly ReportStep[] {
  return (Object.keys(steps) as ReportStep[]).filter((step) => stateAfter(state, step) !== null);
}

/** Whether the content of a report is fixed: from submission on, also once it has been reopened and another took its place. */
export function isIssued(state: ReportState): boolean {
  return state !== 'draft';
}

/** G5: nobody certifies what he prepared or submitted. `preparedBy` names everybody who began it, wrote in it or handed it in. */
export function mayCertify(account: string, preparedBy: readonly string[]): boolean {
  return !preparedBy.includes(account);
}
