import { labelsOf } from '../codelists/code-list.js';
import { employmentStatusDetails } from '../codelists/employment-codes.js';
import type { LocalText } from '../indicators/indicator-definition.js';
import type { ParentsBornAbroad, WorkAnswer } from './intake-form.js';

const details = labelsOf(employmentStatusDetails);

/** What is answered about work, in the order of the form; the leave is one answer, and what it is follows from two more. */
export const workAnswers: Readonly<Record<WorkAnswer, LocalText>> = {
  'UNE-REG': { it: 'disoccupato/a con DID', en: 'unemployed and registered (DID)', fr: 'au chômage, inscrit/e (DID)' },
  'UNE-SEARCH': {
    it: 'senza lavoro e in cerca, anche del primo lavoro',
    en: 'without work and looking for it, a first job included',
    fr: 'sans emploi et en recherche, y compris d’un premier emploi',
  },
  'INA-STUD': details['INA-STUD'] ?? { it: '', en: '', fr: '' },
  'INA-NEET': details['INA-NEET'] ?? { it: '', en: '', fr: '' },
  PLEAVE: { it: 'in congedo parentale', en: 'on parental leave', fr: 'en congé parental' },
  'EMP-EMPL': { it: 'occupato/a dipendente', en: 'employee', fr: 'salarié/e' },
  'EMP-SELF': { it: 'autonomo/a o coadiuvante', en: 'self-employed or helping family', fr: 'indépendant/e ou aidant familial' },
  'EMP-MATERNITY': {
    it: 'in congedo di maternità o paternità',
    en: 'on maternity or paternity leave',
    fr: 'en congé de maternité ou de paternité',
  },
};

/** Declining stands beside them as an answer of its own. */
export const parentsAnswers: Readonly<Record<Exclude<ParentsBornAbroad, 'refused'>, LocalText>> = {
  both: { it: 'tutti e due', en: 'both', fr: 'les deux' },
  one: { it: 'uno solo', en: 'one', fr: 'un seul' },
  none: { it: 'nessuno', en: 'neither', fr: 'aucun' },
  unknown: { it: 'non lo so', en: 'not known', fr: 'je ne sais pas' },
};
