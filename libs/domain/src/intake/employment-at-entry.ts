import { employmentStatusDetails, type EmploymentStatusDetail } from '../codelists/employment-codes.js';
import type { ProgrammeSettings } from '../counting/programme-settings.js';
import { employmentStatusOf } from '../people/employment-status.js';
import type { ParentalLeave } from '../people/parental-leave.js';
import type { EmploymentStatus } from '../people/participation.js';
import type { IntakeAnswers, WorkAnswer } from './intake-form.js';

type WorkAnswers = Pick<IntakeAnswers, 'work' | 'leaveBenefit' | 'leaveExpectedMonths' | 'didOn'>;

export interface EmploymentAtEntry {
  readonly status: EmploymentStatus;
  readonly detail: EmploymentStatusDetail;
}

/**
 * R20, R21: the one employment status that the answers about work make; null: not answered, or a parental leave of which it is not known
 * yet what R24 asks. A full-time student who has declared availability is registered: what the programme says of those holds (X4).
 */
export function employmentAtEntry(answers: WorkAnswers, settings: Pick<ProgrammeSettings, 'registeredStudent'>): EmploymentAtEntry | null {
  const { work, didOn } = answers;
  const parentalLeave = work === 'PLEAVE' ? leaveOf(answers) : null;
  if (work === null || (work === 'PLEAVE' && parentalLeave === null)) return null;
  const status = employmentStatusOf(
    {
      registeredUnemployed: work === 'UNE-REG' || (work === 'INA-STUD' && didOn !== null),
      fullTimeStudent: work === 'INA-STUD',
      parentalLeave,
      works: work.startsWith('EMP-'),
      looksForWork: work === 'UNE-SEARCH',
    },
    settings,
  );
  return { status, detail: detailOf(work, status, answers) };
}

/** With a job-related income the length does not matter (R24). */
function leaveOf({ leaveBenefit, leaveExpectedMonths }: WorkAnswers): ParentalLeave | null {
  if (leaveBenefit === true) return { jobRelatedIncome: true, expectedMonths: leaveExpectedMonths ?? 0 };
  return leaveBenefit === null || leaveExpectedMonths === null ? null : { jobRelatedIncome: false, expectedMonths: leaveExpectedMonths };
}

function detailOf(work: WorkAnswer, status: EmploymentStatus, { leaveBenefit }: WorkAnswers): EmploymentStatusDetail {
  if (work === 'PLEAVE') return status === 'INA' ? 'INA-PLEAVE' : leaveBenefit === true ? 'EMP-PLEAVE-PAID' : 'EMP-PLEAVE-SHORT';
  return work === 'INA-STUD' && status === 'UNE' ? 'UNE-REG' : work;
}

/** The answer behind a detail that was kept. */
export function workAnswerOf(detail: string | null): WorkAnswer | null {
  if (detail === null || !Object.hasOwn(employmentStatusDetails, detail)) return null;
  return detail.includes('PLEAVE') ? 'PLEAVE' : (detail as WorkAnswer);
}
