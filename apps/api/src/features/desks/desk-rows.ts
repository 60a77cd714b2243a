import type { DeskRecord } from '#contract';
import type { Query } from '../../platform/database/query.js';
import { Refusal } from '../../platform/problems/refusal.js';

/** A desk as it is stored, with who changed what. */
export interface DeskRow extends Omit<DeskRecord, 'minimumServicesOn' | 'countsFor' | 'history'> {
  /** Of the programme: which day it is there. */
  readonly timeZone: string;
  readonly history: readonly StoredChange[];
}

/** An entry of the audit trail: columns by their names in the database. */
interface StoredChange {
  readonly version: number;
  readonly at: string;
  readonly by: string;
  readonly columns: readonly string[];
  readonly reason: string | null;
}

/**
 * A desk by its id or its code. @throws Refusal `not_found`
 * @param hold whether it is held until the end of the transaction, so that of two changes at once the second sees the first
 */
export async function readDeskRow(query: Query, projectId: string, idOrCode: string, hold = false): Promise<DeskRow> {
  const [row] = await query<DeskRow>(hold ? `${deskQuestion} for update of d` : deskQuestion, [projectId, idOrCode]);
  if (!row) throw new Refusal('not_found');
  return row;
}

const deskQuestion = `
select d.desk_id as id, d.version, d.code, d.name, d.desk_type as "deskType", d.status, host.name as "hostOrganisation",
  administration.name as administration, nullif(d.municipality, '') as municipality, d.istat_code as "istatCode", d.nuts3,
  d.opened_on::text as "openedOn", d.closed_on::text as "closedOn", premises.name as "premisesProvidedBy",
  d.premises_handed_over_on::text as "premisesHandedOverOn", d.minimum_services as "minimumServiceSet", g.time_zone as "timeZone",
  d.address, d.access_mode as "accessMode", d.languages,
  (select coalesce(json_agg(co.name order by co.name), '[]') from organisation co
    where co.organisation_id = any (d.co_managed_by)) as "coManagedBy",
  (select coalesce(json_agg(json_build_object('version', a.record_version, 'at', a.at, 'by', coalesce(u."name", a.account_id, ''),
      'columns', coalesce(a.detail -> 'fields', '[]'), 'reason', a.reason) order by a.seq desc), '[]')
    from audit_entry a left join auth."user" u on u."id" = a.account_id
    where a.project_id = d.project_id and a.record_id = d.desk_id and a.record_type = 'desk') as history
from desk d
join project p on p.project_id = d.project_id
join programme g on g.programme_id = p.programme_id
left join organisation host on host.organisation_id = d.host_organisation_id
left join organisation administration on administration.organisation_id = d.administration_id
left join organisation premises on premises.organisation_id = d.premises_provided_by_id
where d.project_id = $1::uuid and (d.desk_id::text = lower($2) or d.code = $2)`;

/** Codes of the indicators a desk counts for on a day, in the order of the project. */
export async function readCountedFor(query: Query, projectId: string, deskId: string, day: string): Promise<string[]> {
  const rows = await query<{ code: string }>(
    `select i.code from indicator i where i.project_id = $1::uuid and exists (select from tally t
       where t.project_id = i.project_id and t.record_id = $2::uuid and t.indicator_number = i.number and t.part = 'N'
         and t.superseded_at is null and t.day <= $3::date and (t.last_day is null or t.last_day >= $3::date))
     order by i.position, i.number`,
    [projectId, deskId, day],
  );
  return rows.map(({ code }) => code);
}

const namedOtherwise: Readonly<Record<string, string>> = { minimum_services: 'minimumServiceSet' };

/** The field of the catalogue that a column keeps: `premises_provided_by_id` is `premisesProvidedBy`. */
export function fieldOfColumn(column: string): string {
  return namedOtherwise[column] ?? column.replace(/_id$/, '').replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
