import type { ProjectSummary } from '#contract';
import { type IndicatorStatus, statusesBySeverity } from '#domain';

/** How many indicators hold a status, and in which projects. Numbers of indicators add up across projects; what they count never does. */
export interface StatusTotal {
  readonly status: IndicatorStatus;
  readonly count: number;
  readonly projects: readonly { readonly acronym: string; readonly count: number }[];
}

/** Every status that some indicator holds, worst first. */
export function statusTotals(projects: readonly ProjectSummary[]): readonly StatusTotal[] {
  return statusesBySeverity
    .map((status) => {
      const holders = projects
        .map(({ acronym, statuses }) => ({ acronym, count: statuses.find((held) => held.status === status)?.count ?? 0 }))
        .filter(({ count }) => count > 0)
        .sort((one, other) => other.count - one.count);
      return { status, count: holders.reduce((sum, { count }) => sum + count, 0), projects: holders };
    })
    .filter(({ count }) => count > 0);
}

/** How many indicators there are in all. */
export function indicatorCount(projects: readonly ProjectSummary[]): number {
  return statusTotals(projects).reduce((sum, { count }) => sum + count, 0);
}

/** Share of the participations whose record is complete (R12); null where nobody takes part, or for whoever may not see it. */
export function completeness({ participants, excluded }: Pick<ProjectSummary, 'participants' | 'excluded'>): number | null {
  if (participants === null || excluded === null || participants + excluded === 0) return null;
  return participants / (participants + excluded);
}
