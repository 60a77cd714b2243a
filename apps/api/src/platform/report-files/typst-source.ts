/** Stands for a character that the fonts of files cannot print: refused by PDF/UA, which wants every character readable. */
const unprintable = '\uFFFD';

/**
 * A text as a Typst string. All words of a report enter the document as strings and never as markup, so that nothing a person
 * writes can be read as a command.
 */
export function typstString(text: string): string {
  const escaped = text.replace(/["\\]/g, '\\$&').replace(/\r?\n/g, '\\n').replace(/\t/g, '\\t');
  // other control characters cannot be printed
  return `"${escaped.replace(/\p{Cc}/gu, ' ')}"`;
}

/** A text as content: `[#"text"]`. */
export const typstContent = (text: string): string => `[#${typstString(text)}]`;

/**
 * A source with every character that cannot be printed replaced: a space by a no-break one (French numbers are grouped by a narrow space
 * that few fonts have), signs that only steer the writing by nothing, all else by a sign that says so. Line breaks are those of the source.
 */
export function printable(source: string, characters: ReadonlySet<number>): string {
  const has = (character: string): boolean => character === '\n' || characters.has(character.codePointAt(0) ?? 0);
  return [...source.normalize('NFC')].map((character) => (has(character) ? character : substituteOf(character))).join('');
}

function substituteOf(character: string): string {
  if (/\p{Zs}/u.test(character)) return '\u00A0';
  return /\p{Cf}/u.test(character) ? '' : unprintable;
}
