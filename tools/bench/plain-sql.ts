import { join } from 'node:path';
import pg from 'pg';
import { passwordOf } from '../../apps/api/src/platform/database/logins.js';
import { EmbeddedPostgres } from '../../apps/api/src/platform/embedded-postgres/embedded-postgres.js';

const owner = 'cruscotto_owner';

/** The owner's connections to the database of a running product: what plain SQL over its tables costs, with nothing around it. */
export function ownerPool(dataFolder: string, connections: number): pg.Pool {
  const url = new EmbeddedPostgres({ folder: join(dataFolder, 'postgres') }).url(owner, passwordOf(dataFolder, owner), 'cruscotto');
  return new pg.Pool({ connectionString: url, max: connections });
}

/** The ESF+ indicators of a project by sex straight from the participations: the question of the overview, asked the plain way. */
export const indicatorsBySex = `select sex, count(*) as eeco01,
    count(*) filter (where employment_status = 'UNE') as eeco02,
    count(*) filter (where employment_status = 'UNE' and long_term) as eeco03,
    count(*) filter (where employment_status = 'INA') as eeco04,
    count(*) filter (where employment_status = 'EMP') as eeco05,
    count(*) filter (where age(entry_date, birth_date) < interval '18 years') as eeco06,
    count(*) filter (where age(entry_date, birth_date) >= interval '18 years' and age(entry_date, birth_date) < interval '30 years') as eeco07,
    count(*) filter (where age(entry_date, birth_date) >= interval '55 years') as eeco08,
    count(*) filter (where isced <= 2) as eeco09,
    count(*) filter (where isced between 3 and 4) as eeco10,
    count(*) filter (where isced >= 5) as eeco11,
    count(*) filter (where third_country_national = 'yes') as eeco13,
    count(*) filter (where foreign_background = 'yes') as eeco14,
    count(*) filter (where housing_exclusion = 'yes') as eeco16,
    count(*) filter (where degurba = 3) as eeco17,
    count(*) filter (where exit_date <= $2 and employment_status = 'INA' and last_status_28d = 'SEARCH') as eecr01,
    count(*) filter (where exit_date <= $2 and not in_education_at_entry and education_28d) as eecr02,
    count(*) filter (where exit_date <= $2 and qualification_28d) as eecr03,
    count(*) filter (where exit_date <= $2 and employment_status <> 'EMP' and last_status_28d = 'JOB') as eecr04,
    count(*) filter (where exit_date + interval '6 months' <= $2 and employment_status <> 'EMP' and status_6m = 'EMP') as eecr05
  from participation
  where project_id = $1 and superseded_at is null and missing_fields = '{}' and entry_date <= $2
  group by sex`;

/** The same over several projects at once. */
export const indicatorsOfProjects = indicatorsBySex.replace('project_id = $1', 'project_id = any ($1::uuid[])');

/** Copies the bare rows of a project's participations into a table without keys, rules or trail: the least a write can cost. */
export const copyRows = `create temporary table bare_copy as select * from participation where project_id = $1`;

/** Women with upper secondary education or more who entered by a day: what the tried definition counts. */
export const womenWithSecondarySql = `select count(*) from participation
  where project_id = $1 and superseded_at is null and sex = 'F' and isced >= 3 and entry_date <= $2::date`;

/** So many contacts of a project, over its desks and the days of two years. Written by the owner: what is measured is how they are read. */
export const contactsOfManyDays = `insert into record_version (project_id, record_id, version, type, recorded_at, recorded_by, desk_number, day, content)
  select p.project_id, gen_random_uuid(), 1, 'deskContact', clock_timestamp(), 'bench', d.number, date '2026-03-30' - n % 730,
    jsonb_build_object('desk', d.desk_id, 'date', date '2026-03-30' - n % 730, 'anonymous', true, 'contactType', 'information',
      'channel', (array['in_person', 'phone', 'email'])[1 + n % 3], 'need', jsonb_build_array('work'), 'minutes', 5 + n % 55)
  from project p, generate_series(1, $2::integer) n
  join lateral (select number, desk_id from desk e join project q on q.project_id = e.project_id
    where q.acronym = $1 and e.number = 1 + n % 4) d on true
  where p.acronym = $1`;

/** A page of them and how many there are. @param where besides, in SQL over `r` */
const pageOfContacts = (order: string, where = 'true'): string => `with contact as not materialized (select r.* from record_version r
    where r.project_id = (select project_id from project where acronym = $1) and r.type = 'deskContact' and r.superseded_at is null
      and not r.withdrawn and ${where})
  select contact.*, (select count(*) from contact) as total from contact order by ${order}, record_id desc limit 200`;

