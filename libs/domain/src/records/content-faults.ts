import { isCalendarDay } from '../periods/calendar-day.js';
import { isLocalTime } from '../periods/local-time.js';
import { recordType } from './catalogue.js';
import type { Field, RecordTypeName, ValueField } from './field.js';
import { onceFor } from './once-for.js';
import { type ContentValue, isParts, type PartContent, type RecordContent } from './record-content.js';

/** Why a record cannot be kept as it is. `at` is the field, of a record inside it `services.0.minutes`. */
export interface ContentFault {
  readonly code:
    | 'unknown-field'
    | 'derived'
    | 'kept-apart'
    | 'required'
    | 'wrong-type'
    | 'unknown-code'
    | 'no-day'
    | 'no-time'
    | 'no-id'
    | 'too-long'
    | 'out-of-range';
  readonly at: string;
}

const longestLine = 500;
const longestText = 5000;
const mostParts = 200;
const largestNumber = 1e12;
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const standardCode = { countries: /^[A-Z]{2}$/, languages: /^[a-z]{2}$/ } as const;

/** Holds a content against the catalogue: fields that exist, values of their type, codes of their lists, what is required. */
export function contentFaults(type: RecordTypeName, content: RecordContent): readonly ContentFault[] {
  return faultsIn(recordType(type).fields, content, '');
}

function faultsIn(fields: Readonly<Record<string, Field>>, content: RecordContent | PartContent, before: string): ContentFault[] {
  const faults: ContentFault[] = [];
  for (const name of Object.keys(content)) if (!Object.hasOwn(fields, name)) faults.push({ code: 'unknown-field', at: before + name });
  for (const [name, field] of entriesOf(fields)) {
    const value = content[name] ?? null;
    if (value !== null || field.required) faults.push(...faultsOfField(field, value, before + name));
  }
  return faults;
}

const entriesOf = onceFor((fields: Readonly<Record<string, Field>>) => Object.entries(fields));

function faultsOfField(field: Field, value: ContentValue, at: string): ContentFault[] {
  if (value === null) return field.required ? [{ code: 'required', at }] : [];
  if (field.derived) return [{ code: 'derived', at }];
  // who somebody is and what is of a special category is sealed elsewhere, and never in a content
  if (field.class === 'identity' || field.class === 'special') return [{ code: 'kept-apart', at }];
  const fault = (code: ContentFault['code']): ContentFault[] => [{ code, at }];
  switch (field.type) {
    case 'parts':
      if (!isParts(value)) return fault('wrong-type');
      if (value.length > mostParts) return fault('too-long');
      return value.flatMap((part, index) => faultsIn(field.fields, part, `${at}.${index}.`));
    case 'references':
      return isTexts(value) ? (value.every((one) => id.test(one)) ? [] : fault('no-id')) : fault('wrong-type');
    case 'reference':
      return typeof value !== 'string' ? fault('wrong-type') : id.test(value) ? [] : fault('no-id');
    default:
      return faultOfValue(field, value).flatMap(fault);
  }
}

function faultOfValue(field: ValueField, value: ContentValue): ContentFault['code'][] {
  switch (field.type) {
    case 'boolean':
      return typeof value === 'boolean' ? [] : ['wrong-type'];
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) return ['wrong-type'];
      if (field.codes) return Object.hasOwn(field.codes, String(value)) ? [] : ['unknown-code'];
      return value >= 0 && value <= largestNumber ? [] : ['out-of-range'];
    case 'day':
      return typeof value === 'string' && isCalendarDay(value) ? [] : ['no-day'];
    case 'time':
      return typeof value === 'string' && isLocalTime(value) ? [] : ['no-time'];
    case 'codes':
      if (!isTexts(value)) return ['wrong-type'];
      return value.every((one) => isCode(field, one)) ? [] : ['unknown-code'];
    case 'code':
      if (typeof value !== 'string') return ['wrong-type'];
      return isCode(field, value) ? [] : ['unknown-code'];
    case 'text':
      if (typeof value !== 'string') return ['wrong-type'];
      return value.length <= (field.long ? longestText : longestLine) ? [] : ['too-long'];
  }
}

function isCode({ codes, standard }: ValueField, value: string): boolean {
  return standard ? standardCode[standard].test(value) : codes !== undefined && Object.hasOwn(codes, value);
}

function isTexts(value: ContentValue): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
