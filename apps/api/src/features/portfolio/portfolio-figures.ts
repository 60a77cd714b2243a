import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { IndicatorValue } from '#contract';
import {
  type CommonIndicator,
  commonIndicatorOf,
  countsCommonIndicator,
  type IndicatorDefinition,
  type IndicatorStatus,
  isAboutPeople,
  type OperationFigure,
  type TypedKind,
} from '#domain';
import { definitionKnownAt } from '../../platform/values/indicator-plan.js';
import { ProjectAnswers } from '../../platform/values/project-answers.js';
import type { ProjectFacts } from '../../platform/values/project-facts.js';
import { questionOf } from '../../platform/values/value-question.js';
import { valuesQuestion } from '../../platform/values/values.js';
import { type CountedOrganisation, type OrganisationIndicator, readCountedOrganisations } from './counted-organisations.js';
import type { PortfolioProject } from './portfolio-operations.js';

/** What is asked of every project. */
export interface FiguresQuestion {
  readonly asOf: string;
  /** Null: now. */
  readonly knownAt: Date | null;
  /** Projects whose figures about people may be read; of the others only counts of things are (G6). */
  readonly exact: ReadonlySet<string>;
}

/** A figure of a project under a common code, with how it stands against the project's own targets. */
export interface PortfolioFigureFound extends OperationFigure {
  readonly status: IndicatorStatus | null;
  /** Typed and not counted (R30); null: counted. */
  readonly typed: TypedKind | null;
  /** What its identifiers stand for. */
  readonly organisations: readonly CountedOrganisation[];
}

export interface PortfolioFigures {
  readonly figures: readonly PortfolioFigureFound[];
  /** Indicators of their own, by project. */
  readonly ownIndicators: ReadonlyMap<string, number>;
}

/** What projects say on a day, and how they stood then. */
export type ProjectsFound = ReadonlyMap<string, { readonly facts: ProjectFacts; readonly answer: readonly IndicatorValue[] }>;

/** Reads the figures of projects as their own pages show them: sums over projects are made of nothing else. */
@Injectable()
export class ReadPortfolioFigures {
  constructor(private readonly answers: ProjectAnswers) {}

  /** What each project says, kept or worked out, by id. */
  ask(client: ClientBase, projects: readonly PortfolioProject[], { asOf, knownAt }: FiguresQuestion): Promise<ProjectsFound> {
    const ids = projects.map(({ id }) => id);
    return this.answers.askEach(client, ids, (facts, today) =>
      valuesQuestion(questionOf({ asOf, knownAt: knownAt?.toISOString() }, facts, today)),
    );
  }

  /** The figures under common codes in what the projects say. */
  async figuresIn(
    client: ClientBase,
    projects: readonly PortfolioProject[],
    found: ProjectsFound,
    question: FiguresQuestion,
  ): Promise<PortfolioFigures> {
    const ownIndicators = new Map<string, number>();
    const common = projects.flatMap((project): FoundFigure[] => {
      const one = found.get(project.id);
      if (!one) return [];
      const figures = one.answer.flatMap((value) => commonFigure(project, one.facts, value, question));
      ownIndicators.set(project.id, one.answer.length - figures.length);
      return figures;
    });
    const asked = common.flatMap(({ ofOrganisations }) => ofOrganisations ?? []);
    const organisations = await readCountedOrganisations(client, asked, question.asOf, question.knownAt);
    return { figures: common.map((one) => named(one, organisations)), ownIndicators };
  }
}

interface FoundFigure {
  readonly figure: PortfolioFigureFound;
  /** Where the figure counts organisations that other projects may count too. */
  readonly ofOrganisations: OrganisationIndicator | null;
}

/** Nothing for an indicator of the project's own: it counts something of its own. */
function commonFigure(project: PortfolioProject, facts: ProjectFacts, value: IndicatorValue, question: FiguresQuestion): FoundFigure[] {
  const common = commonIndicatorOf(value.commonCode);
  const indicator = facts.indicators.find(({ code }) => code === value.code);
  if (!common || !indicator) return [];
  const { definition } = definitionKnownAt(indicator, question.knownAt);
  const isProtected = !question.exact.has(project.id) && countsPeople(common, definition);
  const byName = common.counts === 'organisation' && value.waiting === null && countsCommonIndicator(common, definition);
  return [
    {
      figure: {
        ...{ operation: project.operation, code: value.code, commonCode: common.code, unit: value.unit, definition, isProtected },
        ...(isProtected ? nothing : shownOf(value)),
        waiting: value.waiting,
        typed: isProtected ? null : (value.typed?.kind ?? null),
        identifiers: null,
        organisations: [],
      },
      ofOrganisations: byName ? { projectId: project.id, number: indicator.number } : null,
    },
  ];
}

type Shown = Pick<PortfolioFigureFound, 'value' | 'numerator' | 'denominator' | 'planned' | 'status'>;
const nothing: Shown = { value: null, numerator: null, denominator: null, planned: null, status: null };

function shownOf({ value, numerator, denominator, target, final, status }: IndicatorValue): Shown {
  return {
    value,
    numerator: numerator ?? null,
    denominator: denominator ?? null,
    planned: final,
    // without a target there is nothing to stand against
    status: target === null && final === null ? null : status,
  };
}

function countsPeople({ counts }: CommonIndicator, definition: IndicatorDefinition): boolean {
  return counts === 'participant' || counts === 'participation' || isAboutPeople(definition);
}

function named({ figure, ofOrganisations }: FoundFigure, organisations: readonly CountedOrganisation[]): PortfolioFigureFound {
  if (ofOrganisations === null) return figure;
  const { projectId, number } = ofOrganisations;
  const own = organisations.filter((one) => one.projectId === projectId && one.number === number);
  return { ...figure, identifiers: own.map(({ identifier }) => identifier), organisations: own };
}
