-- Views of registers that people gave a name to: what narrows them, their order and their columns, as the address says it. A view belongs to
-- whoever made it, or is shared with the project; it holds nothing about anyone. Beside it, with which view of a register somebody begins.
create table saved_view (
  project_id uuid not null,
  view_id uuid not null,
  register varchar(20) not null,
  owner_id text not null,
  name varchar(60) not null,
  content jsonb not null,
  is_shared boolean not null default false,
  version integer not null default 1,
  created_at timestamptz(6) not null,
  constraint saved_view_pkey primary key (project_id, view_id),
  constraint saved_view_name_key unique (project_id, register, owner_id, name),
  constraint saved_view_version_check check (version >= 1),
  constraint saved_view_name_check check (length(name) >= 1),
  constraint saved_view_content_check check (jsonb_typeof(content) = 'object')
);

create table saved_view_default (
  project_id uuid not null,
  account_id text not null,
  register varchar(20) not null,
  view_id uuid not null,
  constraint saved_view_default_pkey primary key (project_id, account_id, register)
);
create index saved_view_default_view_idx on saved_view_default (project_id, view_id);

select distribute_by_project(name), protect_project_table(name) from unnest(array['saved_view', 'saved_view_default']) as name;

alter table saved_view add constraint saved_view_project_id_fkey
  foreign key (project_id) references project (project_id) on delete restrict on update no action;
alter table saved_view_default add constraint saved_view_default_view_fkey
  foreign key (project_id, view_id) references saved_view (project_id, view_id) on delete restrict on update no action;

grant select, insert, delete on saved_view to cruscotto_api;
grant update (name, content, is_shared, version) on saved_view to cruscotto_api;
grant select, insert, delete on saved_view_default to cruscotto_api;
grant update (view_id) on saved_view_default to cruscotto_api;
