import type { TransmissionScheme } from '../periods/transmission-calendar.js';

/** An operation of a programme, as sums over operations need it. */
export interface Operation {
  readonly acronym: string;
  /** Code of the programme. */
  readonly programme: string;
  readonly fund: string;
  readonly priority: string;
  /** `ESO4.8`, `RSO4.1`. */
  readonly specificObjective: string;
  /** `LD`, `TR`, `MD`; null for Interreg, which has none (R107), and where it does not apply. */
  readonly categoryOfRegion: string | null;
  readonly scheme: TransmissionScheme;
  /** Selected: approved. Finalised: its end is accepted (R107). */
  readonly state: 'selected' | 'finalised';
}

/** Programmes of territorial cooperation have rules and dates of their own (R107), whatever fund stands behind them. */
export function schemeOf({
  code,
  name,
  fund,
}: {
  readonly code: string;
  readonly name: string;
  readonly fund: string;
}): TransmissionScheme {
  return /interreg/i.test(`${code} ${name} ${fund}`) ? 'interreg' : 'jobs_and_growth';
}

/** What sums over operations are split by. A project is its own operation. */
export const splitNames = ['programme', 'fund', 'specificObjective', 'categoryOfRegion', 'project'] as const;
export type SplitName = (typeof splitNames)[number];

/** Who belongs to no category of region. */
export const noCategory = 'none';

/** The member of a split that an operation belongs to; each belongs to exactly one, so that parts add up to the whole. */
export function memberOf(operation: Operation, split: SplitName): string {
  if (split === 'project') return operation.acronym;
  if (split === 'categoryOfRegion') return operation.categoryOfRegion ?? noCategory;
  return operation[split];
}
