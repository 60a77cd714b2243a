import type { LeavingView, NewFollowUp } from '#contract';
import { type FollowUpAnswer, followUpFaults, type ImprovementReason } from '#domain';

/** An attempt to ask, as it is being written. */
export interface FollowUpDraft {
  readonly date: string;
  readonly method: string;
  /** `yes`, `no`, or `given-up`: nobody tries again. */
  readonly reached: string;
  readonly status: string;
  readonly contractGroup: string;
  readonly hoursPerWeek: string;
  readonly improved: readonly string[];
  readonly sameEmployer: string;
  readonly stillNeeds: string;
}

export function newFollowUpDraft(today: string): FollowUpDraft {
  const nothingYet = { status: '', contractGroup: '', hoursPerWeek: '', improved: [], sameEmployer: '', stillNeeds: '' };
  return { ...nothingYet, date: today, method: 'phone', reached: 'yes' };
}

const answer = (written: string): boolean | null => (written === '' ? null : written === 'true');

/** The attempt as the API takes it: what was not asked is not said. */
export function followUpOf(draft: FollowUpDraft, employedOnEntry: boolean): NewFollowUp {
  const reached = draft.reached === 'yes';
  const works = reached && draft.status === 'EMP';
  const hours = Number(draft.hoursPerWeek.replace(',', '.'));
  return {
    date: draft.date,
    method: draft.method as NewFollowUp['method'],
    reached,
    givesUp: draft.reached === 'given-up',
    status: reached && draft.status !== '' ? (draft.status as NewFollowUp['status']) : null,
    contractGroup: works && draft.contractGroup !== '' ? (draft.contractGroup as NewFollowUp['contractGroup']) : null,
    hoursPerWeek: works && draft.hoursPerWeek.trim() !== '' && Number.isFinite(hours) ? hours : null,
    improved: works && employedOnEntry ? (draft.improved as ImprovementReason[]) : [],
    sameEmployer: works ? answer(draft.sameEmployer) : null,
    stillNeeds: reached ? answer(draft.stillNeeds) : null,
  };
}

/** Fields that cannot stand, each with the name of its sentence. */
export function followUpDraftFaults(draft: FollowUpDraft, view: LeavingView, today: string): ReadonlyMap<string, string> {
  const faults = new Map<string, string>();
  if (draft.date === '') faults.set('date', 'required');
  if (draft.reached === 'yes' && draft.status === '') faults.set('status', 'required');
  if (faults.size > 0) return faults;
  const { date, status, contractGroup, improved } = followUpOf(draft, view.employmentStatus === 'EMP');
  const told: FollowUpAnswer | null = status === null ? null : { status, contractGroup, improved };
  const record = {
    exitDate: view.exit?.exitDate ?? null,
    exitReason: view.exit?.exitReason ?? null,
    employmentStatus: view.employmentStatus,
  };
  for (const { field, code } of followUpFaults(record, { on: date, answer: told }, today)) if (!faults.has(field)) faults.set(field, code);
  return faults;
}
