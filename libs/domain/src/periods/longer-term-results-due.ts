import type { TransmissionVersion } from './transmission-calendar.js';

/** The results six months after leaving, asked of a sample of the leavers (R70). */
export const longerTermResults: readonly string[] = ['EECR05', 'EECR06'];

/** A transmission, or the final performance report of the programme. */
export type ReportedIn = TransmissionVersion | 'final_report';

/** Whether EECR05 and EECR06 are due: in the version due 31 January 2026 and in the final report, in no other (R78). */
export function longerTermResultsDue(reportedIn: ReportedIn): boolean {
  return reportedIn === 'final_report' || (reportedIn.scheme === 'jobs_and_growth' && reportedIn.key === '202512');
}