/** The newest of them. */
export const onePageOfContacts = pageOfContacts('day desc nulls last');
/** Those by telephone. */
export const phoneContacts = pageOfContacts('day desc nulls last', `r.content ->> 'channel' = 'phone'`);
/** The longest first. */
export const contactsInOrder = pageOfContacts(`(content ->> 'minutes')::numeric desc nulls last`);

const aRecord = (type: string): string =>
  `insert into record_version (project_id, record_id, version, type, recorded_at, recorded_by, desk_number, day, links, content)
   select p.project_id, k.id, 1, '${type}', clock_timestamp(), 'bench', null, k.day, k.links, k.content
   from project p, lateral`;

/**
 * So many organisations in a project: one network of all, ten of some, a hundred agreements among twelve and as many between two, and 3,000
 * people whom they sent each other. Written by the owner: what is measured is how they are read.
 */
export const networkOfMany: readonly string[] = [
  `insert into organisation (organisation_id, name, category)
   select gen_random_uuid(), 'Ente misurato ' || $1::text || ' ' || n, (array['public_administration', 'company', 'third_sector'])[1 + n % 3]
   from generate_series(1, $2::integer) n on conflict (name) do nothing`,
  `${aRecord('network')} (select gen_random_uuid() as id, null::date as day, '{}'::uuid[] as links,
     jsonb_build_object('name', 'Rete misurata ' || n) as content from generate_series(0, 10) n) k where p.acronym = $1`,
  `${aRecord('networkMember')} (select gen_random_uuid() as id, date '2025-01-01' as day, array[r.record_id, o.organisation_id] as links,
     jsonb_build_object('network', r.record_id, 'organisation', o.organisation_id, 'joinedOn', '2025-01-01') as content
     from record_version r join organisation o on o.name like 'Ente misurato %'
     where r.project_id = p.project_id and r.type = 'network' and r.content ->> 'name' like 'Rete misurata %'
       and (r.content ->> 'name' = 'Rete misurata 0' or hashtext(o.name) % 10 + 1 = split_part(r.content ->> 'name', ' ', 3)::integer)) k
   where p.acronym = $1`,
  `${aRecord('agreement')} (select gen_random_uuid() as id, date '2025-01-01' as day, '{}'::uuid[] as links,
     jsonb_build_object('title', 'Accordo misurato ' || n, 'type', 'memorandum', 'approvedOn', '2025-01-01') as content
     from generate_series(1, 200) n) k where p.acronym = $1`,
  `${aRecord('agreementSignatory')} (select gen_random_uuid() as id, date '2025-02-01' as day, array[a.record_id, o.organisation_id] as links,
     jsonb_build_object('agreement', a.record_id, 'organisation', o.organisation_id, 'signedOn', '2025-02-01') as content
     from (select r.record_id, split_part(r.content ->> 'title', ' ', 3)::integer as number from record_version r
       where r.project_id = p.project_id and r.type = 'agreement' and r.content ->> 'title' like 'Accordo misurato %') a
     join (select organisation_id, row_number() over (order by name) - 1 as at, count(*) over () as total from organisation
       where name like 'Ente misurato %') o
       on (o.at - a.number * 5 + o.total * 10) % o.total < case when a.number <= 100 then 12 else 2 end) k
   where p.acronym = $1`,
  `${aRecord('referral')} (select gen_random_uuid() as id, date '2025-03-01' + n % 300 as day, '{}'::uuid[] as links,
     jsonb_build_object('fromMember', f.organisation_id, 'toMember', t.organisation_id, 'sentOn', date '2025-03-01' + n % 300) as content
     from generate_series(1, 3000) n
     join (select organisation_id, row_number() over (order by name) as at from organisation where name like 'Ente misurato %') f
       on f.at = 1 + n % 60
     join (select organisation_id, row_number() over (order by name) as at from organisation where name like 'Ente misurato %') t
       on t.at = 1 + (n * 7 + n / 60 % 5) % 60 where f.at <> t.at) k where p.acronym = $1`,
];

/** Who is bound to what on a day: members of networks, parties of agreements, people sent from one to another. */
export const bondsOnDay = `with here as (select r.type, r.content from record_version r
    where r.project_id = (select project_id from project where acronym = $1) and r.superseded_at is null and not r.withdrawn
      and r.type in ('networkMember', 'agreementSignatory', 'referral'))
  select content ->> 'organisation' as one, coalesce(content ->> 'network', content ->> 'agreement') as other, 1 as count from here
  where type <> 'referral' and coalesce(content ->> 'joinedOn', content ->> 'signedOn') <= $2
    and coalesce(content ->> 'leftOn', content ->> 'withdrawnOn', '9999') > $2
  union all
  select content ->> 'fromMember', content ->> 'toMember', count(*) from here where type = 'referral' and content ->> 'sentOn' <= $2
  group by 1, 2`;
