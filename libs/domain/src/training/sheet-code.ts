/** Crockford's letters and digits without those that are mistaken for another on paper. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 7;

/**
 * The code that a sign-in sheet is stamped with, `F7K3-P2QX`: seven signs that say nothing and one that shows a mistake in copying.
 * @param random seven numbers, of which the lowest five bits are taken
 */
export function sheetCode(random: readonly number[]): string {
  if (random.length !== length) throw new RangeError(`A sheet has ${length} signs of its own`);
  const signs = random.map((value) => alphabet[value & 31] ?? '0').join('');
  return written(signs + checkSign(signs));
}

/** A code as somebody typed it from paper, O for 0 and I for 1 among them, in the one way it is kept; null: it is none. */
export function sheetCodeIn(text: string): string | null {
  const signs = text
    .toUpperCase()
    .replaceAll(/[\s–-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  if (signs.length !== length + 1 || [...signs].some((sign) => !alphabet.includes(sign))) return null;
  return checkSign(signs.slice(0, length)) === signs[length] ? written(signs) : null;
}

/** Each place weighs another odd number, so that a wrong sign and two that changed places are both seen. */
function checkSign(signs: string): string {
  const sum = [...signs].reduce((all, sign, at) => all + alphabet.indexOf(sign) * (2 * at + 1), 0);
  return alphabet[sum % 32] ?? '0';
}

const written = (signs: string): string => `${signs.slice(0, 4)}-${signs.slice(4)}`;
