-- What else is known of an organisation, and which version of it somebody corrects. Two organisations have neither the same name nor the same
-- tax number. Its sector stands here only where it does not follow from what kind of organisation it is.
alter table organisation
  add column version integer not null default 1,
  add column short_name varchar(80),
  add column sector varchar(12),
  add column competences varchar(2000),
  add column size varchar(8),
  add column tax_id varchar(20),
  add constraint organisation_sector_check check (sector in ('public', 'private', 'third_sector')),
  add constraint organisation_size_check check (size in ('micro', 'small', 'medium', 'large')),
  add constraint organisation_tax_id_key unique (tax_id);

-- Whether another project names an organisation. What indicators count by is then not corrected from this one: the others would have to be
-- counted anew. Yes or no, never which: that stays with those who may see it.
create function organisation_named_elsewhere(asked_organisation uuid, own_project uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from project where lead_partner_id = asked_organisation and project_id <> own_project)
    or exists (select from project_partner where organisation_id = asked_organisation and project_id <> own_project)
    or exists (select from desk where project_id <> own_project
      and asked_organisation = any (array[host_organisation_id, administration_id, premises_provided_by_id] || co_managed_by))
    or exists (select from record_version where links @> array[asked_organisation] and superseded_at is null and not withdrawn
      and project_id <> own_project);
$$;

revoke all on function organisation_named_elsewhere(uuid, uuid) from public;
grant execute on function organisation_named_elsewhere(uuid, uuid) to cruscotto_api;
