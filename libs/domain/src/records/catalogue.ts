import type { RecordType, RecordTypeName } from './field.js';
import { activity } from './types/activities.js';
import { agreement, agreementSignatory, commitment } from './types/agreements.js';
import { enrolment, attendance, supportVisit, supportAttendance } from './types/attendance.js';
import { candidacy, placement } from './types/candidacies.js';
import { deskContact, appointment, referral } from './types/contacts.js';
import { deskClosure, deskOpening, operatorAssignment } from './types/desk-keeping.js';
import { desk } from './types/desk.js';
import { employer, employerContact, vacancy } from './types/employers.js';
import { event, eventAttendance, disseminationProduct } from './types/events.js';
import { roundTable, roundTableMeeting, decision, plan, procedure, goodPractice } from './types/governance.js';
import { portal, kitVersion, kitRegistration, interconnection, exchangeBatch } from './types/kit.js';
import { followUpAttempt, participationExit } from './types/leaving.js';
import { activeMeasure } from './types/measures.js';
import { organisation, projectPartner, network, networkMember, administrationEnrolment } from './types/organisations.js';
import { participation } from './types/participation.js';
import { person } from './types/people.js';
import { project, pilotAction, jointService, strategy, solution } from './types/projects.js';
import { serviceCharter, charterStandard, charterMeasurement, complaint, satisfactionResponse } from './types/quality.js';
import { consent, privacyNotice, profiling, residenceTitle, serviceAgreement } from './types/taking-charge.js';
import { needsSurvey, surveyResponse } from './types/surveys.js';
import { groupSession, courseEdition, courseSession, transferItem } from './types/training.js';

/** The field catalogue: one description per record type, in the order of the desk practice. */
const catalogue: Readonly<Record<RecordTypeName, RecordType>> = {
  project,
  activity,
  pilotAction,
  jointService,
  organisation,
  projectPartner,
  network,
  networkMember,
  administrationEnrolment,
  desk,
  deskOpening,
  deskClosure,
  operatorAssignment,
  person,
  participation,
  activeMeasure,
  deskContact,
  appointment,
  referral,
  privacyNotice,
  consent,
  serviceAgreement,
  profiling,
  residenceTitle,
  participationExit,
  followUpAttempt,
  groupSession,
  courseEdition,
  courseSession,
  enrolment,
  attendance,
  transferItem,
  supportVisit,
  supportAttendance,
  employer,
  employerContact,
  vacancy,
  candidacy,
  placement,
  interconnection,
  exchangeBatch,
  agreement,
  agreementSignatory,
  commitment,
  roundTable,
  roundTableMeeting,
  decision,
  plan,
  procedure,
  goodPractice,
  needsSurvey,
  surveyResponse,
  event,
  eventAttendance,
  disseminationProduct,
  portal,
  kitVersion,
  kitRegistration,
  serviceCharter,
  charterStandard,
  charterMeasurement,
  satisfactionResponse,
  complaint,
  strategy,
  solution,
};

export function recordType(name: RecordTypeName): RecordType {
  return catalogue[name];
}

/** The fields that people call a record by, in their order; none: its kind and its day have to do. */
export function namingFields(name: RecordTypeName): readonly string[] {
  const { namedBy, calledBy, fields } = catalogue[name];
  if (namedBy) return namedBy;
  const line = calledBy ?? Object.entries(fields).find(([, one]) => one.type === 'text' && !one.long)?.[0];
  return line === undefined ? [] : [line];
}

/** Whether a text from outside names a record type. */
export function isRecordTypeName(name: string): name is RecordTypeName {
  return Object.hasOwn(catalogue, name);
}
