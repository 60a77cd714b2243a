import type { Language, LocalText } from '#domain';

/** Fields of a participation as people call them, by their name in the record. */
const fields: Readonly<Record<string, LocalText>> = {
  sex: { it: 'sesso', en: 'sex', fr: 'sexe' },
  birthDate: { it: 'data di nascita', en: 'date of birth', fr: 'date de naissance' },
  entryDate: { it: 'data di ingresso', en: 'date of entry', fr: 'date d’entrée' },
  exitDate: { it: 'data di uscita', en: 'date of leaving', fr: 'date de sortie' },
  exitReason: { it: 'motivo dell’uscita', en: 'reason for leaving', fr: 'motif de la sortie' },
  employmentStatus: { it: 'condizione lavorativa', en: 'employment status', fr: 'situation d’emploi' },
  longTerm: { it: 'durata della disoccupazione', en: 'length of unemployment', fr: 'durée du chômage' },
  isced: { it: 'titolo di studio', en: 'level of education', fr: 'niveau d’études' },
  inEducationAtEntry: { it: 'studio o formazione all’ingresso', en: 'in education on entry', fr: 'en formation à l’entrée' },
  thirdCountryNational: { it: 'cittadinanza di un paese terzo', en: 'third-country national', fr: 'ressortissant d’un pays tiers' },
  foreignBackground: { it: 'origine straniera', en: 'foreign background', fr: 'origine étrangère' },
  housingExclusion: { it: 'situazione abitativa', en: 'housing', fr: 'logement' },
  degurba: { it: 'zona di residenza', en: 'place of residence', fr: 'lieu de résidence' },
  statusEvents: { it: 'condizione dopo l’uscita', en: 'status after leaving', fr: 'situation après la sortie' },
  lastStatus28d: { it: 'condizione entro 28 giorni dall’uscita', en: 'status within 28 days of leaving', fr: 'situation sous 28 jours' },
  education28d: { it: 'studio entro 28 giorni dall’uscita', en: 'education within 28 days of leaving', fr: 'études sous 28 jours' },
  qualification28d: { it: 'qualifica entro 28 giorni dall’uscita', en: 'qualification within 28 days', fr: 'qualification sous 28 jours' },
  status6m: { it: 'condizione a sei mesi', en: 'status after six months', fr: 'situation à six mois' },
  improved6m: { it: 'miglioramento a sei mesi', en: 'improvement after six months', fr: 'amélioration à six mois' },
  desk: { it: 'sportello', en: 'desk', fr: 'guichet' },
};

/** The field as people call it, in the middle of a sentence; its name in the record where none is fixed. */
export function fieldName(field: string, language: Language): string {
  return fields[field]?.[language] ?? field;
}

const absent: Readonly<Record<string, LocalText>> = {
  sex: { it: 'manca il sesso', en: 'sex is missing', fr: 'le sexe manque' },
  birthDate: { it: 'manca la data di nascita', en: 'date of birth is missing', fr: 'la date de naissance manque' },
  employmentStatus: { it: 'manca la condizione lavorativa', en: 'employment status is missing', fr: 'la situation d’emploi manque' },
  longTerm: { it: 'manca la durata della disoccupazione', en: 'length of unemployment is missing', fr: 'la durée du chômage manque' },
  isced: { it: 'manca il titolo di studio', en: 'level of education is missing', fr: 'le niveau d’études manque' },
};

/** “manca il titolo di studio”: why a record is incomplete (R12). */
export function missingField(field: string, language: Language): string {
  return absent[field]?.[language] ?? `${{ it: 'manca', en: 'missing', fr: 'manque' }[language]}: ${fieldName(field, language)}`;
}

