import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { PortfolioIndicator, PortfolioQuery, PortfolioValues } from '#contract';
import { type CalendarDay, commonRows, type Language } from '#domain';
import { Database } from '../../platform/database/database.js';
import { Installation } from '../../platform/installation/installation.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { AnswerCache } from '../../platform/values/answer-cache.js';
import type { Account } from '../../platform/sign-in/account.js';
import { indicatorView, splitsOf } from './compose-portfolio.js';
import { type FiguresQuestion, type ProjectsFound, ReadPortfolioFigures } from './portfolio-figures.js';
import { type PortfolioProject, readPortfolioProjects } from './portfolio-operations.js';
import { type AimOfKey, ProgrammeAims, readAims } from './programme-aims.js';
import { ResultsAmongOutputs } from './results-among-outputs.js';

/** Answers kept per process. */
const keptAnswers = 200;

/** Sums the common indicators over the projects that an account may see: of one programme, or of all. */
@Injectable()
export class ReadPortfolio {
  readonly #kept = new AnswerCache<Composed>(keptAnswers);

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
      const found = await this.figures.ask(client, projects, question);
      const aims = await readAims(client, projects);
      const { own, indicators } = await this.#kept.get(keyOf(projects, found, aims, question, by), async () => ({
        answer: await this.#compose(client, { projects, found, aims, question, by }),
        keep: true,
      }));
      return {
        asOf,
        knownAt: (knownAt ?? now).toISOString(),
        projects: projects.map((project) => projectView(project, question, own.get(project.id) ?? 0, language)),
        programmes: programmesOf(projects, language),
        indicators,
      };
    });
  }

  async #compose(client: ClientBase, { projects, found, aims, question, by }: Ground): Promise<Composed> {
    const { figures, ownIndicators } = await this.figures.figuresIn(client, projects, found, question);
    const rows = commonRows(
      projects.map(({ operation }) => operation),
      figures,
    );
    const programmes = await ProgrammeAims.among(client, { aims, rows, projects, found, question, results: this.results });
    const splits = splitsOf(by);
    return { own: ownIndicators, indicators: rows.map((row) => indicatorView(row, splits, programmes)) };
  }
}

/** Everything that the rows of an answer follow from. */
interface Ground {
  readonly projects: readonly PortfolioProject[];
  readonly found: ProjectsFound;
  readonly aims: readonly AimOfKey[];
  readonly question: FiguresQuestion;
  readonly by: string | undefined;
}

interface Composed {
  readonly own: ReadonlyMap<string, number>;
  readonly indicators: PortfolioIndicator[];
}

/** The same as long as no project, aim or right changes: then the answer is the same too. */
function keyOf(
  projects: readonly PortfolioProject[],
  found: ProjectsFound,
  aims: readonly AimOfKey[],
  { asOf, knownAt, exact }: FiguresQuestion,
  by: string | undefined,
): string {
  const stand = projects.map(({ id, operation }) => [id, found.get(id)?.facts.changeNumber, exact.has(id), operation]);
  return JSON.stringify([asOf, knownAt, by, stand, aims]);
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
