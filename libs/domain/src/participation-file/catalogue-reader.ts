import type { Participation } from '../people/participation.js';
import { type FieldReading, fieldReader } from '../record-file/field-reader.js';
import { recordType } from '../records/catalogue.js';
import type { Field } from '../records/field.js';
import type { CellReader } from './cell-reader.js';
import type { ColumnField, RowValues } from './column.js';

/** What a file asks that is a field of a participation too, and not a question that only leads to one. */
export type SharedField = keyof Participation & ColumnField;

/** The field of the catalogue that a column fills. */
export function sharedField(name: SharedField): Field {
  const field = recordType('participation').fields[name];
  if (!field) throw new RangeError(`The catalogue has no field ${name}`);
  return field;
}

/** How a cell of a field of the catalogue is read: it follows from the field, and is written nowhere else. */
export function catalogueReader<Name extends SharedField>(
  name: Name,
  reading: FieldReading = {},
): CellReader<NonNullable<RowValues[Name]>> {
  // the codes of the catalogue are those of the record's own type: the spec of the columns compares them
  return fieldReader(sharedField(name), reading) as CellReader<NonNullable<RowValues[Name]>>;
}
