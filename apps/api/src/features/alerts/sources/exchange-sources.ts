import { interconnectionSilent, recordsRejected, type WatchedBatch, type WatchedInterconnection } from '#domain';
import { type AlertSource, mostRead, said, standing } from '../alert-source.js';

/** Connections in use, with the day on which their body sent something to that system last. */
export const interconnectionSource: AlertSource = {
  audience: 'project',
  async read(client, { projectId, today }) {
    const { rows } = await client.query<WatchedInterconnection>(
      `with sent as materialized (
         select v.content ->> 'administration' as body, v.content ->> 'system' as system, max(v.day) as last from record_version v
         where ${standing} and v.type = 'exchangeBatch' and v.day <= $2::date group by 1, 2)
       select v.record_id as id, coalesce(o.name, d.name, v.content ->> 'system') as name, v.content ->> 'status' as status,
         v.content ->> 'liveOn' as "liveOn", (v.content ->> 'expectedEveryDays')::float as "expectedEveryDays", sent.last as "lastSentOn"
       from record_version v
       left join organisation o on o.organisation_id = (v.content ->> 'organisation')::uuid
       left join desk d on d.project_id = $1 and d.number = v.desk_number
       left join sent on sent.system = v.content ->> 'system'
         and sent.body = coalesce(v.content ->> 'organisation', d.host_organisation_id::text)
       where ${standing} and v.type = 'interconnection' and v.content ->> 'status' = 'connected'
       order by sent.last nulls first, v.record_id limit ${mostRead}`,
      [projectId, today],
    );
    return said(rows.map((row) => interconnectionSilent(row, today)));
  },
};

/** The last batch of each body to each system. */
export const batchSource: AlertSource = {
  audience: 'project',
  async read(client, { projectId, today }) {
    const { rows } = await client.query<WatchedBatch>(
      `select * from (
         select distinct on (v.content ->> 'administration', v.content ->> 'system', v.content ->> 'direction')
           v.record_id as id, coalesce(o.name, v.content ->> 'system', '') as name, v.content ->> 'sentOn' as "sentOn",
           coalesce((v.content ->> 'recordsSent')::float, 0) as sent, coalesce((v.content ->> 'recordsRejected')::float, 0) as rejected
         from record_version v left join organisation o on o.organisation_id = (v.content ->> 'administration')::uuid
         where ${standing} and v.type = 'exchangeBatch' and v.day <= $2::date
         order by v.content ->> 'administration', v.content ->> 'system', v.content ->> 'direction', v.day desc, v.record_id desc) last
       where rejected > 0 order by "sentOn", id limit ${mostRead}`,
      [projectId, today],
    );
    return said(rows.map((row) => recordsRejected(row, today)));
  },
};
