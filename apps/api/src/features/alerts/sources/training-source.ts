import { keepsRegister, sessionWithoutAttendance, type WatchedSession } from '#domain';
import { type AlertSource, mostRead, said, standing } from '../alert-source.js';

interface SessionRow extends WatchedSession {
  readonly keepers: string | null;
}

/** Sessions that are over and in whose register nobody is marked; for trainers those of the registers they keep. */
export const sessionSource: AlertSource = {
  audience: 'training',
  async read(client, { projectId, account, today }) {
    const { rows } = await client.query<SessionRow>(
      `select v.record_id as id, c.record_id as within, c.content ->> 'title' as name, v.content ->> 'date' as date,
         v.content ->> 'status' as status, c.content ->> 'status' as "courseStatus", c.content ->> 'registerKeepers' as keepers, 0 as marked
       from record_version v
       join record_version c on c.project_id = $1 and c.record_id = (v.content ->> 'edition')::uuid and c.superseded_at is null
         and not c.withdrawn
       where ${standing} and v.type = 'courseSession' and v.day < $2::date and v.content ->> 'status' is distinct from 'cancelled'
         and not exists (select from record_version a where a.project_id = $1 and a.links @> array[v.record_id] and a.type = 'attendance'
           and a.superseded_at is null and not a.withdrawn)
       order by v.day, v.record_id limit ${mostRead}`,
      [projectId, today],
    );
    // whoever answers for the project, or looks it over, is told of every register
    const all = account.mayIn('participations.edit', projectId) || !account.mayIn('training.edit', projectId);
    const own = rows.filter(({ keepers }) => all || keepsRegister(keepers, account.email));
    return said(own.map(({ keepers: _, ...session }) => sessionWithoutAttendance(session, today)));
  },
};
