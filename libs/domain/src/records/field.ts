import type { LocalText } from '../indicators/indicator-definition.js';
import type { FieldClass } from './protection.js';

/**
 * Types of one value. `code`: one of a closed list; `codes`: several of it; `text`: a word of an open list, as a municipality; `time`: an
 * hour by the clock on the wall, `09:30`.
 */
export type ValueType = 'text' | 'code' | 'codes' | 'day' | 'time' | 'number' | 'boolean';

/** A code with what users read for it, in the order in which a form offers them. */
export type FieldCodes = Readonly<Record<string, LocalText>>;

interface AnyField {
  /** What people call it, in the middle of a sentence: "data di ingresso". */
  readonly label: LocalText;
  /** What a form says under the label, where the label is not enough. */
  readonly hint?: LocalText;
  /** Without it no record is kept. What a rule needs to count it may be missing: then the record is incomplete. */
  readonly required?: true;
  /** Where it differs from the class of its record type. */
  readonly class?: FieldClass;
  /** Worked out from other fields and never typed. */
  readonly derived?: true;
  /** Whether definitions may use it; free text and what is special never. */
  readonly countable?: false;
}

export interface ValueField extends AnyField {
  readonly type: ValueType;
  /** Of a `boolean` where yes and no alone would say nothing. */
  readonly yesNo?: { readonly yes: LocalText; readonly no: LocalText };
  /** A text of several lines. */
  readonly long?: true;
  /** Of a `code` or `codes`, of a number that stands for something, a level of education, and of a text that is mostly one of a list. */
  readonly codes?: FieldCodes;
  /** Instead of `codes`: two-letter codes of ISO 3166-1 or ISO 639-1, whose names every platform knows in every language. */
  readonly standard?: 'countries' | 'languages';
}

/** Points to one record of another type, or to several. */
export interface ReferenceField extends AnyField {
  readonly type: 'reference' | 'references';
  readonly to: RecordTypeName;
}

/** Records that live inside this one and are saved with it: the attendance of a meeting, the publications of a product. */
export interface PartsField extends AnyField {
  readonly type: 'parts';
  readonly fields: Readonly<Record<string, Field>>;
}

export type Field = ValueField | ReferenceField | PartsField;

/** A kind of record that people enter, with its fields: one description drives forms, imports, filters and definitions. */
export interface RecordType {
  /** The field that people and files call a record by, and that no two records share; without it, its id. */
  readonly calledBy?: string;
  /**
   * What people call one of them where it stands alone, as in the list of another record: some of its fields, one after the other; without
   * it, the field it is called by, or its first line of text. Nothing that is named so leads back to itself.
   */
  readonly namedBy?: readonly string[];
  /** The field with the day it is about, by which registers are sorted; without it, the first day it has. */
  readonly datedBy?: string;
  readonly label: { readonly one: LocalText; readonly many: LocalText };
  /** Class of its fields unless they say otherwise. */
  readonly class: FieldClass;
  readonly fields: Readonly<Record<string, Field>>;
}

/** The record types of the desk practice (its §3) that indicators are counted on or that those point to. */
export const recordTypeNames = [
  ...(['project', 'activity', 'pilotAction', 'jointService', 'organisation', 'projectPartner', 'network', 'networkMember'] as const),
  ...(['deskOpening', 'deskClosure', 'operatorAssignment'] as const),
  ...(['administrationEnrolment', 'desk', 'person', 'participation', 'activeMeasure', 'deskContact', 'appointment', 'referral'] as const),
  ...(['privacyNotice', 'consent', 'serviceAgreement', 'profiling', 'residenceTitle'] as const),
  ...(['participationExit', 'followUpAttempt'] as const),
  ...([
    'groupSession',
    'courseEdition',
    'courseSession',
    'enrolment',
    'attendance',
    'transferItem',
    'supportVisit',
    'supportAttendance',
  ] as const),
  ...(['employer', 'employerContact', 'vacancy', 'candidacy', 'placement', 'interconnection', 'exchangeBatch'] as const),
  ...(['agreement', 'agreementSignatory', 'commitment', 'roundTable', 'roundTableMeeting', 'decision', 'plan', 'procedure'] as const),
  ...([
    'goodPractice',
    'needsSurvey',
    'surveyResponse',
    'event',
    'eventAttendance',
    'disseminationProduct',
    'portal',
    'kitVersion',
  ] as const),
  ...([
    'kitRegistration',
    'serviceCharter',
    'charterStandard',
    'charterMeasurement',
    'satisfactionResponse',
    'complaint',
    'strategy',
    'solution',
  ] as const),
] as const;

export type RecordTypeName = (typeof recordTypeNames)[number];
