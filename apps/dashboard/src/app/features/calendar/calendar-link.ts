import type { Params } from '@angular/router';
import type { CalendarEntry } from '#contract';
import type { DatedKind } from '#domain';

/** A page inside the project. */
export interface CalendarLink {
  readonly page: readonly string[];
  readonly query?: Params;
}

const pages: Readonly<Record<DatedKind, (entry: CalendarEntry) => CalendarLink | null>> = {
  project: () => null,
  period_end: () => ({ page: ['reports'] }),
  report_due: () => ({ page: ['reports'] }),
  event: ({ id }) => ({ page: ['events', id ?? ''] }),
  meeting: ({ id }) => ({ page: ['round-table-meetings', id ?? ''] }),
  course_session: ({ id, within }) => ({ page: ['training', within ?? '', id ?? ''] }),
  group_session: ({ id }) => ({ page: ['group-sessions', id ?? ''] }),
  support_visit: ({ id }) => ({ page: ['support-visits', id ?? ''] }),
  agreement_expiry: ({ id }) => ({ page: ['agreements', id ?? ''] }),
  commitment_due: ({ id }) => ({ page: ['commitments', id ?? ''] }),
  decision_due: ({ id }) => ({ page: ['decisions', id ?? ''] }),
  plan_action_due: ({ id }) => ({ page: ['plans', id ?? ''] }),
  vacancies_expiring: () => ({ page: ['vacancies'] }),
  appointments: ({ from }) => ({ page: ['day'], query: { on: from } }),
  follow_ups_due: () => ({ page: ['follow-ups'] }),
  desk_closure: ({ desk }) => (desk === null ? null : { page: ['desks', desk.id] }),
};

/** Where something dated is kept; null: nowhere of its own. */
export function calendarLink(entry: CalendarEntry): CalendarLink | null {
  return pages[entry.kind](entry);
}
