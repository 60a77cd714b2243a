import type { Participation } from '#domain';
import { contentFields, type ContentField, withoutContradictedEvents } from '../participations/content.js';

/** Fields that are derived from other columns of the Italian form. */
const derivedFrom: Readonly<Record<string, readonly ContentField[]>> = {
  workSituation: ['employmentStatus', 'longTerm'],
  searchingSince: ['longTerm'],
  statusSince: ['statusEvents'],
};

/**
 * The fields that a file tells anything about. What it has no column for, it does not deny: a record that is there already keeps it.
 * @param columns fields of the columns that were read
 */
export function toldFields(columns: readonly { readonly field: string }[]): ReadonlySet<ContentField> {
  const own = new Set<string>(contentFields);
  return new Set(columns.flatMap(({ field }) => derivedFrom[field] ?? (own.has(field) ? [field as ContentField] : [])));
}

/** A record after a file spoke of it. */
export function withTold(existing: Participation, told: Participation, fields: ReadonlySet<ContentField>): Participation {
  const kept = contentFields.filter((field) => !fields.has(field)).map((field) => [field, existing[field]] as const);
  const merged: Participation = { ...told, ...Object.fromEntries(kept) };
  return fields.has('lastStatus28d') && !fields.has('statusEvents') ? withoutContradictedEvents(merged) : merged;
}
