import type { FieldCodes, RecordType } from '../field.js';
import { shared } from './shared-fields.js';

const lepCodes: FieldCodes = {
  A: { it: 'accoglienza e informazione', en: 'reception and information', fr: 'accueil et information' },
  B: {
    it: 'DID, profilazione, aggiornamento della scheda',
    en: 'availability declaration, profiling, record update',
    fr: 'déclaration de disponibilité, profilage, mise à jour',
  },
  C: { it: 'orientamento di base', en: 'basic guidance', fr: 'orientation de base' },
  D: { it: 'patto di servizio', en: 'service agreement', fr: 'contrat de service' },
  E: { it: 'orientamento specialistico', en: 'specialised guidance', fr: 'orientation spécialisée' },
  F1: { it: 'accompagnamento al lavoro', en: 'support to employment', fr: 'accompagnement vers l’emploi' },
  F2: { it: 'attivazione del tirocinio', en: 'internship activation', fr: 'mise en place du stage' },
  F3: { it: 'incontro domanda-offerta', en: 'demand and supply matching', fr: 'mise en relation' },
  G: { it: 'assegno di ricollocazione', en: 'relocation voucher', fr: 'chèque de reclassement' },
  H: { it: 'avviamento a formazione', en: 'referral to training', fr: 'orientation vers la formation' },
  I: { it: 'sostegno alla mobilità', en: 'mobility support', fr: 'aide à la mobilité' },
  J: { it: 'conciliazione tra lavoro e cura', en: 'reconciliation of work and care', fr: 'conciliation entre travail et soins' },
  K: { it: 'avviamento a selezione nella pubblica amministrazione', en: 'lists for public hiring', fr: 'listes pour l’emploi public' },
  L: { it: 'lavoro socialmente utile', en: 'socially useful work', fr: 'travail d’utilité sociale' },
  M: { it: 'collocamento mirato', en: 'targeted placement', fr: 'placement ciblé' },
  N: { it: 'presa in carico integrata', en: 'integrated taking charge', fr: 'prise en charge intégrée' },
  O: { it: 'avvio di impresa', en: 'self-employment support', fr: 'appui à la création d’activité' },
  P: { it: 'imprese: accoglienza e informazione', en: 'companies: reception and information', fr: 'entreprises : accueil et information' },
  Q: { it: 'imprese: ricerca di personale', en: 'companies: matching', fr: 'entreprises : recrutement' },
  R: { it: 'imprese: tirocini', en: 'companies: internships', fr: 'entreprises : stages' },
  S: { it: 'imprese: collocamento mirato', en: 'companies: targeted placement', fr: 'entreprises : placement ciblé' },
};

/** Support that AMIF, Reg (EU) 2021/1147 Annex VIII, counts by itself. */
const supports: FieldCodes = {
  legal_assistance: { it: 'assistenza legale', en: 'legal assistance', fr: 'assistance juridique' },
  asylum_support: {
    it: 'informazioni e assistenza nella procedura di asilo, altro sostegno',
    en: 'information and assistance in the asylum procedure, other support',
    fr: 'information et assistance dans la procédure d’asile, autre soutien',
  },
  pre_departure: { it: 'misura precedente alla partenza', en: 'pre-departure measure', fr: 'mesure préalable au départ' },
  professional_guidance: {
    it: 'orientamento professionale personalizzato',
    en: 'personal professional guidance',
    fr: 'orientation professionnelle individuelle',
  },
  family_reunification: { it: 'ricongiungimento familiare', en: 'family reunification', fr: 'regroupement familial' },
  mobility_scheme: { it: 'programma di mobilità', en: 'mobility scheme', fr: 'programme de mobilité' },
  reintegration: { it: 'assistenza alla reintegrazione', en: 'reintegration assistance', fr: 'aide à la réintégration' },
};

const measureEvents: FieldCodes = {
  '01': { it: 'proposta', en: 'proposed', fr: 'proposée' },
  '02': { it: 'avviata', en: 'started', fr: 'commencée' },
  '03': { it: 'respinta', en: 'rejected', fr: 'rejetée' },
  '04': { it: 'rifiutata', en: 'refused', fr: 'refusée' },
  '05': { it: 'abbandonata', en: 'abandoned', fr: 'abandonnée' },
  '06': { it: 'annullata prima dell’avvio', en: 'cancelled before start', fr: 'annulée avant le début' },
  '07': { it: 'annullata dopo l’avvio', en: 'cancelled after start', fr: 'annulée après le début' },
  '08': { it: 'cancellata', en: 'deleted', fr: 'supprimée' },
  '09': { it: 'sospesa', en: 'suspended', fr: 'suspendue' },
  10: { it: 'conclusa', en: 'ended', fr: 'terminée' },
  11: { it: 'rendicontata', en: 'reported', fr: 'déclarée' },
  12: { it: 'decaduta', en: 'lapsed', fr: 'caduque' },
  13: { it: 'esonerata', en: 'exempted', fr: 'dispensée' },
  14: { it: 'trasformata', en: 'transformed', fr: 'transformée' },
  15: { it: 'esclusa', en: 'excluded', fr: 'exclue' },
};

export const activeMeasure: RecordType = {
  namedBy: ['participation', 'title'],
  label: {
    one: { it: 'misura attiva', en: 'active measure', fr: 'mesure active' },
    many: { it: 'misure attive', en: 'active measures', fr: 'mesures actives' },
  },
  class: 'personal',
  fields: {
    participation: shared.participation,
    person: { type: 'reference', to: 'person', label: { it: 'persona', en: 'person', fr: 'personne' }, derived: true },
    lepCode: { type: 'code', label: { it: 'prestazione (LEP)', en: 'service (LEP)', fr: 'prestation (LEP)' }, codes: lepCodes },
    support: { type: 'code', label: { it: 'tipo di sostegno', en: 'kind of support', fr: 'type de soutien' }, codes: supports },
    crossBorder: { type: 'boolean', label: { it: 'misura transfrontaliera', en: 'across borders', fr: 'mesure transfrontalière' } },
    title: shared.title,
    provider: { type: 'reference', to: 'organisation', label: { it: 'ente erogatore', en: 'provider', fr: 'prestataire' } },
    hours: shared.hours,
    cost: { type: 'number', label: { it: 'costo', en: 'cost', fr: 'coût' } },
    event: { type: 'code', label: { it: 'ultimo evento', en: 'latest event', fr: 'dernier événement' }, codes: measureEvents },
    eventDate: { type: 'day', label: { it: 'giorno dell’ultimo evento', en: 'day of the latest event', fr: 'jour du dernier événement' } },
    startOn: { type: 'day', label: { it: 'avvio', en: 'start', fr: 'début' } },
    endOn: { type: 'day', label: { it: 'fine', en: 'end', fr: 'fin' } },
    helpedIntegration: shared.helpedIntegration,
    feedbackOn: shared.feedbackOn,
  },
};
