import type { MergePreview } from '#contract';
import type { Field, IdentityField, Language } from '#domain';
import { catalogueField, type RecordValue, recordValueText } from '../../shared/records/form-fields';

/** One field of two people, as one reads it. */
export interface MergeRow<Name extends string = string> {
  readonly field: Name;
  readonly survivor: string | null;
  readonly merged: string | null;
  readonly result: string | null;
  /** Whether both have a value, and not the same: then one of them has to be chosen. */
  readonly differs: boolean;
}

/**
 * Who the two are, field by field. What the survivor lacks comes from the other anyway; where they differ the survivor's stands, unless the
 * other's is taken.
 */
export function identityRows(
  preview: MergePreview,
  take: readonly IdentityField[],
  language: Language,
): readonly MergeRow<IdentityField>[] {
  return preview.identity.map(({ field, survivor, merged, result }) => {
    const text = (value: string | null): string | null => identityText(field, value, language);
    const differs = survivor !== null && merged !== null && survivor !== merged;
    const stands = differs && take.includes(field) ? merged : result;
    return { field, survivor: text(survivor), merged: text(merged), result: text(stands), differs };
  });
}

/** The participations as the one they become (R4, R7). */
export function participationRows(preview: MergePreview, language: Language): readonly MergeRow[] {
  return preview.participation.map(({ field, survivor, merged, result }) => {
    const kept = catalogueField('participation', field);
    const text = (value: string | null): string | null => (value === null ? null : recordValueText(kept, readValue(kept, value), language));
    return { field, survivor: text(survivor), merged: text(merged), result: text(result), differs: survivor !== merged };
  });
}

const inCatalogue: Partial<Record<IdentityField, () => Field>> = {
  birthDate: () => catalogueField('participation', 'birthDate'),
  sex: () => catalogueField('participation', 'sex'),
  birthCountry: () => catalogueField('person', 'birthCountry'),
};

function identityText(name: IdentityField, value: string | null, language: Language): string | null {
  const field = inCatalogue[name]?.();
  return value === null || field === undefined ? value : recordValueText(field, value, language);
}

/** The preview writes every value as text, lists and parts as JSON. */
function readValue(field: Field, value: string): RecordValue {
  if (field.type === 'number') return Number(value);
  if (field.type === 'boolean') return value === 'true';
  return value.startsWith('[') ? (JSON.parse(value) as RecordValue) : value;
}
