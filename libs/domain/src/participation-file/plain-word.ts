/**
 * A word as it is compared: small letters, no accents and no apostrophe that stands for one, one space, straight apostrophes, no ending
 * question mark or colon. People write `Perché`, `PERCHE'` and `perché ` and mean one thing.
 */
export function plainWord(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[’‘ʼ´`]/g, "'")
    .replaceAll('º', '°')
    .replace(/([aeiou])'(?=[\s,.;:?]|$)/gi, '$1')
    .replace(/[\s\u00a0_]+/g, ' ')
    .replace(/\s*([/.,;:])\s*/g, '$1 ')
    .replace(/\/ /g, '/')
    .toLowerCase()
    .trim()
    .replace(/[?:*.'\s]+$/, '');
}
