import { deskWithoutHours, type WatchedDesk } from '#domain';
import { type AlertSource, mostRead, said } from '../alert-source.js';

/** Desks that are open, with the last day on which hours of theirs hold. */
export const deskSource: AlertSource = {
  audience: 'desk-keeping',
  async read(client, { projectId, desks, today }) {
    const { rows } = await client.query<WatchedDesk>(
      `select d.desk_id as id, d.name, d.number as desk, d.status, d.opened_on as "openedOn", d.closed_on as "closedOn", h.until as "hoursUntil"
       from desk d
       left join lateral (
         select max(coalesce(v.content ->> 'validTo', '9999-12-31')) as until from record_version v
         where v.project_id = $1 and v.desk_number = d.number and v.type = 'deskOpening' and v.superseded_at is null and not v.withdrawn
           and v.day <= $3::date) h on true
       where d.project_id = $1 and d.status = 'open' and ($2::smallint[] is null or d.number = any ($2))
       order by d.number limit ${mostRead}`,
      [projectId, desks, today],
    );
    return said(rows.map((row) => deskWithoutHours(row, today)));
  },
};
