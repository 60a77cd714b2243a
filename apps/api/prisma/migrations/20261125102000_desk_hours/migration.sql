-- What else is known of a desk: where exactly it is, how one gets there, in which languages it speaks, who runs it together with its host.
alter table desk
  add column address varchar(300),
  add column access_mode varchar(12),
  add column languages varchar(2)[] not null default '{}',
  add column co_managed_by uuid[] not null default '{}',
  add constraint desk_access_mode_check check (access_mode in ('walk_in', 'appointment', 'mixed'));
comment on column desk.co_managed_by is 'ids of organisations';

-- The hours of a desk hold for a time and change: they are records with a history of their own, and stand nowhere else. What was written
-- down once for the desk holds from the day it opened.
insert into record_version (project_id, record_id, version, type, recorded_at, recorded_by, desk_number, day, content)
select d.project_id, gen_random_uuid(), 1, 'deskOpening', clock_timestamp(), 'migration', d.number, since.day,
  jsonb_build_object('desk', d.desk_id, 'weekday', named.weekday, 'from', slot ->> 'from', 'to', slot ->> 'to', 'validFrom', since.day)
from desk d
join project p on p.project_id = d.project_id
cross join lateral (select coalesce(d.opened_on, p.start_date) as day) since
cross join lateral jsonb_array_elements(d.opening_hours) as slot
join (values ('mon', 1), ('tue', 2), ('wed', 3), ('thu', 4), ('fri', 5), ('sat', 6), ('sun', 7)) as named (name, weekday)
  on named.name = slot ->> 'weekday'
-- hours that no clock shows, or that end before they begin, were never read by anything and say nothing
where slot ->> 'from' ~ '^([01]\d|2[0-3]):[0-5]\d$' and slot ->> 'to' ~ '^([01]\d|2[0-3]):[0-5]\d$' and slot ->> 'from' < slot ->> 'to';

alter table desk drop column opening_hours;
