import { type AgreementDays, agreementStanding } from '../../agreements/agreement-standing.js';
import type { CalendarDay } from '../../periods/calendar-day.js';
import { recordType } from '../catalogue.js';
import { isParts, type PartContent, type RecordContent } from '../record-content.js';
import type { FieldValue } from '../record-node.js';
import { type ContentType, contentTypes } from '../stored-as-content.js';

type Values = Readonly<Record<string, FieldValue>>;

/** What a derivation reads of the records around one; none that were taken back. */
export interface RecordSurroundings {
  /** Contents of the records of a kind that point here. */
  readonly pointingHere: (type: ContentType) => readonly RecordContent[];
  /** Values of the records that a field points to, with what is worked out of those. */
  readonly pointedToBy: (field: string) => readonly Values[];
}

interface DerivationFromRecords {
  /** The kinds of record that it reads of those that point here. */
  readonly reads?: readonly ContentType[];
  /** The fields whose records it reads. */
  readonly follows?: readonly string[];
  readonly derive: (content: RecordContent, around: RecordSurroundings) => Values;
}

const derivations: Readonly<Partial<Record<ContentType, DerivationFromRecords>>> = {
  agreement: {
    reads: ['agreementSignatory'],
    derive: (content, { pointingHere }) => ({ ...agreementStanding(agreementDays(content, pointingHere('agreementSignatory'))) }),
  },
  // a network begins with the first of its agreements that all have signed
  network: {
    follows: ['agreements'],
    derive: (_, { pointedToBy }) => {
      const days = pointedToBy('agreements').flatMap(({ signedOn }) => day(signedOn) ?? []);
      return { agreementSignedOn: days.toSorted()[0] ?? null };
    },
  },
  charterMeasurement: {
    follows: ['standard'],
    derive: (content, { pointedToBy }) => measuredAgainst(content, pointedToBy('standard')[0] ?? {}),
  },
};

/** What was measured, and whether it keeps the standard; without a denominator the numerator is the value, over nothing there is none (R69). */
export function measuredAgainst({ numerator, denominator }: RecordContent, { threshold, operator }: Values): Values {
  const value = measuredValue(numerator, denominator);
  if (value === null || typeof threshold !== 'number') return { value, met: null };
  return { value, met: operator === '<=' ? value <= threshold : value >= threshold };
}

function measuredValue(numerator: unknown, denominator: unknown): number | null {
  if (typeof numerator !== 'number' || denominator === 0) return null;
  return typeof denominator === 'number' ? numerator / denominator : numerator;
}

/** The days of an agreement as its record and those of its signatures tell them. */
export function agreementDays(content: RecordContent, signatures: readonly RecordContent[]): AgreementDays {
  return {
    approvedOn: day(content['approvedOn']),
    inForceFrom: day(content['inForceFrom']),
    expiresOn: day(content['expiresOn']),
    renewals: partsOf(content['renewals']).flatMap((part) => {
      const [on, newExpiry] = [day(part['on']), day(part['newExpiry'])];
      return on === null || newExpiry === null ? [] : [{ on, newExpiry }];
    }),
    signatures: signatures.map(({ signedOn, adhesion, withdrawnOn }) => {
      return { signedOn: day(signedOn), isAdhesion: adhesion === true, withdrawnOn: day(withdrawnOn) };
    }),
  };
}

/** Whether something is worked out of a record's surroundings. */
export function isDerivedFromRecords(type: ContentType): boolean {
  return derivations[type] !== undefined;
}

/** What follows from the records around one; what follows from its own fields is `derivedValues`. */
export function derivedFromRecords(type: ContentType, content: RecordContent, around: RecordSurroundings): Values {
  return derivations[type]?.derive(content, around) ?? {};
}

/** The kinds of record, of those that point to one of a type, that are read for it. */
export function typesReadAround(type: ContentType): readonly ContentType[] {
  return derivations[type]?.reads ?? [];
}

/** The fields of a type whose records are read for it. */
export function fieldsFollowed(type: ContentType): readonly string[] {
  return derivations[type]?.follows ?? [];
}

/** The types for which a record of a type is read that points to them: a signature for its agreement. */
export function typesReading(type: ContentType): readonly ContentType[] {
  return readers.get(type) ?? [];
}

/** The types for which a record of a type is read that they point to: an agreement for its network. */
export function typesFollowing(type: ContentType): readonly ContentType[] {
  return followers.get(type) ?? [];
}

const readers = new Map(contentTypes.map((type) => [type, contentTypes.filter((one) => typesReadAround(one).includes(type))]));
const followers = new Map(contentTypes.map((type) => [type, contentTypes.filter((one) => follows(one, type))]));

function follows(type: ContentType, to: ContentType): boolean {
  return fieldsFollowed(type).some((name) => {
    const field = recordType(type).fields[name];
    return (field?.type === 'reference' || field?.type === 'references') && field.to === to;
  });
}

function day(value: unknown): CalendarDay | null {
  return typeof value === 'string' ? value : null;
}

function partsOf(value: RecordContent[string] | undefined): readonly PartContent[] {
  return value !== undefined && isParts(value) ? value : [];
}
