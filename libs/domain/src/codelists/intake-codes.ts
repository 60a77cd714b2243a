import type { CodeList } from './code-list.js';

/** Lists of the intake form (its §2) that no indicator counts by. */

export type AccessBarrier = 'isolation' | 'marginalisation' | 'lack_of_information';

export const accessBarriers: CodeList<AccessBarrier> = {
  isolation: { label: { it: 'isolamento', en: 'isolation', fr: 'isolement' } },
  marginalisation: { label: { it: 'emarginazione', en: 'marginalisation', fr: 'marginalisation' } },
  lack_of_information: { label: { it: 'mancanza di informazioni', en: 'lack of information', fr: 'manque d’information' } },
};

/** Who works in the household and whether there are children to look after, as ESF 2014-2020 asked it (R90). */
export type HouseholdSituation = 'jobless' | 'jobless_with_children' | 'lone_parent_jobless' | 'lone_parent_working' | 'none_of_these';

export const householdSituations: CodeList<HouseholdSituation> = {
  jobless: {
    label: {
      it: 'tutti gli adulti senza lavoro, senza figli a carico',
      en: 'all adults without work, no dependent children',
      fr: 'tous les adultes sans emploi, sans enfant à charge',
    },
  },
  jobless_with_children: {
    label: {
      it: 'tutti gli adulti senza lavoro, con figli a carico',
      en: 'all adults without work, with dependent children',
      fr: 'tous les adultes sans emploi, avec enfants à charge',
    },
  },
  lone_parent_jobless: {
    label: {
      it: 'genitore solo senza lavoro, con figli a carico',
      en: 'lone parent without work, with dependent children',
      fr: 'parent isolé sans emploi, avec enfants à charge',
    },
  },
  lone_parent_working: {
    label: {
      it: 'genitore solo che lavora, con figli a carico',
      en: 'lone parent who works, with dependent children',
      fr: 'parent isolé qui travaille, avec enfants à charge',
    },
  },
  none_of_these: { label: { it: 'nessuna di queste', en: 'none of these', fr: 'aucune de celles-ci' } },
};

/** Special category (R29): sealed, and in no narrower words than these. */
export type OtherDisadvantage = 'ex_offender' | 'dependency' | 'violence_or_trafficking' | 'low_income' | 'none';

export const otherDisadvantages: CodeList<OtherDisadvantage> = {
  ex_offender: { label: { it: 'ex detenuto/a', en: 'ex-offender', fr: 'ancien détenu / ancienne détenue' } },
  dependency: { label: { it: 'dipendenza', en: 'dependency', fr: 'dépendance' } },
  violence_or_trafficking: {
    label: { it: 'vittima di violenza o di tratta', en: 'victim of violence or trafficking', fr: 'victime de violence ou de traite' },
  },
  low_income: { label: { it: 'basso reddito', en: 'low income', fr: 'faible revenu' } },
  none: { label: { it: 'nessuna', en: 'none', fr: 'aucune' } },
};

export type ArrivalChannel =
  | 'internet'
  | 'employment_centre'
  | 'other_public_body'
  | 'trade_association'
  | 'network_desk'
  | 'school_or_university'
  | 'acquaintances'
  | 'event'
  | 'other';

export const arrivalChannels: CodeList<ArrivalChannel> = {
  internet: { label: { it: 'internet', en: 'internet', fr: 'internet' } },
  employment_centre: { label: { it: 'centro per l’impiego', en: 'employment centre', fr: 'service public de l’emploi' } },
  other_public_body: { label: { it: 'altro ente pubblico', en: 'another public body', fr: 'autre organisme public' } },
  trade_association: { label: { it: 'associazione di categoria', en: 'trade association', fr: 'association professionnelle' } },
  network_desk: { label: { it: 'sportello di rete', en: 'a desk of the network', fr: 'guichet du réseau' } },
  school_or_university: { label: { it: 'scuola o università', en: 'school or university', fr: 'école ou université' } },
  acquaintances: { label: { it: 'conoscenti', en: 'acquaintances', fr: 'connaissances' } },
  event: { label: { it: 'evento', en: 'event', fr: 'événement' } },
  other: { label: { it: 'altro', en: 'other', fr: 'autre' } },
};

