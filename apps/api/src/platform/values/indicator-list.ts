import { Injectable } from '@nestjs/common';
import type { IndicatorList } from '#contract';
import type { Scope } from '../database/scope.js';
import { definitionKnownAt, planOf } from './indicator-plan.js';
import { ProjectAnswers } from './project-answers.js';
import type { IndicatorFacts, ProjectFacts } from './project-facts.js';

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
  const { definition, version } = definitionKnownAt(indicator, null);
  const { baseline, targets } = planOf(indicator, facts, null);
  const inForce = targets.filter(({ supersededOn }) => supersededOn === null);
  const ofPeriod = (id: string | null) => inForce.find(({ periodId }) => periodId === id);
  const lastPeriod = facts.periods.at(-1)?.id ?? null;
  return {
    ...{ code, commonCode, kind, name, unit, measure, operator, cumulative, baseline },
    waiting: 'waiting' in definition ? definition.waiting : null,
    final: (ofPeriod(null) ?? ofPeriod(lastPeriod))?.value ?? null,
    targets: facts.periods.flatMap(({ id }) => {
      const target = ofPeriod(id);
      return target ? [{ period: id, value: target.value, milestone: target.milestone, origin: target.origin }] : [];
    }),
    definitionVersion: version,
  };
}
