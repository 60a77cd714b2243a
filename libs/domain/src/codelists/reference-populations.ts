import type { CodeList } from './code-list.js';

/** Whom a result is measured on: its reference outputs, added up, are the most it can reach (R51). */
export type ReferencePopulation =
  | 'inactive'
  | 'unemployed_or_inactive'
  | 'employed'
  | 'not_in_education'
  | 'all_leavers'
  | 'inactive_2014'
  | 'unemployed_or_inactive_2014'
  | 'employed_2014'
  | 'all_participants_2014'
  | 'not_in_education_2014'
  | 'above_54_2014'
  | 'disadvantaged_2014'
  | 'disadvantaged_without_job_2014'
  | 'unemployed_yei'
  | 'long_term_unemployed_yei'
  | 'inactive_not_in_education_yei'
  | 'leavers_yei';

/** `outputs`: the outputs that count the population; empty where none does. */
export const referencePopulations: CodeList<ReferencePopulation, { readonly outputs: readonly string[] }> = {
  inactive: {
    outputs: ['EECO04'],
    label: { it: 'inattivi all’ingresso (EECO04)', en: 'inactive on entry (EECO04)', fr: 'inactifs à l’entrée (EECO04)' },
  },
  unemployed_or_inactive: {
    outputs: ['EECO02', 'EECO04'],
    label: {
      it: 'disoccupati o inattivi all’ingresso (EECO02 + EECO04)',
      en: 'unemployed or inactive on entry (EECO02 + EECO04)',
      fr: 'chômeurs ou inactifs à l’entrée (EECO02 + EECO04)',
    },
  },
  employed: {
    outputs: ['EECO05'],
    label: { it: 'occupati all’ingresso (EECO05)', en: 'employed on entry (EECO05)', fr: 'en emploi à l’entrée (EECO05)' },
  },
  not_in_education: {
    outputs: [],
    label: {
      it: 'chi all’ingresso non è in istruzione o formazione',
      en: 'not in education or training on entry',
      fr: 'hors éducation et formation à l’entrée',
    },
  },
  all_leavers: {
    outputs: ['EECO01'],
    label: { it: 'tutti i partecipanti usciti', en: 'all participants who left', fr: 'tous les participants sortis' },
  },
  inactive_2014: {
    outputs: ['CO03'],
    label: { it: 'inattivi all’ingresso (CO03)', en: 'inactive on entry (CO03)', fr: 'inactifs à l’entrée (CO03)' },
  },
  unemployed_or_inactive_2014: {
    outputs: ['CO01', 'CO03'],
    label: {
      it: 'disoccupati o inattivi all’ingresso (CO01 + CO03)',
      en: 'unemployed or inactive on entry (CO01 + CO03)',
      fr: 'chômeurs ou inactifs à l’entrée (CO01 + CO03)',
    },
  },
  employed_2014: {
    outputs: ['CO05'],
    label: { it: 'occupati all’ingresso (CO05)', en: 'employed on entry (CO05)', fr: 'en emploi à l’entrée (CO05)' },
  },
  all_participants_2014: {
    outputs: ['CO01', 'CO03', 'CO05'],
    label: {
      it: 'tutti i partecipanti (CO01 + CO03 + CO05)',
      en: 'all participants (CO01 + CO03 + CO05)',
      fr: 'tous les participants (CO01 + CO03 + CO05)',
    },
  },
  not_in_education_2014: {
    outputs: [],
    label: {
      it: 'chi all’ingresso non è in istruzione o formazione (2014-2020)',
      en: 'not in education or training on entry (2014-2020)',
      fr: 'hors éducation et formation à l’entrée (2014-2020)',
    },
  },
  above_54_2014: {
    outputs: ['CO08'],
    label: {
      it: 'chi ha più di 54 anni ed è disoccupato o inattivo (CO08)',
      en: 'above 54 and unemployed or inactive (CO08)',
      fr: 'plus de 54 ans, chômeurs ou inactifs (CO08)',
    },
  },
  disadvantaged_2014: {
    outputs: [],
    label: { it: 'partecipanti svantaggiati', en: 'disadvantaged participants', fr: 'participants défavorisés' },
  },
  disadvantaged_without_job_2014: {
    outputs: [],
    label: {
      it: 'partecipanti svantaggiati disoccupati o inattivi all’ingresso',
      en: 'disadvantaged participants unemployed or inactive on entry',
      fr: 'participants défavorisés chômeurs ou inactifs à l’entrée',
    },
  },
  unemployed_yei: {
    outputs: ['CO01'],
    label: { it: 'disoccupati dell’IOG (CO01)', en: 'unemployed of the YEI (CO01)', fr: 'chômeurs de l’IEJ (CO01)' },
  },
  long_term_unemployed_yei: {
    outputs: ['CO02'],
    label: {
      it: 'disoccupati di lunga durata dell’IOG (CO02)',
      en: 'long-term unemployed of the YEI (CO02)',
      fr: 'chômeurs de longue durée de l’IEJ (CO02)',
    },
  },
  inactive_not_in_education_yei: {
    outputs: ['CO04'],
    label: {
      it: 'inattivi fuori da istruzione e formazione dell’IOG (CO04)',
      en: 'inactive, not in education or training, of the YEI (CO04)',
      fr: 'inactifs hors éducation et formation de l’IEJ (CO04)',
    },
  },
  leavers_yei: {
    outputs: ['CO01', 'CO03', 'CO05'],
    label: { it: 'partecipanti dell’IOG usciti', en: 'YEI participants who left', fr: 'participants de l’IEJ sortis' },
  },
};
