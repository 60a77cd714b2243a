import type { ClientBase } from 'pg';
import type { DayView } from '#contract';
import { addDays, type CalendarDay, titleToldBefore } from '#domain';
import type { DeskQuestion } from './read-appointments.js';

export async function readCounts(client: ClientBase, { projectId, desk }: DeskQuestion, on: CalendarDay): Promise<DayView['counts']> {
  const { rows } = await client.query<DayView['counts']>(
    `select count(*)::integer as contacts,
       count(*) filter (where r.content ->> 'origin' is distinct from 'appointment')::integer as "withoutAppointment",
       coalesce(round(sum((r.content ->> 'minutes')::numeric)), 0)::integer as minutes,
       (select count(*) from participation t where t.project_id = $1 and t.superseded_at is null and not t.withdrawn
         and t.desk_number = $2 and t.entry_date = $3::date)::integer as "takenInCharge",
       (select count(*) from participation t where t.project_id = $1 and t.superseded_at is null and not t.withdrawn
         and t.desk_number = $2 and t.entry_date between date_trunc('month', $3::date)::date and $3::date)::integer as "takenInChargeThisMonth"
     from record_version r
     where r.project_id = $1 and r.type = 'deskContact' and r.superseded_at is null and not r.withdrawn and r.desk_number = $2 and r.day = $3::date`,
    [projectId, desk, on],
  );
  return rows[0] ?? { contacts: 0, withoutAppointment: 0, minutes: 0, takenInCharge: 0, takenInChargeThisMonth: 0 };
}

type Counted<T> = T & { readonly total: number; readonly person: string | null; readonly pseudonym: string | null };

const personOf = ({ person, pseudonym }: { readonly person: string | null; readonly pseudonym: string | null }) =>
  person === null ? null : { id: person, pseudonym: pseudonym ?? '' };

/** Who came without an appointment, the latest first. */
export async function readWalkIns(
  client: ClientBase,
  { projectId, desk, limit }: DeskQuestion,
  on: CalendarDay,
): Promise<DayView['walkIns']> {
  const { rows } = await client.query<Counted<Omit<DayView['walkIns']['items'][number], 'person'>>>(
    `select r.record_id as id, r.content ->> 'time' as time, r.content ->> 'contactType' as "contactType",
       (r.content ->> 'minutes')::float as minutes, r.content ->> 'outcome' as outcome, r.person_id as person, p.pseudonym,
       count(*) over ()::integer as total
     from record_version r left join person p on p.project_id = r.project_id and p.person_id = r.person_id
     where r.project_id = $1 and r.type = 'deskContact' and r.superseded_at is null and not r.withdrawn and r.desk_number = $2
       and r.day = $4::date and r.content ->> 'origin' is distinct from 'appointment'
     order by r.content ->> 'time' desc nulls last, r.record_id desc limit $3`,
    [projectId, desk, limit, on],
  );
  return { items: rows.map((row) => ({ ...row, person: personOf(row) })), total: rows[0]?.total ?? 0 };
}

/** Sent on to another member and not answered, the oldest first. */
export async function readReferrals(client: ClientBase, { projectId, desk, limit }: DeskQuestion): Promise<DayView['referrals']> {
  const { rows } = await client.query<Counted<Omit<DayView['referrals']['items'][number], 'person'>>>(
    `select r.record_id as id, r.version, o.name as "toMember", r.day as "sentOn", r.person_id as person, p.pseudonym,
       count(*) over ()::integer as total
     from record_version r
     join organisation o on o.organisation_id = (r.content ->> 'toMember')::uuid
     left join person p on p.project_id = r.project_id and p.person_id = r.person_id
     where r.project_id = $1 and r.type = 'referral' and r.superseded_at is null and not r.withdrawn and r.desk_number = $2
       and not r.content ? 'outcome' and not r.content ? 'takenUpOn'
     order by r.day, r.record_id limit $3`,
    [projectId, desk, limit],
  );
  return { items: rows.map((row) => ({ ...row, person: personOf(row) })), total: rows[0]?.total ?? 0 };
}

/** People in charge whose title, as it was seen last, expires soon or has expired. */
export async function readResidenceTitles(
  client: ClientBase,
  { projectId, desk, limit }: DeskQuestion,
  on: CalendarDay,
): Promise<DayView['residenceTitles']> {
  const { rows } = await client.query<{ id: string; pseudonym: string; expiresOn: string; total: number }>(
    `with seen as (
       select distinct on (v.person_id) v.person_id, v.content ->> 'expiresOn' as expires
       from record_version v
       where v.project_id = $1 and v.type = 'residenceTitle' and v.superseded_at is null and not v.withdrawn and v.person_id is not null
       order by v.person_id, v.day desc nulls last, v.record_id desc)
     select p.person_id as id, p.pseudonym, seen.expires as "expiresOn", count(*) over ()::integer as total
     from seen join person p on p.project_id = $1 and p.person_id = seen.person_id
     where seen.expires <= $4 and exists (select from participation r where r.project_id = $1 and r.person_id = seen.person_id
       and r.superseded_at is null and not r.withdrawn and r.exit_date is null and r.desk_number = $2)
     order by seen.expires, p.pseudonym limit $3`,
    [projectId, desk, limit, addDays(on, titleToldBefore)],
  );
  const items = rows.map(({ id, pseudonym, expiresOn }) => ({ person: { id, pseudonym }, expiresOn }));
  return { items, total: rows[0]?.total ?? 0 };
}

/** Participations that count nowhere, because a field of point 1.1 is missing (R12), the latest first. */
export async function readIncomplete(client: ClientBase, { projectId, desk, limit }: DeskQuestion): Promise<DayView['incomplete']> {
  const { rows } = await client.query<{ participation: string; id: string; pseudonym: string; missing: string[]; total: number }>(
    `select r.participation_id as participation, p.person_id as id, p.pseudonym, r.missing_fields as missing,
       count(*) over ()::integer as total
     from participation r join person p on p.project_id = r.project_id and p.person_id = r.person_id
     where r.project_id = $1 and r.superseded_at is null and not r.withdrawn and r.desk_number = $2 and r.missing_fields <> '{}'
     order by r.entry_date desc, r.participation_id desc limit $3`,
    [projectId, desk, limit],
  );
  const items = rows.map(({ participation, id, pseudonym, missing }) => ({ participation, person: { id, pseudonym }, missing }));
  return { items, total: rows[0]?.total ?? 0 };
}
