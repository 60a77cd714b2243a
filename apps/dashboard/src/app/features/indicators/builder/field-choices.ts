import { type Field, isOffered, type Language, offeredPaths, type Path, recordType, type RecordTypeName, resolvePath } from '#domain';
import { fieldSentence } from '#wording';
import type { Choice } from '../../../shared/forms/choice-field';

export const subjectTypes: readonly Field['type'][] = ['reference', 'references', 'text', 'code', 'codes', 'day'];
const breakdownTypes: readonly Field['type'][] = ['code', 'codes', 'text', 'day', 'boolean', 'reference'];

/**
 * Fields of a record that a definition may use, then those of the records it points to, through at most two references, under the way that
 * leads there. Never what is sensitive or says who a person is (R29). `current` stays in the list wherever it leads.
 */
export function fieldChoices(
  of: RecordTypeName | '',
  language: Language,
  types?: readonly Field['type'][],
  current: Path = '',
): readonly Choice[] {
  if (of === '') return [];
  const choices = offeredPaths(of, types).map((path) => choiceOf(of, path, language));
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
  return offeredPaths(first, breakdownTypes)
    .filter((path) => others.every((of) => isOffered(of, path, breakdownTypes)) && aboutNobody(path))
    .map((path) => choiceOf(first, path, language));
}

function choiceOf(of: RecordTypeName, path: Path, language: Language): Choice {
  const resolved = resolvePath(of, path);
  const label = resolved.problem === undefined ? resolved.field.label[language] : path;
  const way = path.split('.').slice(0, -1).join('.');
  return way === '' ? { code: path, label } : { code: path, label, group: fieldSentence(of, way, language) };
}
