import type { Problem } from '#contract';
import type { Language } from '../../../shared/language/language';
import type { FieldConflict } from '../../../shared/ui/conflict-choice';
import type { TypedDraft } from './typed-draft';

/** The texts of the form that a field of the contract is written in. */
const textsOf: Readonly<Record<string, readonly (keyof TypedDraft)[]>> = {
  value: ['value'],
  numerator: ['numerator'],
  denominator: ['denominator'],
  bySex: ['F', 'M', 'N'],
  method: ['method'],
  evidence: ['title', 'reference'],
  traitIsCriterion: ['traitIsCriterion'],
  fromRegister: ['fromRegister'],
};

/** What two people wrote differently, as one reads it. */
export function conflictsOf(conflicts: NonNullable<Problem['conflicts']>, language: Language): readonly FieldConflict[] {
  const said = (value: unknown): string => {
    if (value === null || value === undefined) return language.word('typedValues.form.nothing');
    if (typeof value === 'boolean') return language.word(`typedValues.form.${value ? 'yes' : 'no'}`);
    if (typeof value !== 'object') return String(value as string | number);
    return Object.entries(value)
      .filter(([, part]) => part !== null)
      .map(([name, part]) => (name.length === 1 ? `${language.word(`typedValues.sex.${name}`)} ${said(part)}` : said(part)))
      .join(' · ');
  };
  return conflicts.map(({ field, yours, theirs }) => {
    return { key: field, name: language.word(`typedValues.field.${field}`), yours: said(yours), theirs: said(theirs) };
  });
}

/** What was written, with what the other wrote in some fields. */
export function withTheirs(draft: TypedDraft, theirs: TypedDraft, fields: ReadonlySet<string>): TypedDraft {
  const keys = new Set([...fields].flatMap((field) => textsOf[field] ?? []));
  return { ...draft, ...Object.fromEntries(Object.entries(theirs).filter(([key]) => keys.has(key as keyof TypedDraft))) };
}
