/** How a field of one identity stands to that of another. */
export type LikenessFinding = 'same' | 'same_but_for_omocodia' | 'like' | 'exchanged' | 'differs';

/** What a finding speaks for or against, in bits: one more doubles the odds that it is one person. */
export type LikenessWeights = Readonly<Record<string, Partial<Readonly<Record<LikenessFinding, number>>>>>;

/**
 * Weights of evidence (after Fellegi and Sunter), as data. A tax code is given to one person alone, and outweighs all else; one that differs by
 * omocodia was given because there were two, so what is alike elsewhere is no proof. Contacts are shared in families: twins, with one surname,
 * birth date, telephone and address and two names, stay below what is proposed.
 */
export const likenessWeights = {
  taxCode: { same: 40, same_but_for_omocodia: -6, like: 8, differs: -9 },
  birthDate: { same: 8, like: 3, differs: -6 },
  surname: { same: 6, like: 4, exchanged: 5, differs: -6 },
  name: { same: 5, like: 3, exchanged: 4, differs: -14 },
  sex: { differs: -5 },
  birthCountry: { same: 1, differs: -3 },
  phone: { same: 4 },
  email: { same: 5 },
} as const satisfies LikenessWeights;

export const likenessThresholds = {
  /** What a pair has against it before anything is known: of those with a key in common, few are one person. */
  doubtAtFirst: 10,
  /** From here on two people are proposed as one. */
  proposed: 0.6,
  /** From here on there is little doubt. */
  certain: 0.98,
  /** Words from here on are one word with a slip (Jaro-Winkler). */
  alikeWords: 0.93,
  /** Consonants that two names must share at least to be one name spelt in two ways. */
  soundLetters: 3,
  /** The same where one of them was written in another script. */
  soundLettersOfOtherScript: 2,
} as const;
