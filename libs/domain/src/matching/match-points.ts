import type { LocalText } from '../indicators/indicator-definition.js';

export type MatchCriterion = 'occupation' | 'place' | 'hours' | 'languages' | 'licences' | 'digital' | 'education' | 'availability';

/** Points by criterion and by what was found; the most of each make 100. The same table stands in docs/matching.md. */
export const matchPoints: Readonly<Record<MatchCriterion, Readonly<Record<string, number>>>> = {
  occupation: { 'same-unit-group': 40, 'same-minor-group': 30, 'same-words': 24, 'same-sub-major-group': 16 },
  place: { 'same-municipality': 20, 'moves-far': 16, 'moves-in-region': 12, 'place-unknown': 6, elsewhere: 2 },
  hours: { 'hours-fit': 10, 'hours-unknown': 5, 'hours-beyond': 0 },
  languages: { 'languages-met': 10, 'languages-not-asked': 10, 'languages-unknown': 3 },
  licences: { 'licences-met': 5, 'licences-not-asked': 5, 'licences-unknown': 1 },
  digital: { 'digital-met': 3, 'digital-not-asked': 3, 'digital-unknown': 1 },
  education: { 'education-met': 5, 'education-not-asked': 5, 'education-unknown': 1 },
  availability: { available: 7, 'available-within-month': 5, 'available-unknown': 3, 'available-later': 1 },
};

/** The criteria by name. */
export const matchCriterionWords: Readonly<Record<MatchCriterion, LocalText>> = {
  occupation: { it: 'professione', en: 'occupation', fr: 'profession' },
  place: { it: 'luogo', en: 'place', fr: 'lieu' },
  hours: { it: 'orario', en: 'working time', fr: 'horaire' },
  languages: { it: 'lingue', en: 'languages', fr: 'langues' },
  licences: { it: 'patenti', en: 'licences', fr: 'permis' },
  digital: { it: 'competenze digitali', en: 'digital skills', fr: 'compétences numériques' },
  education: { it: 'titolo di studio', en: 'education', fr: 'niveau d’études' },
  availability: { it: 'disponibilità', en: 'availability', fr: 'disponibilité' },
};

/** What was found, in a few words; those that exclude among them. */
export const matchReasonWords: Readonly<Record<string, LocalText>> = {
  'same-unit-group': { it: 'stessa professione', en: 'same occupation', fr: 'même profession' },
  'same-minor-group': { it: 'professione molto vicina', en: 'very near occupation', fr: 'profession très proche' },
  'same-words': { it: 'stesse parole, senza codice', en: 'same words, no code', fr: 'mêmes mots, sans code' },
  'same-sub-major-group': { it: 'professione vicina', en: 'near occupation', fr: 'profession proche' },
  'occupation-other': { it: 'cerca un altro lavoro', en: 'looks for other work', fr: 'cherche un autre emploi' },
  'same-municipality': { it: 'stesso comune', en: 'same municipality', fr: 'même commune' },
  'moves-far': { it: 'si sposta anche lontano', en: 'moves far', fr: 'se déplace loin' },
  'moves-in-region': { it: 'si sposta nella regione', en: 'moves within the region', fr: 'se déplace dans la région' },
  'place-unknown': { it: 'luogo o spostamenti da chiedere', en: 'place or mobility to be asked', fr: 'lieu ou mobilité à demander' },
  elsewhere: { it: 'altro comune, si sposta nella zona', en: 'another municipality, moves nearby', fr: 'autre commune, mobilité locale' },
  'hours-fit': { it: 'orario adatto', en: 'hours fit', fr: 'horaire adapté' },
  'hours-unknown': { it: 'orario da chiedere', en: 'hours to be asked', fr: 'horaire à demander' },
  'hours-beyond': { it: 'orario diverso da quello cercato', en: 'other hours than sought', fr: 'horaire différent de celui recherché' },
  'languages-met': { it: 'livello sufficiente', en: 'level is enough', fr: 'niveau suffisant' },
  'languages-not-asked': { it: 'nessuna richiesta', en: 'none asked', fr: 'aucune demandée' },
  'languages-unknown': { it: 'da chiedere', en: 'to be asked', fr: 'à demander' },
  'language-below': { it: 'lingua sotto il livello richiesto', en: 'language below the level asked', fr: 'langue sous le niveau demandé' },
  'licences-met': { it: 'ha la patente richiesta', en: 'has the licence asked', fr: 'a le permis demandé' },
  'licences-not-asked': { it: 'nessuna richiesta', en: 'none asked', fr: 'aucun demandé' },
  'licences-unknown': { it: 'da chiedere', en: 'to be asked', fr: 'à demander' },
  'licence-missing': { it: 'manca la patente richiesta', en: 'lacks the licence asked', fr: 'n’a pas le permis demandé' },
  'digital-met': { it: 'sufficienti', en: 'enough', fr: 'suffisantes' },
  'digital-not-asked': { it: 'nessuna richiesta', en: 'none asked', fr: 'aucune demandée' },
  'digital-unknown': { it: 'da chiedere', en: 'to be asked', fr: 'à demander' },
  'digital-below': {
    it: 'competenze digitali insufficienti',
    en: 'digital skills below what is asked',
    fr: 'compétences numériques insuffisantes',
  },
  'education-met': { it: 'sufficiente', en: 'enough', fr: 'suffisant' },
  'education-not-asked': { it: 'nessuna richiesta', en: 'none asked', fr: 'aucun demandé' },
  'education-unknown': { it: 'da chiedere', en: 'to be asked', fr: 'à demander' },
  'education-below': {
    it: 'titolo di studio inferiore a quello richiesto',
    en: 'education below what is asked',
    fr: 'niveau d’études inférieur à celui demandé',
  },
  available: { it: 'disponibile', en: 'available', fr: 'disponible' },
  'available-within-month': { it: 'disponibile entro un mese', en: 'available within a month', fr: 'disponible sous un mois' },
  'available-unknown': { it: 'da chiedere', en: 'to be asked', fr: 'à demander' },
  'available-later': { it: 'disponibile più avanti', en: 'available later', fr: 'disponible plus tard' },
};
