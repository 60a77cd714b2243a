import * as z from 'zod';
import { recordTypeNames } from '#domain';
import { language } from './common.js';

/** The language in which labels are answered; default: that of the account. */
export const recordTypeQuery = z.strictObject({ language: language.optional() });

const fieldType = z.enum(['text', 'code', 'codes', 'day', 'time', 'number', 'boolean', 'reference', 'references', 'parts']);
const recordTypeName = z.enum(recordTypeNames);
const plainField = z.object({
  name: z.string(),
  /** As people call it, in the middle of a sentence. */
  label: z.string(),
  hint: z.string().nullable(),
  type: fieldType,
  /** Of a reference: the type it leads to. */
  to: recordTypeName.nullable(),
  /** Of a closed list, in the order in which a form offers them. */
  codes: z.array(z.object({ code: z.string(), label: z.string() })).nullable(),
  /** Instead of codes: two-letter codes of ISO 3166-1 or ISO 639-1. */
  standard: z.enum(['countries', 'languages']).nullable(),
  /** Without it no record is kept. */
  required: z.boolean(),
  /** Worked out from other fields and never typed. */
  derived: z.boolean(),
  /** Whether definitions may use it. */
  countable: z.boolean(),
  class: z.enum(['open', 'personal', 'identity', 'special']),
  legalBasis: z.string().nullable(),
  retention: z.enum(['project', 'fiveYearsAfterLastPayment']),
  seenBy: z.enum(['members', 'recordReaders', 'onReveal']),
});
/** A field of a record; of `parts`, with the fields of each. */
export const fieldView = plainField.extend({ fields: z.array(plainField) });
export const recordTypeView = z.object({
  name: recordTypeName,
  one: z.string(),
  many: z.string(),
  /** Whether such records are entered and stored today. */
  kept: z.boolean(),
  /** The field that people and files call a record by; null: its id. */
  calledBy: z.string().nullable(),
  fields: z.array(fieldView),
});
/** The field catalogue, in the order of the desk practice. */
export const recordTypeList = z.object({ language, items: z.array(recordTypeView), next: z.string().nullable() });

export type FieldView = z.infer<typeof fieldView>;
export type RecordTypeView = z.infer<typeof recordTypeView>;
export type RecordTypeList = z.infer<typeof recordTypeList>;
