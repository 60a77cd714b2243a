import { amountTyped, type CalendarDay, typedOn, typingOf, type TypedKind, type Typing } from '#domain';
import { definitionKnownAt } from './indicator-plan.js';
import type { IndicatorFacts, ProjectFacts } from './project-facts.js';
import type { RecordedTypedValue } from './typed-facts.js';

/** The typed value that stands in the place of a count on a day; `value` null: an external figure that nobody has typed yet. */
export interface TypedStanding {
  readonly kind: TypedKind;
  readonly value: RecordedTypedValue | null;
}

/** Whether and how the value of an indicator may be typed, by the definition that was in force. */
export function typingKnownAt(indicator: IndicatorFacts, { settings }: Pick<ProjectFacts, 'settings'>, knownAt: Date | null): Typing {
  const { commonCode } = indicator;
  return typingOf({ commonCode, definition: definitionKnownAt(indicator, knownAt).definition }, settings.nonBinarySex);
}

/** The values that were stated at an instant, one for each day; null: now. */
export function typedKnownAt({ typedValues }: IndicatorFacts, knownAt: Date | null): readonly RecordedTypedValue[] {
  return typedValues.filter(({ recordedAt, supersededAt, withdrawn }) => {
    if (withdrawn) return false;
    if (knownAt === null) return supersededAt === null;
    return recordedAt <= knownAt && (supersededAt === null || supersededAt > knownAt);
  });
}

/**
 * What is shown of an indicator whose value is typed; null: it is computed. An estimate of R30 takes the place of the count of those who
 * answered from the day it is stated for; before, and once it is taken back, the count stands. The two are never added up.
 */
export function typedStanding(
  indicator: IndicatorFacts,
  facts: Pick<ProjectFacts, 'settings'>,
  day: CalendarDay,
  knownAt: Date | null,
): TypedStanding | null {
  const typing = typingKnownAt(indicator, facts, knownAt);
  if (typing.kind === null) return null;
  const value = typedOn(typedKnownAt(indicator, knownAt), day);
  const isCounted = 'counts' in definitionKnownAt(indicator, knownAt).definition;
  return value === null && isCounted ? null : { kind: typing.kind, value };
}

/** What a typed value comes to in the unit of its indicator; null: none, or nothing to divide by. */
export function amountOfTyped(value: RecordedTypedValue | null, { unit }: Pick<IndicatorFacts, 'unit'>): number | null {
  return value === null ? null : amountTyped(value, unit);
}
