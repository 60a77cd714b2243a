import type { Language, LocalText, ReportedTyped, TypedKind } from '#domain';
import { formatDay, formatInstant } from './dates.js';
import { formatWhole } from './numbers.js';

/** Sign of a typed value in files, where a word has no room: beside the number, and explained under the table. */
export const typedSigns: Readonly<Record<TypedKind, string>> = { estimate: '†', external: '‡' };

const words: Readonly<Record<TypedKind, LocalText>> = {
  estimate: { it: 'stima informata', en: 'informed estimate', fr: 'estimation éclairée' },
  external: { it: 'dato esterno', en: 'external figure', fr: 'donnée externe' },
};

/** What a typed value is called beside its number: no number of this kind is ever shown without the word or its sign. */
export function typedWord(kind: TypedKind, language: Language): string {
  return words[kind][language];
}

const sentences: Readonly<Record<TypedKind, LocalText>> = {
  estimate: {
    it: 'Stima informata del beneficiario: inserita a mano, non contata sulle schede.',
    en: 'Informed estimate of the beneficiary: typed in, not counted on records.',
    fr: 'Estimation éclairée du bénéficiaire : saisie à la main, non comptée sur les fiches.',
  },
  external: {
    it: 'Dato esterno: nessuna registrazione di qui lo calcola, si inserisce a mano con il metodo e il documento.',
    en: 'External figure: no record kept here computes it; it is typed in with its method and document.',
    fr: 'Donnée externe : aucun enregistrement d’ici ne la calcule, elle se saisit à la main avec sa méthode et son document.',
  },
};

const untyped: LocalText = {
  it: 'Nessuno ha ancora inserito questo dato. Non è uno zero.',
  en: 'Nobody has typed this figure yet. It is not a zero.',
  fr: 'Personne n’a encore saisi ce chiffre. Ce n’est pas un zéro.',
};

/** What a figure says that nobody has typed yet. */
export function untypedSentence(language: Language): string {
  return untyped[language];
}

/** What kind of figure a typed value is, in a sentence. */
export function typedSentence(kind: TypedKind): LocalText {
  return sentences[kind];
}

interface LegendWords {
  readonly asOf: (day: string) => string;
  readonly method: string;
  readonly evidence: string;
  readonly noEvidence: string;
  readonly by: (by: string, at: string) => string;
  readonly counted: (count: string) => string;
}

const legend: Readonly<Record<Language, LegendWords>> = {
  it: {
    asOf: (day) => `al ${day}`,
    method: 'metodo: ',
    evidence: 'documento: ',
    noEvidence: 'documento mancante',
    by: (by, at) => `inserito da ${by}, ${at}`,
    counted: (count) => `le schede, da sole, ne contano ${count}`,
  },
  en: {
    asOf: (day) => `as of ${day}`,
    method: 'method: ',
    evidence: 'document: ',
    noEvidence: 'document missing',
    by: (by, at) => `typed by ${by}, ${at}`,
    counted: (count) => `the records alone count ${count}`,
  },
  fr: {
    asOf: (day) => `au ${day}`,
    method: 'méthode : ',
    evidence: 'document : ',
    noEvidence: 'document manquant',
    by: (by, at) => `saisie par ${by}, ${at}`,
    counted: (count) => `les fiches seules en comptent ${count}`,
  },
};

/** What lies behind a typed value, in a line under its table: "† LI-O4: stima informata al 31 mar 2026; metodo: …". */
export function typedLegend({ code, kind, on, method, evidence, by, at, counted }: ReportedTyped, language: Language): string {
  const words = legend[language];
  const told = [
    `${typedWord(kind, language)} ${words.asOf(formatDay(on, language))}`,
    `${words.method}${method.replace(/\.$/, '')}`,
    evidence === null ? words.noEvidence : `${words.evidence}${evidence.title}, ${evidence.reference}`,
    words.by(by, formatInstant(at, language)),
    ...(counted === null ? [] : [words.counted(formatWhole(counted, language))]),
  ];
  return `${typedSigns[kind]} ${code}${language === 'fr' ? ' :' : ':'} ${told.join('; ')}.`;
}
