import type { RecordTypeName } from '../records/field.js';

interface KindOfDate {
  /** Whether something is to be done by that day: late when the day is over and it is not done. */
  readonly isDeadline: boolean;
  /** The record it is read from; a reporting period and the project itself are no contents. */
  readonly of: RecordTypeName | 'reportingPeriod';
}

/** Everything dated that the calendar of a project shows, in the order in which it stands on a day. */
export const datedKinds = {
  project: { isDeadline: false, of: 'project' },
  period_end: { isDeadline: false, of: 'reportingPeriod' },
  report_due: { isDeadline: true, of: 'reportingPeriod' },
  event: { isDeadline: false, of: 'event' },
  meeting: { isDeadline: false, of: 'roundTableMeeting' },
  course_session: { isDeadline: false, of: 'courseSession' },
  group_session: { isDeadline: false, of: 'groupSession' },
  support_visit: { isDeadline: false, of: 'supportVisit' },
  agreement_expiry: { isDeadline: false, of: 'agreement' },
  commitment_due: { isDeadline: true, of: 'commitment' },
  decision_due: { isDeadline: true, of: 'decision' },
  plan_action_due: { isDeadline: true, of: 'plan' },
  vacancies_expiring: { isDeadline: false, of: 'vacancy' },
  appointments: { isDeadline: false, of: 'appointment' },
  follow_ups_due: { isDeadline: true, of: 'participation' },
  desk_closure: { isDeadline: false, of: 'deskClosure' },
} as const satisfies Readonly<Record<string, KindOfDate>>;

export type DatedKind = keyof typeof datedKinds;

export const datedKindNames = Object.keys(datedKinds) as readonly DatedKind[];

export function isDatedKind(text: string): text is DatedKind {
  return Object.hasOwn(datedKinds, text);
}
