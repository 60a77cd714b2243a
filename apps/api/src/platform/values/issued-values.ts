import type { ClientBase } from 'pg';
import type { IndicatorDetail, ReportState } from '#contract';
import { accumulates, type CalendarDay } from '#domain';
import { amountsOf } from './indicator-amounts.js';
import type { IndicatorFacts, ProjectFacts } from './project-facts.js';
import { readAmountGround } from './value-ground.js';
import { everythingUpTo } from './value-question.js';

interface IssuedRow {
  readonly reportId: string;
  readonly period: string;
  readonly end: CalendarDay;
  readonly asOf: CalendarDay;
  readonly value: number;
  readonly state: ReportState;
}

export type IssuedValue = IndicatorDetail['issued'][number] & { readonly asOf: CalendarDay };

/** What reports said of an indicator, the newest report of each period, and what the same cut-off gives now. */
export async function readIssued(
  client: ClientBase,
  facts: ProjectFacts,
  indicator: IndicatorFacts,
  upTo: CalendarDay,
): Promise<IssuedValue[]> {
  const { rows } = await client.query<IssuedRow>(
    `select distinct on (p.number) r.report_id as "reportId", r.period_id as period, p.end_date as "end", r.as_of as "asOf",
       v.value::float8 as value, r.state
     from report r
     join reporting_period p on p.project_id = r.project_id and p.period_id = r.period_id
     join report_value v on v.project_id = r.project_id and v.report_id = r.report_id and v.indicator_number = $2
     where r.project_id = $1 and r.state <> 'draft' and r.as_of <= $3::date and v.value is not null
     order by p.number, r.number desc`,
    [facts.projectId, indicator.number, upTo],
  );
  const issued: IssuedValue[] = [];
  for (const row of rows) issued.push({ ...row, now: await valueOn(client, facts, indicator, row.asOf) });
  return issued;
}

/** The value of one indicator up to a day, as known now. */
async function valueOn(client: ClientBase, facts: ProjectFacts, indicator: IndicatorFacts, cutOff: CalendarDay): Promise<number | null> {
  return amountsOf(indicator, await readAmountGround(client, facts, everythingUpTo(cutOff))).value;
}

/**
 * From the last issued value to the value now: what was added since its cut-off, and what changed before it. The correction is issued by
 * the next report (design: a number once reported never moves).
 */
export function bridgeOf(indicator: IndicatorFacts, issued: readonly IssuedValue[], value: number | null): IndicatorDetail['bridge'] {
  const last = issued.at(-1);
  // a typed value that was taken back leaves nothing to compare with
  if (!last || last.now === null || value === null || !accumulates(indicator)) return null;
  return { reported: last.value, added: value - last.now, corrections: last.now - last.value, now: value };
}
