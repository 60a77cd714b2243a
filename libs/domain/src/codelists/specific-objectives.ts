import type { CodeList } from './code-list.js';

/** The thirteen specific objectives of ESF+, Reg (EU) 2021/1057 Art 4(1)(a)-(m), by their number in SFC2021. */
export type EsfPlusObjective = `ESO4.${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13}`;

/** Labels are short forms. What an objective carries of the common indicators is `indicatorsOf` (R33, R60-R62). */
export const esfPlusObjectives: CodeList<EsfPlusObjective, { readonly letter: string }> = {
  'ESO4.1': { letter: 'a', label: { it: 'Accesso all’occupazione', en: 'Access to employment', fr: 'Accès à l’emploi' } },
  'ESO4.2': {
    letter: 'b',
    label: {
      it: 'Istituzioni e servizi del mercato del lavoro',
      en: 'Labour market institutions and services',
      fr: 'Institutions et services du marché du travail',
    },
  },
  'ESO4.3': {
    letter: 'c',
    label: {
      it: 'Parità di genere al lavoro e conciliazione',
      en: 'Gender balance at work and work-life balance',
      fr: 'Égalité de genre au travail et conciliation',
    },
  },
  'ESO4.4': {
    letter: 'd',
    label: { it: 'Adattamento al cambiamento', en: 'Adaptation to change', fr: 'Adaptation au changement' },
  },
  'ESO4.5': {
    letter: 'e',
    label: {
      it: 'Qualità di istruzione e formazione',
      en: 'Quality of education and training',
      fr: 'Qualité de l’éducation et de la formation',
    },
  },
  'ESO4.6': {
    letter: 'f',
    label: {
      it: 'Parità di accesso a istruzione e formazione',
      en: 'Equal access to education and training',
      fr: 'Égalité d’accès à l’éducation et à la formation',
    },
  },
  'ESO4.7': {
    letter: 'g',
    label: {
      it: 'Apprendimento permanente e riqualificazione',
      en: 'Lifelong learning and reskilling',
      fr: 'Apprentissage tout au long de la vie et reconversion',
    },
  },
  'ESO4.8': {
    letter: 'h',
    label: { it: 'Inclusione attiva e occupabilità', en: 'Active inclusion and employability', fr: 'Inclusion active et employabilité' },
  },
  'ESO4.9': {
    letter: 'i',
    label: {
      it: 'Integrazione di cittadini di paesi terzi',
      en: 'Integration of third-country nationals',
      fr: 'Intégration des ressortissants de pays tiers',
    },
  },
  'ESO4.10': {
    letter: 'j',
    label: {
      it: 'Integrazione di comunità emarginate',
      en: 'Integration of marginalised communities',
      fr: 'Intégration des communautés marginalisées',
    },
  },
  'ESO4.11': {
    letter: 'k',
    label: {
      it: 'Accesso a servizi di qualità',
      en: 'Access to quality services',
      fr: 'Accès à des services de qualité',
    },
  },
  'ESO4.12': {
    letter: 'l',
    label: {
      it: 'Integrazione di persone a rischio di povertà',
      en: 'Integration of people at risk of poverty',
      fr: 'Intégration des personnes menacées de pauvreté',
    },
  },
  'ESO4.13': {
    letter: 'm',
    label: {
      it: 'Contrasto alla deprivazione materiale',
      en: 'Addressing material deprivation',
      fr: 'Lutte contre la privation matérielle',
    },
  },
};

/** The specific objectives of AMIF, Reg (EU) 2021/1147 Art 3(2), by their letter. Labels are short forms. */
export const amifObjectives: CodeList<'a' | 'b' | 'c' | 'd'> = {
  a: { label: { it: 'Sistema europeo comune di asilo', en: 'Common European Asylum System', fr: 'Régime d’asile européen commun' } },
  b: {
    label: { it: 'Migrazione legale e integrazione', en: 'Legal migration and integration', fr: 'Migration légale et intégration' },
  },
  c: {
    label: {
      it: 'Contrasto della migrazione irregolare e rimpatri',
      en: 'Countering irregular migration, returns',
      fr: 'Lutte contre la migration irrégulière, retours',
    },
  },
  d: { label: { it: 'Solidarietà tra Stati membri', en: 'Solidarity between Member States', fr: 'Solidarité entre États membres' } },
};
