import type { CalendarDay } from '../periods/calendar-day.js';
import type { RecordTypeName } from '../records/field.js';

/**
 * Whom an alert concerns: `project` whoever answers for agreements, decisions and plans; `reports`, `training`, `matching` and `desk-keeping`
 * whoever does that work; `desk-work` whoever works with the people of a desk, of their own desk alone where they have one; `operators` those
 * who receive people at that very desk, and nobody else.
 */
export type AlertAudience = 'project' | 'reports' | 'training' | 'matching' | 'desk-keeping' | 'desk-work' | 'operators';

/** `overdue`: a day has passed; `soon`: a day is near; `attention`: something is not as it should be, and no day is. */
export type AlertSeverity = 'overdue' | 'soon' | 'attention';

interface KindOfAlert {
  readonly severity: AlertSeverity;
  readonly audience: AlertAudience;
  /** The record that is put right, so that the alert goes; a reporting period has no record type. */
  readonly about: RecordTypeName | 'reportingPeriod';
}

/** Every kind of alert, in the order in which they are told. */
export const alertKinds = {
  report_overdue: { severity: 'overdue', audience: 'reports', about: 'reportingPeriod' },
  agreement_not_renewed: { severity: 'overdue', audience: 'project', about: 'agreement' },
  agreement_expired: { severity: 'overdue', audience: 'project', about: 'agreement' },
  commitment_overdue: { severity: 'overdue', audience: 'project', about: 'commitment' },
  decision_overdue: { severity: 'overdue', audience: 'project', about: 'decision' },
  plan_actions_overdue: { severity: 'overdue', audience: 'project', about: 'plan' },
  residence_title_expired: { severity: 'overdue', audience: 'operators', about: 'person' },
  follow_ups_overdue: { severity: 'overdue', audience: 'desk-work', about: 'desk' },
  exits_due: { severity: 'overdue', audience: 'desk-work', about: 'desk' },
  session_without_attendance: { severity: 'overdue', audience: 'training', about: 'courseSession' },
  vacancy_past_validity: { severity: 'overdue', audience: 'matching', about: 'vacancy' },
  placement_check_due: { severity: 'overdue', audience: 'desk-work', about: 'placement' },
  interconnection_silent: { severity: 'overdue', audience: 'project', about: 'interconnection' },
  charter_measurement_missing: { severity: 'overdue', audience: 'project', about: 'charterStandard' },
  report_due: { severity: 'soon', audience: 'reports', about: 'reportingPeriod' },
  agreement_expiring: { severity: 'soon', audience: 'project', about: 'agreement' },
  residence_title_expiring: { severity: 'soon', audience: 'operators', about: 'person' },
  follow_ups_due: { severity: 'soon', audience: 'desk-work', about: 'desk' },
  agreement_ends_before_project: { severity: 'attention', audience: 'project', about: 'agreement' },
  records_rejected: { severity: 'attention', audience: 'project', about: 'exchangeBatch' },
  charter_standard_not_met: { severity: 'attention', audience: 'project', about: 'charterMeasurement' },
  desk_without_hours: { severity: 'attention', audience: 'desk-keeping', about: 'desk' },
} as const satisfies Readonly<Record<string, KindOfAlert>>;

export type AlertKind = keyof typeof alertKinds;

export const alertKindNames = Object.keys(alertKinds) as readonly AlertKind[];

/** Something that is overdue, near or not as it should be. It is worked out from records and goes by itself when the record is put right. */
export interface Alert {
  readonly kind: AlertKind;
  /** Id of the record that is put right; of a reporting period its number, `P4`. */
  readonly id: string;
  /** What people call that record; a pseudonym for a person. */
  readonly name: string;
  /** Id of the record that it stands in: of a session its course; null: it stands alone. */
  readonly within: string | null;
  /** The first day on which it was so. */
  readonly since: CalendarDay;
  /** The day by which something was or is to be done; null: no day says it. */
  readonly due: CalendarDay | null;
  /** Number of the desk it belongs to; null: it is of the whole project. */
  readonly desk: number | null;
  /** For how many things or people it stands, or after how many days a check is due; null: for the record alone. */
  readonly count: number | null;
  /** What was found, and the limit it is judged by; null: no figure says it. */
  readonly measured: { readonly value: number; readonly limit: number } | null;
}

/** What a rule says besides kind and record. */
type Said = Pick<Alert, 'since'> & Partial<Pick<Alert, 'due' | 'desk' | 'count' | 'measured'>>;

/** An alert about a record, as a rule says it. */
export function alertOf(kind: AlertKind, about: Pick<Alert, 'id' | 'name'> & Partial<Pick<Alert, 'within'>>, said: Said): Alert {
  const { id, name, within = null } = about;
  return { kind, id, name, within, due: null, desk: null, count: null, measured: null, ...said };
}

/** What an alert is called while it lasts, so that it can be set aside: one of a kind and a record, and of a day that returns. */
export function alertKey({ kind, id, count }: Pick<Alert, 'kind' | 'id' | 'count'>): string {
  return kind === 'placement_check_due' ? `${kind}.${id}.${count}` : `${kind}.${id}`;
}

export function isAlertKind(text: string): text is AlertKind {
  return Object.hasOwn(alertKinds, text);
}

/** Longest overdue first, then what is due next; what no day says by when it began. */
export function byUrgency(one: Alert, other: Alert): number {
  const [day, otherDay] = [one.due ?? one.since, other.due ?? other.since];
  if (day !== otherDay) return day < otherDay ? -1 : 1;
  return one.id < other.id ? -1 : Number(one.id > other.id);
}
