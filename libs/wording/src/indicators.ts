import type { IndicatorKind, Language, LocalText, Measure, TargetOperator } from '#domain';
import { frameworkUnits } from './framework-units.js';
import { formatNumber, formatPercentage, formatWhole, notApplicable } from './numbers.js';
import { plural, type PluralForms } from './plurals.js';

const kinds: Readonly<Record<IndicatorKind, LocalText>> = {
  output: { it: 'Realizzazione', en: 'Output', fr: 'Réalisation' },
  result: { it: 'Risultato', en: 'Result', fr: 'Résultat' },
  process: { it: 'Processo', en: 'Process', fr: 'Processus' },
  quality: { it: 'Qualità', en: 'Quality', fr: 'Qualité' },
  horizontal: { it: 'Principi orizzontali', en: 'Horizontal principles', fr: 'Principes horizontaux' },
};

export function indicatorKindName(kind: IndicatorKind, language: Language): string {
  return kinds[kind][language];
}

const units: Readonly<Record<string, Readonly<Record<Language, PluralForms>>>> = {
  ...frameworkUnits,
  persons: unit('persona', 'persone', 'person', 'people', 'personne', 'personnes'),
  participations: unit('partecipazione', 'partecipazioni', 'participation', 'participations', 'participation', 'participations'),
  organisations: unit('ente', 'enti', 'organisation', 'organisations', 'organisme', 'organismes'),
  entities: unit('ente', 'enti', 'entity', 'entities', 'entité', 'entités'),
  agreements: unit('accordo', 'accordi', 'agreement', 'agreements', 'accord', 'accords'),
  desks: unit('sportello', 'sportelli', 'desk', 'desks', 'guichet', 'guichets'),
  days: unit('giorno', 'giorni', 'day', 'days', 'jour', 'jours'),
  hours: unit('ora', 'ore', 'hour', 'hours', 'heure', 'heures'),
  meetings: unit('riunione', 'riunioni', 'meeting', 'meetings', 'réunion', 'réunions'),
  companies: unit('impresa', 'imprese', 'company', 'companies', 'entreprise', 'entreprises'),
  events: unit('evento', 'eventi', 'event', 'events', 'événement', 'événements'),
  vacancies: unit('offerta di lavoro', 'offerte di lavoro', 'vacancy', 'vacancies', 'offre d’emploi', 'offres d’emploi'),
  administrations: unit('amministrazione', 'amministrazioni', 'administration', 'administrations', 'administration', 'administrations'),
  municipalities: unit('comune', 'comuni', 'municipality', 'municipalities', 'commune', 'communes'),
  contacts: unit('contatto', 'contatti', 'contact', 'contacts', 'contact', 'contacts'),
  interviews: unit('colloquio', 'colloqui', 'interview', 'interviews', 'entretien', 'entretiens'),
  responses: unit('risposta', 'risposte', 'response', 'responses', 'réponse', 'réponses'),
  'pilot actions': unit('azione pilota', 'azioni pilota', 'pilot action', 'pilot actions', 'action pilote', 'actions pilotes'),
  'service types': unit(
    'tipo di servizio',
    'tipi di servizio',
    'type of service',
    'types of service',
    'type de service',
    'types de service',
  ),
  schools: unit('scuola', 'scuole', 'school', 'schools', 'école', 'écoles'),
  practices: unit('pratica', 'pratiche', 'practice', 'practices', 'pratique', 'pratiques'),
  candidacies: unit('candidatura', 'candidature', 'candidacy', 'candidacies', 'candidature', 'candidatures'),
  referrals: unit('invio', 'invii', 'referral', 'referrals', 'orientation', 'orientations'),
  bodies: unit('organismo', 'organismi', 'body', 'bodies', 'organe', 'organes'),
  plans: unit('piano', 'piani', 'plan', 'plans', 'plan', 'plans'),
  items: unit('strumento', 'strumenti', 'item', 'items', 'outil', 'outils'),
  procedures: unit('procedura', 'procedure', 'procedure', 'procedures', 'procédure', 'procédures'),
  regions: unit('regione', 'regioni', 'region', 'regions', 'région', 'régions'),
  charters: unit('carta', 'carte', 'charter', 'charters', 'charte', 'chartes'),
  portals: unit('portale', 'portali', 'portal', 'portals', 'portail', 'portails'),
  installations: unit('installazione', 'installazioni', 'installation', 'installations', 'installation', 'installations'),
  records: unit('registrazione', 'registrazioni', 'record', 'records', 'enregistrement', 'enregistrements'),
  materials: unit('materiale', 'materiali', 'material', 'materials', 'support', 'supports'),
  vocations: unit('vocazione', 'vocazioni', 'vocation', 'vocations', 'vocation', 'vocations'),
  points: unit('punto', 'punti', 'point', 'points', 'point', 'points'),
  'points /100': unit('punto su 100', 'punti su 100', 'point out of 100', 'points out of 100', 'point sur 100', 'points sur 100'),
  score: unit('punteggio', 'punteggio', 'score', 'score', 'note', 'note'),
  '%': unit('%', '%', '%', '%', '%', '%'),
};

