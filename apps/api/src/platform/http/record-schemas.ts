import {
  classAt,
  type Field,
  type FieldClass,
  keptRecordTypes,
  protectionOf,
  recordType,
  type RecordTypeName,
  recordTypeNames,
} from '#domain';
import type { SchemaObject } from './open-api-schema.js';

/** What the description says of a field besides its type: as members that other programs read, and in words. */
export interface RecordSchema extends SchemaObject {
  readonly properties: Record<string, SchemaObject>;
}

/** Name of the schema of a record type in the description: `DeskRecord`. */
export const recordSchemaName = (type: RecordTypeName): string => `${type.charAt(0).toUpperCase()}${type.slice(1)}Record`;

const referenceTo = (type: RecordTypeName): string => `#/components/schemas/${recordSchemaName(type)}`;

/** The field catalogue as schemas of the interface description, one per record type. */
export function recordSchemas(): Record<string, RecordSchema> {
  return Object.fromEntries(recordTypeNames.map((type) => [recordSchemaName(type), recordSchema(type)]));
}

function recordSchema(name: RecordTypeName): RecordSchema {
  const { label, calledBy, fields } = recordType(name);
  const kept = keptRecordTypes.has(name) ? '' : ' Not entered yet.';
  const called = calledBy === undefined ? 'its id' : `its \`${calledBy}\``;
  return {
    type: 'object',
    description: `${capitalised(label.one.en)}. Other records point to it by ${called}.${kept}`,
    properties: propertiesOf(name, fields),
    ...requiredAmong(fields),
  };
}

function requiredAmong(fields: Readonly<Record<string, Field>>): { required?: string[] } {
  const required = Object.entries(fields).flatMap(([name, field]) => (field.required ? [name] : []));
  return required.length === 0 ? {} : { required };
}

function propertiesOf(type: RecordTypeName, fields: Readonly<Record<string, Field>>): Record<string, SchemaObject> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldSchema(type, field)]));
}

function fieldSchema(type: RecordTypeName, field: Field): SchemaObject {
  const fieldClass = classAt(type, { field, references: [] });
  const { legalBasis, retention, seenBy } = protectionOf(fieldClass);
  const described = {
    ...valueSchema(type, field),
    description: [capitalised(field.label.en), ...sentencesOn(field, fieldClass)].join('. ') + '.',
    ...(field.required ? {} : { nullable: true }),
    ...(field.derived ? { readOnly: true } : {}),
    'x-label': field.label,
    'x-class': fieldClass,
    'x-legal-basis': legalBasis,
    'x-retention': retention,
    'x-seen-by': seenBy,
    'x-countable': field.countable ?? true,
    ...('codes' in field && field.codes ? { 'x-code-labels': field.codes } : {}),
    ...('to' in field ? { 'x-refers-to': referenceTo(field.to) } : {}),
  };
  return described;
}

function valueSchema(type: RecordTypeName, field: Field): SchemaObject {
  switch (field.type) {
    case 'parts':
      return { type: 'array', items: { type: 'object', properties: propertiesOf(type, field.fields) } };
    case 'references':
      return { type: 'array', items: { type: 'string' } };
    case 'codes':
      return { type: 'array', items: codeSchema(field) };
    case 'code':
      return codeSchema(field);
    case 'number':
      // a number that stands for something has a closed list too
      return field.codes ? { type: 'integer', enum: Object.keys(field.codes).map(Number) } : { type: 'number' };
    case 'boolean':
      return { type: 'boolean' };
    case 'day':
      return { type: 'string', format: 'date' };
    case 'time':
      return { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', example: '09:30' };
    default:
      return { type: 'string' };
  }
}

const standardPatterns = { countries: '^[A-Z]{2}$', languages: '^[a-z]{2}$' } as const;

function codeSchema({
  codes,
  standard,
}: {
  readonly codes?: Readonly<Record<string, unknown>>;
  readonly standard?: 'countries' | 'languages';
}): SchemaObject {
  if (standard !== undefined) return { type: 'string', pattern: standardPatterns[standard] };
  return { type: 'string', enum: Object.keys(codes ?? {}) };
}

const classWords: Readonly<Record<FieldClass, string>> = {
  open: 'Open: kept with the papers of the project, seen by whoever has a role in it',
  personal: 'Personal, under a pseudonym: kept five years after the last payment, seen by whoever may open records',
  identity: 'Identity: kept five years after the last payment, shown for a reason alone, each time noted',
  special: 'Special category: kept five years after the last payment, shown for a reason alone, each time noted',
};

function sentencesOn(field: Field, fieldClass: FieldClass): readonly string[] {
  const { legalBasis } = protectionOf(fieldClass);
  const codes = 'codes' in field && field.codes ? Object.entries(field.codes).map(([code, { en }]) => `${code} (${en})`) : [];
  return [
    ...('to' in field ? [`Names ${field.type === 'references' ? 'several of' : 'one of'} the ${recordType(field.to).label.many.en}`] : []),
    ...(field.derived ? ['Worked out from other fields'] : []),
    ...(codes.length > 0 ? [codes.join(', ')] : []),
    legalBasis === null ? classWords[fieldClass] : `${classWords[fieldClass]}; ${legalBasis}`,
    field.countable === false ? 'Counted by no definition' : 'May be counted',
  ];
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * An answer about records of a type, one, a list or a page of them: each property that is a field of the catalogue is described there and
 * nowhere else.
 */
export function describedByCatalogue(answer: SchemaObject, type: RecordTypeName): SchemaObject {
  if (isSchema(answer.items)) return { ...answer, items: describedByCatalogue(answer.items, type) };
  const page = answer.properties?.['items'];
  if (isSchema(page)) return { ...answer, properties: { ...answer.properties, items: describedByCatalogue(page, type) } };
  const { fields } = recordType(type);
  const properties = Object.entries(answer.properties ?? {}).map(([name, property]) => {
    if (!Object.hasOwn(fields, name) || !isSchema(property)) return [name, property] as const;
    return [name, { ...property, allOf: [{ $ref: `${referenceTo(type)}/properties/${name}` }] }] as const;
  });
  return { ...answer, properties: Object.fromEntries(properties) };
}

function isSchema(schema: NonNullable<SchemaObject['properties']>[string] | undefined): schema is SchemaObject {
  return schema !== undefined && !('$ref' in schema);
}
