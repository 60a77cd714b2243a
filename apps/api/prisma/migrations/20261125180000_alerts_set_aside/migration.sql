-- An alert that somebody looked at and set aside until a day, with the reason. Alerts are computed and not stored: one is named by its kind and
-- the record it is about, and goes by itself when the record is put right. Taking it back, or setting it aside anew, closes the row.
create table alert_setting_aside (
  project_id uuid not null,
  setting_id uuid not null,
  alert_key varchar(120) not null,
  until_day date not null,
  reason varchar(500) not null,
  set_by text not null,
  set_at timestamptz(6) not null,
  superseded_at timestamptz(6),
  constraint alert_setting_aside_pkey primary key (project_id, setting_id)
);
create unique index alert_setting_aside_open_key on alert_setting_aside (project_id, alert_key) where superseded_at is null;

select distribute_by_project('alert_setting_aside'), protect_project_table('alert_setting_aside');
alter table alert_setting_aside add constraint alert_setting_aside_project_id_fkey
  foreign key (project_id) references project (project_id) on delete restrict on update no action;
select keep_versions_of('alert_setting_aside');
select audit_changes_of('alert_setting_aside', 'alert_key', 'setting_id');
grant select, insert, update (superseded_at) on alert_setting_aside to cruscotto_api;

-- Vacancies that are published and have no outcome, by the end of their validity: of a hundred thousand those that are past it are found at once.
create index record_version_vacancy_validity_idx on record_version (project_id, (content ->> 'validUntil'))
  where type = 'vacancy' and superseded_at is null and not withdrawn and not content ? 'outcome';
