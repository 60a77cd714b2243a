import type { FunderTable, FundCode, TransmissionVersion } from './transmission-calendar.js';

const financial: readonly FunderTable[] = ['T1', 'T2'];
/** Tables that carry indicators or go with them (report-tables.md §0). Interreg uses those of the ERDF without T8. */
const withIndicators: Readonly<Partial<Record<FundCode, readonly FunderTable[]>>> = {
  'ESF+': ['T6', 'T10', 'T12'],
  ERDF: ['T5', 'T8', 'T9', 'T12'],
  CF: ['T5', 'T8', 'T9', 'T12'],
  JTF: ['T5', 'T8', 'T9', 'T12'],
};
/** Material deprivation: reported once a year (R65). */
const onceAYear = 'ESO4.13';

/** The tables a fund owes in a version: financial ones always, indicators only with YYYY06 and YYYY12 (R65, R107). */
export function tablesDue(version: TransmissionVersion, fund: FundCode): readonly FunderTable[] {
  const ofFund = withIndicators[fund];
  if (ofFund === undefined) return [];
  if (!version.withIndicators) return financial;
  return [...financial, ...ofFund].filter((table) => table !== 'T8' || version.scheme !== 'interreg');
}

/** Whether the indicators of a specific objective are due: twice a year, for ESO4.13 only in the version due 31 January (R65). */
export function indicatorsDue(version: TransmissionVersion, specificObjective: string): boolean {
  return version.withIndicators && (specificObjective !== onceAYear || version.key.endsWith('12'));
}
