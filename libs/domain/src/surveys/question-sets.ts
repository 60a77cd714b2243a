import type { LocalText } from '../indicators/indicator-definition.js';
import { labelsOf } from '../codelists/code-list.js';
import { contractTypes } from '../codelists/contract-codes.js';
import { occupationGroups } from '../codelists/occupation-codes.js';
import type { Question, Questionnaire, QuestionOption } from './questionnaire.js';

const text = (it: string, en: string, fr: string): LocalText => ({ it, en, fr });
const option = (code: string, it: string, en: string, fr: string): QuestionOption => ({ code, text: text(it, en, fr) });
const optionsOf = (labels: Readonly<Record<string, LocalText>>): readonly QuestionOption[] =>
  Object.entries(labels).map(([code, words]) => ({ code, text: words }));
const other = option('other', 'altro', 'other', 'autre');
const yesNo = [option('yes', 'sì', 'yes', 'oui'), option('no', 'no', 'no', 'non')] as const;

/** What citizens are asked at least (desk practice 3.10). */
export const citizensQuestions: Questionnaire = {
  questions: [
    {
      ...{ code: 'status', type: 'single', required: true },
      text: text('Qual è la sua situazione oggi?', 'What is your situation today?', 'Quelle est votre situation aujourd’hui ?'),
      options: [
        option('employed', 'lavoro', 'I work', 'je travaille'),
        option('unemployed', 'sono senza lavoro e lo cerco', 'I have no work and look for it', 'je suis sans emploi et j’en cherche un'),
        option('studying', 'studio', 'I study', 'j’étudie'),
        option(
          'inactive',
          'non lavoro e non cerco lavoro',
          'I neither work nor look for work',
          'je ne travaille pas et ne cherche pas d’emploi',
        ),
      ],
    },
    {
      ...{
        code: 'occupationSought',
        type: 'single',
        required: true,
        shownIf: [{ question: 'status', isAnyOf: ['unemployed', 'employed', 'studying'] }],
      },
      text: text(
        'Quale lavoro cerca o cercherebbe?',
        'Which work do you look for, or would you?',
        'Quel travail cherchez-vous ou chercheriez-vous ?',
      ),
      options: [
        option('trade', 'commercio', 'trade', 'commerce'),
        option('care', 'assistenza alla persona', 'personal care', 'aide à la personne'),
        option('tourism', 'turismo e ristorazione', 'tourism and catering', 'tourisme et restauration'),
        option('logistics', 'logistica e porto', 'logistics and port', 'logistique et port'),
        option('construction', 'edilizia', 'construction', 'bâtiment'),
        option('office', 'ufficio', 'office work', 'travail de bureau'),
        other,
      ],
    },
    {
      ...{ code: 'trainingWanted', type: 'multiple' },
      text: text('Quale formazione le servirebbe?', 'Which training would help you?', 'Quelle formation vous serait utile ?'),
      hint: text('Anche più di una risposta.', 'More than one answer is possible.', 'Plusieurs réponses possibles.'),
      options: [
        option('digital', 'competenze digitali', 'digital skills', 'compétences numériques'),
        option('italian', 'italiano', 'Italian', 'italien'),
        option('languages', 'altre lingue', 'other languages', 'autres langues'),
        option('trade_skills', 'un mestiere', 'a trade', 'un métier'),
        option('driving', 'patenti e abilitazioni', 'licences and permits', 'permis et habilitations'),
        option('none', 'nessuna', 'none', 'aucune'),
      ],
    },
    {
      ...{ code: 'obstacles', type: 'multiple', required: true },
      text: text(
        'Che cosa le rende difficile trovare o cambiare lavoro?',
        'What makes it hard to find or change work?',
        'Qu’est-ce qui rend difficile de trouver ou de changer d’emploi ?',
      ),
      hint: text('Anche più di una risposta.', 'More than one answer is possible.', 'Plusieurs réponses possibles.'),
      options: [
        option('care', 'cura di figli o familiari', 'care of children or relatives', 'garde d’enfants ou de proches'),
        option('transport', 'trasporti', 'transport', 'transports'),
        option('language', 'lingua', 'language', 'langue'),
        option('digital', 'computer e telefono', 'computer and phone', 'ordinateur et téléphone'),
        option('documents', 'documenti', 'documents', 'documents'),
        option('none', 'niente', 'nothing', 'rien'),
      ],
    },
    {
      ...{ code: 'servicesKnown', type: 'multiple' },
      text: text(
        'Quali servizi per il lavoro conosce?',
        'Which employment services do you know?',
        'Quels services de l’emploi connaissez-vous ?',
      ),
      options: [
        option('employment_centre', 'Centro per l’impiego', 'employment centre', 'centre pour l’emploi'),
        option('municipal_desk', 'sportello del Comune', 'desk of the municipality', 'guichet de la commune'),
        option('agency', 'agenzia per il lavoro', 'employment agency', 'agence d’emploi'),
        option('training_centre', 'centro di formazione', 'training centre', 'centre de formation'),
        option('none', 'nessuno', 'none', 'aucun'),
      ],
    },
    {
      ...{ code: 'preferredChannel', type: 'single', required: true },
      text: text('Come preferisce essere contattato?', 'How would you rather be contacted?', 'Comment préférez-vous être contacté ?'),
      options: [
        option('desk', 'allo sportello', 'at the desk', 'au guichet'),
        option('phone', 'telefono', 'phone', 'téléphone'),
        option('message', 'messaggio', 'message', 'message'),
        option('email', 'e-mail', 'e-mail', 'e-mail'),
      ],
    },
  ],
};

