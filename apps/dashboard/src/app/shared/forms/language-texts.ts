/** What something is called in each language of the product, as it is being written: everything text, only Italian is needed. */
export interface LanguageTexts {
  readonly it: string;
  readonly en: string;
  readonly fr: string;
}

export const emptyTexts: LanguageTexts = { it: '', en: '', fr: '' };

/** As it is read: a language that is left empty says what Italian says. */
export function inAllLanguages({ it, en, fr }: LanguageTexts): LanguageTexts {
  return { it: it.trim(), en: en.trim() || it.trim(), fr: fr.trim() || it.trim() };
}
