/**
 * A word as it is compared: small letters, no accents, one space, straight apostrophes, no ending question mark or colon. People write
 * `Perché`, `PERCHE'` and `perché ` and mean one thing.
 */
export function plainWord(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[’‘ʼ´`]/g, "'")
    .replaceAll('º', '°')
    .replace(/[\s\u00a0_]+/g, ' ')
    .replace(/\s*([/.,;:])\s*/g, '$1 ')
    .replace(/\/ /g, '/')
    .toLowerCase()
    .trim()
    .replace(/[?:*.'\s]+$/, '');
}
