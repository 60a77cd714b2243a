-- Tallies carry the partner whose work they count, fixed when they are posted. Those posted so far get the partner of their desk: the one
-- that hosts it, else the one that administers it; those of a partner itself get its number.
alter table tally disable trigger user;

update tally t set partner_number = d.partner
from (
  select d.project_id, d.number, (
    select m.number from project_partner m
    where m.project_id = d.project_id and m.organisation_id in (d.host_organisation_id, d.administration_id)
    order by m.organisation_id is distinct from d.host_organisation_id, m.number limit 1
  ) as partner
  from desk d
) d
where t.project_id = d.project_id and t.desk_number = d.number and d.partner is not null;

update tally t set partner_number = m.number
from project_partner m where m.project_id = t.project_id and m.partner_id = t.record_id;

alter table tally enable trigger user;

alter table tally_month_sum
  drop constraint tally_month_sum_dimension_check,
  add constraint tally_month_sum_dimension_check check (dimension in ('total', 'sex', 'ageBand', 'employmentStatus', 'educationGroup',
    'citizenshipGroup', 'desk', 'partner'));

insert into tally_month_sum (project_id, indicator_number, part, month, dimension, member, amount)
select project_id, indicator_number, part, date_trunc('month', day)::date, 'partner', coalesce(partner_number::text, ''), sum(amount)
from tally where superseded_at is null group by 1, 2, 3, 4, 6 having sum(amount) <> 0;
