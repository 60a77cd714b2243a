import type { IdentityField, Language, LikenessFinding, LocalText } from '#domain';

const fields: Readonly<Record<IdentityField, LocalText>> = {
  surname: { it: 'cognome', en: 'surname', fr: 'nom' },
  name: { it: 'nome', en: 'first name', fr: 'prénom' },
  taxCode: { it: 'codice fiscale', en: 'tax code', fr: 'code fiscal' },
  birthDate: { it: 'data di nascita', en: 'date of birth', fr: 'date de naissance' },
  birthCountry: { it: 'paese di nascita', en: 'country of birth', fr: 'pays de naissance' },
  sex: { it: 'sesso', en: 'sex', fr: 'sexe' },
  phone: { it: 'telefono', en: 'telephone', fr: 'téléphone' },
  email: { it: 'e-mail', en: 'e-mail', fr: 'e-mail' },
};

/** A field of an identity, in the middle of a sentence. */
export function identityFieldName(field: IdentityField, language: Language): string {
  return fields[field][language];
}

const findings: Readonly<Record<LikenessFinding, LocalText>> = {
  same: { it: 'uguale', en: 'the same', fr: 'identique' },
  same_but_for_omocodia: { it: 'diverso per omocodia', en: 'told apart by omocodia', fr: 'distinct par omocodie' },
  like: { it: 'simile', en: 'alike', fr: 'proche' },
  exchanged: { it: 'scambiato', en: 'exchanged', fr: 'interverti' },
  differs: { it: 'diverso', en: 'different', fr: 'différent' },
};

/** “data di nascita: simile”: what speaks for or against two people being one. */
export function likenessReason(
  { field, finding }: { readonly field: IdentityField; readonly finding: LikenessFinding },
  language: Language,
): string {
  // French sets a space before the colon
  return `${fields[field][language]}${language === 'fr' ? '\u00a0' : ''}: ${findings[finding][language]}`;
}

const looks: Readonly<Record<string, LocalText>> = {
  record_opened: { it: 'scheda aperta', en: 'record opened', fr: 'fiche ouverte' },
  revealed: { it: 'dato riservato mostrato', en: 'sealed answer shown', fr: 'donnée protégée affichée' },
  merge_previewed: { it: 'confrontata con un’altra persona', en: 'compared with another person', fr: 'comparée à une autre personne' },
  timeline_opened: { it: 'cronologia aperta', en: 'timeline opened', fr: 'chronologie ouverte' },
  person_file_issued: { it: 'fascicolo rilasciato', en: 'file issued', fr: 'dossier délivré' },
};

/** What somebody did who looked at a person. */
export function lookWord(action: string, language: Language): string {
  return looks[action]?.[language] ?? action;
}
