import type { CodeList } from './code-list.js';

/** A day of the week as ISO 8601 counts them: Monday is 1. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const weekdays: CodeList<Weekday> = {
  1: { label: { it: 'lunedì', en: 'Monday', fr: 'lundi' } },
  2: { label: { it: 'martedì', en: 'Tuesday', fr: 'mardi' } },
  3: { label: { it: 'mercoledì', en: 'Wednesday', fr: 'mercredi' } },
  4: { label: { it: 'giovedì', en: 'Thursday', fr: 'jeudi' } },
  5: { label: { it: 'venerdì', en: 'Friday', fr: 'vendredi' } },
  6: { label: { it: 'sabato', en: 'Saturday', fr: 'samedi' } },
  7: { label: { it: 'domenica', en: 'Sunday', fr: 'dimanche' } },
};

export type ClosureReason = 'holiday' | 'strike' | 'staff' | 'works' | 'other';

/**
 * Why a desk was shut on days on which it opens. `isAnnounced`: it belongs to the timetable, as a patron saint's day or the summer weeks do,
 * so those days were never promised; on all others the desk did not keep its word.
 */
export const closureReasons: CodeList<ClosureReason, { readonly isAnnounced: boolean }> = {
  holiday: {
    label: { it: 'festa o chiusura annunciata', en: 'holiday or announced closing', fr: 'fête ou fermeture annoncée' },
    isAnnounced: true,
  },
  strike: { label: { it: 'sciopero', en: 'strike', fr: 'grève' }, isAnnounced: false },
  staff: { label: { it: 'personale assente', en: 'nobody to staff it', fr: 'personnel absent' }, isAnnounced: false },
  works: { label: { it: 'lavori nella sede', en: 'works on the premises', fr: 'travaux dans les locaux' }, isAnnounced: false },
  other: { label: { it: 'altro', en: 'other', fr: 'autre' }, isAnnounced: false },
};

export type OperatorRole =
  | 'desk_operator'
  | 'guidance_counsellor'
  | 'matching_officer'
  | 'survey_interviewer'
  | 'mediator'
  | 'tutor'
  | 'trainer'
  | 'desk_coordinator'
  | 'data_officer';

/** What somebody does at a desk (desk practice 3.3). */
export const operatorRoles: CodeList<OperatorRole> = {
  desk_operator: { label: { it: 'operatore di sportello', en: 'desk operator', fr: 'agent de guichet' } },
  guidance_counsellor: { label: { it: 'orientatore', en: 'guidance counsellor', fr: 'conseiller en orientation' } },
  matching_officer: { label: { it: 'addetto all’incontro domanda-offerta', en: 'matching officer', fr: 'chargé de la mise en relation' } },
  survey_interviewer: { label: { it: 'rilevatore', en: 'survey interviewer', fr: 'enquêteur' } },
  mediator: { label: { it: 'mediatore linguistico e culturale', en: 'language and culture mediator', fr: 'médiateur linguistique' } },
  tutor: { label: { it: 'tutor', en: 'tutor', fr: 'tuteur' } },
  trainer: { label: { it: 'docente', en: 'trainer', fr: 'formateur' } },
  desk_coordinator: { label: { it: 'coordinatore di sportello', en: 'desk coordinator', fr: 'coordinateur de guichet' } },
  data_officer: { label: { it: 'addetto ai dati', en: 'data officer', fr: 'chargé des données' } },
};

export type AssignmentMode = 'own_staff' | 'seconded' | 'contracted' | 'volunteer';

/** On what ground somebody works at a desk. */
export const assignmentModes: CodeList<AssignmentMode> = {
  own_staff: { label: { it: 'personale proprio', en: 'own staff', fr: 'personnel propre' } },
  seconded: { label: { it: 'distaccato', en: 'seconded', fr: 'détaché' } },
  contracted: { label: { it: 'incaricato', en: 'contracted', fr: 'sous contrat' } },
  volunteer: { label: { it: 'volontario', en: 'volunteer', fr: 'bénévole' } },
};
