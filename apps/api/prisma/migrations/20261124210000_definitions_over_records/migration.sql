-- Definitions count one record type or several: what they count is a list now, and their conditions stand in a tree. The same
-- definitions in the new notation, so no new version of them.
alter table indicator_definition disable trigger user;

create function pg_temp.as_list(part jsonb) returns jsonb language sql as $$
  select jsonb_build_array(case
    when jsonb_array_length(part -> 'where') > 0 then jsonb_set(part, '{where}', jsonb_build_object('all', part -> 'where'))
    else part - 'where'
  end)
$$;

update indicator_definition d set definition = d.definition || parts.listed
from (
  select project_id, indicator_number, version, jsonb_object_agg(name, pg_temp.as_list(definition -> name)) as listed
  from indicator_definition, unnest(array['counts', 'numerator', 'denominator']) as name
  where jsonb_typeof(definition -> name) = 'object' group by 1, 2, 3
) parts
where parts.project_id = d.project_id and parts.indicator_number = d.indicator_number and parts.version = d.version;

alter table indicator_definition enable trigger user;

-- Who published a version, and why; null: as the project started.
alter table indicator_definition add column recorded_by varchar(64), add column reason varchar(500);

-- A partnership is a record that definitions count, so it has an id of its own.
alter table project_partner add column partner_id uuid not null default gen_random_uuid();
alter table project_partner alter column partner_id drop default;
alter table project_partner add constraint project_partner_record_key unique (project_id, partner_id);

-- Where a desk is, who gave its premises and since when, and the services it must offer.
alter table desk
  add column administration_id uuid references organisation (organisation_id),
  add column premises_provided_by_id uuid references organisation (organisation_id),
  add column premises_handed_over_on date,
  add column minimum_services jsonb not null default '[]',
  add constraint desk_minimum_services_check check (jsonb_typeof(minimum_services) = 'array');
comment on column desk.minimum_services is '[{service, available, since}]';
