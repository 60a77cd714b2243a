import type { ReservedSum } from '../validation/reserved-sums.js';

/** Points on which programmes differ and no EU rule decides. Stored per programme; defaults in `defaultProgrammeSettings`. */
export interface ProgrammeSettings {
  /** R3: support of at most so many days makes no participant; null: no threshold. Entry and exit day count as days. */
  readonly bagatelleDays: number | null;
  /** X4: a full-time student who is registered as unemployed. */
  readonly registeredStudent: 'UNE' | 'INA';
  /** X5: long-term unemployment lasts more than, or at least, 6 or 12 months. */
  readonly longTermUnemployment: 'more_than' | 'at_least';
  /** R17: whether national law provides for a third sex entry. */
  readonly nonBinarySex: boolean;
  /** R28: one parent born outside the country makes a foreign background. */
  readonly oneForeignParentCounts: boolean;
  /** R50: indicators of the programme's own whose codes SFC2021 reserves for sums. */
  readonly reservedSums: readonly ReservedSum[];
  /** R132: limits of the index from which a value is ahead, on track, behind; below the last it is at risk. */
  readonly statusLimits: { readonly ahead: number; readonly onTrack: number; readonly behind: number };
}

export const defaultProgrammeSettings: ProgrammeSettings = {
  bagatelleDays: null,
  registeredStudent: 'UNE',
  longTermUnemployment: 'more_than',
  nonBinarySex: true,
  oneForeignParentCounts: false,
  reservedSums: [],
  statusLimits: { ahead: 1.1, onTrack: 0.92, behind: 0.7 },
};
