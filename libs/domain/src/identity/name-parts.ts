import anyAscii from 'any-ascii';

/** Small words inside surnames, which people write, leave out or join to what follows: De Luca, Deluca, Luca. */
const particles: ReadonlySet<string> = new Set([
  ...['d', 'da', 'dal', 'dalla', 'de', 'degli', 'dei', 'del', 'della', 'delle', 'delli', 'dello', 'di', 'du', 'des'],
  ...['la', 'le', 'lo', 'li', 'los', 'las', 'y', 'e', 'i', 'san', 'santa'],
  ...['al', 'el', 'ul', 'ben', 'bin', 'bint', 'ibn', 'abu', 'ould'],
  ...['van', 'von', 'der', 'den', 'ter', 'zu', 'zur', 'mac', 'mc', 'st', 'saint'],
]);

/**
 * A name in small Latin letters and single spaces, whatever script and accents it was written with: `D’Amìco` is `damico`, `Шевченко`
 * is `shevchenko`, `محمد` is `mhmd`. The table of letters is that of any-ascii, which covers all of Unicode and needs nothing else.
 */
export function latinName(text: string): string {
  return anyAscii(text.normalize('NFC'))
    .toLowerCase()
    .replace(/['`’]/g, '')
    .replace(/[^a-z]+/g, ' ')
    .trim();
}

/** The parts of a name without the particles; a name of particles alone keeps them. */
export function nameParts(text: string): readonly string[] {
  const all = latinName(text).split(' ').filter(Boolean);
  const kept = all.filter((part) => !particles.has(part));
  return kept.length > 0 ? kept : all;
}

/** A name in one word, particles and all: De Luca and Deluca are one. */
export function wholeName(text: string): string {
  return latinName(text).replaceAll(' ', '');
}

/** Spellings of one sound, replaced from above to below: the ways in which names of other alphabets are written in ours, and slips. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/sch|sh|sc(?=[ei])/g, 's'],
  [/tch|tsch|ch|kh|ck|q|c/g, 'k'],
  [/dj|gh|j/g, 'g'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/(.)\1+/g, '$1'],
  [/[aeiouywh]/g, ''],
];

/**
 * What is left of the sound of one part of a name: its consonants, so that Mohamed, Muhammad and محمد are one, as are Rossi and Rosi. A part
 * of vowels alone is itself. It finds candidates; whether they are alike is for `likeness` to say.
 */
export function soundOf(part: string): string {
  return spellings.reduce((sound, [written, meant]) => sound.replace(written, meant), part) || part;
}
