import type { ContractGroup } from '../codelists/contract-codes.js';
import { sixMonthDay } from '../people/after-leaving.js';
import type { ImprovementReason, Participation, SixMonthStatus } from '../people/participation.js';
import type { CalendarDay } from '../periods/calendar-day.js';

/** What somebody says of the day six calendar months after leaving (R46): of that day, and not of the day of the call. */
export interface FollowUpAnswer {
  readonly status: SixMonthStatus;
  /** Of who worked. */
  readonly contractGroup: ContractGroup | null;
  /** Of who was employed on entry: what got better since (R48). */
  readonly improved: readonly ImprovementReason[];
}

/** One attempt to ask. */
export interface FollowUpAttempt {
  readonly on: CalendarDay;
  /** Null: nobody was reached. */
  readonly answer: FollowUpAnswer | null;
}

export interface FollowUpFault {
  readonly code:
    | 'not-left'
    | 'after-death'
    | 'in-the-future'
    | 'before-six-months'
    | 'contract-missing'
    | 'contract-without-work'
    | 'only-employed'
    | 'improved-without-work';
  readonly field: 'date' | 'status' | 'contractGroup' | 'improved';
}

/** Why an attempt cannot be recorded. */
export function followUpFaults(
  record: Pick<Participation, 'exitDate' | 'exitReason' | 'employmentStatus'>,
  { on, answer }: FollowUpAttempt,
  today: CalendarDay,
): readonly FollowUpFault[] {
  const { exitDate, exitReason, employmentStatus } = record;
  if (exitDate === null) return [{ code: 'not-left', field: 'date' }];
  // R49: who died is not asked
  if (exitReason === 'DECEASED') return [{ code: 'after-death', field: 'date' }];
  const faults: FollowUpFault[] = [];
  if (on > today) faults.push({ code: 'in-the-future', field: 'date' });
  else if (on < sixMonthDay(exitDate)) faults.push({ code: 'before-six-months', field: 'date' });
  return answer === null ? faults : [...faults, ...answerFaults(answer, employmentStatus)];
}

function answerFaults({ status, contractGroup, improved }: FollowUpAnswer, entry: Participation['employmentStatus']): FollowUpFault[] {
  const works = status === 'EMP';
  const faults: FollowUpFault[] = [];
  if (works && contractGroup === null) faults.push({ code: 'contract-missing', field: 'contractGroup' });
  if (!works && contractGroup !== null) faults.push({ code: 'contract-without-work', field: 'contractGroup' });
  if (improved.length > 0 && entry !== 'EMP') faults.push({ code: 'only-employed', field: 'improved' });
  else if (improved.length > 0 && !works) faults.push({ code: 'improved-without-work', field: 'improved' });
  return faults;
}

/**
 * The status that counts. An internship is not employment: in Italy it is no employment contract, and who does one stays unemployed
 * (legislative decree 150/2015).
 */
export function sixMonthStatusOf({ status, contractGroup }: Pick<FollowUpAnswer, 'status' | 'contractGroup'>): SixMonthStatus {
  return status === 'EMP' && contractGroup === 'TRAIN' ? 'UNE' : status;
}

/** The participation with what was answered. */
export function withFollowUp(record: Participation, answer: FollowUpAnswer): Participation {
  const status6m = sixMonthStatusOf(answer);
  return { ...record, status6m, improved6m: status6m === 'EMP' ? answer.improved : [] };
}
