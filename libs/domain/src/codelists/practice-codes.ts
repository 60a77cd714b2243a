import type { CodeList } from './code-list.js';

/** How a person or a company is in touch with a desk. */
export type ContactChannel = 'in_person' | 'phone' | 'email' | 'video' | 'chat' | 'event';

export const contactChannels: CodeList<ContactChannel> = {
  in_person: { label: { it: 'di persona', en: 'in person', fr: 'en personne' } },
  phone: { label: { it: 'telefono', en: 'phone', fr: 'téléphone' } },
  email: { label: { it: 'posta elettronica', en: 'email', fr: 'courriel' } },
  video: { label: { it: 'videochiamata', en: 'video call', fr: 'appel vidéo' } },
  chat: { label: { it: 'messaggi', en: 'chat', fr: 'messagerie' } },
  event: { label: { it: 'durante un evento', en: 'at an event', fr: 'lors d’un événement' } },
};

/** What a contact with a desk was for (desk practice 3.5). */
export type ContactType =
  | 'reception'
  | 'listening'
  | 'information'
  | 'individual_guidance'
  | 'cv_and_application'
  | 'matching'
  | 'needs_survey_interview'
  | 'employer_visit'
  | 'mediation'
  | 'follow_up'
  | 'other';

export const contactTypes: CodeList<ContactType> = {
  reception: { label: { it: 'accoglienza', en: 'reception', fr: 'accueil' } },
  listening: { label: { it: 'ascolto', en: 'listening', fr: 'écoute' } },
  information: { label: { it: 'informazione', en: 'information', fr: 'information' } },
  individual_guidance: {
    label: { it: 'colloquio di orientamento', en: 'individual guidance', fr: 'entretien d’orientation' },
  },
  cv_and_application: { label: { it: 'curriculum e candidatura', en: 'CV and application', fr: 'CV et candidature' } },
  matching: { label: { it: 'incontro domanda-offerta', en: 'matching', fr: 'mise en relation' } },
  needs_survey_interview: {
    label: { it: 'intervista sui fabbisogni', en: 'needs survey interview', fr: 'entretien d’enquête sur les besoins' },
  },
  employer_visit: { label: { it: 'visita in azienda', en: 'employer visit', fr: 'visite d’entreprise' } },
  mediation: { label: { it: 'mediazione linguistica e culturale', en: 'language mediation', fr: 'médiation linguistique' } },
  follow_up: { label: { it: 'richiamo', en: 'follow-up', fr: 'suivi' } },
  other: { label: { it: 'altro', en: 'other', fr: 'autre' } },
};

/** How a session or a visit is held. */
export type SessionMode = 'in_presence' | 'online' | 'mixed';

export const sessionModes: CodeList<SessionMode> = {
  in_presence: { label: { it: 'in presenza', en: 'in presence', fr: 'en présence' } },
  online: { label: { it: 'a distanza', en: 'online', fr: 'à distance' } },
  mixed: { label: { it: 'mista', en: 'mixed', fr: 'mixte' } },
};

/** What was planned and what became of it: only what was held is counted. */
export type HeldStatus = 'planned' | 'held' | 'cancelled';

export const heldStatuses: CodeList<HeldStatus> = {
  planned: { label: { it: 'in programma', en: 'planned', fr: 'prévu' } },
  held: { label: { it: 'tenuto', en: 'held', fr: 'tenu' } },
  cancelled: { label: { it: 'annullato', en: 'cancelled', fr: 'annulé' } },
};

/** What somebody who is trained or supported does at work: reports are asked per role. */
export type AttendeeRole = 'manager' | 'official' | 'operator' | 'trainer' | 'external';

export const attendeeRoles: CodeList<AttendeeRole> = {
  manager: { label: { it: 'dirigente', en: 'manager', fr: 'responsable' } },
  official: { label: { it: 'funzionario', en: 'official', fr: 'fonctionnaire' } },
  operator: { label: { it: 'operatore', en: 'operator', fr: 'opérateur' } },
  trainer: { label: { it: 'formatore', en: 'trainer', fr: 'formateur' } },
  external: { label: { it: 'esterno', en: 'external', fr: 'externe' } },
};

/** How somebody came back to work or study; what placements and enrolments have in common. */
export type OutcomeType = 'employment' | 'internship' | 'self_employment' | 'voluntary_service' | 'training';

export const outcomeTypes: CodeList<OutcomeType> = {
  employment: { label: { it: 'lavoro dipendente', en: 'employment', fr: 'emploi salarié' } },
  internship: { label: { it: 'tirocinio', en: 'internship', fr: 'stage' } },
  self_employment: { label: { it: 'lavoro autonomo', en: 'self-employment', fr: 'travail indépendant' } },
  voluntary_service: { label: { it: 'servizio civile', en: 'voluntary service', fr: 'service civique' } },
  training: { label: { it: 'formazione', en: 'training', fr: 'formation' } },
};
