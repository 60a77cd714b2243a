import type { RecordNode } from '#domain';

/** A record of a type as definitions read it: with the values that matter and the records it points to. */
export const aRecord = (
  type: RecordNode['type'],
  values: RecordNode['values'] = {},
  references: NonNullable<RecordNode['references']> = {},
  id = `${type}-1`,
): RecordNode => ({ type, id, values, references });
