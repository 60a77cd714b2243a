import { languageLevels } from '../../codelists/cefr-levels.js';
import { labelsOf } from '../../codelists/code-list.js';
import { sexes } from '../../codelists/person-codes.js';
import type { FieldCodes, RecordType } from '../field.js';

const accessBarriers: FieldCodes = {
  isolation: { it: 'isolamento', en: 'isolation', fr: 'isolement' },
  marginalisation: { it: 'emarginazione', en: 'marginalisation', fr: 'marginalisation' },
  lack_of_information: { it: 'mancanza di informazioni', en: 'lack of information', fr: 'manque d’information' },
};

const residenceTitles: FieldCodes = {
  1: { it: 'permesso', en: 'permit', fr: 'titre de séjour' },
  2: { it: 'carta', en: 'card', fr: 'carte de séjour' },
  3: { it: 'in rinnovo', en: 'under renewal', fr: 'en renouvellement' },
  4: { it: 'in attesa', en: 'awaiting permit', fr: 'en attente' },
  5: { it: 'carta permanente', en: 'permanent card', fr: 'carte permanente' },
  6: { it: 'altro provvedimento', en: 'other measure', fr: 'autre mesure' },
  7: { it: 'lungo periodo UE', en: 'EU long-term residence permit', fr: 'résident de longue durée UE' },
};

/** The person under a pseudonym: who that is, stands in the identity fields alone, which no indicator reads. */
export const person: RecordType = {
  label: { one: { it: 'persona', en: 'person', fr: 'personne' }, many: { it: 'persone', en: 'persons', fr: 'personnes' } },
  calledBy: 'pseudonym',
  class: 'personal',
  fields: {
    pseudonym: { type: 'text', label: { it: 'pseudonimo', en: 'pseudonym', fr: 'pseudonyme' }, countable: false },
    name: { type: 'text', label: { it: 'nome', en: 'first name', fr: 'prénom' }, class: 'identity', countable: false },
    surname: { type: 'text', label: { it: 'cognome', en: 'surname', fr: 'nom' }, class: 'identity', countable: false },
    birthDate: {
      type: 'day',
      label: { it: 'data di nascita', en: 'date of birth', fr: 'date de naissance' },
      class: 'identity',
      countable: false,
    },
    contact: { type: 'text', label: { it: 'recapiti', en: 'contact details', fr: 'coordonnées' }, class: 'identity', countable: false },
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
    accessBarrier: {
      type: 'codes',
      label: { it: 'difficoltà di accesso ai servizi', en: 'barriers to services', fr: 'obstacles d’accès aux services' },
      codes: accessBarriers,
    },
    residenceTitle: {
      type: 'code',
      label: { it: 'titolo di soggiorno', en: 'residence title', fr: 'titre de séjour' },
      codes: residenceTitles,
    },
    residenceTitleExpiresOn: {
      type: 'day',
      label: { it: 'scadenza del titolo di soggiorno', en: 'expiry of the residence title', fr: 'échéance du titre de séjour' },
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
    rightToWork: { type: 'boolean', label: { it: 'diritto al lavoro', en: 'right to work', fr: 'droit de travailler' } },
    languageLevel: {
      type: 'code',
      label: { it: 'livello di lingua', en: 'language level', fr: 'niveau de langue' },
      codes: languageLevels,
    },
  },
};
