import { classAt, type Field, type Language, type Path, recordType, type RecordTypeName, resolvePath } from '#domain';
import { fieldSentence } from '#wording';
import type { Choice } from '../../../shared/forms/choice-field';

const anyType: readonly Field['type'][] = ['text', 'code', 'codes', 'day', 'number', 'boolean', 'reference', 'references', 'parts'];
export const subjectTypes: readonly Field['type'][] = ['reference', 'references', 'text', 'code', 'codes', 'day'];
const breakdownTypes: readonly Field['type'][] = ['code', 'codes', 'text', 'day', 'boolean', 'reference'];

/**
 * Fields of a record that a definition may use, then those of the records it points to, under the name of the field that does. Never what
 * is sensitive or says who a person is (R29). `current` stays in the list wherever it leads.
 */
export function fieldChoices(
  of: RecordTypeName | '',
  language: Language,
  types: readonly Field['type'][] = anyType,
  current: Path = '',
): readonly Choice[] {
  if (of === '') return [];
  const choices = pathsOf(of)
    .filter((path) => isOffered(of, path, types))
    .map((path) => choiceOf(of, path, language));
  const known = current === '' || choices.some(({ code }) => code === current);
  return known ? choices : [...choices, { code: current, label: fieldSentence(of, current, language) }];
}

/** What every one of these kinds of record can be broken down by: words and things, never a person (R29). */
export function breakdownChoices(types: readonly RecordTypeName[], language: Language): readonly Choice[] {
  const [first, ...others] = types;
  if (first === undefined) return [];
  const aboutNobody = (path: Path): boolean => {
    const resolved = resolvePath(first, path);
    return resolved.problem !== undefined || !('to' in resolved.field) || recordType(resolved.field.to).class === 'open';
  };
  return pathsOf(first)
    .filter((path) => [first, ...others].every((of) => isOffered(of, path, breakdownTypes)) && aboutNobody(path))
    .map((path) => choiceOf(first, path, language));
}

function pathsOf(of: RecordTypeName): readonly Path[] {
  const own = Object.entries(recordType(of).fields);
  const further = own.flatMap(([name, field]) => {
    if (field.type === 'parts') return Object.keys(field.fields).map((inner) => `${name}.${inner}`);
    return 'to' in field ? Object.keys(recordType(field.to).fields).map((inner) => `${name}.${inner}`) : [];
  });
  return [...own.map(([name]) => name), ...further];
}

function isOffered(of: RecordTypeName, path: Path, types: readonly Field['type'][]): boolean {
  const resolved = resolvePath(of, path);
  if (resolved.problem !== undefined) return false;
  const fieldClass = classAt(of, resolved);
  const { type, countable } = resolved.field;
  return types.includes(type) && countable !== false && fieldClass !== 'special' && fieldClass !== 'identity';
}

function choiceOf(of: RecordTypeName, path: Path, language: Language): Choice {
  const resolved = resolvePath(of, path);
  const label = resolved.problem === undefined ? resolved.field.label[language] : path;
  const [step] = path.split('.');
  return step === undefined || step === path ? { code: path, label } : { code: path, label, group: fieldSentence(of, step, language) };
}
