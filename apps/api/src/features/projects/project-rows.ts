import type { DeskView, Project, ReportingPeriodView } from '#contract';
import type { CalendarDay, LocalText } from '#domain';
import type { Query } from '../../platform/database/query.js';

export interface DeskRow extends DeskView {
  readonly closedOn: CalendarDay | null;
}

/** A project as it is stored, with what belongs to it, in order. */
export interface ProjectRow extends Pick<
  Project,
  | 'id'
  | 'acronym'
  | 'specificObjective'
  | 'frameworks'
  | 'priority'
  | 'categoryOfRegion'
  | 'start'
  | 'end'
  | 'leadPartner'
  | 'demo'
  | 'version'
  | 'partners'
> {
  readonly title: Partial<LocalText>;
  readonly programme: {
    readonly code: string;
    readonly name: Partial<LocalText>;
    readonly fund: string;
    /** Empty where nobody wrote it. */
    readonly period: string;
    readonly timeZone: string;
  };
  readonly periods: ReportingPeriodView[];
  readonly desks: DeskRow[];
}

/**
 * The projects of the ids that the transaction's scope holds; one statement, because every page asks it. The state of a period is the state
 * of its last report.
 */
export function readProjectRows(query: Query, projectIds: readonly string[]): Promise<ProjectRow[]> {
  return query<ProjectRow>(statement, [projectIds]);
}

const statement = `
select p.project_id as id, p.acronym, p.title, p.specific_objective as "specificObjective", p.frameworks, p.priority,
  p.category_of_region as "categoryOfRegion", p.start_date::text as start, p.end_date::text as "end", p.is_demo as demo, p.version,
  lead.name as "leadPartner",
  json_build_object('code', g.code, 'name', g.name, 'fund', g.fund, 'period', g.period_text, 'timeZone', g.time_zone) as programme,
  (select coalesce(json_agg(json_build_object('id', period.period_id, 'number', period.number, 'start', period.start_date,
      'end', period.end_date, 'reportDue', period.report_due, 'reportState', coalesce((select report.state from report
        where report.project_id = period.project_id and report.kind = 'project' and report.period_id = period.period_id
        order by report.number desc limit 1), 'not_started')) order by period.number), '[]')
    from reporting_period period where period.project_id = p.project_id) as periods,
  (select coalesce(json_agg(json_build_object('id', desk.desk_id, 'code', desk.code, 'name', desk.name, 'municipality', desk.municipality,
      'status', desk.status, 'openedOn', desk.opened_on, 'closedOn', desk.closed_on) order by desk.number), '[]')
    from desk where desk.project_id = p.project_id) as desks,
  (select coalesce(json_agg(json_build_object('number', partner.number, 'name', o.name, 'role', partner.role, 'country', partner.country, 'nuts3', partner.nuts3)
      order by partner.number), '[]')
    from project_partner partner join organisation o on o.organisation_id = partner.organisation_id
    where partner.project_id = p.project_id) as partners
from project p
join programme g on g.programme_id = p.programme_id
join organisation lead on lead.organisation_id = p.lead_partner_id
where p.project_id = any ($1::uuid[])`;
