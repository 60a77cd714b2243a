import type { AgeBand, CitizenshipGroup, EducationGroup, EmploymentStatus, Participation, Sex } from '#domain';
import type { CountingBasis } from './counting-basis.js';

/** What a tally says, as it is stored; what it belongs to (record, version, instant) stands beside it. */
export interface TallyRow {
  readonly indicator: number;
  readonly part: 'N' | 'D';
  /** 0, and 1, 2 … where one record counts several times for one indicator. */
  readonly ordinal: number;
  readonly definitionVersion: number;
  readonly day: string;
  readonly lastDay: string | null;
  readonly amount: number;
  readonly desk: number | null;
  readonly sex: Sex | null;
  readonly ageBand: AgeBand | null;
  readonly employmentStatus: EmploymentStatus | null;
  readonly educationGroup: EducationGroup | null;
  readonly citizenshipGroup: CitizenshipGroup | null;
}

/** The tallies of a record by the rules of its project. @param desk number of its desk */
export function tallyRowsOf(basis: CountingBasis, record: Participation, desk: number | null): TallyRow[] {
  const { tallies, breakdowns } = basis.count(record);
  const counted = new Map<string, number>();
  return tallies.flatMap((tally) => {
    const indicator = basis.indicators.get(tally.indicator);
    if (!indicator) return [];
    const part = tally.part === 'numerator' ? 'N' : 'D';
    const key = `${tally.indicator} ${part}`;
    const ordinal = counted.get(key) ?? 0;
    counted.set(key, ordinal + 1);
    const { number, definitionVersion } = indicator;
    const { day, lastDay, amount } = tally;
    return [{ indicator: number, part, ordinal, definitionVersion, day, lastDay, amount, desk, ...breakdowns }];
  });
}