/** What companies are asked at least (desk practice 3.10); the names are those of the columns of files. */
export const companiesQuestions: Questionnaire = {
  questions: [
    {
      ...{ code: 'hiresExpected12m', type: 'number', required: true, least: 0, most: 10_000 },
      text: text(
        'Quante assunzioni prevede nei prossimi 12 mesi?',
        'How many people do you expect to hire in the next 12 months?',
        'Combien d’embauches prévoyez-vous dans les 12 prochains mois ?',
      ),
    },
    {
      ...{ code: 'iscoWanted', type: 'multiple', required: true, shownIf: [{ question: 'hiresExpected12m', atLeast: 1 }] },
      text: text('In quali professioni?', 'In which occupations?', 'Dans quels métiers ?'),
      hint: text(
        'Gruppi ISCO-08. Anche più di una risposta.',
        'Groups of ISCO-08. More than one answer is possible.',
        'Groupes CITP-08. Plusieurs réponses possibles.',
      ),
      options: optionsOf(labelsOf(occupationGroups)),
    },
    {
      ...{ code: 'hardToFill', type: 'single', required: true, shownIf: [{ question: 'hiresExpected12m', atLeast: 1 }] },
      text: text('Sono posti difficili da coprire?', 'Are they hard to fill?', 'Ces postes sont-ils difficiles à pourvoir ?'),
      options: yesNo,
    },
    {
      ...{ code: 'hardReason', type: 'single', required: true, shownIf: [{ question: 'hardToFill', isAnyOf: ['yes'] }] },
      text: text('Perché?', 'Why?', 'Pourquoi ?'),
      options: [
        option('too_few_applicants', 'ci sono pochi candidati', 'there are too few applicants', 'il y a trop peu de candidats'),
        option(
          'inadequate_preparation',
          'i candidati non sono preparati',
          'applicants are not prepared',
          'les candidats ne sont pas préparés',
        ),
      ],
    },
    {
      ...{ code: 'skillsMissing', type: 'text' },
      text: text('Quali competenze mancano?', 'Which skills are missing?', 'Quelles compétences manquent ?'),
    },
    {
      ...{ code: 'trainingInterest', type: 'single' },
      text: text(
        'Le interessa formare personale con noi?',
        'Would you train staff with us?',
        'Souhaitez-vous former du personnel avec nous ?',
      ),
      options: yesNo,
    },
    {
      ...{ code: 'contractOffered', type: 'single', shownIf: [{ question: 'hiresExpected12m', atLeast: 1 }] },
      text: text('Con quale contratto?', 'With which contract?', 'Avec quel contrat ?'),
      options: optionsOf(labelsOf(contractTypes)),
    },
    {
      ...{ code: 'welcomesInternships', type: 'single' },
      text: text('Accoglierebbe un tirocinio?', 'Would you welcome an internship?', 'Accueilleriez-vous un stage ?'),
      options: yesNo,
    },
  ],
};

