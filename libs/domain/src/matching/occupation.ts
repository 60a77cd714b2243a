/** What somebody does for work, or looks for: a code where there is one, and what was written. */
export interface Occupation {
  /** Unit group of ISCO-08, four digits; null: not coded. */
  readonly unitGroup: number | null;
  /** The stems of what was written. */
  readonly stems: readonly string[];
}

/** How near two occupations are, the nearest first: the same unit, minor or sub-major group of ISCO-08, or the same words where one has no code. */
export type OccupationNearness = 'same-unit-group' | 'same-minor-group' | 'same-words' | 'same-sub-major-group';

const plainLetters: Readonly<Record<string, string>> = Object.fromEntries(
  [...'àáâäèéêëìíîïòóôöùúûüçñ'].map((letter, at) => [letter, 'aaaaeeeeiiiioooouuuucn'[at] ?? letter]),
);

/** Words that stand in the names of many occupations, and say nothing about which. */
const common = new Set(
  ['addetto', 'addetta', 'operaio', 'operaia', 'tecnico', 'tecnica', 'lavoro', 'aiuto', 'generico', 'generica', 'assistente', 'assistant']
    .concat(['worker', 'employee', 'employé', 'employée', 'ouvrier', 'ouvrière', 'agente', 'agent', 'presso', 'della', 'delle', 'degli'])
    .concat(['dello', 'alla', 'alle', 'esperto', 'esperta', 'responsabile', 'junior', 'senior', 'tempo', 'pieno', 'parziale'])
    .map(stemOf),
);

/** Four digits that begin with a sub-major group of ISCO-08: a year, or the end of a longer number, is none. */
const unitGroup = /(?<![\d.])(?:0[1-3]|1[1-4]|2[1-6]|3[1-5]|4[1-4]|5[1-4]|6[1-3]|7[1-5]|8[1-3]|9[1-6])\d{2}(?!\d)/;

/**
 * An occupation as it is written: `5223`, an ESCO code such as `5223.7`, which begins with its unit group, or words with or without a code.
 * @param texts what says it, the first code found wins
 */
export function occupationOf(...texts: readonly (string | null | undefined)[]): Occupation {
  const written = texts.flatMap((text) => text ?? []).join(' ');
  const code = unitGroup.exec(written)?.[0];
  return { unitGroup: code === undefined ? null : Number(code), stems: stemsOf(written) };
}

/** Null: they have nothing in common. */
export function occupationNearness(one: Occupation, other: Occupation): OccupationNearness | null {
  if (one.unitGroup !== null && other.unitGroup !== null) {
    const sharesDigits = (count: number): boolean => groupOf(one.unitGroup, count) === groupOf(other.unitGroup, count);
    if (sharesDigits(4)) return 'same-unit-group';
    if (sharesDigits(3)) return 'same-minor-group';
    return sharesDigits(2) ? 'same-sub-major-group' : null;
  }
  return tellingStems(one).some((stem) => other.stems.includes(stem)) ? 'same-words' : null;
}

/** The stems that tell one occupation from others. */
export function tellingStems({ stems }: Occupation): readonly string[] {
  return stems.filter((stem) => !common.has(stem));
}

function groupOf(unitGroup: number | null, digits: number): number {
  return Math.floor((unitGroup ?? -1) / 10 ** (4 - digits));
}

/**
 * Words of five letters and more without their last, which in Italian and French is the gender or the number. The index of the database
 * holds the same (`matching_stems`): a spec compares them.
 */
function stemsOf(text: string): string[] {
  return [
    ...new Set(
      plain(text)
        .split(/[^a-z]+/)
        .filter((word) => word.length >= 5)
        .map((word) => word.slice(0, -1)),
    ),
  ];
}

function stemOf(word: string): string {
  return plain(word).slice(0, -1);
}

function plain(text: string): string {
  return [...text.toLowerCase()].map((letter) => plainLetters[letter] ?? letter).join('');
}
