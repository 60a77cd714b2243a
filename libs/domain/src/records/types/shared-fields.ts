import { labelsOf } from '../../codelists/code-list.js';
import { contractGroups, contractTypes, workingTimes } from '../../codelists/contract-codes.js';
import { attendeeRoles, heldStatuses, outcomeTypes } from '../../codelists/practice-codes.js';
import type { Field } from '../field.js';

/** Fields that several kinds of record have: each is described once, and reads the same wherever it stands. */
export const shared = {
  act: { type: 'text', label: { it: 'atto', en: 'act', fr: 'acte' }, countable: false },
  administration: { type: 'reference', to: 'organisation', label: { it: 'amministrazione', en: 'administration', fr: 'administration' } },
  attendeeOrganisation: {
    type: 'reference',
    to: 'organisation',
    label: { it: 'ente di appartenenza', en: 'organisation of the attendee', fr: 'organisme d’appartenance' },
  },
  closedOn: { type: 'day', label: { it: 'chiusura', en: 'closing', fr: 'clôture' } },
  code: { type: 'text', label: { it: 'codice', en: 'code', fr: 'code' } },
  contractGroup: {
    type: 'code',
    label: { it: 'gruppo di contratto', en: 'contract group', fr: 'groupe de contrats' },
    derived: true,
    codes: labelsOf(contractGroups),
  },
  contractType: {
    type: 'code',
    label: { it: 'tipo di contratto', en: 'type of contract', fr: 'type de contrat' },
    codes: labelsOf(contractTypes),
  },
  countriesInvolved: {
    type: 'codes',
    label: { it: 'paesi coinvolti', en: 'countries involved', fr: 'pays associés' },
    standard: 'countries',
  },
  desk: { type: 'reference', to: 'desk', label: { it: 'sportello', en: 'desk', fr: 'guichet' } },
  dueOn: { type: 'day', label: { it: 'scadenza', en: 'due date', fr: 'échéance' } },
  employer: { type: 'reference', to: 'employer', label: { it: 'impresa', en: 'employer', fr: 'entreprise' } },
  end: { type: 'day', label: { it: 'fine', en: 'end', fr: 'fin' } },
  enrolledAdministration: {
    type: 'reference',
    to: 'organisation',
    label: { it: 'amministrazione', en: 'administration', fr: 'administration' },
  },
  feedbackOn: { type: 'day', label: { it: 'risposta della persona', en: 'answer of the person', fr: 'réponse de la personne' } },
  helpedIntegration: {
    type: 'boolean',
    label: {
      it: 'utile per l’integrazione, secondo la persona',
      en: 'helpful for integration, says the person',
      fr: 'utile à l’intégration, selon la personne',
    },
  },
  hours: { type: 'number', label: { it: 'ore', en: 'hours', fr: 'heures' } },
  municipality: { type: 'text', label: { it: 'comune', en: 'municipality', fr: 'commune' } },
  name: { type: 'text', label: { it: 'nome', en: 'name', fr: 'nom' }, countable: false },
  network: { type: 'reference', to: 'network', label: { it: 'rete', en: 'network', fr: 'réseau' } },
  organisation: { type: 'reference', to: 'organisation', label: { it: 'ente', en: 'organisation', fr: 'organisme' } },
  organisingCountries: {
    type: 'codes',
    label: { it: 'paesi organizzatori', en: 'organising countries', fr: 'pays organisateurs' },
    standard: 'countries',
  },
  outcomeType: {
    type: 'code',
    label: { it: 'tipo di reinserimento', en: 'kind of re-insertion', fr: 'type de réinsertion' },
    derived: true,
    codes: labelsOf(outcomeTypes),
  },
  ownerOrganisation: {
    type: 'reference',
    to: 'organisation',
    label: { it: 'ente che la gestisce', en: 'owner', fr: 'organisme responsable' },
  },
  participation: { type: 'reference', to: 'participation', label: { it: 'partecipazione', en: 'participation', fr: 'participation' } },
  person: { type: 'reference', to: 'person', label: { it: 'persona', en: 'person', fr: 'personne' } },
  place: { type: 'text', label: { it: 'luogo', en: 'place', fr: 'lieu' } },
  role: {
    type: 'code',
    label: { it: 'ruolo professionale', en: 'role at work', fr: 'rôle professionnel' },
    codes: labelsOf(attendeeRoles),
  },
  sharedWithNetwork: { type: 'boolean', label: { it: 'condivisa nella rete', en: 'shared in the network', fr: 'partagée dans le réseau' } },
  start: { type: 'day', label: { it: 'inizio', en: 'start', fr: 'début' } },
  heldStatus: { type: 'code', label: { it: 'stato', en: 'status', fr: 'état' }, codes: labelsOf(heldStatuses) },
  actionStatus: {
    type: 'code',
    label: { it: 'stato', en: 'status', fr: 'état' },
    codes: {
      planned: { it: 'prevista', en: 'planned', fr: 'prévue' },
      running: { it: 'in corso', en: 'running', fr: 'en cours' },
      completed: { it: 'conclusa', en: 'completed', fr: 'achevée' },
      dropped: { it: 'abbandonata', en: 'dropped', fr: 'abandonnée' },
    },
  },
  takenUpBy: {
    type: 'references',
    to: 'organisation',
    label: { it: 'enti che la adottano', en: 'organisations that take it up', fr: 'organismes qui la reprennent' },
  },
  takenUpOn: { type: 'day', label: { it: 'adozione da parte di enti', en: 'take-up by organisations', fr: 'reprise par des organismes' } },
  text: { type: 'text', long: true, label: { it: 'testo', en: 'text', fr: 'texte' }, countable: false },
  title: { type: 'text', label: { it: 'titolo', en: 'title', fr: 'titre' }, countable: false },
  topic: { type: 'text', label: { it: 'argomento', en: 'topic', fr: 'sujet' } },
  workingTime: { type: 'code', label: { it: 'orario', en: 'working time', fr: 'temps de travail' }, codes: labelsOf(workingTimes) },
} as const satisfies Readonly<Record<string, Field>>;
