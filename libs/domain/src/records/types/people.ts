import { languageLevels } from '../../codelists/cefr-levels.js';
import { labelsOf } from '../../codelists/code-list.js';
import { contractTypes } from '../../codelists/contract-codes.js';
import { employmentStatusDetails } from '../../codelists/employment-codes.js';
import {
  accessBarriers,
  arrivalChannels,
  declinableFacts,
  digitalLevels,
  drivingLicences,
  householdSituations,
  incomeSupports,
  mobilityRanges,
  otherDisadvantages,
  personNeeds,
  recognitionAnswers,
  residenceTitleTypes,
} from '../../codelists/intake-codes.js';
import { sexes } from '../../codelists/person-codes.js';
import type { RecordType } from '../field.js';

const declinedAnswer = { refused: { it: 'preferisce non rispondere', en: 'prefers not to say', fr: 'préfère ne pas répondre' } };

/**
 * The person under a pseudonym: who that is, stands in the identity fields alone, which are sealed apart and no indicator reads. What was
 * asked about the day of entry is the sheet behind the participation, which alone is counted by (R8, R10).
 */
export const person: RecordType = {
  label: { one: { it: 'persona', en: 'person', fr: 'personne' }, many: { it: 'persone', en: 'persons', fr: 'personnes' } },
  calledBy: 'pseudonym',
  class: 'personal',
  fields: {
    pseudonym: { type: 'text', label: { it: 'pseudonimo', en: 'pseudonym', fr: 'pseudonyme' }, derived: true, countable: false },
    name: { type: 'text', label: { it: 'nome', en: 'first name', fr: 'prénom' }, class: 'identity', countable: false },
    surname: { type: 'text', label: { it: 'cognome', en: 'surname', fr: 'nom' }, class: 'identity', countable: false },
    birthDate: {
      type: 'day',
      label: { it: 'data di nascita', en: 'date of birth', fr: 'date de naissance' },
      class: 'identity',
      countable: false,
    },
    contact: { type: 'text', label: { it: 'recapiti', en: 'contact details', fr: 'coordonnées' }, class: 'identity', countable: false },
    taxCode: {
      type: 'text',
      label: { it: 'codice fiscale', en: 'tax code', fr: 'code fiscal' },
      class: 'identity',
      countable: false,
    },
    phone: { type: 'text', label: { it: 'telefono', en: 'phone', fr: 'téléphone' }, class: 'identity', countable: false },
    email: { type: 'text', label: { it: 'posta elettronica', en: 'e-mail', fr: 'courriel' }, class: 'identity', countable: false },
    sex: { type: 'code', label: { it: 'sesso', en: 'sex', fr: 'sexe' }, codes: labelsOf(sexes) },
    // on the day of entry into the project, in the bands of AMIF (R110)
    amifAgeBand: {
      type: 'code',
      label: { it: 'età all’ingresso nel progetto', en: 'age on entry into the project', fr: 'âge à l’entrée dans le projet' },
      derived: true,
      codes: {
        '<18': { it: 'meno di 18 anni', en: 'under 18', fr: 'moins de 18 ans' },
        '18-60': { it: '18–60 anni', en: '18 to 60', fr: '18–60 ans' },
        '>60': { it: 'più di 60 anni', en: 'over 60', fr: 'plus de 60 ans' },
      },
    },
    citizenship: { type: 'codes', label: { it: 'cittadinanze', en: 'citizenships', fr: 'nationalités' }, standard: 'countries' },
    citizenshipGroup: {
      type: 'code',
      label: { it: 'gruppo di cittadinanza', en: 'citizenship group', fr: 'groupe de nationalité' },
      derived: true,
      codes: {
        italian: { it: 'Italia', en: 'Italy', fr: 'Italie' },
        eu_mobile: { it: 'altro paese UE', en: 'another EU country', fr: 'autre pays de l’UE' },
        third_country: { it: 'paese terzo', en: 'third country', fr: 'pays tiers' },
        stateless: { it: 'apolide', en: 'stateless', fr: 'apatride' },
      },
    },
    birthCountry: {
      type: 'code',
      label: { it: 'paese di nascita', en: 'country of birth', fr: 'pays de naissance' },
      standard: 'countries',
    },
    municipalityOfResidence: {
      type: 'text',
      label: { it: 'comune di residenza', en: 'municipality of residence', fr: 'commune de résidence' },
    },
    // sealed apart from the rest, and shown to nobody without a reason
    household: {
      type: 'code',
      label: { it: 'condizione familiare', en: 'household', fr: 'situation du ménage' },
      codes: { ...labelsOf(householdSituations), ...declinedAnswer },
      class: 'special',
      countable: false,
    },
    otherDisadvantage: {
      type: 'codes',
      label: { it: 'altre situazioni di svantaggio', en: 'other disadvantages', fr: 'autres situations de désavantage' },
      codes: { ...labelsOf(otherDisadvantages), ...declinedAnswer },
      class: 'special',
      countable: false,
    },
    accessBarrier: {
      type: 'codes',
      label: { it: 'difficoltà di accesso ai servizi', en: 'barriers to services', fr: 'obstacles d’accès aux services' },
      codes: labelsOf(accessBarriers),
    },
    residenceTitle: {
      type: 'code',
      label: { it: 'titolo di soggiorno', en: 'residence title', fr: 'titre de séjour' },
      codes: labelsOf(residenceTitleTypes),
      derived: true,
    },
    residenceTitleExpiresOn: {
      type: 'day',
      label: { it: 'scadenza del titolo di soggiorno', en: 'expiry of the residence title', fr: 'échéance du titre de séjour' },
      derived: true,
    },
    longTermResidenceAppliedOn: {
      type: 'day',
      label: {
        it: 'domanda di soggiorno di lungo periodo',
        en: 'application for long-term residence',
        fr: 'demande de résidence de longue durée',
      },
    },
    recognitionAppliedOn: {
      type: 'day',
      label: {
        it: 'domanda di riconoscimento di qualifiche di un paese terzo',
        en: 'application for recognition of third-country qualifications',
        fr: 'demande de reconnaissance de qualifications d’un pays tiers',
      },
    },
    rightToWork: { type: 'boolean', label: { it: 'diritto al lavoro', en: 'right to work', fr: 'droit de travailler' }, derived: true },
    languageLevel: {
      type: 'code',
      label: { it: 'livello di lingua', en: 'language level', fr: 'niveau de langue' },
      codes: { ...languageLevels, native: { it: 'madrelingua', en: 'mother tongue', fr: 'langue maternelle' } },
    },
    channelOfArrival: {
      type: 'code',
      label: { it: 'come ha conosciuto il servizio', en: 'how the service was found', fr: 'comment le service a été connu' },
      codes: labelsOf(arrivalChannels),
    },
    interviewLanguage: {
      type: 'code',
      label: { it: 'lingua del colloquio', en: 'language of the interview', fr: 'langue de l’entretien' },
      standard: 'languages',
    },
    mediatorPresent: { type: 'boolean', label: { it: 'mediatore presente', en: 'mediator present', fr: 'médiateur présent' } },
    employmentStatusDetail: {
      type: 'code',
      label: { it: 'condizione lavorativa, in dettaglio', en: 'employment status in detail', fr: 'situation d’emploi en détail' },
      codes: labelsOf(employmentStatusDetails),
    },
    firstJob: { type: 'boolean', label: { it: 'cerca il primo lavoro', en: 'looks for a first job', fr: 'cherche un premier emploi' } },
    leaveBenefit: {
      type: 'boolean',
      label: { it: 'indennità durante il congedo', en: 'benefit during the leave', fr: 'indemnité pendant le congé' },
    },
    leaveExpectedMonths: {
      type: 'number',
      label: {
        it: 'durata prevista del congedo, in mesi',
        en: 'expected length of the leave in months',
        fr: 'durée prévue du congé en mois',
      },
    },
    unemployedSince: {
      type: 'day',
      label: { it: 'in cerca di lavoro da', en: 'looking for work since', fr: 'en recherche d’emploi depuis' },
    },
    didOn: { type: 'day', label: { it: 'data della DID', en: 'declaration of availability', fr: 'déclaration de disponibilité' } },
    benefit: {
      type: 'code',
      label: { it: 'sostegno al reddito', en: 'income support', fr: 'soutien au revenu' },
      codes: labelsOf(incomeSupports),
    },
    contractTypeAtEntry: {
      type: 'code',
      label: { it: 'contratto all’ingresso', en: 'contract on entry', fr: 'contrat à l’entrée' },
      codes: labelsOf(contractTypes),
    },
    hoursAtEntry: {
      type: 'number',
      label: { it: 'ore settimanali all’ingresso', en: 'weekly hours on entry', fr: 'heures hebdomadaires à l’entrée' },
    },
    wantsMoreHours: {
      type: 'boolean',
      label: { it: 'vorrebbe lavorare più ore', en: 'would like more hours', fr: 'souhaite plus d’heures' },
    },
    titleObtainedIn: {
      type: 'code',
      label: { it: 'titolo di studio conseguito in', en: 'education completed in', fr: 'études achevées en' },
      standard: 'countries',
    },
    recognisedInItaly: {
      type: 'code',
      label: { it: 'titolo riconosciuto in Italia', en: 'recognised in Italy', fr: 'reconnu en Italie' },
      codes: labelsOf(recognitionAnswers),
    },
    otherLanguages: {
      type: 'parts',
      label: { it: 'altre lingue', en: 'other languages', fr: 'autres langues' },
      fields: {
        language: { type: 'code', label: { it: 'lingua', en: 'language', fr: 'langue' }, standard: 'languages', required: true },
        level: { type: 'code', label: { it: 'livello', en: 'level', fr: 'niveau' }, codes: languageLevels },
      },
    },
    drivingLicence: {
      type: 'codes',
      label: { it: 'patente', en: 'driving licence', fr: 'permis de conduire' },
      codes: labelsOf(drivingLicences),
    },
    digitalLevel: {
      type: 'code',
      label: { it: 'competenze digitali', en: 'digital skills', fr: 'compétences numériques' },
      codes: labelsOf(digitalLevels),
    },
    needs: { type: 'codes', label: { it: 'bisogni', en: 'needs', fr: 'besoins' }, codes: labelsOf(personNeeds) },
    occupationSought: { type: 'text', label: { it: 'lavoro cercato', en: 'work sought', fr: 'emploi recherché' }, countable: false },
    availableFrom: { type: 'day', label: { it: 'disponibile dal', en: 'available from', fr: 'disponible à partir du' } },
    mobility: {
      type: 'code',
      label: { it: 'disponibilità a spostarsi', en: 'willingness to move', fr: 'mobilité' },
      codes: labelsOf(mobilityRanges),
    },
    declined: {
      type: 'codes',
      label: { it: 'preferisce non rispondere', en: 'prefers not to say', fr: 'préfère ne pas répondre' },
      codes: labelsOf(declinableFacts),
      countable: false,
    },
    notes: { type: 'text', long: true, label: { it: 'note', en: 'notes', fr: 'notes' }, countable: false },
  },
};
