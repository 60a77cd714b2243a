import type { EmploymentStatus, ImprovementReason, LabourStatus, SixMonthStatus } from '../people/participation.js';
import type { CodeList } from './code-list.js';

/** R21: exactly one on the day of entry. */
export const employmentStatuses: CodeList<EmploymentStatus> = {
  UNE: { label: { it: 'disoccupato/a', en: 'unemployed', fr: 'au chômage' } },
  INA: { label: { it: 'inattivo/a', en: 'inactive', fr: 'inactif/ve' } },
  EMP: { label: { it: 'occupato/a, anche in proprio', en: 'employed or self-employed', fr: 'en emploi, y compris indépendant' } },
};

/** The detail a form or a national record states; each is one employment status (R21-R24). */
export type EmploymentStatusDetail =
  | 'UNE-REG'
  | 'UNE-SEARCH'
  | 'INA-STUD'
  | 'INA-NEET'
  | 'INA-PLEAVE'
  | 'EMP-EMPL'
  | 'EMP-SELF'
  | 'EMP-PLEAVE-PAID'
  | 'EMP-PLEAVE-SHORT'
  | 'EMP-MATERNITY';

export const employmentStatusDetails: CodeList<EmploymentStatusDetail, { readonly status: EmploymentStatus }> = {
  'UNE-REG': { status: 'UNE', label: { it: 'disoccupato/a con DID', en: 'registered unemployed', fr: 'au chômage, inscrit/e' } },
  'UNE-SEARCH': {
    status: 'UNE',
    label: { it: 'senza lavoro e in cerca', en: 'without work and looking for it', fr: 'sans emploi et en recherche' },
  },
  'INA-STUD': { status: 'INA', label: { it: 'studente a tempo pieno', en: 'full-time student', fr: 'étudiant/e à plein temps' } },
  'INA-NEET': {
    status: 'INA',
    label: {
      it: 'inattivo/a, non in istruzione o formazione',
      en: 'inactive, not in education or training',
      fr: 'inactif/ve, ni en études ni en formation',
    },
  },
  'INA-PLEAVE': {
    status: 'INA',
    label: {
      it: 'in congedo parentale senza indennità, oltre tre mesi',
      en: 'on parental leave without benefit, over three months',
      fr: 'en congé parental sans indemnité, plus de trois mois',
    },
  },
  'EMP-EMPL': { status: 'EMP', label: { it: 'occupato/a dipendente', en: 'employee', fr: 'salarié/e' } },
  'EMP-SELF': {
    status: 'EMP',
    label: { it: 'autonomo/a o coadiuvante', en: 'self-employed or helping family', fr: 'indépendant/e ou aidant familial' },
  },
  'EMP-PLEAVE-PAID': {
    status: 'EMP',
    label: { it: 'in congedo parentale con indennità', en: 'on parental leave with benefit', fr: 'en congé parental indemnisé' },
  },
  'EMP-PLEAVE-SHORT': {
    status: 'EMP',
    label: {
      it: 'in congedo parentale senza indennità, fino a tre mesi',
      en: 'on parental leave without benefit, up to three months',
      fr: 'en congé parental sans indemnité, trois mois au plus',
    },
  },
  'EMP-MATERNITY': {
    status: 'EMP',
    label: {
      it: 'in congedo di maternità o paternità',
      en: 'on maternity or paternity leave',
      fr: 'en congé de maternité ou de paternité',
    },
  },
};

/** R40-R43: the labour status upon leaving. Education and qualifications are no labour status and never overwrite one. */
export const labourStatuses: CodeList<LabourStatus> = {
  JOB: { label: { it: 'lavora', en: 'works', fr: 'travaille' } },
  SEARCH: { label: { it: 'cerca lavoro', en: 'looks for work', fr: 'cherche un emploi' } },
  INA: { label: { it: 'non cerca lavoro', en: 'does not look for work', fr: 'ne cherche pas d’emploi' } },
};

/** R46: the status on the day six months after leaving. */
export const sixMonthStatuses: CodeList<SixMonthStatus> = {
  EMP: { label: { it: 'lavorava', en: 'was working', fr: 'travaillait' } },
  UNE: { label: { it: 'cercava lavoro', en: 'was looking for work', fr: 'cherchait un emploi' } },
  INA: { label: { it: 'non cercava lavoro', en: 'was not looking for work', fr: 'ne cherchait pas d’emploi' } },
  unknown: { label: { it: 'non noto', en: 'not known', fr: 'non connu' } },
};

/** R48: what got better; a pay rise or a better match alone makes no improved situation. */
export const improvementReasons: CodeList<ImprovementReason, { readonly counts: boolean }> = {
  'PREC-STABLE': { counts: true, label: { it: 'da precario a stabile', en: 'from precarious to stable', fr: 'de précaire à stable' } },
  'UNDER-FULL': {
    counts: true,
    label: {
      it: 'da orario ridotto non voluto a orario pieno',
      en: 'from underemployment to full employment',
      fr: 'du sous-emploi au plein emploi',
    },
  },
  HIGHER: {
    counts: true,
    label: {
      it: 'mansione superiore',
      en: 'job with higher competences or more responsibility',
      fr: 'poste plus qualifié ou à plus de responsabilités',
    },
  },
  PROMO: { counts: true, label: { it: 'promozione', en: 'promotion', fr: 'promotion' } },
  PAY: { counts: false, label: { it: 'solo aumento di paga', en: 'pay rise only', fr: 'seulement une augmentation' } },
  MATCH: { counts: false, label: { it: 'lavoro più adatto', en: 'job that fits better', fr: 'emploi mieux adapté' } },
};