/** Residence titles as the national record numbers them (desk practice 3.4). Awaiting and permanent ones have no expiry. */
export type ResidenceTitleType = '1' | '2' | '3' | '4' | '5' | '6' | '7';

export const residenceTitleTypes: CodeList<ResidenceTitleType, { readonly expires: boolean }> = {
  1: { expires: true, label: { it: 'permesso', en: 'permit', fr: 'titre de séjour' } },
  2: { expires: true, label: { it: 'carta', en: 'card', fr: 'carte de séjour' } },
  3: { expires: true, label: { it: 'in rinnovo', en: 'under renewal', fr: 'en renouvellement' } },
  4: { expires: false, label: { it: 'in attesa', en: 'awaiting permit', fr: 'en attente' } },
  5: { expires: false, label: { it: 'carta permanente', en: 'permanent card', fr: 'carte permanente' } },
  6: { expires: true, label: { it: 'altro provvedimento', en: 'other measure', fr: 'autre mesure' } },
  7: { expires: true, label: { it: 'lungo periodo UE', en: 'EU long-term residence permit', fr: 'résident de longue durée UE' } },
};

/** Whether a residence title lets its holder work. */
export type RightToWork = 'yes' | 'no' | 'to_check';

export const rightsToWork: CodeList<RightToWork> = {
  yes: { label: { it: 'sì', en: 'yes', fr: 'oui' } },
  no: { label: { it: 'no', en: 'no', fr: 'non' } },
  to_check: { label: { it: 'da verificare', en: 'to be checked', fr: 'à vérifier' } },
};

export type IncomeSupport = 'none' | 'NASpI' | 'ADI' | 'SFL' | 'other';

export const incomeSupports: CodeList<IncomeSupport> = {
  none: { label: { it: 'nessuno', en: 'none', fr: 'aucun' } },
  NASpI: { label: { it: 'NASpI', en: 'NASpI', fr: 'NASpI' } },
  ADI: { label: { it: 'Assegno di inclusione', en: 'Assegno di inclusione (ADI)', fr: 'Assegno di inclusione (ADI)' } },
  SFL: {
    label: {
      it: 'Supporto per la formazione e il lavoro',
      en: 'Supporto formazione e lavoro (SFL)',
      fr: 'Supporto formazione e lavoro (SFL)',
    },
  },
  other: { label: { it: 'altro', en: 'other', fr: 'autre' } },
};

export type RecognitionAnswer = 'yes' | 'no' | 'not_needed';

export const recognitionAnswers: CodeList<RecognitionAnswer> = {
  yes: { label: { it: 'sì', en: 'yes', fr: 'oui' } },
  no: { label: { it: 'no', en: 'no', fr: 'non' } },
  not_needed: { label: { it: 'non serve', en: 'not needed', fr: 'pas nécessaire' } },
};

export type DrivingLicence = 'none' | 'AM' | 'A' | 'B' | 'C' | 'D' | 'CQC';

export const drivingLicences: CodeList<DrivingLicence> = {
  none: { label: { it: 'nessuna', en: 'none', fr: 'aucun' } },
  AM: { label: { it: 'AM', en: 'AM', fr: 'AM' } },
  A: { label: { it: 'A', en: 'A', fr: 'A' } },
  B: { label: { it: 'B', en: 'B', fr: 'B' } },
  C: { label: { it: 'C', en: 'C', fr: 'C' } },
  D: { label: { it: 'D', en: 'D', fr: 'D' } },
  CQC: { label: { it: 'CQC', en: 'driver CPC', fr: 'FIMO' } },
};

