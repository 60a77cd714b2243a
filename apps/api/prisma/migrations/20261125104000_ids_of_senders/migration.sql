-- The ids under which senders know the records that their files brought, so that the next file finds them again. Where a sender gives none, a
-- digest of what tells the record from the others stands for it.
create table record_sender_id (
  project_id uuid not null,
  type varchar(40) not null,
  sender_id varchar(120) not null,
  record_id uuid not null,
  constraint record_sender_id_pkey primary key (project_id, type, sender_id)
);

select distribute_by_project('record_sender_id'), protect_project_table('record_sender_id');

alter table record_sender_id
  add constraint record_sender_id_project_id_fkey foreign key (project_id) references project (project_id)
    on delete restrict on update no action;

grant select, insert on record_sender_id to cruscotto_api;

-- files of every register come in
alter table import drop constraint import_of_check;
alter table import add constraint import_of_check check ("of" in ('participations', 'contacts', 'appointments', 'referrals', 'attendance',
  'agreements', 'vacancies', 'placements', 'surveyResponses'));
