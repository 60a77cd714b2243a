import type { ClientBase } from 'pg';
import type { PlacementChecksDue } from '#contract';
import { addDays, daysBetween, placementCheckDays, placementCheckDue, placementToldForDays } from '#domain';
import type { MatchingQuestion } from './read-profiles.js';

interface Row {
  readonly id: string;
  readonly version: number;
  readonly personId: string;
  readonly name: string;
  readonly desk: number | null;
  readonly startDate: string;
  readonly endDate: string | null;
  readonly employerId: string | null;
  readonly employer: string | null;
  readonly checks: readonly { readonly on?: string; readonly lasts?: boolean }[] | null;
}

/** Placements of which nobody has asked yet whether they last, after 30, 90 or 180 days: the longest due first. */
export async function readPlacementChecks(client: ClientBase, { projectId, today, desks }: MatchingQuestion): Promise<PlacementChecksDue> {
  const { rows } = await client.query<Row>(
    `select v.record_id as id, v.version, v.person_id as "personId", p.pseudonym as name, v.desk_number as desk,
       v.content ->> 'startDate' as "startDate", v.content ->> 'endDate' as "endDate", v.content -> 'checks' as checks,
       e.record_id as "employerId", o.name as employer
     from record_version v join person p on p.project_id = $1 and p.person_id = v.person_id
     left join record_version e on e.project_id = $1 and e.record_id = (v.content ->> 'employer')::uuid and e.superseded_at is null
     left join organisation o on o.organisation_id = (e.content ->> 'organisation')::uuid
     where v.project_id = $1 and v.type = 'placement' and v.superseded_at is null and not v.withdrawn
       and v.day between $2::date and $3::date and ($4::smallint[] is null or v.desk_number = any ($4))
     order by v.day, v.record_id limit 2000`,
    [projectId, addDays(today, -placementToldForDays), addDays(today, -placementCheckDays[0]), desks],
  );
  const items = rows.flatMap(({ checks, employerId, employer, personId, ...placement }) => {
    const made = (checks ?? []).flatMap(({ on, lasts = null }) => (on === undefined ? [] : [{ on, lasts }]));
    const due = placementCheckDue({ ...placement, checks: made }, today);
    const after = placementCheckDays.find((days) => days === due?.count);
    if (after === undefined) return [];
    const dueOn = addDays(placement.startDate, after);
    return [
      {
        ...{ id: placement.id, version: placement.version, person: { id: personId, pseudonym: placement.name } },
        employer: employerId !== null && employer !== null ? { id: employerId, name: employer } : null,
        ...{ startDate: placement.startDate, after, dueOn, daysLate: daysBetween(dueOn, today) },
      },
    ];
  });
  return { on: today, items: items.sort((one, other) => other.daysLate - one.daysLate) };
}
