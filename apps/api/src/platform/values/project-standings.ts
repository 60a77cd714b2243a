import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { IndicatorValue, ProjectSummary } from '#contract';
import { bySeverity, type CalendarDay, statusesBySeverity } from '#domain';
import { valuesFrom } from './indicator-values.js';
import { ProjectAnswers, type ProjectQuestion } from './project-answers.js';
import { readGround } from './value-ground.js';
import { questionOf, type ValueQuestion } from './value-question.js';

/** Where a project stands, in a line of the portfolio. */
export type ProjectStanding = Pick<ProjectSummary, 'statuses' | 'participants' | 'excluded' | 'worst'>;

const shownWorst = 4;
const needsALook = new Set<IndicatorValue['status']>(['at_risk', 'behind', 'on_track']);

/** Where projects stand on a day against the targets of their running period. */
@Injectable()
export class ProjectStandings {
  constructor(private readonly answers: ProjectAnswers) {}

  /** @param client of a transaction whose scope holds the projects. @param asOf default: today in each programme */
  async of(client: ClientBase, projectIds: readonly string[], asOf?: CalendarDay): Promise<Map<string, ProjectStanding>> {
    const standings = new Map<string, ProjectStanding>();
    for (const id of projectIds)
      standings.set(id, await this.answers.askWithin(client, id, (facts, today) => standingQuestion(questionOf({ asOf }, facts, today))));
    return standings;
  }
}

function standingQuestion(question: ValueQuestion): ProjectQuestion<ProjectStanding> {
  return {
    key: `standing ${question.asOf}`,
    answer: async (client, facts) => {
      const ground = await readGround(client, facts, question);
      const values = valuesFrom(ground, new Date());
      const { complete, excluded } = ground.counts;
      const judged = values.filter(hasTarget);
      return { statuses: statusesOf(judged), participants: participantsOf(values) ?? complete, excluded, worst: worstOf(judged) };
    },
  };
}

/** A common indicator to which the project set no target is counted for the funder and stands nowhere: there is nothing to judge it by. */
function hasTarget({ target, final }: IndicatorValue): boolean {
  return target !== null || final !== null;
}

function statusesOf(values: readonly IndicatorValue[]): ProjectStanding['statuses'] {
  return statusesBySeverity
    .map((status) => ({ status, count: values.filter((value) => value.status === status).length }))
    .filter(({ count }) => count > 0);
}

/** The project's own count of all participants, where it has one. */
function participantsOf(values: readonly IndicatorValue[]): number | null {
  return (
    values.find(
      ({ code, commonCode, waiting, measure }) => waiting === null && measure !== 'ratio' && (code === 'EECO01' || commonCode === 'EECO01'),
    )?.value ?? null
  );
}

function worstOf(values: readonly IndicatorValue[]): ProjectStanding['worst'] {
  return values
    .filter(({ status }) => needsALook.has(status))
    .sort((one, other) => bySeverity(one.status, other.status) || (one.ratio ?? 0) - (other.ratio ?? 0))
    .slice(0, shownWorst)
    .map(({ code, name, value, target, unit, status, typed }) => ({
      ...{ code, name, value, target, unit, status },
      ...(typed === null ? {} : { typed: typed.kind }),
    }));
}
