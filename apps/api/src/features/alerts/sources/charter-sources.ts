import { charterMeasurementMissing, charterStandardNotMet, type WatchedMeasurement, type WatchedStandard } from '#domain';
import { type AlertSource, mostRead, said, standing } from '../alert-source.js';

/** What a standard is called, with the desk whose charter promises it; of a standard `x` and its charter `c`. */
const standardName = `concat_ws(' · ', x.content ->> 'code', x.content ->> 'name', d.name)`;
const ofCharter = `join record_version c on c.project_id = $1 and c.record_id = (x.content ->> 'charter')::uuid and c.superseded_at is null
         and not c.withdrawn
       left join desk d on d.project_id = $1 and d.number = c.desk_number`;

/** Standards of published charters, with the day each was measured last. */
export const standardSource: AlertSource = {
  audience: 'project',
  async read(client, { projectId, today }) {
    const { rows } = await client.query<WatchedStandard>(
      `with measured as materialized (
         select v.content ->> 'standard' as standard, max(v.day)::text as last from record_version v
         where ${standing} and v.type = 'charterMeasurement' and v.day <= $2::date group by 1)
       select x.record_id as id, ${standardName} as name, c.content ->> 'status' as "charterStatus", c.content ->> 'publishedOn' as "publishedOn",
         x.content ->> 'periodicity' as periodicity, m.last as "lastMeasuredOn"
       from record_version x ${ofCharter}
       left join measured m on m.standard = x.record_id::text
       where x.project_id = $1 and x.type = 'charterStandard' and x.superseded_at is null and not x.withdrawn
         and c.content ->> 'status' = 'published'
       order by m.last nulls first, x.record_id limit ${mostRead}`,
      [projectId, today],
    );
    return said(rows.map((row) => charterMeasurementMissing(row, today)));
  },
};

/** The last measurement of each standard at each desk. */
export const measurementSource: AlertSource = {
  audience: 'project',
  async read(client, { projectId, today }) {
    const { rows } = await client.query<WatchedMeasurement>(
      `with last as materialized (
         select distinct on (v.content ->> 'standard', v.desk_number) v.record_id, v.content from record_version v
         where ${standing} and v.type = 'charterMeasurement' and v.day <= $2::date
         order by v.content ->> 'standard', v.desk_number, v.day desc, v.record_id desc)
       select last.record_id as id, ${standardName} as name, last.content ->> 'measuredOn' as "measuredOn",
         (case when last.content ? 'denominator' then (last.content ->> 'numerator')::numeric / nullif((last.content ->> 'denominator')::numeric, 0)
           else (last.content ->> 'numerator')::numeric end)::float as value,
         (x.content ->> 'threshold')::float as threshold, x.content ->> 'operator' as operator
       from last
       join record_version x on x.project_id = $1 and x.record_id = (last.content ->> 'standard')::uuid and x.superseded_at is null
         and not x.withdrawn
       ${ofCharter}
       order by last.content ->> 'measuredOn', last.record_id limit ${mostRead}`,
      [projectId, today],
    );
    return said(rows.map((row) => charterStandardNotMet(row, today)));
  },
};
