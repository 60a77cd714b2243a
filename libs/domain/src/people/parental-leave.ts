import type { EmploymentStatus } from './participation.js';

/** A parental leave from a job; maternity and paternity leave are none (R24). */
export interface ParentalLeave {
  /** Whether a job-related income or benefit is received during the leave. */
  readonly jobRelatedIncome: boolean;
  /** Whole length expected, in months, not the time already spent. */
  readonly expectedMonths: number;
}

/** R24: employed with a job-related income whatever the length, or without one up to three months; longer without income is inactive. */
export function parentalLeaveStatus(leave: ParentalLeave): EmploymentStatus {
  return leave.jobRelatedIncome || leave.expectedMonths <= 3 ? 'EMP' : 'INA';
}
