-- What surveys ask and how anybody answers them. A questionnaire stands apart from the record of its survey: three levels deep (a question, its
-- options, their words in three languages), it has no place among the fields of a record, and a version that was answered never changes.
create table questionnaire_version (
  project_id uuid not null,
  survey_id uuid not null,
  number smallint not null,
  content jsonb not null,
  -- raised at each saving, over all versions: what a change is made on
  edition integer not null,
  saved_by text not null,
  saved_at timestamptz(6) not null,
  constraint questionnaire_version_pkey primary key (project_id, survey_id, number),
  constraint questionnaire_version_number_check check (number >= 1),
  constraint questionnaire_version_edition_check check (edition >= 1),
  constraint questionnaire_version_content_check check (jsonb_typeof(content) = 'object')
);

-- A link by which anybody answers without signing in. Its address follows from its id and the secret of the installation, and is kept nowhere.
create table answer_link (
  project_id uuid not null,
  link_id uuid not null,
  -- the survey whose questionnaire is asked; null: how satisfied somebody is
  survey_id uuid,
  name varchar(120) not null,
  wave smallint not null default 1,
  desk_id uuid,
  moment varchar(20),
  open_from date not null,
  open_to date not null,
  maximum integer not null,
  closed_at timestamptz(6),
  created_by text not null,
  created_at timestamptz(6) not null,
  version integer not null default 1,
  constraint answer_link_pkey primary key (project_id, link_id),
  constraint answer_link_days_check check (open_to >= open_from),
  constraint answer_link_maximum_check check (maximum between 1 and 100000),
  constraint answer_link_wave_check check (wave between 1 and 100),
  constraint answer_link_moment_check check (moment in ('after_contact', 'after_course', 'employer')),
  constraint answer_link_subject_check check ((survey_id is null) <> (moment is null)),
  constraint answer_link_version_check check (version >= 1)
);
create index answer_link_survey_idx on answer_link (project_id, survey_id);

-- Answers that came by a link, without anything about who sent them. The record with what was answered has the same id; while an answer is held it
-- is taken back, so that it is kept and counts nothing.
create table link_answer (
  project_id uuid not null,
  answer_id uuid not null,
  link_id uuid not null,
  received_at timestamptz(6) not null,
  state varchar(10) not null,
  reasons text[] not null default '{}',
  content_hash char(64) not null,
  decided_by text,
  decided_at timestamptz(6),
  constraint link_answer_pkey primary key (project_id, answer_id),
  constraint link_answer_state_check check (state in ('counted', 'held', 'released', 'dropped')),
  constraint link_answer_decision_check check ((state in ('released', 'dropped')) = (decided_at is not null))
);
create index link_answer_link_idx on link_answer (project_id, link_id, state);

select distribute_by_project(name), protect_project_table(name) from unnest(array['questionnaire_version', 'answer_link', 'link_answer']) as name;

alter table questionnaire_version add constraint questionnaire_version_project_id_fkey
  foreign key (project_id) references project (project_id) on delete restrict on update no action;
alter table answer_link add constraint answer_link_project_id_fkey
  foreign key (project_id) references project (project_id) on delete restrict on update no action;
alter table answer_link add constraint answer_link_desk_fkey
  foreign key (project_id, desk_id) references desk (project_id, desk_id) on delete restrict on update no action;
alter table link_answer add constraint link_answer_link_fkey
  foreign key (project_id, link_id) references answer_link (project_id, link_id) on delete restrict on update no action;

grant select, insert on questionnaire_version to cruscotto_api;
grant update (content, edition, saved_by, saved_at) on questionnaire_version to cruscotto_api;
grant select, insert on answer_link to cruscotto_api;
grant update (name, open_to, maximum, closed_at, version) on answer_link to cruscotto_api;
grant select, insert on link_answer to cruscotto_api;
grant update (state, reasons, decided_by, decided_at) on link_answer to cruscotto_api;