function unit(...[itOne, it, enOne, en, frOne, fr]: [string, string, string, string, string, string]): Record<Language, PluralForms> {
  return { it: { one: itOne, other: it }, en: { one: enOne, other: en }, fr: { one: frOne, other: fr } };
}

/** Units that have a word in every language, as stored. */
export const knownUnits: readonly string[] = Object.keys(units);

/** The unit as a word that agrees with the number; the plural without one. A unit of a project's own keeps its text. */
export function unitName(name: string, language: Language, count?: number): string {
  const forms = units[name]?.[language];
  if (!forms) return name;
  return count === undefined ? forms.other : plural(count, forms, language);
}

/** What decides how a value of an indicator is written. */
export interface WrittenAs {
  readonly unit: string;
  readonly measure: Measure;
}

/** A value of an indicator: counts without decimals, ratios and means with one, sums as they need but at most one; “–” for none. */
export function formatValue(value: number | null, { unit: name, measure }: WrittenAs, language: Language): string {
  if (value === null) return notApplicable;
  if (name === '%') return formatPercentage(value, language);
  if (measure === 'mean' || measure === 'ratio') return formatNumber(value, 1, language);
  return measure === 'sum' && !Number.isInteger(value) ? formatNumber(value, 1, language) : formatWhole(value, language);
}

/** A target: percent without decimals when it has none, a mean with one (“4,0”). */
export function formatTarget(target: number | null, { unit: name, measure }: WrittenAs, language: Language): string {
  if (target === null) return notApplicable;
  const decimals = Number.isInteger(target) ? 0 : 1;
  if (name === '%') return formatPercentage(target, language, decimals);
  return measure === 'mean' && name !== 'days' ? formatNumber(target, 1, language) : formatNumber(target, decimals, language);
}

const comparisons: Readonly<Record<TargetOperator, LocalText>> = {
  '>=': { it: 'su', en: 'of', fr: 'sur' },
  '<=': { it: 'al massimo', en: 'at most', fr: 'au plus' },
  '=': { it: 'esattamente', en: 'exactly', fr: 'exactement' },
};

/** What stands between a value and its target: 588 **su** 600, 7,4% **al massimo** 6%. */
export function comparisonWord(operator: TargetOperator, language: Language): string {
  return comparisons[operator][language];
}

const nobodyInReferenceGroup: LocalText = {
  it: 'Nel gruppo di riferimento non c’è ancora nessuno: il tasso non si calcola.',
  en: 'Nobody is in the reference group yet: there is no rate to work out.',
  fr: 'Il n’y a encore personne dans le groupe de référence : le taux ne se calcule pas.',
};

/** Why a ratio with nobody in its reference group has no value: it is neither 0 nor infinity (R69). */
export function emptyReferenceGroup(language: Language): string {
  return nobodyInReferenceGroup[language];
}
