import { languageLevels } from '../codelists/cefr-levels.js';
import { isCodeOf, labelsOf } from '../codelists/code-list.js';
import { contractTypes } from '../codelists/contract-codes.js';
import {
  accessBarriers,
  arrivalChannels,
  digitalLevels,
  drivingLicences,
  householdSituations,
  incomeSupports,
  mobilityRanges,
  otherDisadvantages,
  personNeeds,
  recognitionAnswers,
  residenceTitleTypes,
  rightsToWork,
} from '../codelists/intake-codes.js';
import { investmentPriorities } from '../codelists/investment-priorities.js';
import { degreesOfUrbanisation, iscedLevels, sexes } from '../codelists/person-codes.js';
import { thirdCountryNational } from '../people/foreign-origin.js';
import { parentsAnswers, workAnswers } from './answer-words.js';
import { emptyIntake, type IntakeField, type IntakeForm } from './intake-form.js';
import type { IntakeQuestion, IntakeStep } from './question.js';

const isThirdCountry = ({ citizenship }: IntakeForm): boolean => citizenship.length > 0 && thirdCountryNational(citizenship) === 'yes';
const isUnemployed = ({ work, didOn }: IntakeForm): boolean =>
  work === 'UNE-REG' || work === 'UNE-SEARCH' || (work === 'INA-STUD' && didOn !== null);
const isOnLeave = ({ work }: IntakeForm): boolean => work === 'PLEAVE';
const isEmployed = ({ work }: IntakeForm): boolean => work === 'EMP-EMPL' || work === 'EMP-SELF';
const studiedAbroad = ({ titleObtainedIn }: IntakeForm): boolean => titleObtainedIn !== null && titleObtainedIn !== 'IT';

const protectedAnswer = {
  it: 'Serve solo a contare quante persone il progetto raggiunge. La risposta, qualunque sia, non cambia i servizi.',
  en: 'Only to count how many people the project reaches. Whatever the answer, the services stay the same.',
  fr: 'Sert seulement à compter combien de personnes le projet atteint. La réponse ne change rien aux services.',
};

const entry: readonly IntakeQuestion[] = [
  { field: 'desk', step: 'entry', kind: 'desk', need: 'mandatory', asked: { it: 'Sportello', en: 'Desk', fr: 'Guichet' } },
  {
    ...{ field: 'entryDate', step: 'entry', kind: 'day', need: 'mandatory' },
    asked: { it: 'Data di ingresso nel progetto', en: 'Date of entry into the project', fr: 'Date d’entrée dans le projet' },
    why: {
      it: 'Il primo giorno di sostegno. Le risposte dicono come stavano le cose quel giorno.',
      en: 'The first day of support. The answers say how things were on that day.',
      fr: 'Le premier jour de soutien. Les réponses décrivent la situation ce jour-là.',
    },
  },
  {
    ...{ field: 'noticeGivenOn', step: 'entry', kind: 'day', need: 'mandatory' },
    asked: { it: 'Informativa consegnata il', en: 'Privacy notice given on', fr: 'Notice d’information remise le' },
  },
  {
    ...{ field: 'noticeVersion', step: 'entry', kind: 'text', need: 'mandatory' },
    asked: { it: 'Versione dell’informativa', en: 'Version of the notice', fr: 'Version de la notice' },
  },
  {
    ...{ field: 'channelOfArrival', step: 'entry', kind: 'choice', codes: labelsOf(arrivalChannels), need: 'optional', mayDecline: true },
    asked: { it: 'Come ha conosciuto il servizio?', en: 'How did you find the service?', fr: 'Comment avez-vous connu le service ?' },
  },
  {
    ...{ field: 'interviewLanguage', step: 'entry', kind: 'language', need: 'optional' },
    asked: { it: 'Lingua del colloquio', en: 'Language of the interview', fr: 'Langue de l’entretien' },
  },
  {
    ...{ field: 'mediatorPresent', step: 'entry', kind: 'yesNo', need: 'optional' },
    asked: { it: 'Era presente un mediatore?', en: 'Was a mediator present?', fr: 'Un médiateur était-il présent ?' },
  },
];

