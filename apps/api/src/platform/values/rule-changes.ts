import type { IndicatorDetail } from '#contract';
import type { CalendarDay } from '#domain';
import { dayOf } from './indicator-plan.js';
import type { IndicatorFacts, ProjectFacts } from './project-facts.js';

/**
 * The changes of a definition that were known at an instant (null: now), with the programme's day of each, oldest first. No change is later
 * than today, whatever the clock of the machine says: in the demonstration it runs ahead.
 */
export function ruleChangesOf(
  { definitions }: Pick<IndicatorFacts, 'definitions'>,
  { timeZone }: Pick<ProjectFacts, 'timeZone'>,
  knownAt: Date | null,
  today: CalendarDay,
): IndicatorDetail['ruleChanges'] {
  const known = definitions.slice(1).filter(({ inForceFrom }) => knownAt === null || inForceFrom <= knownAt);
  return known.map(({ version, inForceFrom }) => {
    const day = dayOf(inForceFrom, timeZone);
    return { version, day: day < today ? day : today };
  });
}
