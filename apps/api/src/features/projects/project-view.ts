import type { DeskView, Project, ReportingPeriodView } from '#contract';
import type { Language, LocalText } from '#domain';
import type { ScopedTransaction } from '../../platform/database/scope.js';
import { calendarDayOf } from '../../platform/projects/stored-day.js';
import { Refusal } from '../../platform/problems/refusal.js';

/** A project as a transaction sees it. @throws Refusal `not_found` outside its scope. */
export async function readProjectView(tx: ScopedTransaction, projectId: string, language: Language): Promise<Project> {
  const row = await tx.project.findUnique({
    where: { projectId },
    include: {
      programme: true,
      leadPartner: true,
      desks: { orderBy: { number: 'asc' } },
      partners: { orderBy: { number: 'asc' }, include: { organisation: true } },
      periods: { orderBy: { number: 'asc' }, include: reportStates },
    },
  });
  if (!row) throw new Refusal('not_found');
  const { acronym, specificObjective, priority, categoryOfRegion, version } = row;
  return {
    ...{ id: projectId, acronym, specificObjective, priority, categoryOfRegion, version },
    title: localText(row.title),
    programme: programmeView(row.programme, language),
    start: calendarDayOf(row.startDate),
    end: calendarDayOf(row.endDate),
    leadPartner: row.leadPartner.name,
    demo: row.isDemo,
    periods: row.periods.map(periodView),
    desks: row.desks.map(deskView),
    partners: row.partners.map(({ organisation, role, country, nuts3 }) => ({ name: organisation.name, role, country, nuts3 })),
  };
}

/** The last report of each period: its state is the period's. */
export const reportStates = { reports: { orderBy: { number: 'desc' }, take: 1, select: { state: true } } } as const;

export interface PeriodRow {
  readonly periodId: string;
  readonly number: number;
  readonly startDate: Date;
  readonly endDate: Date;
  readonly reportDue: Date;
  readonly reports: readonly { readonly state: string }[];
}

export function periodView({ periodId, number, startDate, endDate, reportDue, reports }: PeriodRow): ReportingPeriodView {
  return {
    id: periodId,
    number,
    start: calendarDayOf(startDate),
    end: calendarDayOf(endDate),
    reportDue: calendarDayOf(reportDue),
    reportState: (reports[0]?.state ?? 'not_started') as ReportingPeriodView['reportState'],
  };
}

function deskView(row: {
  deskId: string;
  code: string;
  name: string;
  municipality: string;
  status: string;
  openedOn: Date | null;
}): DeskView {
  const { deskId, code, name, municipality, openedOn } = row;
  const status = row.status as DeskView['status'];
  return { id: deskId, code, name, municipality, status, openedOn: openedOn && calendarDayOf(openedOn) };
}

export function programmeView(
  { code, name, fund }: { code: string; name: unknown; fund: string },
  language: Language,
): Project['programme'] {
  return { code, name: localText(name)[language], fund };
}

/** Text per language as it is stored; a language that is missing says what Italian says. */
export function localText(stored: unknown): LocalText {
  const { it = '', en, fr } = (stored ?? {}) as Partial<LocalText>;
  return { it, en: en || it, fr: fr || it };
}
