import * as z from 'zod';
import { type ContentType, contentTypes, type RecordTypeName } from '#domain';
import { calendarDay, instant, language, pageOf } from './common.js';

/** Records that are entered one by one, by what their addresses call them, with the type of the field catalogue that describes them. */
export const registers = {
  contacts: 'deskContact',
  appointments: 'appointment',
  referrals: 'referral',
} as const satisfies Readonly<Record<string, ContentType>>;
/** Records of one person, entered on the person's page: they have no register of their own. */
export const personRegisters = {
  notices: 'privacyNotice',
  consents: 'consent',
  'service-agreements': 'serviceAgreement',
  profilings: 'profiling',
  'residence-titles': 'residenceTitle',
  measures: 'activeMeasure',
} as const satisfies Readonly<Record<string, ContentType>>;
/** What keeps a desk going, entered on its page. */
export const deskRegisters = {
  'opening-hours': 'deskOpening',
  closures: 'deskClosure',
  'desk-staff': 'operatorAssignment',
} as const satisfies Readonly<Record<string, ContentType>>;
/** What people and companies answered, at a desk or not; mostly of nobody by name. */
export const answerRegisters = {
  'survey-responses': 'surveyResponse',
  'satisfaction-responses': 'satisfactionResponse',
  complaints: 'complaint',
} as const satisfies Readonly<Record<string, ContentType>>;
/** Companies and what they look for, who applied and who was placed. */
export const matchingRegisters = {
  employers: 'employer',
  'employer-contacts': 'employerContact',
  vacancies: 'vacancy',
  candidacies: 'candidacy',
  placements: 'placement',
} as const satisfies Readonly<Record<string, ContentType>>;
/** What a project does as a whole, by itself and with others: of no single desk, and about nobody. */
export const projectRegisters = {
  agreements: 'agreement',
  signatures: 'agreementSignatory',
  commitments: 'commitment',
  networks: 'network',
  'network-members': 'networkMember',
  'round-tables': 'roundTable',
  'round-table-meetings': 'roundTableMeeting',
  decisions: 'decision',
  plans: 'plan',
  procedures: 'procedure',
  'good-practices': 'goodPractice',
  'pilot-actions': 'pilotAction',
  'joint-services': 'jointService',
  administrations: 'administrationEnrolment',
  portals: 'portal',
  'kit-versions': 'kitVersion',
  'kit-registrations': 'kitRegistration',
  interconnections: 'interconnection',
  'exchange-batches': 'exchangeBatch',
  'service-charters': 'serviceCharter',
  'charter-standards': 'charterStandard',
  'charter-measurements': 'charterMeasurement',
  events: 'event',
  'event-attendance': 'eventAttendance',
  'dissemination-products': 'disseminationProduct',
  'needs-surveys': 'needsSurvey',
} as const satisfies Readonly<Record<string, ContentType>>;
/** Courses with their sessions, who is on their lists and who came, what was handed over, and the support of administrations. */
export const trainingRegisters = {
  courses: 'courseEdition',
  'course-sessions': 'courseSession',
  enrolments: 'enrolment',
  attendance: 'attendance',
  'transfer-items': 'transferItem',
  'group-sessions': 'groupSession',
  'support-visits': 'supportVisit',
  'support-attendance': 'supportAttendance',
} as const satisfies Readonly<Record<string, ContentType>>;
/** The type of the records at each address, whatever page they are entered on. */
export const registerTypes = {
  ...{ ...registers, ...personRegisters, ...deskRegisters },
  ...{ ...projectRegisters, ...trainingRegisters, ...answerRegisters, ...matchingRegisters },
} as const;
export const anyRegisterNames = Object.keys(registerTypes) as [AnyRegisterName, ...AnyRegisterName[]];

/** The address of the records of a type; null: it has none of its own. */
export function registerOf(type: RecordTypeName): AnyRegisterName | null {
  return anyRegisterNames.find((name) => registerTypes[name] === type) ?? null;
}
export const registerName = z.enum(Object.keys(registers) as [RegisterName, ...RegisterName[]]);

const plainValue = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
const contentValue = z.union([plainValue, z.array(z.record(z.string(), plainValue))]);
/** Values by the field names of the catalogue; a reference is an id; null, an empty text and an empty list say "not known". */
export const recordContent = z.record(z.string().max(60), contentValue);

export const newRecord = z.strictObject({
  /** UUID version 7, made by whoever creates the record; without it the server makes one. */
  id: z.uuid().optional(),
  content: recordContent,
});
/** The fields that change, null takes a value away; the others stay. */
export const recordChange = z.strictObject({ content: recordContent, reason: z.string().trim().min(3).max(500).nullable().default(null) });
export const recordWithdrawal = z.strictObject({ reason: z.string().trim().min(3).max(500) });

/** Several records at once, all or none, each at the version that was read. */
const severalRecords = z
  .array(z.strictObject({ id: z.uuid(), version: z.number().int().min(1) }))
  .min(1)
  .max(1000);
