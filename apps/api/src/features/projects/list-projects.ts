import { Injectable } from '@nestjs/common';
import type { Page, ProjectSummary } from '#contract';
import { type CalendarDay, type Language, periodOn } from '#domain';
import { Database } from '../../platform/database/database.js';
import type { ScopedTransaction } from '../../platform/database/scope.js';
import { Installation } from '../../platform/installation/installation.js';
import { calendarDayOf } from '../../platform/projects/stored-day.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { type ProjectStanding, ProjectStandings } from '../../platform/values/project-standings.js';
import { localText, periodView, programmeView, reportStates } from './project-view.js';

export interface PortfolioQuestion {
  readonly asOf?: CalendarDay;
  readonly cursor?: string;
  readonly language?: Language;
}
type Described = Omit<ProjectSummary, keyof ProjectStanding>;

const pageSize = 100;
/** Of a project whose figures are not for this account. */
const noFigures: ProjectStanding = { statuses: [], participants: null, excluded: null, worst: [] };

/** The portfolio: every project in which the account holds a role, and where it stands on a day. */
@Injectable()
export class ListProjects {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly standings: ProjectStandings,
  ) {}

  async ask(account: Account, { asOf, cursor, language = account.language }: PortfolioQuestion): Promise<Page<ProjectSummary>> {
    const after = cursor === undefined ? '' : Buffer.from(cursor, 'base64url').toString();
    const all = account.projects('projects.read').filter(({ acronym }) => acronym > after);
    const page = all.slice(0, pageSize);
    const described = await this.database.withScope({ projects: page.map(({ id }) => id), account: account.id }, (tx) =>
      this.#describe(tx, page, language, asOf),
    );
    const standings = await this.#standings(account, page, asOf);
    const last = all.length > pageSize ? page.at(-1) : undefined;
    return {
      items: described.map((project) => ({ ...project, ...(standings.get(project.id) ?? noFigures) })),
      next: last ? Buffer.from(last.acronym).toString('base64url') : null,
    };
  }

  /** Only of projects whose exact figures the account may see (G5, G6). */
  async #standings(account: Account, page: readonly ProjectReference[], asOf?: CalendarDay): Promise<ReadonlyMap<string, ProjectStanding>> {
    const projects = page.map(({ id }) => id).filter((id) => account.mayIn('values.read', id));
    if (projects.length === 0) return new Map();
    return this.database.withBulkScope({ projects, account: account.id }, (client) => this.standings.of(client, projects, asOf));
  }

  async #describe(
    tx: ScopedTransaction,
    projects: readonly ProjectReference[],
    language: Language,
    asOf: CalendarDay | undefined,
  ): Promise<Described[]> {
    const rows = await tx.project.findMany({
      where: { projectId: { in: projects.map(({ id }) => id) } },
      include: {
        programme: true,
        leadPartner: true,
        desks: { select: { status: true, openedOn: true, closedOn: true } },
        periods: { orderBy: { number: 'asc' }, include: reportStates },
      },
    });
    // in the order of the page: the database may sort letters another way
    const place = new Map(projects.map(({ id }, at) => [id, at]));
    rows.sort((one, other) => (place.get(one.projectId) ?? 0) - (place.get(other.projectId) ?? 0));
    return rows.map((row) => {
      const day = asOf ?? this.installation.today(row.programme.timeZone);
      const periods = row.periods.map(periodView);
      const running = periodOn(periods, day);
      return {
        id: row.projectId,
        acronym: row.acronym,
        title: localText(row.title),
        programme: programmeView(row.programme, language),
        specificObjective: row.specificObjective,
        start: calendarDayOf(row.startDate),
        end: calendarDayOf(row.endDate),
        leadPartner: row.leadPartner.name,
        demo: row.isDemo,
        version: row.version,
        periods,
        period: periods.find(({ id }) => id === running?.id) ?? null,
        desks: desksOn(day, row.desks),
      };
    });
  }
}

interface DeskRow {
  readonly status: string;
  readonly openedOn: Date | null;
  readonly closedOn: Date | null;
}

/** Desks open on the day, of all that are planned, open or suspended. */
function desksOn(day: CalendarDay, desks: readonly DeskRow[]): ProjectSummary['desks'] {
  const isOpen = ({ status, openedOn, closedOn }: DeskRow): boolean => {
    if (closedOn && calendarDayOf(closedOn) <= day) return false;
    return (status === 'open' || (status === 'closed' && closedOn !== null)) && (openedOn === null || calendarDayOf(openedOn) <= day);
  };
  return { open: desks.filter(isOpen).length, total: desks.filter(({ status }) => status !== 'closed').length };
}
