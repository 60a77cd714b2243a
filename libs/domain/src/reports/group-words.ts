import type { LocalText } from '../indicators/indicator-definition.js';
import type { ParticipantDimension } from './participant-group-table.js';

/** What the groups of a breakdown are called in a report. Desks have their own names. */
const words: Readonly<Record<Exclude<ParticipantDimension, 'desk'>, Readonly<Record<string, LocalText>>>> = {
  ageBand: {
    '0-17': { it: 'fino a 17 anni', en: 'up to 17 years', fr: 'jusqu’à 17 ans' },
    '18-29': { it: '18–29 anni', en: '18–29 years', fr: '18–29 ans' },
    '30-54': { it: '30–54 anni', en: '30–54 years', fr: '30–54 ans' },
    '55+': { it: '55 anni e oltre', en: '55 years and over', fr: '55 ans et plus' },
  },
  employmentStatus: {
    UNE: { it: 'disoccupati', en: 'unemployed', fr: 'chômeurs' },
    INA: { it: 'inattivi', en: 'inactive', fr: 'inactifs' },
    EMP: { it: 'occupati, anche autonomi', en: 'employed, including self-employed', fr: 'titulaires d’un emploi, y compris indépendants' },
  },
  educationGroup: {
    '0-2': { it: 'ISCED 0–2', en: 'ISCED 0–2', fr: 'CITE 0–2' },
    '3-4': { it: 'ISCED 3–4', en: 'ISCED 3–4', fr: 'CITE 3–4' },
    '5-8': { it: 'ISCED 5–8', en: 'ISCED 5–8', fr: 'CITE 5–8' },
  },
  citizenshipGroup: {
    third_country: { it: 'paesi terzi', en: 'third countries', fr: 'pays tiers' },
    not_third_country: { it: 'Italia e altri paesi UE', en: 'EU citizens', fr: 'citoyens de l’UE' },
  },
};

/** The name of a group; its code where no name is fixed. */
export function groupWords(dimension: ParticipantDimension, group: string): LocalText {
  const named = dimension === 'desk' ? undefined : words[dimension][group];
  return named ?? { it: group, en: group, fr: group };
}

/** How the group of those whose answer is not known is called; somebody no desk took in charge is not unknown. */
export function unknownWords(dimension: ParticipantDimension): LocalText {
  return dimension === 'desk'
    ? { it: 'nessuno sportello', en: 'no desk', fr: 'aucun guichet' }
    : { it: 'non noto', en: 'not known', fr: 'non connu' };
}
