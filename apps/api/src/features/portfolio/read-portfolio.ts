import { Injectable } from '@nestjs/common';
import type { PortfolioQuery, PortfolioValues } from '#contract';
import { type CalendarDay, commonRows, type Language } from '#domain';
import { Database } from '../../platform/database/database.js';
import { Installation } from '../../platform/installation/installation.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Account } from '../../platform/sign-in/account.js';
import { indicatorView, splitsOf } from './compose-portfolio.js';
import { type FiguresQuestion, ReadPortfolioFigures } from './portfolio-figures.js';
import { type PortfolioProject, readPortfolioProjects } from './portfolio-operations.js';
import { ProgrammeAims } from './programme-aims.js';
import { ResultsAmongOutputs } from './results-among-outputs.js';

/** Sums the common indicators over the projects that an account may see: of one programme, or of all. */
@Injectable()
export class ReadPortfolio {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly figures: ReadPortfolioFigures,
    private readonly results: ResultsAmongOutputs,
  ) {}

  /** @throws Refusal `not_found` for a programme none of whose projects the account may see (G2). */
  ask(account: Account, query: PortfolioQuery): Promise<PortfolioValues> {
    const { programme = null, by, language = account.language } = query;
    const asOf: CalendarDay = query.asOf ?? this.installation.today();
    const knownAt = query.knownAt === undefined ? null : new Date(query.knownAt);
    const exact = new Set(account.projects('values.read').map(({ id }) => id));
    return this.database.withBulkScope(account.scopeOf('portfolio.read'), async (client, now) => {
      const projects = await readPortfolioProjects(client, programme);
      if (programme !== null && projects.length === 0) throw new Refusal('not_found');
      const question: FiguresQuestion = { asOf, knownAt, exact };
      const { figures, ownIndicators, facts } = await this.figures.read(client, projects, question);
      const rows = commonRows(
        projects.map(({ operation }) => operation),
        figures,
      );
      const aims = await ProgrammeAims.read(client, projects, { rows, facts, question, results: this.results });
      const splits = splitsOf(by);
      return {
        asOf,
        knownAt: (knownAt ?? now).toISOString(),
        projects: projects.map((project) => projectView(project, question, ownIndicators.get(project.id) ?? 0, language)),
        programmes: programmesOf(projects, language),
        indicators: rows.map((row) => indicatorView(row, splits, aims)),
      };
    });
  }
}

function projectView(
  { id, operation, programme }: PortfolioProject,
  { exact }: FiguresQuestion,
  ownIndicators: number,
  language: Language,
): PortfolioValues['projects'][number] {
  const { acronym, fund, priority, specificObjective, categoryOfRegion, state } = operation;
  return {
    ...{ id, acronym, fund, priority, specificObjective, categoryOfRegion, ownIndicators },
    programme: programmeView(programme, language),
    finalised: state === 'finalised',
    figures: exact.has(id) ? 'exact' : 'things',
  };
}

function programmesOf(projects: readonly PortfolioProject[], language: Language): PortfolioValues['programmes'] {
  const first = new Map(projects.map((project) => [project.programmeId, project]));
  return [...first.values()].map(({ programmeId, programme, ofProgramme }) => {
    const shown = projects.filter((one) => one.programmeId === programmeId).length;
    return { ...programmeView(programme, language), shown, all: ofProgramme };
  });
}

function programmeView(
  { code, name, fund }: PortfolioProject['programme'],
  language: Language,
): { code: string; name: string; fund: string } {
  return { code, name: name[language] ?? name.it ?? code, fund };
}
