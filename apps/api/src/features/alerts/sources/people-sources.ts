import {
  daysWithoutContact,
  exitsOfDesk,
  addDays,
  type FollowUpsOfDesk,
  followUpsOfDesk,
  residenceTitleTerm,
  titleToldBefore,
  type UnseenOfDesk,
  type WatchedTitle,
} from '#domain';
import { type AlertSource, mostRead, said } from '../alert-source.js';

/** A participation that stands, of `r`, at one of the desks that are told of. */
const inCharge = `r.project_id = $1 and r.superseded_at is null and not r.withdrawn and ($2::smallint[] is null or r.desk_number = any ($2))`;

/** The titles of people in charge at the desks of who asks, as they were seen last: for operators alone (desk practice §8). */
export const titleSource: AlertSource = {
  audience: 'operators',
  async read(client, { projectId, desks, today }) {
    const { rows } = await client.query<WatchedTitle>(
      `with open as materialized (
         select distinct on (r.person_id) r.person_id, r.desk_number from participation r
         where ${inCharge} and r.exit_date is null and r.desk_number is not null order by r.person_id, r.entry_date desc)
       select o.person_id as id, p.pseudonym as name, t.expires as "expiresOn", o.desk_number as desk
       from open o
       cross join lateral (
         select v.content ->> 'expiresOn' as expires from record_version v
         where v.project_id = $1 and v.person_id = o.person_id and v.superseded_at is null and not v.withdrawn and v.type = 'residenceTitle'
         order by v.day desc nulls last, v.record_id desc limit 1) t
       join person p on p.project_id = $1 and p.person_id = o.person_id
       where t.expires <= $3
       order by t.expires, o.person_id limit ${mostRead}`,
      [projectId, desks, addDays(today, titleToldBefore)],
    );
    return said(rows.map((row) => residenceTitleTerm(row, today)));
  },
};

/** How many people each desk has still to ask (R46); who died is not asked (R49). */
export const followUpSource: AlertSource = {
  audience: 'desk-work',
  async read(client, { projectId, desks, today }) {
    const { rows } = await client.query<FollowUpsOfDesk>(
      `select d.desk_id as id, d.name, d.number as desk, w.people, w.first as "firstExit"
       from (select r.desk_number, count(*)::integer as people, min(r.exit_date) as first from participation r
         where ${inCharge} and r.exit_date is not null and (r.exit_date + interval '6 months')::date <= $3::date and r.status_6m is null
           and r.exit_reason is distinct from 'DECEASED' group by r.desk_number) w
       join desk d on d.project_id = $1 and d.number = w.desk_number order by w.first, d.number limit ${mostRead}`,
      [projectId, desks, today],
    );
    return said(rows.map((row) => followUpsOfDesk(row, today)));
  },
};

/** What is support: an attempt to ask after the exit is none (R9). */
const support = `(v.type in ('deskContact', 'activeMeasure', 'attendance') or v.type = 'appointment' and v.content ->> 'status' = 'held')`;

/**
 * How many people in charge each desk has not seen for ninety days. Those who were seen since are found by the days of the records and put
 * aside at once, so that the past of the others is read and no more.
 */
export const exitSource: AlertSource = {
  audience: 'desk-work',
  async read(client, { projectId, desks, today }) {
    const { rows } = await client.query<UnseenOfDesk>(
      `with seen as materialized (
         select distinct v.person_id from record_version v
         where v.project_id = $1 and v.superseded_at is null and not v.withdrawn and v.person_id is not null
           and v.type in ('deskContact', 'activeMeasure', 'attendance', 'appointment') and ${support} and v.day > $3::date and v.day <= $4::date),
       unseen as materialized (
         select r.person_id, r.participation_id, r.desk_number, r.entry_date from participation r
         where ${inCharge} and r.exit_date is null and r.entry_date <= $3::date
           and not exists (select from seen where seen.person_id = r.person_id)),
       last as materialized (
         select u.desk_number, greatest(u.entry_date, s.day) as day from unseen u
         cross join lateral (
           select greatest(max(v.day) filter (where ${support} and v.day <= $4::date),
             max((v.content ->> 'reenteredOn')::date) filter (where v.type = 'participationExit' and u.participation_id = any (v.links))) as day
           from record_version v where v.project_id = $1 and v.person_id = u.person_id and v.superseded_at is null and not v.withdrawn) s)
       select d.desk_id as id, d.name, d.number as desk, count(*)::integer as people, min(last.day) as "firstSeenLast"
       from last join desk d on d.project_id = $1 and d.number = last.desk_number
       where last.day <= $3::date group by d.desk_id, d.name, d.number order by min(last.day), d.number limit ${mostRead}`,
      [projectId, desks, addDays(today, -daysWithoutContact), today],
    );
    return said(rows.map((row) => exitsOfDesk(row, today)));
  },
};
