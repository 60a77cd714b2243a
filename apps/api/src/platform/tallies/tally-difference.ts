import type { TallyRow } from './tally-row.js';

/** An open tally of a record, with the instant that names it. */
export interface OpenTally extends TallyRow {
  readonly recordId: string;
  readonly postedAt: string;
}

/** What saving a record closes and posts. What still holds stays as it was posted. */
export interface TallyDifference<Open extends TallyRow> {
  readonly close: readonly Open[];
  readonly post: readonly TallyRow[];
}

const keyOf = ({ indicator, part, ordinal }: TallyRow): string => `${indicator} ${part} ${ordinal}`;

/** Whether two tallies say the same: any difference closes one and posts the other, so a corrected sex never changes what was reported. */
function saysTheSame(one: TallyRow, other: TallyRow): boolean {
  return (
    one.definitionVersion === other.definitionVersion &&
    one.day === other.day &&
    one.lastDay === other.lastDay &&
    one.amount === other.amount &&
    one.desk === other.desk &&
    one.partner === other.partner &&
    one.sex === other.sex &&
    one.ageBand === other.ageBand &&
    one.employmentStatus === other.employmentStatus &&
    one.educationGroup === other.educationGroup &&
    one.citizenshipGroup === other.citizenshipGroup &&
    one.subjectId === other.subjectId &&
    sameFacets(one.facets ?? {}, other.facets ?? {})
  );
}

function sameFacets(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const paths = Object.keys(one);
  return paths.length === Object.keys(other).length && paths.every((path) => one[path] === other[path]);
}

/** Compares the open tallies of a record with those it should have. */
export function tallyDifference<Open extends TallyRow>(open: readonly Open[], wanted: readonly TallyRow[]): TallyDifference<Open> {
  if (open.length === 0) return { close: [], post: wanted };
  const wantedByKey = new Map(wanted.map((row) => [keyOf(row), row]));
  const kept = new Set<string>();
  const close = open.filter((tally) => {
    const match = wantedByKey.get(keyOf(tally));
    if (match === undefined || !saysTheSame(tally, match)) return true;
    kept.add(keyOf(tally));
    return false;
  });
  return { close, post: wanted.filter((row) => !kept.has(keyOf(row))) };
}
