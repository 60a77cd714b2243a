import type { AgeBand } from '../counting/tally.js';

/** Bounds in completed years on entry, both included; a band without an indicator is counted in none (R16). */
export interface AgeBandBounds {
  readonly min: number;
  readonly max: number | null;
  readonly indicator: 'EECO06' | 'EECO07' | 'EECO08' | null;
}

/** The bands of ESF+ Annex I. The words of a band belong to the tables that show it. */
export const ageBands: Readonly<Record<AgeBand, AgeBandBounds>> = {
  '0-17': { min: 0, max: 17, indicator: 'EECO06' },
  '18-29': { min: 18, max: 29, indicator: 'EECO07' },
  '30-54': { min: 30, max: 54, indicator: null },
  '55+': { min: 55, max: null, indicator: 'EECO08' },
};
