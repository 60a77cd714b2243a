import { Injectable } from '@nestjs/common';
import type { IndicatorList } from '#contract';
import { targetInForce } from '#domain';
import type { Scope } from '../database/scope.js';
import { definitionKnownAt, planOf } from './indicator-plan.js';
import { ProjectAnswers } from './project-answers.js';
import type { IndicatorFacts, ProjectFacts } from './project-facts.js';
import { waitingOf } from './waiting-of.js';

/** A day on which everything recorded so far holds. */
const afterAll = '9999-12-31';

/** The indicators of a project with their baselines and targets, as they stand now. */
@Injectable()
export class Indicators {
  constructor(private readonly answers: ProjectAnswers) {}

  of(scope: Scope, projectId: string): Promise<IndicatorList> {
    return this.answers.ask(scope, projectId, () => ({
      key: 'indicators',
      answer: async (_, facts) => ({ items: facts.indicators.map((indicator) => itemOf(indicator, facts)), next: null }),
    }));
  }
}

function itemOf(indicator: IndicatorFacts, facts: ProjectFacts): IndicatorList['items'][number] {
  const { code, commonCode, kind, name, unit, measure, operator, cumulative } = indicator;
  const { version } = definitionKnownAt(indicator, null);
  const { baseline, targets } = planOf(indicator, facts, null);
  const inForce = targets.filter(({ supersededOn }) => supersededOn === null);
  const ofPeriod = (id: string | null) => targetInForce(inForce, id, afterAll);
  const lastPeriod = facts.periods.at(-1)?.id ?? null;
  return {
    ...{ code, commonCode, kind, name, unit, measure, operator, cumulative, baseline },
    waiting: waitingOf(indicator, facts, null),
    final: (ofPeriod(null) ?? ofPeriod(lastPeriod))?.value ?? null,
    targets: facts.periods.flatMap(({ id }) => {
      const target = ofPeriod(id);
      const milestone = inForce.some((one) => one.periodId === id && one.milestone);
      return target ? [{ period: id, value: target.value, milestone, origin: target.origin }] : [];
    }),
    definitionVersion: version,
  };
}
