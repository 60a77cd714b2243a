import type { CodeList } from './code-list.js';

/** Codes of the mandatory communication of a hiring; older ones stay as they were written (desk practice 3.7). */
export type ContractType =
  | 'A.01.00'
  | 'A.02.00'
  | 'A.02.01'
  | 'A.03.08'
  | 'A.03.09'
  | 'A.03.10'
  | 'A.05.02'
  | 'A.06.00'
  | 'A.07.02'
  | 'A.08.02'
  | 'B.03.00'
  | 'C.01.00'
  | 'C.03.00'
  | 'N.01.00'
  | 'N.02.00'
  | 'N.03.00';

export const contractTypes: CodeList<ContractType> = {
  'A.01.00': { label: { it: 'tempo indeterminato', en: 'permanent', fr: 'durée indéterminée' } },
  'A.02.00': { label: { it: 'tempo determinato', en: 'fixed term', fr: 'durée déterminée' } },
  'A.02.01': {
    label: { it: 'tempo determinato per sostituzione', en: 'fixed term, replacement', fr: 'durée déterminée de remplacement' },
  },
  'A.03.08': {
    label: {
      it: 'apprendistato per la qualifica o il diploma',
      en: 'apprenticeship for a qualification or diploma',
      fr: 'apprentissage pour un diplôme professionnel',
    },
  },
  'A.03.09': {
    label: { it: 'apprendistato professionalizzante', en: 'vocational apprenticeship', fr: 'apprentissage professionnalisant' },
  },
  'A.03.10': {
    label: { it: 'apprendistato di alta formazione', en: 'higher apprenticeship', fr: 'apprentissage de l’enseignement supérieur' },
  },
  'A.05.02': { label: { it: 'lavoro intermittente', en: 'on-call work', fr: 'travail intermittent' } },
  'A.06.00': { label: { it: 'lavoro in somministrazione', en: 'agency work', fr: 'travail intérimaire' } },
  'A.07.02': { label: { it: 'lavoro ripartito', en: 'job sharing', fr: 'emploi partagé' } },
  'A.08.02': { label: { it: 'lavoro a domicilio', en: 'home work', fr: 'travail à domicile' } },
  'B.03.00': {
    label: {
      it: 'collaborazione coordinata e continuativa',
      en: 'coordinated freelance work',
      fr: 'collaboration coordonnée et continue',
    },
  },
  'C.01.00': { label: { it: 'tirocinio', en: 'internship', fr: 'stage' } },
  'C.03.00': { label: { it: 'lavoro socialmente utile', en: 'socially useful work', fr: 'travail d’utilité sociale' } },
  'N.01.00': {
    label: { it: 'piattaforma, tempo indeterminato', en: 'platform work, permanent', fr: 'plateforme, durée indéterminée' },
  },
  'N.02.00': { label: { it: 'piattaforma, tempo determinato', en: 'platform work, fixed term', fr: 'plateforme, durée déterminée' } },
  'N.03.00': {
    label: { it: 'piattaforma, per sostituzione', en: 'platform work, replacement', fr: 'plateforme, remplacement' },
  },
};

/** Groups of contracts that say whether a job is stable and full (R48). */
export type ContractGroup =
  'PERM-FT' | 'PERM-PT-VOL' | 'PERM-PT-INV' | 'TEMP-FT' | 'TEMP-PT-VOL' | 'TEMP-PT-INV' | 'APPR' | 'AGENCY' | 'CASUAL' | 'SELF' | 'TRAIN';

export const contractGroups: CodeList<ContractGroup> = {
  'PERM-FT': {
    label: { it: 'indeterminato a tempo pieno', en: 'open-ended, full time', fr: 'durée indéterminée, temps plein' },
  },
  'PERM-PT-VOL': {
    label: {
      it: 'indeterminato a tempo parziale, per scelta',
      en: 'open-ended, part time by choice',
      fr: 'durée indéterminée, temps partiel choisi',
    },
  },
  'PERM-PT-INV': {
    label: {
      it: 'indeterminato a tempo parziale, non voluto',
      en: 'open-ended, part time for want of full-time work',
      fr: 'durée indéterminée, temps partiel subi',
    },
  },
  'TEMP-FT': { label: { it: 'a termine e tempo pieno', en: 'fixed term, full time', fr: 'durée déterminée, temps plein' } },
  'TEMP-PT-VOL': {
    label: {
      it: 'a termine e tempo parziale, per scelta',
      en: 'fixed term, part time by choice',
      fr: 'durée déterminée, temps partiel choisi',
    },
  },
  'TEMP-PT-INV': {
    label: {
      it: 'a termine e tempo parziale, non voluto',
      en: 'fixed term, part time for want of full-time work',
      fr: 'durée déterminée, temps partiel subi',
    },
  },
  APPR: { label: { it: 'apprendistato', en: 'apprenticeship', fr: 'apprentissage' } },
  AGENCY: { label: { it: 'somministrazione', en: 'temporary agency work', fr: 'intérim' } },
  CASUAL: {
    label: {
      it: 'a chiamata, stagionale o occasionale',
      en: 'on-call, seasonal or occasional work',
      fr: 'travail à la demande, saisonnier ou occasionnel',
    },
  },
  SELF: { label: { it: 'lavoro autonomo', en: 'self-employed', fr: 'travail indépendant' } },
  TRAIN: { label: { it: 'tirocinio', en: 'internship', fr: 'stage' } },
};

export type WorkingTime = 'F' | 'P' | 'V' | 'M' | 'N';

export const workingTimes: CodeList<WorkingTime> = {
  F: { label: { it: 'tempo pieno', en: 'full time', fr: 'temps plein' } },
  P: { label: { it: 'tempo parziale orizzontale', en: 'part time every day', fr: 'temps partiel chaque jour' } },
  V: { label: { it: 'tempo parziale verticale', en: 'part time on some days', fr: 'temps partiel certains jours' } },
  M: { label: { it: 'tempo parziale misto', en: 'part time, mixed', fr: 'temps partiel mixte' } },
  N: { label: { it: 'non definito', en: 'not defined', fr: 'non défini' } },
};