export type DigitalLevel = 'none' | 'basic' | 'intermediate' | 'advanced';

export const digitalLevels: CodeList<DigitalLevel> = {
  none: { label: { it: 'nessuna', en: 'none', fr: 'aucune' } },
  basic: { label: { it: 'di base', en: 'basic', fr: 'de base' } },
  intermediate: { label: { it: 'intermedie', en: 'intermediate', fr: 'intermédiaires' } },
  advanced: { label: { it: 'avanzate', en: 'advanced', fr: 'avancées' } },
};

export type PersonNeed = 'work' | 'training' | 'documents' | 'recognition' | 'language' | 'housing' | 'care' | 'transport' | 'other';

export const personNeeds: CodeList<PersonNeed> = {
  work: { label: { it: 'lavoro', en: 'work', fr: 'travail' } },
  training: { label: { it: 'formazione', en: 'training', fr: 'formation' } },
  documents: { label: { it: 'documenti', en: 'documents', fr: 'documents' } },
  recognition: { label: { it: 'riconoscimento dei titoli', en: 'recognition of qualifications', fr: 'reconnaissance des diplômes' } },
  language: { label: { it: 'lingua', en: 'language', fr: 'langue' } },
  housing: { label: { it: 'casa', en: 'housing', fr: 'logement' } },
  care: { label: { it: 'cura di familiari', en: 'care of relatives', fr: 'garde de proches' } },
  transport: { label: { it: 'trasporti', en: 'transport', fr: 'transports' } },
  other: { label: { it: 'altro', en: 'other', fr: 'autre' } },
};

export type MobilityRange = 'local' | 'regional' | 'national' | 'cross_border';

export const mobilityRanges: CodeList<MobilityRange> = {
  local: { label: { it: 'nella zona', en: 'nearby', fr: 'à proximité' } },
  regional: { label: { it: 'nella regione', en: 'in the region', fr: 'dans la région' } },
  national: { label: { it: 'in Italia', en: 'in the country', fr: 'dans le pays' } },
  cross_border: { label: { it: 'oltre confine', en: 'across the border', fr: 'au-delà de la frontière' } },
};

/** What somebody may decline to say and is no answer of the participation (R14): kept as declined, by name. */
export type DeclinableFact = 'channelOfArrival' | 'birthCountry' | 'benefit' | 'languageLevel' | 'accessBarrier';

export const declinableFacts: CodeList<DeclinableFact> = {
  channelOfArrival: {
    label: { it: 'come ha conosciuto il servizio', en: 'how the service was found', fr: 'comment le service a été connu' },
  },
  birthCountry: { label: { it: 'paese di nascita', en: 'country of birth', fr: 'pays de naissance' } },
  benefit: { label: { it: 'sostegno al reddito', en: 'income support', fr: 'soutien au revenu' } },
  languageLevel: { label: { it: 'livello di lingua', en: 'language level', fr: 'niveau de langue' } },
  accessBarrier: { label: { it: 'difficoltà di accesso ai servizi', en: 'barriers to services', fr: 'obstacles d’accès aux services' } },
};

/** What consent is asked for; monitoring itself needs none (intake form §6). */
export type ConsentScope = 'cv_sharing' | 'photos' | 'newsletter' | 'research';

export const consentScopes: CodeList<ConsentScope> = {
  cv_sharing: {
    label: {
      it: 'curriculum a imprese e aderenti della rete',
      en: 'CV to employers and members of the network',
      fr: 'CV aux entreprises et membres du réseau',
    },
  },
  photos: { label: { it: 'foto e testimonianze', en: 'photos and testimonies', fr: 'photos et témoignages' } },
  newsletter: { label: { it: 'notizie per posta elettronica', en: 'newsletter', fr: 'lettre d’information' } },
  research: { label: { it: 'ricerca oltre il progetto', en: 'research beyond the project', fr: 'recherche au-delà du projet' } },
};
