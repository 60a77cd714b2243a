import type { ClientBase } from 'pg';
import { cutOffOf, type CalendarDay, type ReportingPeriod } from '#domain';
import { composeReport, type ComposedReport } from './compose-report.js';
import type { ReportSubject } from './report-subject.js';
import { readPrevious, readTexts, type PreviousReport, type StoredReport } from './stored-report.js';

/** A draft as it stands now, with the report it continues. */
export interface Draft extends ComposedReport {
  readonly previous: PreviousReport | null;
}

/** Makes a draft's report from what is known now. @param knownAt the instant it is made at */
export async function readDraft(
  client: ClientBase,
  subject: ReportSubject,
  stored: StoredReport,
  today: CalendarDay,
  knownAt: Date,
): Promise<Draft> {
  const { projectId } = subject.facts;
  const period = periodOf(subject, stored.periodId);
  const previous = await readPrevious(client, projectId, stored);
  const texts = await readTexts(client, projectId, stored.id);
  const moment = { period, cutOff: cutOffOf(period, today), knownAt };
  return { ...(await composeReport(client, subject, moment, texts, previous)), previous };
}

export function periodOf({ facts }: ReportSubject, periodId: string): ReportingPeriod {
  const period = facts.periods.find(({ id }) => id === periodId);
  if (!period) throw new RangeError(`The project has no period ${periodId}`);
  return period;
}