const identity: readonly IntakeQuestion[] = [
  { field: 'surname', step: 'identity', kind: 'text', need: 'mandatory', asked: { it: 'Cognome', en: 'Surname', fr: 'Nom' } },
  { field: 'name', step: 'identity', kind: 'text', need: 'mandatory', asked: { it: 'Nome', en: 'First name', fr: 'Prénom' } },
  {
    ...{ field: 'sex', step: 'identity', kind: 'choice', codes: labelsOf(sexes), need: 'mandatory' },
    asked: { it: 'Sesso / genere', en: 'Sex / gender', fr: 'Sexe / genre' },
  },
  {
    ...{ field: 'birthDate', step: 'identity', kind: 'day', need: 'mandatory' },
    asked: { it: 'Data di nascita', en: 'Date of birth', fr: 'Date de naissance' },
  },
  {
    ...{ field: 'citizenship', step: 'identity', kind: 'countries', need: 'mandatory' },
    asked: { it: 'Cittadinanza (anche più d’una)', en: 'Citizenship (one or more)', fr: 'Nationalité (une ou plusieurs)' },
  },
  {
    ...{ field: 'birthCountry', step: 'identity', kind: 'country', need: 'optional', mayDecline: true },
    asked: { it: 'Paese di nascita', en: 'Country of birth', fr: 'Pays de naissance' },
  },
  {
    ...{ field: 'taxCode', step: 'identity', kind: 'text', need: 'optional' },
    asked: { it: 'Codice fiscale', en: 'Tax code', fr: 'Code fiscal' },
    why: {
      it: 'Solo se il programma lo chiede: evita di registrare due volte la stessa persona. È cifrato e non compare in nessun elenco.',
      en: 'Only where the programme asks for it: it keeps one person from being recorded twice. It is encrypted and in no list.',
      fr: 'Seulement si le programme le demande : évite d’enregistrer deux fois la même personne. Chiffré, absent de toute liste.',
    },
  },
  {
    ...{ field: 'municipalityOfResidence', step: 'identity', kind: 'text', need: 'mandatory' },
    asked: { it: 'Comune di residenza o domicilio', en: 'Municipality of residence', fr: 'Commune de résidence' },
  },
  {
    ...{ field: 'degurba', step: 'identity', kind: 'choice', codes: labelsOf(degreesOfUrbanisation), need: 'optional' },
    asked: { it: 'Grado di urbanizzazione del comune', en: 'Degree of urbanisation of the municipality', fr: 'Degré d’urbanisation' },
    why: {
      it: 'È una classificazione del comune (Eurostat), non una domanda alla persona: serve a contare chi vive in zone rurali.',
      en: 'A class of the municipality (Eurostat), no question to the person: it counts who lives in rural areas.',
      fr: 'Une classe de la commune (Eurostat), pas une question à la personne : compte qui vit en zone rurale.',
    },
  },
  {
    ...{ field: 'phone', step: 'identity', kind: 'text', need: 'conditional', applies: ({ email }) => email === null },
    asked: { it: 'Telefono', en: 'Phone', fr: 'Téléphone' },
    why: {
      it: 'Serve un recapito per sapere come va sei mesi dopo l’uscita.',
      en: 'One way to reach the person is needed, to hear how things are six months after leaving.',
      fr: 'Il faut un moyen de contact pour savoir où en est la personne six mois après la sortie.',
    },
  },
  {
    ...{ field: 'email', step: 'identity', kind: 'text', need: 'conditional', applies: ({ phone }) => phone === null },
    asked: { it: 'Posta elettronica', en: 'E-mail', fr: 'Courriel' },
  },
  {
    ...{ field: 'titleType', step: 'identity', kind: 'choice', codes: labelsOf(residenceTitleTypes), need: 'conditional' },
    applies: isThirdCountry,
    asked: { it: 'Titolo di soggiorno', en: 'Residence title', fr: 'Titre de séjour' },
    why: {
      it: 'Solo il tipo e la scadenza: mai il numero, mai una copia.',
      en: 'Its kind and expiry only: never the number, never a copy.',
      fr: 'Seulement le type et l’échéance : jamais le numéro, jamais une copie.',
    },
  },
  {
    ...{ field: 'titleExpiresOn', step: 'identity', kind: 'day', need: 'conditional' },
    applies: (form) => isThirdCountry(form) && form.titleType !== null && residenceTitleTypes[form.titleType].expires,
    asked: { it: 'Scadenza del titolo', en: 'Expiry of the title', fr: 'Échéance du titre' },
  },
  {
    ...{ field: 'rightToWork', step: 'identity', kind: 'choice', codes: labelsOf(rightsToWork), need: 'conditional' },
    applies: (form) => isThirdCountry(form) && form.titleType !== null,
    asked: { it: 'Il titolo consente il lavoro?', en: 'Does the title allow work?', fr: 'Le titre autorise-t-il à travailler ?' },
  },
];