/** Kinds of record that indicators are counted on; `waiting` of an indicator names one. */
const kinds: Readonly<Record<string, LocalText>> = {
  participation: { it: 'partecipazioni', en: 'participations', fr: 'participations' },
  agreement: { it: 'accordi', en: 'agreements', fr: 'accords' },
  agreementSignatory: { it: 'firme degli accordi', en: 'signatures of agreements', fr: 'signatures des accords' },
  networkMember: { it: 'aderenti alla rete', en: 'network members', fr: 'membres du réseau' },
  desk: { it: 'sportelli', en: 'desks', fr: 'guichets' },
  deskContact: { it: 'contatti di sportello', en: 'desk contacts', fr: 'contacts de guichet' },
  groupSession: { it: 'incontri di gruppo', en: 'group sessions', fr: 'réunions de groupe' },
  surveyResponse: { it: 'risposte alle indagini', en: 'survey responses', fr: 'réponses aux enquêtes' },
  satisfactionResponse: { it: 'risposte sulla soddisfazione', en: 'satisfaction responses', fr: 'réponses de satisfaction' },
  roundTable: { it: 'tavoli', en: 'round tables', fr: 'tables rondes' },
  roundTableMeeting: { it: 'riunioni dei tavoli', en: 'round-table meetings', fr: 'réunions des tables rondes' },
  decision: { it: 'decisioni dei tavoli', en: 'decisions', fr: 'décisions' },
  projectPartner: { it: 'partner', en: 'partners', fr: 'partenaires' },
  pilotAction: { it: 'azioni pilota', en: 'pilot actions', fr: 'actions pilotes' },
  jointService: { it: 'servizi comuni', en: 'joint services', fr: 'services communs' },
  goodPractice: { it: 'buone pratiche', en: 'good practices', fr: 'bonnes pratiques' },
  employer: { it: 'imprese', en: 'employers', fr: 'entreprises' },
  employerContact: { it: 'contatti con le imprese', en: 'contacts with employers', fr: 'contacts avec les entreprises' },
  candidacy: { it: 'candidature', en: 'candidacies', fr: 'candidatures' },
  vacancy: { it: 'offerte di lavoro', en: 'vacancies', fr: 'offres d’emploi' },
  attendance: { it: 'presenze ai corsi', en: 'attendance', fr: 'présences' },
  attendee: { it: 'persone ai corsi', en: 'course attendees', fr: 'participants aux cours' },
  referral: { it: 'invii alla rete', en: 'referrals', fr: 'orientations vers le réseau' },
  placement: { it: 'inserimenti lavorativi', en: 'placements', fr: 'placements' },
  commitment: { it: 'impegni', en: 'commitments', fr: 'engagements' },
  plan: { it: 'piani', en: 'plans', fr: 'plans' },
  capacityBuildingSession: { it: 'sessioni di formazione', en: 'training sessions', fr: 'sessions de formation' },
  transferItem: { it: 'strumenti trasferiti', en: 'transferred tools', fr: 'outils transférés' },
  activeMeasure: { it: 'misure attive', en: 'active measures', fr: 'mesures actives' },
  procedure: { it: 'procedure', en: 'procedures', fr: 'procédures' },
  organisation: { it: 'enti', en: 'organisations', fr: 'organismes' },
  administrationEnrolment: { it: 'adesioni delle amministrazioni', en: 'administrations enrolled', fr: 'adhésions des administrations' },
  serviceCharter: { it: 'carte dei servizi', en: 'service charters', fr: 'chartes de services' },
  charterMeasurement: { it: 'misure della Carta', en: 'charter measurements', fr: 'mesures de la charte' },
  interconnection: { it: 'collegamenti fra sistemi', en: 'interconnections', fr: 'interconnexions' },
  portal: { it: 'portali', en: 'portals', fr: 'portails' },
  kitRegistration: { it: 'registrazioni del kit', en: 'kit registrations', fr: 'inscriptions au kit' },
  supportVisit: { it: 'visite di assistenza', en: 'support visits', fr: 'visites d’appui' },
  exchangeBatch: { it: 'invii di dati', en: 'data exchanges', fr: 'échanges de données' },
  event: { it: 'eventi', en: 'events', fr: 'événements' },
  disseminationProduct: { it: 'prodotti di comunicazione', en: 'dissemination products', fr: 'produits de diffusion' },
  record: { it: 'registrazioni', en: 'records', fr: 'enregistrements' },
};

/** The kind of record in the plural, in the middle of a sentence. */
export function recordKind(kind: string, language: Language): string {
  return (kinds[kind] ?? kinds['record'])?.[language] ?? kind;
}
