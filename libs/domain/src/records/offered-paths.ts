import { recordType } from './catalogue.js';
import type { Field, RecordTypeName } from './field.js';
import { classAt, mostReferences, resolvePath, type Path } from './path.js';

const anyType: readonly Field['type'][] = ['text', 'code', 'codes', 'day', 'time', 'number', 'boolean', 'reference', 'references', 'parts'];

/**
 * Paths that definitions, filters and columns may use: the fields of a record, then those of the records it points to, through at most so
 * many references. Never what is of a special category or says who a person is (R29), and not what no definition counts.
 */
export function offeredPaths(of: RecordTypeName, types: readonly Field['type'][] = anyType, references = mostReferences): readonly Path[] {
  return pathsOf(recordType(of).fields, references).filter((path) => isOffered(of, path, types));
}

function pathsOf(fields: Readonly<Record<string, Field>>, references: number): readonly Path[] {
  if (references === 0) return Object.keys(fields);
  const further = Object.entries(fields).flatMap(([name, field]) => {
    const next = field.type === 'parts' ? field.fields : 'to' in field ? recordType(field.to).fields : {};
    return pathsOf(next, references - 1).map((path) => `${name}.${path}`);
  });
  return [...Object.keys(fields), ...further];
}

/** Whether a path may be used, whoever asks: it leads to a field of one of these types that is counted and about nobody in particular. */
export function isOffered(of: RecordTypeName, path: Path, types: readonly Field['type'][] = anyType): boolean {
  const resolved = resolvePath(of, path);
  if (resolved.problem !== undefined) return false;
  const fieldClass = classAt(of, resolved);
  const { type, countable } = resolved.field;
  return types.includes(type) && countable !== false && fieldClass !== 'special' && fieldClass !== 'identity';
}
