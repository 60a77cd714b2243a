import { type CalendarDay, typedFindings, type TypedIndicator } from '#domain';
import type { ProjectFacts } from '../../platform/values/project-facts.js';
import { typedStanding } from '../../platform/values/typed-standing.js';
import type { IssueMaker, QualityIssue } from './quality-issue.js';

/** Typed values to be completed or renewed (R30), and how many indicators have one. */
export function checkTypedValues(
  facts: ProjectFacts,
  asOf: CalendarDay,
  maker: IssueMaker,
): { readonly issues: readonly QualityIssue[]; readonly typed: number } {
  const typed = facts.indicators.flatMap((indicator): TypedIndicator[] => {
    const standing = typedStanding(indicator, facts, asOf, null);
    return standing === null ? [] : [{ code: indicator.code, kind: standing.kind, value: standing.value }];
  });
  const issues = typedFindings(typed, facts.periods, asOf).map(({ code, level, indicator, facts: about }) =>
    maker.issue({ level, check: 'R30', code, subject: indicator, indicators: [indicator], facts: about }),
  );
  return { issues, typed: typed.length };
}