const work: readonly IntakeQuestion[] = [
  {
    ...{ field: 'work', step: 'work', kind: 'choice', codes: workAnswers, need: 'mandatory' },
    asked: { it: 'Qual è la sua condizione oggi?', en: 'What is your situation today?', fr: 'Quelle est votre situation aujourd’hui ?' },
    why: {
      it: 'Da questa risposta si conta il totale dei partecipanti: non può restare vuota.',
      en: 'The total of participants is counted from this answer: it cannot stay empty.',
      fr: 'Le total des participants se compte à partir de cette réponse : elle ne peut rester vide.',
    },
  },
  {
    ...{ field: 'leaveBenefit', step: 'work', kind: 'yesNo', need: 'conditional', applies: isOnLeave },
    asked: {
      it: 'Riceve un reddito o un’indennità legata al lavoro?',
      en: 'Is a job-related income or benefit received?',
      fr: 'Un revenu ou une indemnité liés à l’emploi sont-ils perçus ?',
    },
  },
  {
    ...{ field: 'leaveExpectedMonths', step: 'work', kind: 'number', need: 'conditional' },
    applies: (form) => isOnLeave(form) && form.leaveBenefit !== true,
    asked: {
      it: 'Durata prevista del congedo, in mesi',
      en: 'Expected length of the leave, in months',
      fr: 'Durée prévue du congé, en mois',
    },
  },
  {
    ...{ field: 'unemployedSince', step: 'work', kind: 'day', need: 'conditional', applies: isUnemployed },
    asked: { it: 'Da quando cerca lavoro?', en: 'Since when are you looking for work?', fr: 'Depuis quand cherchez-vous un emploi ?' },
    why: {
      it: 'Basta il mese: scrivi il primo giorno. Dice se la disoccupazione è di lunga durata.',
      en: 'The month is enough: write its first day. It says whether unemployment is long-term.',
      fr: 'Le mois suffit : écris son premier jour. Dit si le chômage est de longue durée.',
    },
  },
  {
    ...{ field: 'didOn', step: 'work', kind: 'day', need: 'conditional' },
    applies: ({ work: today }) => today === 'UNE-REG',
    asked: {
      it: 'Data della DID',
      en: 'Date of the declaration of availability (DID)',
      fr: 'Date de la déclaration de disponibilité (DID)',
    },
  },
  {
    ...{ field: 'firstJob', step: 'work', kind: 'yesNo', need: 'optional', applies: isUnemployed },
    asked: { it: 'Cerca il primo lavoro?', en: 'Is it a first job?', fr: 'S’agit-il d’un premier emploi ?' },
  },
  {
    ...{ field: 'inEducationAtEntry', step: 'work', kind: 'yesNo', need: 'mandatory' },
    asked: {
      it: 'Segue un corso di istruzione o formazione?',
      en: 'Are you in education or training?',
      fr: 'Suivez-vous une formation ou des études ?',
    },
  },
  {
    ...{ field: 'contractTypeAtEntry', step: 'work', kind: 'choice', codes: labelsOf(contractTypes), need: 'conditional' },
    applies: ({ work: today }) => today === 'EMP-EMPL',
    asked: { it: 'Tipo di contratto', en: 'Type of contract', fr: 'Type de contrat' },
  },
  {
    ...{ field: 'hoursAtEntry', step: 'work', kind: 'number', need: 'conditional', applies: isEmployed },
    asked: { it: 'Ore settimanali', en: 'Hours a week', fr: 'Heures par semaine' },
  },
  {
    ...{ field: 'wantsMoreHours', step: 'work', kind: 'yesNo', need: 'conditional', applies: isEmployed },
    asked: { it: 'Vorrebbe lavorare più ore?', en: 'Would you like more hours?', fr: 'Souhaitez-vous plus d’heures ?' },
  },
  {
    ...{ field: 'benefit', step: 'work', kind: 'choice', codes: labelsOf(incomeSupports), need: 'optional', mayDecline: true },
    asked: { it: 'Riceve un sostegno al reddito?', en: 'Is income support received?', fr: 'Percevez-vous un soutien au revenu ?' },
  },
];

