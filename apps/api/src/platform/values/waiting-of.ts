import { type ProjectDefinitions, waitingFor } from '#domain';
import { definitionKnownAt } from './indicator-plan.js';
import type { IndicatorFacts, ProjectFacts } from './project-facts.js';

/** The definitions of a project's indicators that were in force, by code. */
export function definitionsKnownAt({ indicators }: Pick<ProjectFacts, 'indicators'>, knownAt: Date | null): ProjectDefinitions {
  return new Map(indicators.map((indicator) => [indicator.code, definitionKnownAt(indicator, knownAt).definition]));
}

/** The kind of record that an indicator waits for; null: it is counted. */
export function waitingOf(indicator: IndicatorFacts, facts: ProjectFacts, knownAt: Date | null): string | null {
  return waitingFor(definitionKnownAt(indicator, knownAt).definition, definitionsKnownAt(facts, knownAt), [indicator.code]);
}