const scored = (code: string, words: LocalText): Question => ({ code, type: 'scale', text: words, required: true });

/** What people are asked after a contact or a course; the names are the fields of the record that keeps the scores (desk practice 3.12). */
export const satisfactionQuestions: Questionnaire = {
  questions: [
    scored('clarity', text('Le informazioni erano chiare?', 'Was the information clear?', 'Les informations étaient-elles claires ?')),
    scored(
      'courtesy',
      text('È stato accolto con cortesia?', 'Were you received with courtesy?', 'Avez-vous été accueilli avec courtoisie ?'),
    ),
    scored(
      'competence',
      text(
        'Chi l’ha ricevuta era competente?',
        'Was whoever received you competent?',
        'La personne qui vous a reçu était-elle compétente ?',
      ),
    ),
    scored('waiting', text('I tempi di attesa erano giusti?', 'Was the waiting time fair?', 'Le temps d’attente était-il raisonnable ?')),
    scored('usefulness', text('Le è stato utile?', 'Was it useful to you?', 'Cela vous a-t-il été utile ?')),
    scored(
      'overall',
      text('In complesso, quanto è soddisfatto?', 'Overall, how satisfied are you?', 'Dans l’ensemble, êtes-vous satisfait ?'),
    ),
    {
      ...{ code: 'text', type: 'text' },
      text: text('Vuole aggiungere qualcosa?', 'Would you like to add anything?', 'Souhaitez-vous ajouter quelque chose ?'),
      hint: text(
        'Non scriva nomi né dati personali.',
        'Please write no names or personal details.',
        'N’écrivez ni noms ni données personnelles.',
      ),
    },
  ],
};

/** What the members of a network are asked once a year (LE-07). */
export const membersQuestions: Questionnaire = {
  questions: [
    scored(
      'usefulness',
      text(
        'Quanto è stata utile la rete alla sua organizzazione?',
        'How useful was the network to your organisation?',
        'Dans quelle mesure le réseau a-t-il été utile à votre organisation ?',
      ),
    ),
    scored(
      'cooperation',
      text(
        'Quanto funziona la collaborazione tra aderenti?',
        'How well do members work together?',
        'La coopération entre membres fonctionne-t-elle bien ?',
      ),
    ),
    scored(
      'information',
      text('Quanto circolano le informazioni?', 'How well does information flow?', 'L’information circule-t-elle bien ?'),
    ),
    scored(
      'overall',
      text(
        'In complesso, quanto è soddisfatto della rete?',
        'Overall, how satisfied are you with the network?',
        'Dans l’ensemble, êtes-vous satisfait du réseau ?',
      ),
    ),
    {
      ...{ code: 'wishes', type: 'text', shownIf: [{ question: 'overall', atMost: 3 }] },
      text: text('Che cosa cambierebbe?', 'What would you change?', 'Que changeriez-vous ?'),
    },
  ],
};

/** With what a questionnaire of a population begins. Operators are asked what the members of the network are. */
export const firstQuestions: Readonly<Record<string, Questionnaire>> = {
  citizens: citizensQuestions,
  companies: companiesQuestions,
  operators: membersQuestions,
  members: membersQuestions,
};
