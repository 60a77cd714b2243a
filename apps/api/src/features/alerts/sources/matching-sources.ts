import {
  addDays,
  placementCheckDays,
  placementCheckDue,
  placementToldForDays,
  vacancyPastValidity,
  type WatchedPlacement,
  type WatchedVacancy,
} from '#domain';
import { type AlertSource, mostRead, said, standing } from '../alert-source.js';

/** Vacancies past their validity of which nobody said how they ended. */
export const vacancySource: AlertSource = {
  audience: 'matching',
  async read(client, { projectId, desks, today }) {
    const { rows } = await client.query<WatchedVacancy>(
      `select v.record_id as id, v.content ->> 'title' as name, v.desk_number as desk, v.content ->> 'status' as status,
         v.content ->> 'outcome' as outcome, v.content ->> 'validUntil' as "validUntil"
       from record_version v
       where ${standing} and v.type = 'vacancy' and not v.content ? 'outcome' and v.content ->> 'validUntil' < $2
         and v.content ->> 'status' in ('published', 'in_selection') and ($3::smallint[] is null or v.desk_number = any ($3))
       order by v.content ->> 'validUntil', v.record_id limit ${mostRead}`,
      [projectId, today, desks],
    );
    return said(rows.map((row) => vacancyPastValidity(row, today)));
  },
};

interface PlacementRow extends Omit<WatchedPlacement, 'checks'> {
  readonly checks: readonly { readonly on?: string; readonly lasts?: boolean }[] | null;
}

/** Placements that began long enough ago for a check, and not so long that none is asked for. */
export const placementSource: AlertSource = {
  audience: 'desk-work',
  async read(client, { projectId, desks, today }) {
    const { rows } = await client.query<PlacementRow>(
      `select v.record_id as id, coalesce(p.pseudonym, '') as name, v.desk_number as desk, v.content ->> 'startDate' as "startDate",
         v.content ->> 'endDate' as "endDate", v.content -> 'checks' as checks
       from record_version v left join person p on p.project_id = $1 and p.person_id = v.person_id
       where ${standing} and v.type = 'placement' and v.day between $2::date and $3::date
         and ($4::smallint[] is null or v.desk_number = any ($4))
       order by v.day, v.record_id limit ${mostRead}`,
      [projectId, addDays(today, -placementToldForDays), addDays(today, -placementCheckDays[0]), desks],
    );
    return said(
      rows.map(({ checks, ...placement }) => {
        const made = (checks ?? []).flatMap(({ on, lasts = null }) => (on === undefined ? [] : [{ on, lasts }]));
        return placementCheckDue({ ...placement, checks: made }, today);
      }),
    );
  },
};