const education: readonly IntakeQuestion[] = [
  {
    ...{ field: 'isced', step: 'education', kind: 'choice', codes: labelsOf(iscedLevels), need: 'mandatory' },
    asked: {
      it: 'Titolo di studio più alto conseguito',
      en: 'Highest level of education completed',
      fr: 'Plus haut niveau d’études achevé',
    },
  },
  {
    ...{ field: 'titleObtainedIn', step: 'education', kind: 'country', need: 'mandatory' },
    asked: { it: 'Titolo conseguito in', en: 'Completed in', fr: 'Obtenu en' },
  },
  {
    ...{ field: 'recognisedInItaly', step: 'education', kind: 'choice', codes: labelsOf(recognitionAnswers), need: 'conditional' },
    applies: studiedAbroad,
    asked: { it: 'È riconosciuto in Italia?', en: 'Is it recognised in Italy?', fr: 'Est-il reconnu en Italie ?' },
  },
  {
    ...{ field: 'languageLevel', step: 'education', kind: 'choice', need: 'optional', mayDecline: true },
    codes: { ...languageLevels, native: { it: 'madrelingua', en: 'mother tongue', fr: 'langue maternelle' } },
    asked: { it: 'Livello di italiano', en: 'Level of Italian', fr: 'Niveau d’italien' },
  },
  {
    ...{ field: 'otherLanguages', step: 'education', kind: 'languages', need: 'optional', codes: languageLevels },
    asked: { it: 'Altre lingue', en: 'Other languages', fr: 'Autres langues' },
  },
  {
    ...{ field: 'drivingLicence', step: 'education', kind: 'choices', codes: labelsOf(drivingLicences), need: 'optional' },
    asked: { it: 'Patente', en: 'Driving licence', fr: 'Permis de conduire' },
  },
  {
    ...{ field: 'digitalLevel', step: 'education', kind: 'choice', codes: labelsOf(digitalLevels), need: 'optional' },
    asked: { it: 'Competenze digitali', en: 'Digital skills', fr: 'Compétences numériques' },
  },
];

const household: readonly IntakeQuestion[] = [
  {
    ...{ field: 'household', step: 'household', kind: 'choice', codes: labelsOf(householdSituations), need: 'optional' },
    ...{ mayDecline: true, onlyIn: '2014-2020', why: protectedAnswer },
    asked: { it: 'Condizione familiare', en: 'Household', fr: 'Situation du ménage' },
  },
  {
    ...{ field: 'housingExclusion', step: 'household', kind: 'answer', need: 'optional', mayDecline: true, why: protectedAnswer },
    asked: {
      it: 'È senza dimora, o in un alloggio insicuro o inadeguato?',
      en: 'Homeless, or in insecure or inadequate housing?',
      fr: 'Sans domicile, ou dans un logement précaire ou inadéquat ?',
    },
  },
  {
    ...{ field: 'disability', step: 'household', kind: 'answer', need: 'optional', mayDecline: true },
    asked: {
      it: 'Ha una disabilità, certificata o percepita?',
      en: 'A disability, certified or perceived?',
      fr: 'Un handicap, reconnu ou ressenti ?',
    },
    why: {
      it: 'Mai la diagnosi. Serve solo a contare quante persone il progetto raggiunge. La risposta, qualunque sia, non cambia i servizi.',
      en: 'Never the diagnosis. Only to count how many people the project reaches. Whatever the answer, the services stay the same.',
      fr: 'Jamais le diagnostic. Sert seulement à compter combien de personnes le projet atteint. La réponse ne change rien aux services.',
    },
  },
  {
    ...{ field: 'parentsBornAbroad', step: 'household', kind: 'choice', codes: parentsAnswers, need: 'optional', mayDecline: true },
    asked: { it: 'I genitori sono nati all’estero?', en: 'Were the parents born abroad?', fr: 'Les parents sont-ils nés à l’étranger ?' },
    why: protectedAnswer,
  },
  {
    ...{ field: 'minority', step: 'household', kind: 'answer', need: 'optional', mayDecline: true },
    asked: {
      it: 'Appartiene a una minoranza, anche a una comunità emarginata?',
      en: 'Part of a minority, marginalised communities included?',
      fr: 'Appartient à une minorité, y compris une communauté marginalisée ?',
    },
    why: {
      it: 'Mai quale. Serve solo a contare quante persone il progetto raggiunge. La risposta, qualunque sia, non cambia i servizi.',
      en: 'Never which one. Only to count how many people the project reaches. Whatever the answer, the services stay the same.',
      fr: 'Jamais laquelle. Sert seulement à compter combien de personnes le projet atteint. La réponse ne change rien aux services.',
    },
  },
  {
    ...{ field: 'otherDisadvantage', step: 'household', kind: 'choices', codes: labelsOf(otherDisadvantages), need: 'optional' },
    mayDecline: true,
    asked: { it: 'Altre situazioni', en: 'Other situations', fr: 'Autres situations' },
    why: {
      it: 'Senza dettagli. Serve solo a contare quante persone il progetto raggiunge. La risposta, qualunque sia, non cambia i servizi.',
      en: 'No details. Only to count how many people the project reaches. Whatever the answer, the services stay the same.',
      fr: 'Sans détails. Sert seulement à compter combien de personnes le projet atteint. La réponse ne change rien aux services.',
    },
  },
  {
    ...{ field: 'accessBarrier', step: 'household', kind: 'choices', codes: labelsOf(accessBarriers), need: 'optional', mayDecline: true },
    asked: { it: 'Difficoltà ad accedere ai servizi', en: 'Barriers to services', fr: 'Obstacles d’accès aux services' },
  },
];

