import type { ClientBase } from 'pg';
import { totalled, type BySex, type CalendarDay, type ProgrammeSettings } from '#domain';

/** Leavers of a result's reference group by sex, and how far their situation is known. */
export interface LeaversOfResult {
  readonly group: BySex;
  /** Those whose situation should be known by now. */
  readonly due: number;
  readonly followedUp: number;
  /** Those whose 28 days are still open (R40). */
  readonly provisional: number;
}

/** Reference group of a result, when its situation is due, and when it is known; conditions on participation `r`, `$2` the cut-off. */
interface ResultLeavers {
  readonly group: string;
  readonly due: string;
  readonly known: string;
}

const windowClosed = 'r.exit_date + 28 <= $2::date';
/** R46: six calendar months; the end of the month where that month is shorter, as PostgreSQL adds months too. */
const sixMonthsPast = `r.exit_date + interval '6 months' <= $2::date`;
const labourStatusKnown = `(r.last_status_28d is not null or r.status_events <> '[]')`;

/** R43, R44, R45, R47, R48: whom a common result can apply to. */
const resultLeavers: Readonly<Record<string, ResultLeavers>> = {
  EECR01: { group: `r.employment_status = 'INA'`, due: windowClosed, known: labourStatusKnown },
  EECR02: { group: 'r.in_education_at_entry = false', due: windowClosed, known: 'r.education_28d is not null' },
  EECR03: { group: 'true', due: windowClosed, known: 'r.qualification_28d is not null' },
  EECR04: { group: `r.employment_status in ('UNE', 'INA')`, due: windowClosed, known: labourStatusKnown },
  EECR05: {
    group: `r.employment_status in ('UNE', 'INA') and ${sixMonthsPast}`,
    due: sixMonthsPast,
    known: `r.status_6m is not null and r.status_6m <> 'unknown'`,
  },
  EECR06: {
    group: `r.employment_status = 'EMP' and ${sixMonthsPast}`,
    due: sixMonthsPast,
    known: `(r.improved_6m <> '{}' or (r.status_6m is not null and r.status_6m <> 'unknown'))`,
  },
};

export const followedResults: readonly string[] = Object.keys(resultLeavers);

/**
 * Leavers up to the cut-off by result code. Complete participants only (R12), above the programme's threshold (R3); who died stays in the
 * group (R49).
 */
export async function readLeavers(
  client: ClientBase,
  projectId: string,
  cutOff: CalendarDay,
  { bagatelleDays }: Pick<ProgrammeSettings, 'bagatelleDays'>,
): Promise<ReadonlyMap<string, LeaversOfResult>> {
  const columns = followedResults.flatMap((code) => countsOf(code));
  const { rows } = await client.query<Record<string, number> & { readonly sex: string }>(
    `select coalesce(r.sex, '') as sex, ${columns.join(', ')}
     from participation r
     where r.project_id = $1 and r.superseded_at is null and not r.withdrawn and r.missing_fields = '{}' and r.exit_date <= $2::date
       and ($3::integer is null or r.exit_date - r.entry_date + 1 > $3)
     group by 1`,
    [projectId, cutOff, bagatelleDays],
  );
  const count = (column: string, sex?: string): number =>
    rows.filter((row) => sex === undefined || row.sex === sex).reduce((sum, row) => sum + (row[column] ?? 0), 0);
  return new Map(
    followedResults.map((code) => [
      code,
      {
        group: totalled(count(`${code}_group`, 'F'), count(`${code}_group`, 'M'), count(`${code}_group`, 'N')),
        due: count(`${code}_due`),
        followedUp: count(`${code}_known`),
        provisional: count(`${code}_open`),
      },
    ]),
  );
}

function countsOf(code: string): string[] {
  const leavers = resultLeavers[code];
  if (!leavers) return [];
  const { group, due, known } = leavers;
  const counted = (name: string, condition: string): string => `(count(*) filter (where ${condition}))::integer as "${code}_${name}"`;
  return [
    counted('group', group),
    counted('due', `${group} and ${due}`),
    counted('known', `${group} and ${due} and ${known}`),
    counted('open', `${group} and not (${windowClosed})`),
  ];
}

/** Records entered by the cut-off that count nowhere because a field is missing (R12). */
export async function countExcluded(client: ClientBase, projectId: string, cutOff: CalendarDay): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::integer as count from participation
     where project_id = $1 and superseded_at is null and not withdrawn and missing_fields <> '{}' and entry_date <= $2::date`,
    [projectId, cutOff],
  );
  return rows[0]?.count ?? 0;
}
