import {
  categoriesOfRegion,
  esfPlusObjectives,
  type Framework,
  isCodeOf,
  type Language,
  type LocalText,
  noCategory,
  type NotSummed,
  type SplitName,
} from '#domain';
import { fundName } from './people-and-funds.js';

const reasons: Readonly<Record<NotSummed, LocalText>> = {
  not_counted: {
    it: 'il progetto non lo conta',
    en: 'the project does not count it',
    fr: 'le projet ne le compte pas',
  },
  waiting: {
    it: 'le sue registrazioni non ci sono ancora',
    en: 'its records are not kept yet',
    fr: 'ses enregistrements n’existent pas encore',
  },
  no_data: {
    it: 'nessun dato',
    en: 'no data',
    fr: 'aucune donnée',
  },
  other_unit: {
    it: 'il progetto ha un tasso, non il numero',
    en: 'the project has a rate, not the number',
    fr: 'le projet a un taux, pas le nombre',
  },
  other_definition: {
    it: 'il progetto conta con una regola sua: è un’altra cosa',
    en: 'the project counts by a rule of its own: it is something else',
    fr: 'le projet compte avec une règle à lui : c’est autre chose',
  },
  not_finalised: {
    it: 'operazione non conclusa: vale solo il previsto',
    en: 'operation not finalised: only its plan counts',
    fr: 'opération non achevée : seul le prévu compte',
  },
  protected: {
    it: 'riguarda persone: non visibile col tuo ruolo',
    en: 'it is about people: not visible in your role',
    fr: 'concerne des personnes : non visible avec votre rôle',
  },
};

/** Why the figure of a project is not in a sum over projects. */
export function notSummedReason(why: NotSummed, language: Language): string {
  return reasons[why][language];
}

const frameworks: Readonly<Record<Framework, LocalText>> = {
  esfPlus: { it: 'FSE+ 2021-2027, allegato I', en: 'ESF+ 2021-2027, Annex I', fr: 'FSE+ 2021-2027, annexe I' },
  esfPlusMostDeprived: { it: 'FSE+ 2021-2027, allegato II', en: 'ESF+ 2021-2027, Annex II', fr: 'FSE+ 2021-2027, annexe II' },
  esfPlusMaterialDeprivation: { it: 'FSE+ 2021-2027, allegato III', en: 'ESF+ 2021-2027, Annex III', fr: 'FSE+ 2021-2027, annexe III' },
  easi: { it: 'FSE+ 2021-2027, componente EaSI', en: 'ESF+ 2021-2027, EaSI strand', fr: 'FSE+ 2021-2027, volet EaSI' },
  esf2014: { it: 'FSE 2014-2020', en: 'ESF 2014-2020', fr: 'FSE 2014-2020' },
  yei2014: {
    it: 'Iniziativa per l’occupazione giovanile 2014-2020',
    en: 'Youth Employment Initiative 2014-2020',
    fr: 'Initiative pour l’emploi des jeunes 2014-2020',
  },
  interreg: { it: 'Interreg 2021-2027', en: 'Interreg 2021-2027', fr: 'Interreg 2021-2027' },
  erdfSocial: {
    it: 'FESR 2021-2027, infrastrutture sociali',
    en: 'ERDF 2021-2027, social infrastructure',
    fr: 'FEDER 2021-2027, infrastructures sociales',
  },
  etc2014: { it: 'Cooperazione territoriale 2014-2020', en: 'Territorial cooperation 2014-2020', fr: 'Coopération territoriale 2014-2020' },
  amif: { it: 'FAMI 2021-2027', en: 'AMIF 2021-2027', fr: 'FAMI 2021-2027' },
};

/** The list of common indicators, by the name it goes by. */
export function frameworkTitle(framework: Framework, language: Language): string {
  return frameworks[framework][language];
}

const splits: Readonly<Record<SplitName, LocalText>> = {
  programme: { it: 'Programma', en: 'Programme', fr: 'Programme' },
  fund: { it: 'Fondo', en: 'Fund', fr: 'Fonds' },
  specificObjective: { it: 'Obiettivo specifico', en: 'Specific objective', fr: 'Objectif spécifique' },
  categoryOfRegion: { it: 'Categoria di regione', en: 'Category of region', fr: 'Catégorie de région' },
  project: { it: 'Progetto', en: 'Project', fr: 'Projet' },
};

/** What sums are split by. */
export function splitTitle(split: SplitName, language: Language): string {
  return splits[split][language];
}

const withoutCategory: LocalText = { it: 'senza categoria', en: 'no category', fr: 'sans catégorie' };

/** A member of a split: a fund by its initials, a category of region in words; an objective and a programme keep their code. */
export function splitMember(split: SplitName, member: string, language: Language): string {
  if (split === 'fund') return fundName(member, language);
  if (split !== 'categoryOfRegion') return member;
  if (member === noCategory) return withoutCategory[language];
  return isCodeOf(categoriesOfRegion, member) ? categoriesOfRegion[member].label[language] : member;
}

/** What an objective of ESF+ is about, in a few words; empty for one of another fund. */
export function objectiveTitle(code: string, language: Language): string {
  return isCodeOf(esfPlusObjectives, code) ? esfPlusObjectives[code].label[language] : '';
}
