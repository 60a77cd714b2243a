import type { LongerTermResult } from '../follow-up/follow-up-summary.js';
import { partsOf, type IndicatorDefinition } from './definition.js';

/** Whom a result of six months after leaving is counted among (R47, R48). */
export type SixMonthGroup = 'unemployed_or_inactive' | 'employed';

/** What an indicator tells of the day six months after leaving. */
export interface SixMonthResult {
  readonly group: SixMonthGroup;
  /** The result that samples are drawn for and that it comes to; null: no sample can stand for it (R70). */
  readonly sampled: LongerTermResult | null;
}

/** Rules over the whole of a reference group; those of CR08 and CR09 are over a part of it that a sample of everybody does not stand for. */
const results: Readonly<Record<string, SixMonthResult>> = {
  'esfPlus.EECR05': { group: 'unemployed_or_inactive', sampled: 'EECR05' },
  'esfPlus.EECR06': { group: 'employed', sampled: 'EECR06' },
  'esf2014.CR06': { group: 'unemployed_or_inactive', sampled: null },
  'esf2014.CR07': { group: 'employed', sampled: null },
};
const groupRules: Readonly<Record<SixMonthGroup, string>> = {
  unemployed_or_inactive: 'esfPlus.sixMonthsPast.unemployedOrInactive',
  employed: 'esfPlus.sixMonthsPast.employed',
};

/**
 * Which result of six months after leaving a definition counts: by its rule alone, as people or as a share of those whose day is past. Null
 * for what is narrowed, or divided by anything else: its coverage is not the one of the group.
 */
export function sixMonthResultOf(definition: IndicatorDefinition): SixMonthResult | null {
  const { numerator, denominator } = partsOf(definition);
  const [counts, ...others] = numerator;
  if (!counts || others.length > 0 || !('rule' in counts) || counts.where !== undefined) return null;
  const result = results[counts.rule];
  if (!result) return null;
  if (definition.measure !== 'ratio') return result;
  const [among, ...more] = denominator;
  const isOfGroup = among !== undefined && more.length === 0 && 'rule' in among && among.where === undefined;
  return isOfGroup && among.rule === groupRules[result.group] ? result : null;
}