const needs: readonly IntakeQuestion[] = [
  {
    ...{ field: 'needs', step: 'needs', kind: 'choices', codes: labelsOf(personNeeds), need: 'optional' },
    asked: { it: 'Di che cosa ha bisogno?', en: 'What is needed?', fr: 'De quoi avez-vous besoin ?' },
  },
  {
    ...{ field: 'occupationSought', step: 'needs', kind: 'text', need: 'optional' },
    asked: { it: 'Lavoro cercato', en: 'Work sought', fr: 'Emploi recherché' },
  },
  {
    ...{ field: 'availableFrom', step: 'needs', kind: 'day', need: 'optional' },
    asked: { it: 'Disponibile dal', en: 'Available from', fr: 'Disponible à partir du' },
  },
  {
    ...{ field: 'mobility', step: 'needs', kind: 'choice', codes: labelsOf(mobilityRanges), need: 'optional' },
    asked: { it: 'Fin dove può spostarsi?', en: 'How far would you go?', fr: 'Jusqu’où pouvez-vous aller ?' },
  },
  {
    ...{ field: 'notes', step: 'needs', kind: 'lines', need: 'optional' },
    asked: { it: 'Note', en: 'Notes', fr: 'Notes' },
    why: {
      it: 'Al massimo 500 caratteri. Non scrivere notizie di salute o di famiglia.',
      en: 'Up to 500 characters. Nothing about health or family.',
      fr: '500 caractères au plus. Rien sur la santé ou la famille.',
    },
  },
];

/** The intake form as it is asked, in its order. */
export const questionnaire: readonly IntakeQuestion[] = [...entry, ...identity, ...work, ...education, ...household, ...needs];

/**
 * The questions of a step that are asked, as the other answers stand.
 * @param objective specific objective `ESO4.8`, or investment priority `8i`: what one programming period asks, the other must not
 */
export function questionsOf(step: IntakeStep, form: IntakeForm, objective: string): readonly IntakeQuestion[] {
  const period = isCodeOf(investmentPriorities, objective) ? '2014-2020' : '2021-2027';
  return questionnaire.filter(({ onlyIn = period, ...question }) => question.step === step && onlyIn === period && isAsked(question, form));
}

/** The form without answers to what is not asked, as the other answers stand: a residence title of somebody who has become an EU citizen. */
export function withoutUnasked(form: IntakeForm): IntakeForm {
  const superfluous = questionnaire.filter((question) => !isAsked(question, form)).map(({ field }) => [field, emptyIntake[field]]);
  return { ...form, ...Object.fromEntries(superfluous) };
}

export function questionOf(field: IntakeField): IntakeQuestion | undefined {
  return questionnaire.find((question) => question.field === field);
}

/** Whether a question is on the form at all. What the other answers make superfluous is not needed, and may be given: a second way to reach. */
function isAsked({ field, applies }: IntakeQuestion, form: IntakeForm): boolean {
  return field === 'phone' || field === 'email' || (applies?.(form) ?? true);
}
