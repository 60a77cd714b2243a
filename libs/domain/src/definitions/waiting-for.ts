import { keptRecordTypes, readableRecordTypes } from '../records/kept-record-types.js';
import type { ProjectDefinitions } from './check-definition.js';
import { indicatorsRead, isTypedFigure, recordTypesOf, type IndicatorDefinition } from './definition.js';
import { typesRead } from './types-read.js';

/**
 * The kind of record that an indicator waits for, so that it says "waiting for records" and not 0; null when everything it counts is kept and
 * everything it reads can be read, and for a figure that somebody types. What reads other indicators waits with them.
 */
export function waitingFor(definition: IndicatorDefinition, others: ProjectDefinitions, way: readonly string[] = []): string | null {
  if (isTypedFigure(definition)) return null;
  if ('waiting' in definition) return definition.waiting;
  // what can be read from other records, as an organisation, is not counted by that alone
  const uncounted = recordTypesOf(definition).find((type) => !keptRecordTypes.has(type));
  const absent = uncounted ?? [...typesRead(definition)].find((type) => !readableRecordTypes.has(type));
  if (absent !== undefined) return absent;
  for (const code of indicatorsRead(definition)) {
    const other = way.includes(code) ? undefined : others.get(code);
    const waits = other ? waitingFor(other, others, [...way, code]) : null;
    if (waits !== null) return waits;
  }
  return null;
}
