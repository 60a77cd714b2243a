-- A blind index of identities: keyed hashes (HMAC) of what a person is found again by – canonical tax code, parts of the name with the day of
-- birth, whole name, telephone, address. Names stay sealed; without the installation's key a token says nothing, and those of two projects
-- never meet. Tokens follow from the identity and are made again with it, so they are no facts: they may be removed.
create table person_token (
  project_id uuid not null,
  token bytea not null,
  person_id uuid not null,
  constraint person_token_pkey primary key (project_id, token, person_id),
  constraint person_token_length_check check (octet_length(token) = 16)
);
create index person_token_person_idx on person_token (project_id, person_id);

select distribute_by_project('person_token'), protect_project_table('person_token');
alter table person_token add constraint person_token_person_fkey foreign key (project_id, person_id)
  references person (project_id, person_id) on delete restrict on update no action;
grant select, insert, delete on person_token to cruscotto_api;

-- What somebody said of two people who are like each other: that they are one (proposed, for whoever may merge them), or that they are not,
-- which is remembered so that nobody is asked again. Taking it back closes the row.
create table person_pair_mark (
  project_id uuid not null,
  mark_id uuid not null,
  -- the lesser of the two ids first, so that a pair is one pair
  person_id uuid not null,
  other_id uuid not null,
  mark varchar(8) not null,
  reason varchar(500) not null,
  marked_by varchar(64) not null,
  marked_at timestamptz(6) not null,
  superseded_at timestamptz(6),
  constraint person_pair_mark_pkey primary key (project_id, mark_id),
  constraint person_pair_mark_order_check check (person_id < other_id),
  constraint person_pair_mark_mark_check check (mark in ('same', 'distinct'))
);
create unique index person_pair_mark_open_key on person_pair_mark (project_id, person_id, other_id) where superseded_at is null;
create index person_pair_mark_other_idx on person_pair_mark (project_id, other_id) where superseded_at is null;

select distribute_by_project('person_pair_mark'), protect_project_table('person_pair_mark');
alter table person_pair_mark
  add constraint person_pair_mark_person_fkey foreign key (project_id, person_id) references person (project_id, person_id)
    on delete restrict on update no action,
  add constraint person_pair_mark_other_fkey foreign key (project_id, other_id) references person (project_id, person_id)
    on delete restrict on update no action;
select keep_versions_of('person_pair_mark');
select audit_changes_of('person_pair_mark', 'mark_id,person_id,other_id,mark', 'person_id');
grant select, insert, update (superseded_at) on person_pair_mark to cruscotto_api;

-- Two people of one project who turned out to be one. What was moved to the survivor is told by record and version, so that it can be
-- moved back; nothing of it is a personal value. The one who was merged keeps identity and versions as they were.
create table person_merge (
  project_id uuid not null,
  merge_id uuid not null,
  survivor_id uuid not null,
  merged_id uuid not null,
  merged_by varchar(64) not null,
  merged_at timestamptz(6) not null,
  reason varchar(500) not null,
  moved jsonb not null,
  undone_by varchar(64),
  undone_at timestamptz(6),
  undo_reason varchar(500),
  constraint person_merge_pkey primary key (project_id, merge_id),
  constraint person_merge_two_check check (survivor_id <> merged_id),
  constraint person_merge_moved_check check (jsonb_typeof(moved) = 'object'),
  constraint person_merge_undone_check check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null))
);
-- one is merged once, until that is undone
create unique index person_merge_open_key on person_merge (project_id, merged_id) where undone_at is null;
create index person_merge_survivor_idx on person_merge (project_id, survivor_id);

select distribute_by_project('person_merge'), protect_project_table('person_merge');
alter table person_merge
  add constraint person_merge_survivor_fkey foreign key (project_id, survivor_id) references person (project_id, person_id)
    on delete restrict on update no action,
  add constraint person_merge_merged_fkey foreign key (project_id, merged_id) references person (project_id, person_id)
    on delete restrict on update no action;
create trigger keep_content before update of project_id, merge_id, survivor_id, merged_id, merged_by, merged_at, reason, moved
  on person_merge for each statement execute function refuse_change();
create trigger undo_once before update on person_merge for each row
  when (old.undone_at is not null or new.undone_at is null) execute function refuse_change();
create trigger keep_rows before delete or truncate on person_merge for each statement execute function refuse_change();
select audit_changes_of('person_merge', 'merge_id,survivor_id,merged_id', 'survivor_id');
grant select, insert, update (undone_by, undone_at, undo_reason) on person_merge to cruscotto_api;
