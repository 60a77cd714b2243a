import type { NewProject } from '#contract';
import {
  type CommonIndicator,
  commonIndicator,
  type Framework,
  frameworkChoices,
  indicatorsOfLists,
  isObligatory,
  isPreselected,
  type ReportingFrame,
} from '#domain';
import { Refusal } from '../../platform/problems/refusal.js';
import type { PlannedIndicator } from '../../platform/projects/project-plan.js';

/**
 * The lists of common indicators that a new project reports: those it names, if its fund offers them together, else the usual ones.
 * @throws Refusal `validation` for lists that its fund, period and objective do not offer
 */
export function startingLists({ frameworks }: NewProject, frame: ReportingFrame): readonly Framework[] {
  const choices = frameworkChoices(frame);
  if (frameworks === undefined) return choices[0] ?? [];
  const wanted = [...frameworks].sort().join(', ');
  const choice = choices.find((lists) => [...lists].sort().join(', ') === wanted);
  if (choice) return choice;
  if (frameworks.length === 0) return refuseNone(choices);
  const offered = choices.map((lists) => lists.join(' and ')).join(', or ') || 'none';
  const { fund, period, specificObjective } = frame;
  throw new Refusal('validation', {
    field: 'frameworks',
    detail: `frameworks: ${fund} ${period} under ${specificObjective} reports ${offered}`,
  });
}

/** A project may report no list where none has to be reported whole. */
function refuseNone(choices: readonly (readonly Framework[])[]): readonly Framework[] {
  const obligatory = choices.find((lists) => lists.some(isObligatory));
  if (obligatory)
    throw new Refusal('validation', { field: 'frameworks', detail: `frameworks: ${obligatory.join(' and ')} has to be reported` });
  return [];
}

/**
 * The common indicators that a new project starts with, as the funder calls them. Outputs that start from 0 say so (R100).
 * @throws Refusal `validation` for a code that none of its lists has, or one left out that has to be reported
 */
export function startingIndicators({ specificObjective, indicators: wanted }: NewProject, lists: readonly Framework[]): PlannedIndicator[] {
  const all = indicatorsOfLists(lists, specificObjective);
  const strange = wanted?.find((code) => !all.some((indicator) => indicator.code === code));
  if (strange !== undefined)
    throw new Refusal('validation', { field: 'indicators', detail: `indicators: ${strange} is in none of the lists of the project` });
  const isIn = (indicator: CommonIndicator): boolean =>
    wanted === undefined ? isPreselected(indicator, lists) : wanted.includes(indicator.code);
  const missing = all.find((indicator) => isObligatory(indicator.framework) && !isIn(indicator));
  if (missing) throw new Refusal('validation', { field: 'indicators', detail: `indicators: ${missing.code} has to be reported` });
  return all.filter(isIn).map((indicator) => ({
    ...commonIndicator(indicator),
    origin: 'common',
    baseline: indicator.baseline === 'zero' ? { value: 0, source: indicator.source.slice(0, 200) } : null,
  }));
}
