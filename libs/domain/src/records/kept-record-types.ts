import type { RecordTypeName } from './field.js';

/** Records that are entered and stored today; definitions over others wait for them. Each joins here when its records come. */
export const keptRecordTypes: ReadonlySet<RecordTypeName> = new Set([
  ...(['participation', 'desk', 'projectPartner', 'deskContact', 'appointment', 'referral'] as const),
  ...(['participationExit', 'followUpAttempt'] as const),
  ...(['activeMeasure', 'residenceTitle', 'serviceAgreement', 'profiling', 'privacyNotice', 'consent'] as const),
  ...(['deskOpening', 'deskClosure', 'operatorAssignment'] as const),
  ...(['agreement', 'agreementSignatory', 'commitment', 'network', 'networkMember'] as const),
  ...(['courseEdition', 'courseSession', 'enrolment', 'attendance', 'transferItem', 'groupSession'] as const),
  ...(['supportVisit', 'supportAttendance'] as const),
  ...(['roundTable', 'roundTableMeeting', 'decision', 'plan', 'procedure', 'goodPractice'] as const),
  ...(['pilotAction', 'jointService', 'administrationEnrolment'] as const),
  ...(['employer', 'employerContact', 'vacancy', 'candidacy', 'placement'] as const),
  ...(['portal', 'kitVersion', 'kitRegistration', 'interconnection', 'exchangeBatch'] as const),
  ...(['serviceCharter', 'charterStandard', 'charterMeasurement', 'satisfactionResponse', 'complaint'] as const),
  ...(['event', 'eventAttendance', 'disseminationProduct', 'needsSurvey', 'surveyResponse'] as const),
]);

/**
 * Records whose fields can be read from those: kept too, shared between projects, or people. Somebody is counted by what they took part in
 * and by what was done for them, never by being known: of those who came with a file nothing else is kept.
 */
export const readableRecordTypes: ReadonlySet<RecordTypeName> = new Set([...keptRecordTypes, 'person', 'organisation', 'project']);
