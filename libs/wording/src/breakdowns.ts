import type { Breakdowns, Language, LocalText } from '#domain';
import { notApplicable } from './numbers.js';

/** What a value can be broken down by. */
export type Dimension = keyof Breakdowns | 'desk' | 'partner';

interface DimensionWords {
  readonly title: LocalText;
  /** Members in the order they are shown in. */
  readonly members: Readonly<Record<string, LocalText>>;
  /** What members whose answer is not known are called. */
  readonly unknown: LocalText;
  /** Whether the members have an order of their own (ages, levels); the others are sorted by value. */
  readonly ordered: boolean;
}

const notKnown: LocalText = { it: 'Non noto', en: 'Not known', fr: 'Non connu' };

export const dimensions: Readonly<Record<Dimension, DimensionWords>> = {
  sex: {
    title: { it: 'Sesso', en: 'Sex', fr: 'Sexe' },
    members: {
      F: { it: 'Donne', en: 'Women', fr: 'Femmes' },
      M: { it: 'Uomini', en: 'Men', fr: 'Hommes' },
      N: { it: 'Non binarie', en: 'Non-binary', fr: 'Non binaires' },
    },
    unknown: notKnown,
    ordered: false,
  },
  ageBand: {
    title: { it: 'Età all’ingresso', en: 'Age on entry', fr: 'Âge à l’entrée' },
    members: {
      '0-17': { it: 'Fino a 17', en: 'Up to 17', fr: 'Jusqu’à 17' },
      '18-29': { it: '18–29', en: '18–29', fr: '18–29' },
      '30-54': { it: '30–54', en: '30–54', fr: '30–54' },
      '55+': { it: '55 e oltre', en: '55 and over', fr: '55 et plus' },
    },
    unknown: notKnown,
    ordered: true,
  },
  employmentStatus: {
    title: { it: 'Condizione', en: 'Employment', fr: 'Situation d’emploi' },
    members: {
      UNE: { it: 'Disoccupati', en: 'Unemployed', fr: 'Chômeurs' },
      INA: { it: 'Inattivi', en: 'Inactive', fr: 'Inactifs' },
      EMP: { it: 'Occupati', en: 'Employed', fr: 'En emploi' },
    },
    unknown: notKnown,
    ordered: false,
  },
  educationGroup: {
    title: { it: 'Titolo di studio', en: 'Education', fr: 'Niveau d’études' },
    members: {
      '0-2': { it: 'Fino alla media', en: 'Lower secondary or less', fr: 'Collège au plus' },
      '3-4': { it: 'Superiori', en: 'Upper secondary', fr: 'Secondaire' },
      '5-8': { it: 'Università', en: 'Tertiary', fr: 'Supérieur' },
    },
    unknown: notKnown,
    ordered: true,
  },
  citizenshipGroup: {
    title: { it: 'Cittadinanza', en: 'Citizenship', fr: 'Nationalité' },
    members: {
      not_third_country: { it: 'Italia e UE', en: 'EU', fr: 'UE' },
      third_country: { it: 'Paesi terzi', en: 'Third countries', fr: 'Pays tiers' },
    },
    unknown: notKnown,
    ordered: false,
  },
  desk: {
    title: { it: 'Sportello', en: 'Desk', fr: 'Guichet' },
    members: {},
    unknown: { it: 'Nessuno sportello', en: 'No desk', fr: 'Aucun guichet' },
    ordered: false,
  },
  partner: {
    title: { it: 'Partner', en: 'Partner', fr: 'Partenaire' },
    members: {},
    unknown: { it: 'Nessun partner', en: 'No partner', fr: 'Aucun partenaire' },
    ordered: false,
  },
};

export function dimensionTitle(dimension: Dimension, language: Language): string {
  return dimensions[dimension].title[language];
}

/** The name of a member; `unknown`, null and the empty text are the same: an answer that is not known. A desk keeps its code. */
export function memberName(dimension: Dimension, member: string | null, language: Language): string {
  const words = dimensions[dimension];
  if (member === null || member === '' || member === 'unknown') return words.unknown[language];
  return words.members[member]?.[language] ?? member;
}

/** Members as a trait of one person, where the name of the group is a plural. */
const traits: Readonly<Partial<Record<Dimension, Readonly<Record<string, LocalText>>>>> = {
  sex: {
    F: { it: 'Donna', en: 'Woman', fr: 'Femme' },
    M: { it: 'Uomo', en: 'Man', fr: 'Homme' },
    N: { it: 'Non binaria', en: 'Non-binary', fr: 'Non binaire' },
  },
  employmentStatus: {
    UNE: { it: 'Disoccupato/a', en: 'Unemployed', fr: 'Au chômage' },
    INA: { it: 'Inattivo/a', en: 'Inactive', fr: 'Sans activité' },
    EMP: { it: 'Occupato/a', en: 'Employed', fr: 'En emploi' },
  },
};

/** What one person is: “Donna”, where the group is “Donne”. */
export function traitName(dimension: Dimension, member: string | null, language: Language): string {
  return traits[dimension]?.[member ?? '']?.[language] ?? memberName(dimension, member, language);
}

const initials: Readonly<Record<string, LocalText>> = {
  F: { it: 'D', en: 'W', fr: 'F' },
  M: { it: 'U', en: 'M', fr: 'H' },
  N: { it: 'N', en: 'N', fr: 'N' },
};

/** A person's sex and age in the width of a cell: D · 30–54. */
export function sexAndAge(sex: string | null, ageBand: string | null, language: Language): string {
  const letter = sex === null ? notApplicable : (initials[sex]?.[language] ?? sex);
  const age = ageBand === null ? notApplicable : ageBand.replace('-', '–');
  return `${letter} · ${age}`;
}
