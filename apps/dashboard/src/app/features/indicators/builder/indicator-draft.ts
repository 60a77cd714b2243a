import { type NewIndicator, newIndicator } from '#contract';
import type { IndicatorDefinition, IndicatorKind, TargetOperator } from '#domain';
import { emptyTexts, inAllLanguages, type LanguageTexts } from '../../../shared/forms/language-texts';

/** What an indicator is called and how it is written, as it is being written. */
export interface IndicatorDraft {
  readonly code: string;
  readonly name: LanguageTexts;
  readonly kind: IndicatorKind;
  readonly unit: string;
  readonly operator: TargetOperator;
  readonly cumulative: boolean;
}

export const emptyIndicator: IndicatorDraft = {
  ...{ code: '', name: emptyTexts, kind: 'output', unit: 'persons', operator: '>=', cumulative: true },
};

/** The new indicator as the API takes it, or what is wrong with its name and code: the place, and the key of the sentence. */
export function checkIndicator(
  draft: IndicatorDraft,
  definition: IndicatorDefinition | null,
  taken: readonly string[],
): { readonly indicator: NewIndicator | null; readonly faults: ReadonlyMap<string, string> } {
  const { code, ...rest } = draft;
  const name = inAllLanguages(draft.name);
  const placeholder: IndicatorDefinition = { measure: 'count', waiting: 'none' };
  const checked = newIndicator.safeParse({ ...rest, code, name, definition: definition ?? placeholder });
  const faults = new Map<string, string>();
  for (const { path } of checked.error?.issues ?? []) {
    const field = path.join('.');
    if (field === 'code') faults.set('code', code.trim() === '' ? 'codeMissing' : 'code');
    else if (field === 'name.it') faults.set('name.it', 'name');
    else if (field === 'unit') faults.set('unit', 'unit');
  }
  if (taken.some((other) => other.toLowerCase() === code.trim().toLowerCase())) faults.set('code', 'codeTaken');
  return { indicator: definition !== null && faults.size === 0 && checked.success ? checked.data : null, faults };
}
