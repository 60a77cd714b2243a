import type { CommonIndicator, Framework } from './common-indicator.js';
import { frameworkIndicators } from './framework-indicators.js';

/** What decides which common indicators a project reports: its programme's fund and period, and its objective. */
export interface ReportingFrame {
  /** As programmes are stored: ESF+, ESF, YEI, ERDF, INTERREG, AMIF; others report none of these lists. */
  readonly fund: string;
  /** `2021-2027` or `2014-2020`. */
  readonly period: string;
  /** `ESO4.8`; `EaSI`; the investment priority `8i`; the letter of AMIF's objective, `b`. */
  readonly specificObjective: string;
  /** R60: the part of ESO4.12 that serves the most deprived. */
  readonly mostDeprived?: boolean;
}

const byFund: Readonly<Record<string, readonly Framework[]>> = {
  'ERDF 2021-2027': ['erdfSocial'],
  'INTERREG 2021-2027': ['interreg', 'erdfSocial'],
  'AMIF 2021-2027': ['amif'],
  'ESF 2014-2020': ['esf2014'],
  /** R91: Annex II beside Annex I, whose outputs are what its results are measured on. */
  'YEI 2014-2020': ['esf2014', 'yei2014'],
  'INTERREG 2014-2020': ['etc2014'],
};

/** The lists a project reports, by the fund and the period of its programme; none: the fund asks for none that the product knows. */
export function frameworksOf({ fund, period, specificObjective, mostDeprived = false }: ReportingFrame): readonly Framework[] {
  if (fund === 'ESF+' && period === '2021-2027') return esfPlusFrameworks(specificObjective, mostDeprived);
  return byFund[`${fund} ${period}`] ?? [];
}

/** R60: Annex I for ESO4.1-4.11 and the rest of ESO4.12; Annex II for the most deprived (R61); Annex III for ESO4.13 (R62); EaSI (R63). */
function esfPlusFrameworks(objective: string, mostDeprived: boolean): readonly Framework[] {
  if (objective === 'ESO4.13') return ['esfPlusMaterialDeprivation'];
  if (objective === 'EaSI') return ['easi'];
  if (objective === 'ESO4.12' && mostDeprived) return ['esfPlusMostDeprived'];
  return /^ESO4\.(?:[1-9]|1[0-2])$/.test(objective) ? ['esfPlus'] : [];
}

/** The common indicators that a project reports: those of its lists that its objective carries (R33). */
export function reportedIndicators(frame: ReportingFrame): readonly CommonIndicator[] {
  return indicatorsOfLists(frameworksOf(frame), frame.specificObjective);
}

/** The common indicators of some lists that an objective carries (R33), in the order of the lists. */
export function indicatorsOfLists(lists: readonly Framework[], specificObjective: string): readonly CommonIndicator[] {
  return lists
    .flatMap(frameworkIndicators)
    .filter(
      ({ excludedSpecificObjectives, specificObjectives }) =>
        !excludedSpecificObjectives.includes(specificObjective) &&
        (specificObjectives === null || specificObjectives.includes(specificObjective)),
    );
}

export const programmingPeriods = ['2021-2027', '2014-2020'] as const;
export type ProgrammingPeriod = (typeof programmingPeriods)[number];

/** The programming periods that a fund exists in, the present one first. */
export function periodsOfFund(fund: string): readonly ProgrammingPeriod[] {
  if (fund === 'ESF' || fund === 'YEI') return ['2014-2020'];
  return fund === 'ESF+' || fund === 'JTF' ? ['2021-2027'] : programmingPeriods;
}

/**
 * The lists a project may report, the usual choice first. ESO4.12 has a part for the most deprived with a list of its own (R60); Interreg
 * is paid by the ERDF, so that a programme of that fund may be one of either.
 */
export function frameworkChoices(frame: ReportingFrame): readonly (readonly Framework[])[] {
  const { fund, period, specificObjective } = frame;
  const usual = frameworksOf(frame);
  if (fund === 'ESF+' && specificObjective === 'ESO4.12') return [['esfPlus'], ['esfPlusMostDeprived']];
  if (fund !== 'ERDF') return usual.length === 0 ? [] : [usual];
  const ofInterreg = frameworksOf({ ...frame, fund: 'INTERREG' });
  if (period === '2014-2020') return ofInterreg.length === 0 ? [] : [ofInterreg];
  return specificObjective.startsWith('ISO') ? [ofInterreg, usual] : [usual, ofInterreg];
}

/** Lists of which a programme takes what fits it; of the others every indicator is reported, with 0 where nobody counts (R60-R63, R68, R90, R91). */
const byChoice: ReadonlySet<Framework> = new Set(['interreg', 'erdfSocial', 'etc2014', 'amif']);

/** Whether a project that reports the list reports all of it. */
export function isObligatory(framework: Framework): boolean {
  return !byChoice.has(framework);
}

/** Whether a new project has an indicator unless it says otherwise: all that is obligatory, and of what is chosen the first list. */
export function isPreselected({ framework }: Pick<CommonIndicator, 'framework'>, lists: readonly Framework[]): boolean {
  return isObligatory(framework) || framework === lists[0];
}

/** When the values of a project's lists go to the Commission, and which values those are. */
export type ReportingRhythm =
  /** With the data up to the end of June and of December (R64, R65). */
  | 'twice_a_year'
  /** The same days; what is achieved comes from operations that are finalised (R107). */
  | 'interreg'
  /** Once, with the data up to the end of December (R65). */
  | 'once_a_year'
  /** Values of one calendar year each (R90, R91). */
  | 'by_year';

/** The rhythm of some lists; null: no rule that was read sets one. */
export function reportingRhythm(lists: readonly Framework[]): ReportingRhythm | null {
  const [first] = lists;
  switch (first) {
    case 'esfPlus':
    case 'esfPlusMostDeprived':
    case 'erdfSocial':
      return 'twice_a_year';
    case 'esfPlusMaterialDeprivation':
      return 'once_a_year';
    case 'interreg':
      return 'interreg';
    case 'esf2014':
      return 'by_year';
    default:
      return null;
  }
}
