import type { CodeBasis, Verification } from '../codelists/verifications.js';
import type { FundAgeBands } from '../codelists/fund-age-bands.js';
import type { ReferencePopulation } from '../codelists/reference-populations.js';
import type { IndicatorKind, LocalText } from './indicator-definition.js';

/**
 * A closed list of common indicators. The name is also the first half of the name of its counting rules (`esfPlus.EECO02`,
 * `esf2014.CO01`).
 */
export type Framework =
  /** ESF+ 2021-2027, Annex I: general support. */
  | 'esfPlus'
  /** ESF+ 2021-2027, Annex II: social inclusion of the most deprived. */
  | 'esfPlusMostDeprived'
  /** ESF+ 2021-2027, Annex III: material deprivation. */
  | 'esfPlusMaterialDeprivation'
  /** ESF+ 2021-2027, Annex IV: Employment and Social Innovation strand. */
  | 'easi'
  | 'esf2014'
  /** Youth Employment Initiative, beside the list of ESF 2014-2020. */
  | 'yei2014'
  | 'interreg'
  /** Social infrastructure of ERDF 2021-2027 that Interreg uses too: a part of ERDF's own list. */
  | 'erdfSocial'
  /** European territorial cooperation 2014-2020. */
  | 'etc2014'
  | 'amif';

/**
 * What one of an indicator's units is. A participant is a person, once per operation; a participation is an attendance, so that a person
 * may count several times (R101); an amount is a size that is stated and not counted: money, surface, a share, a population.
 */
export type Counted = 'participant' | 'participation' | 'organisation' | 'entity' | 'thing' | 'place' | 'amount';

/** How values come about (rules, head of the list): `informed_estimate` R30, `target_group` all participants unless R31 applies, `sample` R70. */
export type Reporting = 'all_participants' | 'target_group' | 'sample' | 'informed_estimate' | 'all_units';

/** How often a value is asked for: R63, R65, R76, R78; each time the indicators are due where nothing else is said. */
export type Asked = 'each_time' | 'yearly' | 'every_two_years' | 'twice' | 'once';

/** What an indicator asks that no record of the field catalogue holds. Said, so that it is never taken for 0. */
export interface NotRecorded {
  /** In the middle of a sentence: "posti nelle strutture di accoglienza". */
  readonly what: LocalText;
  /** Without it the value is typed with its evidence, or it is counted and can only be too low. */
  readonly effect: 'typed' | 'lower_bound';
}

/** A common indicator as its regulation states it. Common codes are unique over all frameworks. */
export interface CommonIndicator {
  readonly framework: Framework;
  readonly code: string;
  /** Where the code comes from; not every regulation prints one (X12, X16). */
  readonly codeBasis: CodeBasis;
  readonly name: LocalText;
  readonly kind: IndicatorKind;
  readonly counts: Counted;
  readonly unit: string;
  readonly reporting: Reporting;
  readonly asked: Asked;
  /** Cumulative from the start of the programme (R18), or of one calendar year (R90; window: `yearWindow`). */
  readonly values: 'cumulative' | 'annual';
  /** Broken down by F, M and N (R17). */
  readonly bySex: boolean;
  /** Bands of the fund that values are broken down by (R110); null: by none. */
  readonly byAge: FundAgeBands | null;
  /** R29: GDPR Art. 9; kept apart, never a breakdown. */
  readonly specialCategory: boolean;
  /** R30: the beneficiary may give an informed estimate. */
  readonly estimateAllowed: boolean;
  /** R31: may be reported from the target group where the trait is an eligibility criterion. */
  readonly targetGroupAllowed: boolean;
  /** R27, R32: whether a national definition may be used; null where the question does not arise. */
  readonly nationalDefinition: 'allowed' | 'registers_only' | 'not_allowed' | null;
  /** R33: specific objectives that do not carry it. */
  readonly excludedSpecificObjectives: readonly string[];
  /** The only specific objectives that carry it; null: all of the fund. */
  readonly specificObjectives: readonly string[] | null;
  /** Whom a result is measured on (R43, R44, R47, R48, R91); null for outputs. */
  readonly referencePopulation: ReferencePopulation | null;
  /** R100, R105, R115: a result of Interreg and AMIF starts from the baseline of the programme, an output from 0; null: no baseline. */
  readonly baseline: 'zero' | 'programme' | null;
  /** R100: how many participating countries a joint item takes; null: any. */
  readonly minimumCountries: number | null;
  /** R90: last month of collection, `2018-08`; null: still collected. */
  readonly collectedUntil: string | null;
  readonly lacks: readonly NotRecorded[];
  readonly rules: readonly string[];
  readonly source: string;
  /** How far the definition was verified against the text of the regulation. */
  readonly verification: Verification;
}

const ordinary = {
  asked: 'each_time',
  values: 'cumulative',
  bySex: false,
  byAge: null,
  specialCategory: false,
  estimateAllowed: false,
  targetGroupAllowed: false,
  nationalDefinition: null,
  excludedSpecificObjectives: [],
  specificObjectives: null,
  referencePopulation: null,
  baseline: null,
  minimumCountries: null,
  collectedUntil: null,
  lacks: [],
} as const satisfies Partial<CommonIndicator>;

type Ordinary = keyof typeof ordinary;

/** Indicators of one list that share most of what the regulation says: what is written in a row goes before what they share. */
export function indicatorsWith<Shared extends Partial<CommonIndicator>>(
  shared: Shared,
  rows: readonly (Omit<CommonIndicator, Ordinary | keyof Shared> & Partial<CommonIndicator>)[],
): readonly CommonIndicator[] {
  return rows.map((row) => ({ ...ordinary, ...shared, ...row }) as CommonIndicator);
}

/** An indicator that no record can tell: somebody types its value. */
export function notRecorded(it: string, en: string, fr: string): Pick<CommonIndicator, 'lacks'> {
  return { lacks: [{ what: { it, en, fr }, effect: 'typed' }] };
}

/** An indicator that records tell only in part: its value can only be too low. */
export function recordedInPart(it: string, en: string, fr: string): Pick<CommonIndicator, 'lacks'> {
  return { lacks: [{ what: { it, en, fr }, effect: 'lower_bound' }] };
}

/** What no record holds of a common indicator, so that its value is typed; null: records count it. */
export function typedFor({ lacks }: Pick<CommonIndicator, 'lacks'>): LocalText | null {
  return lacks.find(({ effect }) => effect === 'typed')?.what ?? null;
}
