import { Injectable } from '@nestjs/common';
import type { Page, ProjectSummary } from '#contract';
import { type CalendarDay, type Language, periodOn } from '#domain';
import { Database } from '../../platform/database/database.js';
import { queryOn } from '../../platform/database/query.js';
import { Installation } from '../../platform/installation/installation.js';
import type { Account } from '../../platform/sign-in/account.js';
import { type ProjectStanding, ProjectStandings } from '../../platform/values/project-standings.js';
import { type DeskRow, type ProjectRow, readProjectRows } from './project-rows.js';
import { inAllLanguages, programmeView } from './project-view.js';

export interface PortfolioQuestion {
  readonly asOf?: CalendarDay;
  readonly cursor?: string;
  readonly language?: Language;
}

const pageSize = 100;
/** Of a project whose exact figures are not for this account (G5, G6). */
const noFigures: ProjectStanding = { statuses: [], participants: null, excluded: null, worst: [] };

/** The portfolio: every project in which the account holds a role, by acronym, and where it stands on a day. */
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
    const projects = page.map(({ id }) => id);
    if (projects.length === 0) return { items: [], next: null };
    const judged = projects.filter((id) => account.mayIn('values.read', id));
    const { rows, standings } = await this.database.withBulkScope({ projects, account: account.id }, async (client) => ({
      rows: new Map((await readProjectRows(queryOn(client), projects)).map((row) => [row.id, row])),
      standings: await this.standings.of(client, judged, asOf),
    }));
    const last = all.length > pageSize ? page.at(-1) : undefined;
    return {
      items: projects.flatMap((id) => {
        const row = rows.get(id);
        if (!row) return [];
        const day = asOf ?? this.installation.today(row.programme.timeZone);
        return [{ ...summaryOf(row, day, language), ...(standings.get(id) ?? noFigures) }];
      }),
      next: last ? Buffer.from(last.acronym).toString('base64url') : null,
    };
  }
}

function summaryOf(row: ProjectRow, day: CalendarDay, language: Language): Omit<ProjectSummary, keyof ProjectStanding> {
  const running = periodOn(row.periods, day);
  return {
    ...row,
    title: inAllLanguages(row.title),
    programme: programmeView(row, language),
    period: row.periods.find(({ id }) => id === running?.id) ?? null,
    desks: desksOn(day, row.desks),
  };
}

/** Desks open on the day, of all that are planned, open or suspended. */
function desksOn(day: CalendarDay, desks: readonly DeskRow[]): ProjectSummary['desks'] {
  const isOpen = ({ status, openedOn, closedOn }: DeskRow): boolean => {
    if (closedOn !== null && closedOn <= day) return false;
    return (status === 'open' || (status === 'closed' && closedOn !== null)) && (openedOn === null || openedOn <= day);
  };
  return { open: desks.filter(isOpen).length, total: desks.filter(({ status }) => status !== 'closed').length };
}
