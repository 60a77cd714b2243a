-- A finding of the data-quality checks that somebody looked at and let stand, with the reason. Findings are computed and not stored: a
-- waiver names its finding by a keyed hash over the check, what it is about and the facts, so it ends by itself when the facts change.
-- Taking it back closes the row.
create table finding_waiver (
  project_id uuid not null,
  waiver_id uuid not null,
  finding_id char(64) not null,
  check_number varchar(4) not null,
  code varchar(40) not null,
  -- the record it is about; null for an indicator or a desk, which `subject` names by code
  record_id uuid,
  subject varchar(100) not null,
  reason text not null,
  waived_by text not null,
  waived_at timestamptz(6) not null,
  superseded_at timestamptz(6),
  constraint finding_waiver_pkey primary key (project_id, waiver_id)
);
create unique index finding_waiver_open_key on finding_waiver (project_id, finding_id) where superseded_at is null;

select distribute_by_project('finding_waiver'), protect_project_table('finding_waiver');
alter table finding_waiver add constraint finding_waiver_project_id_fkey
  foreign key (project_id) references project (project_id) on delete restrict on update no action;
select keep_versions_of('finding_waiver');
select audit_changes_of('finding_waiver', 'waiver_id', 'waiver_id');
grant select, insert, update (superseded_at) on finding_waiver to cruscotto_api;
