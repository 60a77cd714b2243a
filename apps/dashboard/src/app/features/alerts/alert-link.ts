import type { Params } from '@angular/router';
import type { AlertView } from '#contract';
import type { AlertKind } from '#domain';

/** Where a record is put right: the parts of its page inside the project. */
export interface AlertLink {
  readonly page: readonly string[];
  readonly query?: Params;
}

type Linked = Pick<AlertView, 'kind' | 'id' | 'within' | 'desk'>;

const pages: Readonly<Record<AlertKind, (alert: Linked) => readonly string[]>> = {
  report_overdue: () => ['reports'],
  report_due: () => ['reports'],
  agreement_not_renewed: ({ id }) => ['agreements', id],
  agreement_expired: ({ id }) => ['agreements', id],
  agreement_expiring: ({ id }) => ['agreements', id],
  agreement_ends_before_project: ({ id }) => ['agreements', id],
  commitment_overdue: ({ id }) => ['commitments', id],
  decision_overdue: ({ id }) => ['decisions', id],
  plan_actions_overdue: ({ id }) => ['plans', id],
  residence_title_expired: ({ id }) => ['people', id],
  residence_title_expiring: ({ id }) => ['people', id],
  // the people themselves are on the page of exits and follow-ups, and nowhere twice
  follow_ups_overdue: () => ['follow-ups'],
  follow_ups_due: () => ['follow-ups'],
  exits_due: () => ['follow-ups'],
  session_without_attendance: ({ id, within }) => ['training', within ?? '', id],
  vacancy_past_validity: ({ id }) => ['vacancies', id],
  placement_check_due: ({ id }) => ['placements', id],
  interconnection_silent: ({ id }) => ['interconnections', id],
  records_rejected: ({ id }) => ['exchange-batches', id],
  charter_measurement_missing: ({ id }) => ['charter-standards', id],
  charter_standard_not_met: ({ id }) => ['charter-measurements', id],
  desk_without_hours: ({ desk }) => ['desks', desk?.id ?? ''],
};

/** The page on which what an alert tells of is put right. */
export function alertLink(alert: Linked): AlertLink {
  return { page: pages[alert.kind](alert) };
}
