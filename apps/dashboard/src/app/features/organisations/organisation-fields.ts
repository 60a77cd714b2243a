import type { OrganisationRecord } from '#contract';

/** What people enter of an organisation. */
type OrganisationField = Exclude<keyof OrganisationRecord, 'id' | 'version' | 'isShared' | 'history'>;

interface FieldsOfGroup {
  /** Its heading is `organisations.group.<key>`. */
  readonly key: 'what' | 'where';
  readonly fields: readonly OrganisationField[];
}

/** All fields in the order one asks for them, in groups of one subject. */
export const fieldGroups: readonly FieldsOfGroup[] = [
  { key: 'what', fields: ['name', 'shortName', 'category', 'sector', 'size', 'taxId', 'competences'] },
  { key: 'where', fields: ['country', 'istatCode', 'nuts3'] },
];
