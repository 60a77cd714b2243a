import { lastLabourStatus, type Participation } from '#domain';

/** What a participation says: every field but whom and which operation it is about. */
export const contentFields = [
  'sex',
  'birthDate',
  'entryDate',
  'exitDate',
  'exitReason',
  'employmentStatus',
  'longTerm',
  'isced',
  'inEducationAtEntry',
  'disability',
  'thirdCountryNational',
  'foreignBackground',
  'minority',
  'housingExclusion',
  'degurba',
  'statusEvents',
  'lastStatus28d',
  'education28d',
  'qualification28d',
  'status6m',
  'improved6m',
  'desk',
] as const satisfies readonly (keyof Participation)[];
export type ContentField = (typeof contentFields)[number];

const comparable = (value: Participation[ContentField]): string | number | boolean | null =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : value;

/** The fields in which two records differ; none: nothing changed, whatever file it came from. */
export function changedFields(one: Participation, other: Participation): ContentField[] {
  return contentFields.filter((field) => one[field] !== other[field] && comparable(one[field]) !== comparable(other[field]));
}

/**
 * Dated statuses prevail over the last status as somebody states it (R41). Where that statement is newer and says something else, they go,
 * or it would be kept and count nothing.
 */
export function withoutContradictedEvents(record: Participation): Participation {
  return record.statusEvents.length > 0 && lastLabourStatus(record) !== record.lastStatus28d ? { ...record, statusEvents: [] } : record;
}
