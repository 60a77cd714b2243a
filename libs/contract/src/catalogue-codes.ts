import * as z from 'zod';
import { recordType, type RecordTypeName } from '#domain';

/** The codes of a field of the catalogue, so that no list of them is written twice. */
export function codeOf(type: RecordTypeName, name: string): z.ZodEnum<Record<string, string>> {
  const field = recordType(type).fields[name];
  if (field === undefined || !('codes' in field) || !field.codes) throw new RangeError(`${type}.${name} has no list of codes`);
  return z.enum(Object.keys(field.codes));
}
