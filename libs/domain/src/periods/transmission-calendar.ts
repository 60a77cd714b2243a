import { addDays, addMonths } from './calendar-arithmetic.js';
import { daysInMonth, type CalendarDay } from './calendar-day.js';

/** Who sets the dates: ESF+ and ERDF under Investment for jobs and growth (R64), or Interreg (R107). */
export type TransmissionScheme = 'jobs_and_growth' | 'interreg';
export type FundCode = 'ESF+' | 'ERDF' | 'CF' | 'JTF' | 'EMFAF' | 'AMIF' | 'ISF' | 'BMVI';
export type FunderTable = 'T1' | 'T2' | 'T5' | 'T6' | 'T8' | 'T9' | 'T10' | 'T12';

/** One transmission of data to the Commission, named by the year and month of its cut-off: `202512` (R66). */
export interface TransmissionVersion {
  readonly key: string;
  readonly scheme: TransmissionScheme;
  /** Last day counted: the last day of the month before the month of submission (R66). */
  readonly cutOff: CalendarDay;
  readonly due: CalendarDay;
  /** A version opens one month before its due date. */
  readonly opensOn: CalendarDay;
  /** Whether values of indicators go with it; the others carry financial tables only (R65, R107). */
  readonly withIndicators: boolean;
}

/** Months at whose end data are cut off (R64, R107). */
const cutOffMonths: Readonly<Record<TransmissionScheme, readonly number[]>> = {
  jobs_and_growth: [3, 6, 8, 10, 12],
  interreg: [3, 6, 9, 12],
};
const indicatorMonths: readonly number[] = [6, 12];
/** First due 31 January 2022, last due 31 January 2030 (R64, R107). */
const firstVersion = '202112';
const lastVersion = '202912';

/** Day on which the final performance report is due (R78, R107). */
export const finalReportDue: CalendarDay = '2031-02-15';

/** Reads `202512`; null when the scheme has no such version. */
export function parseVersion(text: string, scheme: TransmissionScheme = 'jobs_and_growth'): TransmissionVersion | null {
  if (!/^\d{6}$/.test(text) || text < firstVersion || text > lastVersion) return null;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(4));
  return cutOffMonths[scheme].includes(month) ? versionOf(year, month, scheme) : null;
}

/** All versions of a scheme, first to last. */
export function versionsOf(scheme: TransmissionScheme): readonly TransmissionVersion[] {
  const years = Array.from({ length: 2029 - 2021 + 1 }, (_, at) => 2021 + at);
  return years.flatMap((year) =>
    cutOffMonths[scheme].map((month) => versionOf(year, month, scheme)).filter(({ key }) => key >= firstVersion && key <= lastVersion),
  );
}

/** The next version whose due date is on or after the day; null after the last one. */
export function nextVersion(day: CalendarDay, scheme: TransmissionScheme = 'jobs_and_growth'): TransmissionVersion | null {
  return versionsOf(scheme).find((version) => version.due >= day) ?? null;
}

function versionOf(year: number, month: number, scheme: TransmissionScheme): TransmissionVersion {
  const key = `${year}${String(month).padStart(2, '0')}`;
  const cutOff = `${year}-${key.slice(4)}-${String(daysInMonth(year, month)).padStart(2, '0')}`;
  const submission = addDays(cutOff, 1);
  const due = addDays(addMonths(submission, 1), -1);
  return { key, scheme, cutOff, due, opensOn: addMonths(due, -1), withIndicators: indicatorMonths.includes(month) };
}
