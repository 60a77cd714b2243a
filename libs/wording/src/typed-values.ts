import type { Language, LocalText, TypedKind } from '#domain';

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

/** What kind of figure a typed value is, in a sentence. */
export function typedSentence(kind: TypedKind): LocalText {
  return sentences[kind];
}
