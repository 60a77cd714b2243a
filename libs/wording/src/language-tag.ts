import type { Language } from '#domain';

const tags: Readonly<Record<Language, string>> = { it: 'it-IT', en: 'en-GB', fr: 'fr-FR' };

/** The tag numbers and dates are written by; English is British in its dates. */
export function languageTag(language: Language): string {
  return tags[language];
}

/** Formatters are costly to make and are asked for in every cell: each is made once. */
export function remembered<Format>(
  make: (language: Language, options: string) => Format,
): (language: Language, options?: string) => Format {
  const made = new Map<string, Format>();
  return (language, options = '') => {
    const key = `${language} ${options}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const format = make(language, options);
    made.set(key, format);
    return format;
  };
}
