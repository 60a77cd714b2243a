-- A sample of the leavers for a result six months after leaving (R70-R77): who could be drawn, how people were told apart, the seed, and who
-- was drawn. It is never changed: answers come from the participations. Taking it back
-- closes the row; the reason is in the audit trail.
create table follow_up_sample (
  project_id uuid not null,
  sample_id uuid not null,
  result varchar(6) not null,
  on_date date not null,
  seed varchar(60) not null,
  response_rate numeric(4, 3) not null,
  answers_needed integer not null,
  -- the people of the frame, the number of the stratum of each, and what each stratum is: [{key, sex}]
  frame uuid[] not null,
  stratum_numbers smallint[] not null,
  strata jsonb not null,
  drawn uuid[] not null,
  made_by text not null,
  made_at timestamptz(6) not null,
  superseded_at timestamptz(6),
  constraint follow_up_sample_pkey primary key (project_id, sample_id),
  constraint follow_up_sample_result_check check (result in ('EECR05', 'EECR06')),
  constraint follow_up_sample_rate_check check (response_rate > 0 and response_rate <= 1),
  constraint follow_up_sample_frame_check check (cardinality(frame) = cardinality(stratum_numbers) and drawn <@ frame),
  constraint follow_up_sample_strata_check check (jsonb_typeof(strata) = 'array')
);

select distribute_by_project('follow_up_sample'), protect_project_table('follow_up_sample');
alter table follow_up_sample add constraint follow_up_sample_project_id_fkey
  foreign key (project_id) references project (project_id) on delete restrict on update no action;
select keep_versions_of('follow_up_sample');
select audit_changes_of('follow_up_sample', 'sample_id', 'sample_id');
grant select, insert, update (superseded_at) on follow_up_sample to cruscotto_api;
