import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { IndicatorTargets, TargetsQuery } from '#contract';
import { readAccountNames } from '../../platform/accounts/account-names.js';
import type { Scope } from '../../platform/database/scope.js';
import { indicatorNamed } from '../../platform/values/indicator-detail.js';
import { ProjectAnswers } from '../../platform/values/project-answers.js';
import type { IndicatorFacts, ProjectFacts } from '../../platform/values/project-facts.js';
import { questionKey, questionOf, type ValueQuestion } from '../../platform/values/value-question.js';
import { readStandings } from './part-standings.js';
import { historyOf, planAt, planVersionAt } from './recorded-plan.js';

/** What an indicator is planned to reach, for the whole and for parts, where the parts stand, and who changed what when. */
@Injectable()
export class ReadTargets {
  constructor(private readonly answers: ProjectAnswers) {}

  /** @throws Refusal `not_found` for a code that the project does not have. */
  of(scope: Scope, projectId: string, code: string, query: TargetsQuery): Promise<IndicatorTargets> {
    return this.answers.ask(scope, projectId, (facts, today) => {
      const indicator = indicatorNamed(facts, code);
      const question = questionOf(query, facts, today);
      return {
        key: `targets ${indicator.code} ${questionKey(question)}`,
        answer: (client, known) => targetsView(client, known, indicator, question),
      };
    });
  }
}

/** The answer, from facts that were read already. */
export async function targetsView(
  client: ClientBase,
  facts: ProjectFacts,
  indicator: IndicatorFacts,
  question: ValueQuestion,
): Promise<IndicatorTargets> {
  const { knownAt } = question;
  const { code, commonCode, name, unit, measure, operator, cumulative, planChanges } = indicator;
  const plan = planAt(indicator, facts, knownAt);
  const nameOf = await readAccountNames(
    client,
    planChanges.map(({ by }) => by),
  );
  return {
    ...{ code, commonCode, name, unit, measure, operator, cumulative },
    version: planVersionAt(indicator, knownAt),
    baselines: [...plan.baselines],
    targets: [...plan.targets],
    partners: facts.partners.map(({ number, name }) => ({ member: String(number), name })),
    standings: await readStandings(client, facts, question, indicator, plan),
    history: historyOf(indicator, facts, knownAt, nameOf),
  };
}
