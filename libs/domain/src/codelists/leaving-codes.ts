import type { CodeList } from './code-list.js';

/** What lies behind a drop-out. */
export type ExitDetail = 'moved' | 'unreachable' | 'transferred' | 'lost_requirement' | 'other';

export const exitDetails: CodeList<ExitDetail> = {
  moved: { label: { it: 'si è trasferito/a', en: 'moved away', fr: 'a déménagé' } },
  unreachable: { label: { it: 'non si trova più', en: 'cannot be reached', fr: 'injoignable' } },
  transferred: { label: { it: 'passato/a a un altro servizio', en: 'went to another service', fr: 'passé/e à un autre service' } },
  lost_requirement: { label: { it: 'non ha più i requisiti', en: 'no longer eligible', fr: 'ne remplit plus les conditions' } },
  other: { label: { it: 'altro motivo', en: 'another reason', fr: 'autre motif' } },
};

/** What somebody obtained on leaving. */
export type QualificationKind = 'none' | 'attendance' | 'certified_skills' | 'qualification';

/** R45: a formal assessment by a competent body; an attendance certificate is none. */
export const qualificationKinds: CodeList<QualificationKind, { readonly counts: boolean }> = {
  none: { counts: false, label: { it: 'nessuna', en: 'none', fr: 'aucune' } },
  attendance: { counts: false, label: { it: 'attestato di frequenza', en: 'attendance certificate', fr: 'attestation de présence' } },
  certified_skills: { counts: true, label: { it: 'competenze certificate', en: 'certified skills', fr: 'compétences certifiées' } },
  qualification: { counts: true, label: { it: 'qualifica', en: 'qualification', fr: 'diplôme ou titre' } },
};

/** How the situation six months after leaving was asked about. */
export type FollowUpMethod = 'register' | 'phone' | 'web_form' | 'message' | 'employer';

export const followUpMethods: CodeList<FollowUpMethod> = {
  phone: { label: { it: 'telefono', en: 'phone', fr: 'téléphone' } },
  message: { label: { it: 'messaggio', en: 'message', fr: 'message' } },
  web_form: { label: { it: 'modulo in rete', en: 'web form', fr: 'formulaire en ligne' } },
  register: {
    label: { it: 'comunicazioni obbligatorie', en: 'register of hirings', fr: 'registre des embauches' },
  },
  employer: { label: { it: 'datore di lavoro', en: 'employer', fr: 'employeur' } },
};
