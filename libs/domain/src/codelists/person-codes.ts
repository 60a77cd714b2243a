import type { Answer, Degurba, Isced, Sex } from '../people/participation.js';
import type { CodeList } from './code-list.js';

/** R17. The total is computed and never a code of a person. */
export const sexes: CodeList<Sex> = {
  F: { label: { it: 'donna', en: 'woman', fr: 'femme' } },
  M: { label: { it: 'uomo', en: 'man', fr: 'homme' } },
  N: { label: { it: 'non binario', en: 'non-binary', fr: 'non binaire' } },
};

/** R14: an unknown is a value; refused, unknown and not asked are none of them "no". */
export const answers: CodeList<Answer> = {
  yes: { label: { it: 'sì', en: 'yes', fr: 'oui' } },
  no: { label: { it: 'no', en: 'no', fr: 'non' } },
  refused: { label: { it: 'preferisce non rispondere', en: 'prefers not to say', fr: 'préfère ne pas répondre' } },
  unknown: { label: { it: 'non noto', en: 'not known', fr: 'non connu' } },
  not_asked: { label: { it: 'non chiesto', en: 'not asked', fr: 'non demandé' } },
};

/** R26: levels of ISCED 2011; which of them make an education group is `educationGroupOf`. */
export const iscedLevels: CodeList<Isced> = {
  0: { label: { it: 'nessun titolo', en: 'less than primary', fr: 'inférieur au primaire' } },
  1: { label: { it: 'primaria', en: 'primary', fr: 'primaire' } },
  2: { label: { it: 'secondaria di primo grado', en: 'lower secondary', fr: 'secondaire, premier cycle' } },
  3: { label: { it: 'secondaria di secondo grado', en: 'upper secondary', fr: 'secondaire, deuxième cycle' } },
  4: { label: { it: 'post-secondaria non terziaria', en: 'post-secondary non-tertiary', fr: 'post-secondaire non supérieur' } },
  5: { label: { it: 'terziaria di ciclo breve', en: 'short-cycle tertiary', fr: 'supérieur de cycle court' } },
  6: { label: { it: 'laurea o equivalente', en: 'bachelor or equivalent', fr: 'licence ou équivalent' } },
  7: { label: { it: 'laurea magistrale o equivalente', en: 'master or equivalent', fr: 'master ou équivalent' } },
  8: { label: { it: 'dottorato o equivalente', en: 'doctoral or equivalent', fr: 'doctorat ou équivalent' } },
};

/** R27: Eurostat's degree of urbanisation of the municipality of residence; class 3 is EECO17. */
export const degreesOfUrbanisation: CodeList<Degurba> = {
  1: { label: { it: 'città', en: 'cities', fr: 'villes' } },
  2: { label: { it: 'piccole città e sobborghi', en: 'towns and suburbs', fr: 'petites villes et banlieues' } },
  3: { label: { it: 'zone rurali', en: 'rural areas', fr: 'zones rurales' } },
};
