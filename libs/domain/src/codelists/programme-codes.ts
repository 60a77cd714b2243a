import type { CodeList } from './code-list.js';

/** Funds by the names of Reg (EU) 2021/1060. */
export type Fund = 'ESF+' | 'ERDF' | 'CF' | 'JTF' | 'EMFAF' | 'AMIF' | 'ISF' | 'BMVI';

export const funds: CodeList<Fund> = {
  'ESF+': { label: { it: 'Fondo sociale europeo Plus', en: 'European Social Fund Plus', fr: 'Fonds social européen plus' } },
  ERDF: {
    label: {
      it: 'Fondo europeo di sviluppo regionale',
      en: 'European Regional Development Fund',
      fr: 'Fonds européen de développement régional',
    },
  },
  CF: { label: { it: 'Fondo di coesione', en: 'Cohesion Fund', fr: 'Fonds de cohésion' } },
  JTF: { label: { it: 'Fondo per una transizione giusta', en: 'Just Transition Fund', fr: 'Fonds pour une transition juste' } },
  EMFAF: {
    label: {
      it: 'Fondo europeo per gli affari marittimi, la pesca e l’acquacoltura',
      en: 'European Maritime, Fisheries and Aquaculture Fund',
      fr: 'Fonds européen pour les affaires maritimes, la pêche et l’aquaculture',
    },
  },
  AMIF: {
    label: {
      it: 'Fondo Asilo, migrazione e integrazione',
      en: 'Asylum, Migration and Integration Fund',
      fr: 'Fonds «Asile, migration et intégration»',
    },
  },
  ISF: { label: { it: 'Fondo Sicurezza interna', en: 'Internal Security Fund', fr: 'Fonds pour la sécurité intérieure' } },
  BMVI: {
    label: {
      it: 'Strumento per la gestione delle frontiere e i visti',
      en: 'Border Management and Visa Instrument',
      fr: 'Instrument relatif à la gestion des frontières et aux visas',
    },
  },
};

/** Category of region, a key of every ESF+ and ERDF row (R67). The letters are short forms of Reg (EU) 2021/1060 Annex VII. */
export type CategoryOfRegion = 'LD' | 'TR' | 'MD' | 'OR' | 'NA';

export const categoriesOfRegion: CodeList<CategoryOfRegion> = {
  LD: { label: { it: 'regioni meno sviluppate', en: 'less developed regions', fr: 'régions moins développées' } },
  TR: { label: { it: 'regioni in transizione', en: 'transition regions', fr: 'régions en transition' } },
  MD: { label: { it: 'regioni più sviluppate', en: 'more developed regions', fr: 'régions plus développées' } },
  OR: {
    label: {
      it: 'regioni ultraperiferiche e nordiche a bassa densità',
      en: 'outermost and northern sparsely populated regions',
      fr: 'régions ultrapériphériques et septentrionales peu peuplées',
    },
  },
  NA: { label: { it: 'non pertinente', en: 'not applicable', fr: 'sans objet' } },
};
