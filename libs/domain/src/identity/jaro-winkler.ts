/** So many first letters that agree speak for one word (Winkler). */
const longestPrefix = 4;
const prefixWeight = 0.1;

/** How alike two words are, 0 to 1, by Jaro's measure with Winkler's reward for the same beginning: made for names with slips. */
export function jaroWinkler(one: string, other: string): number {
  const jaro = jaroOf(one, other);
  let prefix = 0;
  while (prefix < longestPrefix && prefix < one.length && one[prefix] === other[prefix]) prefix++;
  return jaro + prefix * prefixWeight * (1 - jaro);
}

function jaroOf(one: string, other: string): number {
  if (one === other) return 1;
  const [ofOne, ofOther] = matchingLetters(one, other);
  const matches = ofOne.length;
  if (matches === 0) return 0;
  const moved = [...ofOne].filter((letter, index) => letter !== ofOther[index]).length / 2;
  return (matches / one.length + matches / other.length + (matches - moved) / matches) / 3;
}

/** The letters that both have at about the same place, in the order of each. */
function matchingLetters(one: string, other: string): readonly [string, string] {
  const reach = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1);
  const taken = new Set<number>();
  let ofOne = '';
  for (let at = 0; at < one.length; at++)
    for (let to = Math.max(0, at - reach); to <= Math.min(other.length - 1, at + reach); to++)
      if (!taken.has(to) && other[to] === one[at]) {
        taken.add(to);
        ofOne += one[at];
        break;
      }
  const ofOther = [...taken].sort((a, b) => a - b).map((index) => other[index]);
  return [ofOne, ofOther.join('')];
}
