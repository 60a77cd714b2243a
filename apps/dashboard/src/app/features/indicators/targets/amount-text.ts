import type { Language } from '#domain';

/** An amount as one types it: no groups of thousands, the decimal sign of the language; empty for none. */
export function writeAmount(value: number | null, language: Language): string {
  if (value === null) return '';
  return language === 'en' ? String(value) : String(value).replace('.', ',');
}

/**
 * What was typed, with or without groups of thousands and a percent sign; null for nothing, NaN for what is no number. In Italian and French
 * a point before three digits is a group (1.250) and any other a decimal sign (12.5), since keyboards have no comma.
 */
export function readAmount(text: string, language: Language): number | null {
  const bare = text
    .replace(/[\s\u00a0\u202f’']/g, '')
    .replace(/%$/, '')
    .replace('−', '-');
  if (bare === '') return null;
  const groups = language === 'en' ? /,(?=\d{3}(?:[,.]|$))/g : /\.(?=\d{3}(?:[.,]|$))/g;
  const plain = bare.replace(groups, '').replace(',', '.');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : NaN;
}
