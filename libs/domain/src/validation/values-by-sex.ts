import type { Sex } from '../people/participation.js';

/** Sub-columns of a funder's table, in its order: men, women, non-binary, total (Annex VII). */
export type SexColumn = Sex | 'T';
export const sexColumns: readonly SexColumn[] = ['M', 'F', 'N', 'T'];

/** A value by sex and in total; null: not known, or not asked. */
export type BySex = Readonly<Record<SexColumn, number | null>>;

/** Values of indicators by code. An indicator that is not there was not computed, which is not 0 (R68). */
export type ValuesByCode = Readonly<Record<string, BySex>>;

/** A value with its total computed: T = F + M + N (R17). */
export function totalled(F: number, M: number, N = 0): BySex {
  return { F, M, N, T: F + M + N };
}

/** The sum of several indicators for one sex, to six decimals as amounts are kept; null when one of them is not known. */
export function sumOfValues(values: ValuesByCode, codes: readonly string[], sex: SexColumn): number | null {
  let sum = 0;
  for (const code of codes) {
    const value = values[code]?.[sex] ?? null;
    if (value === null) return null;
    sum += value;
  }
  return Math.round(sum * 1_000_000) / 1_000_000;
}
