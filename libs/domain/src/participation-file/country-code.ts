/** Two-letter codes that look like countries and are none: regions, unions and what is kept for private use. */
const noCountry = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);
/** Codes the institutions of the Union use beside ISO 3166-1. */
const alsoCalled: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' };

const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const known = new Map<string, boolean>();

/** The ISO 3166-1 alpha-2 code a text stands for, or null. */
export function countryCode(text: string): string | null {
  const code = text.trim().toUpperCase();
  if (!/^[A-Z]{2}$/.test(code)) return null;
  const iso = alsoCalled[code] ?? code;
  const isCountry = known.get(iso) ?? (!noCountry.has(iso) && names.of(iso) !== undefined);
  known.set(iso, isCountry);
  return isCountry ? iso : null;
}
