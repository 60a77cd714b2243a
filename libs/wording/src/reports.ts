import type { Language, LocalText } from '#domain';

/** States of a report, in the order it goes through them. */
export type ReportStateKey = 'not_started' | 'draft' | 'submitted' | 'under_verification' | 'certified' | 'reopened';

const states: Readonly<Record<ReportStateKey, LocalText>> = {
  not_started: { it: 'Non iniziato', en: 'Not started', fr: 'Pas commencé' },
  draft: { it: 'In bozza', en: 'Draft', fr: 'Brouillon' },
  submitted: { it: 'Consegnato', en: 'Submitted', fr: 'Remis' },
  under_verification: { it: 'In verifica', en: 'Under verification', fr: 'En vérification' },
  certified: { it: 'Certificato', en: 'Certified', fr: 'Certifié' },
  reopened: { it: 'Riaperto', en: 'Reopened', fr: 'Rouvert' },
};

export function reportStateWord(state: ReportStateKey, language: Language): string {
  return states[state][language];
}

const locks: Readonly<Record<ReportStateKey, LocalText>> = {
  not_started: { it: 'periodo aperto', en: 'period open', fr: 'période ouverte' },
  draft: { it: 'periodo aperto', en: 'period open', fr: 'période ouverte' },
  submitted: { it: 'consegnato', en: 'submitted', fr: 'remis' },
  under_verification: { it: 'in verifica', en: 'under verification', fr: 'en vérification' },
  certified: { it: 'certificato', en: 'certified', fr: 'certifié' },
  reopened: { it: 'riaperto', en: 'reopened', fr: 'rouvert' },
};

/** What the state of a period's report means for a figure of the period: open, or fixed since. */
export function lockWord(state: ReportStateKey, language: Language): string {
  return locks[state][language];
}

/** Whether a figure of the period can still move: an issued report only gets corrections in a later one. */
export function isOpen(state: ReportStateKey): boolean {
  return state === 'not_started' || state === 'draft' || state === 'reopened';
}

const absences: Readonly<Record<'missing' | 'not_applicable' | 'too_small', LocalText>> = {
  missing: { it: 'manca', en: 'missing', fr: 'manquant' },
  not_applicable: { it: '–', en: '–', fr: '–' },
  too_small: { it: 'troppo pochi', en: 'too few', fr: 'trop peu' },
};

/** What stands in a cell without a number: the three ways of having none stay apart (R68). */
export function absenceWord(kind: 'missing' | 'not_applicable' | 'too_small', language: Language): string {
  return absences[kind][language];
}

interface ReportFileWords {
  readonly report: string;
  readonly project: string;
  readonly programme: string;
  readonly leadPartner: string;
  readonly period: string;
  readonly asOf: string;
  readonly knownAt: string;
  readonly state: string;
  readonly version: string;
  readonly figures: string;
  readonly exactFigures: string;
  readonly fingerprint: string;
  readonly notFrozen: string;
  readonly demo: string;
  readonly demoSentence: string;
  readonly noRows: string;
  readonly notIncluded: string;
  readonly cover: string;
  readonly notes: string;
  readonly value: string;
  readonly periodTarget: string;
  readonly draft: string;
  readonly page: string;
  readonly contents: string;
  readonly verifyFile: string;
  readonly targetsCaption: string;
}

/** Words that the files of a report carry around its tables. */
export const reportFileWords: Readonly<Record<Language, ReportFileWords>> = {
  it: {
    report: 'Rapporto',
    project: 'Progetto',
    programme: 'Programma',
    leadPartner: 'Capofila',
    period: 'Periodo',
    asOf: 'Situazione al',
    knownAt: 'Dati noti al',
    state: 'Stato',
    version: 'versione',
    figures: 'Cifre',
    exactFigures: 'esatte',
    fingerprint: 'Impronta',
    notFrozen: 'Bozza: i valori possono ancora cambiare',
    demo: 'Dati dimostrativi',
    demoSentence: 'Persone e cifre inventate.',
    noRows: 'Nessuna riga.',
    notIncluded: 'Sezioni non comprese in questo rapporto',
    cover: 'Frontespizio',
    notes: 'Note',
    value: 'Valore',
    periodTarget: 'Obiettivo del periodo',
    draft: 'Bozza',
    page: 'Pagina',
    contents: 'Contenuto',
    verifyFile: 'L’impronta è lo SHA-256 del file report.json di questo rapporto.',
    targetsCaption: 'Ogni barra è il valore sulla scala del suo obiettivo finale; la tacca è l’obiettivo del periodo.',
  },
  en: {
    report: 'Report',
    project: 'Project',
    programme: 'Programme',
    leadPartner: 'Lead partner',
    period: 'Period',
    asOf: 'As of',
    knownAt: 'As known on',
    state: 'State',
    version: 'version',
    figures: 'Figures',
    exactFigures: 'exact',
    fingerprint: 'Fingerprint',
    notFrozen: 'Draft: values may still change',
    demo: 'Demo data',
    demoSentence: 'People and figures are invented.',
    noRows: 'No rows.',
    notIncluded: 'Sections that are not part of this report',
    cover: 'Cover',
    notes: 'Notes',
    value: 'Value',
    periodTarget: 'Target of the period',
    draft: 'Draft',
    page: 'Page',
    contents: 'Contents',
    verifyFile: 'The fingerprint is the SHA-256 of the file report.json of this report.',
    targetsCaption: 'Each bar is the value on the scale of its final target; the tick is the target of the period.',
  },
  fr: {
    report: 'Rapport',
    project: 'Projet',
    programme: 'Programme',
    leadPartner: 'Chef de file',
    period: 'Période',
    asOf: 'Situation au',
    knownAt: 'Données connues au',
    state: 'État',
    version: 'version',
    figures: 'Chiffres',
    exactFigures: 'exacts',
    fingerprint: 'Empreinte',
    notFrozen: 'Brouillon : les valeurs peuvent encore changer',
    demo: 'Données de démonstration',
    demoSentence: 'Personnes et chiffres inventés.',
    noRows: 'Aucune ligne.',
    notIncluded: 'Sections non comprises dans ce rapport',
    cover: 'Page de garde',
    notes: 'Notes',
    value: 'Valeur',
    periodTarget: 'Cible de la période',
    draft: 'Brouillon',
    page: 'Page',
    contents: 'Contenu',
    verifyFile: 'L’empreinte est le SHA-256 du fichier report.json de ce rapport.',
    targetsCaption: 'Chaque barre est la valeur à l’échelle de sa cible finale ; le trait est la cible de la période.',
  },
};