const bulkReason = z.string().trim().min(3).max(500);
/** The same fields of several records; null takes a value away. */
export const recordsChange = z.strictObject({ records: severalRecords, content: recordContent, reason: bulkReason });
/** Taken back, or, of a restoral, given the content they had before that version. */
export const recordsWithdrawal = z.strictObject({ records: severalRecords, reason: bulkReason });
/** What became of them: their new versions, and how many were so already. */
export const recordsChanged = z.object({ records: z.array(z.object({ id: z.uuid(), version: z.number().int() })), same: z.number().int() });
/** Why none of them was changed: those that stand in the way, by code of what is wrong, `stale_version` for a newer version. */
export const recordsRefusal = z.object({
  refused: z.array(z.object({ id: z.uuid(), day: calendarDay.nullable(), code: z.string(), field: z.string().nullable() })),
});

/** A record in a register. */
export const registerRecord = z.object({
  id: z.uuid(),
  version: z.number().int(),
  /** The day it is about. */
  day: calendarDay.nullable(),
  content: recordContent,
  /** Worked out from the content or from other records. */
  derived: recordContent,
  /** What people call it; null: nothing but its kind and its day. */
  called: z.string().nullable(),
});
/** What the records that are pointed to are called, by id. */
const names = z.record(z.string(), z.string());
export const registerPage = pageOf(registerRecord).extend({
  /** Cursor of the page before this one; null: nothing is before it. */
  previous: z.string().nullable().optional(),
  /** How many rows stand before the first of this page; told where a page begins in the middle. */
  before: z.number().int().optional(),
  total: z.number().int(),
  names,
});
export const recordView = registerRecord.extend({
  type: z.enum(contentTypes as readonly [ContentType, ...ContentType[]]),
  names,
  withdrawn: z.boolean(),
  /** Codes of the indicators it counts for today; empty for who may not read values. */
  countsFor: z.array(z.string()),
  /** Newest first. */
  history: z.array(
    z.object({
      version: z.number().int(),
      at: instant,
      by: z.string(),
      fields: z.array(z.string()),
      reason: z.string().nullable(),
      withdrawn: z.boolean(),
    }),
  ),
});
/**
 * `where`: `contactType:information|listening;channel:phone`, fields of the catalogue with the values that are shown; of a reference, the ids
 * of the records that it may lead to.
 */
export const registerQuery = z.strictObject({
  from: calendarDay.optional(),
  to: calendarDay.optional(),
  desk: z.uuid().optional(),
  person: z.uuid().optional(),
  where: z.string().max(1000).optional(),
  /** Letters that stand anywhere in what a record is called, in any case. */
  called: z.string().trim().min(1).max(100).optional(),
  /** A field of the catalogue, with `-` before it from the highest; default: the newest day first. */
  sort: z
    .string()
    .regex(/^-?[A-Za-z]\w{0,59}$/)
    .optional(),
  cursor: z.string().max(1000).optional(),
  /** With a cursor: the rows before it, instead of those behind it. */
  back: z.literal('true').optional(),
  /** Begins in the middle, at the first row that stands at this value of the order: `2025-06-01`, `P-7`, `30`. */
  at: z.string().trim().min(1).max(100).optional(),
  /** The last rows. */
  end: z.literal('true').optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** A register as one sees it, taken as a file: who takes it and what for is written in it and in the trail (G34). */
export const registerExport = registerQuery.omit({ cursor: true, back: true, at: true, end: true, limit: true }).extend({
  format: z.enum(['csv', 'xlsx']),
  /** Fields of the catalogue, in the order of the columns. */
  columns: z.array(z.string().max(60)).min(1).max(60),
  purpose: z.string().trim().min(3).max(300),
  language: language.optional(),
});

export type RecordsChange = z.infer<typeof recordsChange>;
export type RecordsWithdrawal = z.infer<typeof recordsWithdrawal>;
export type RecordsChanged = z.infer<typeof recordsChanged>;
export type RecordsRefusal = z.infer<typeof recordsRefusal>;
export type RegisterName = keyof typeof registers;
export type PersonRegisterName = keyof typeof personRegisters;
export type DeskRegisterName = keyof typeof deskRegisters;
/** Every kind of record that has addresses of its own. */
export type AnyRegisterName = keyof typeof registerTypes;
export type NewRecord = z.infer<typeof newRecord>;
export type RecordChange = z.infer<typeof recordChange>;
export type RecordWithdrawal = z.infer<typeof recordWithdrawal>;
export type RegisterRecord = z.infer<typeof registerRecord>;
export type RegisterPage = z.infer<typeof registerPage>;
export type RecordView = z.infer<typeof recordView>;
export type RegisterExport = z.infer<typeof registerExport>;
export type RegisterQuery = z.infer<typeof registerQuery>;
