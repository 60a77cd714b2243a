import { isRecordTypeName, type Language, type LocalText, recordType, type RecordTypeName } from '#domain';

/** The field as people call it, in the middle of a sentence; its name in the record where the catalogue has none. */
export function fieldName(field: string, language: Language, type: RecordTypeName = 'participation'): string {
  const { fields } = recordType(type);
  return fields[field]?.label[language] ?? field;
}

const absent: Readonly<Record<string, LocalText>> = {
  sex: { it: 'manca il sesso', en: 'sex is missing', fr: 'le sexe manque' },
  birthDate: { it: 'manca la data di nascita', en: 'date of birth is missing', fr: 'la date de naissance manque' },
  employmentStatus: { it: 'manca la condizione lavorativa', en: 'employment status is missing', fr: 'la situation d’emploi manque' },
  longTerm: { it: 'manca la durata della disoccupazione', en: 'length of unemployment is missing', fr: 'la durée du chômage manque' },
  isced: { it: 'manca il titolo di studio', en: 'level of education is missing', fr: 'le niveau d’études manque' },
};

/** “manca il titolo di studio”: why a record is incomplete (R12). */
export function missingField(field: string, language: Language): string {
  return absent[field]?.[language] ?? `${{ it: 'manca', en: 'missing', fr: 'manque' }[language]}: ${fieldName(field, language)}`;
}

const records: LocalText = { it: 'registrazioni', en: 'records', fr: 'enregistrements' };

/** The kind of record in the plural, in the middle of a sentence; just "records" for a kind that the catalogue does not know. */
export function recordKind(kind: string, language: Language): string {
  return (isRecordTypeName(kind) ? recordType(kind).label.many : records)[language];
}

const standards: Readonly<Record<'countries' | 'languages', 'region' | 'language'>> = { countries: 'region', languages: 'language' };

/** A country or a language by its two-letter code, as the platform names it; the code itself where it knows none. */
export function standardName(standard: 'countries' | 'languages', code: string, language: Language): string {
  return new Intl.DisplayNames([language], { type: standards[standard], fallback: 'code' }).of(code) ?? code;
}
