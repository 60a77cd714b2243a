-- Tallies: "this record counts so much for one indicator on one day", bitemporal, and their sums per month.

-- No foreign keys to project, indicator, desk and record: tallies are written by the posting code alone, six per participation, and checking
-- each of them again would double the time of an import. A spec compares them with the records instead.
create table tally (
  project_id uuid not null,
  indicator_number smallint not null,
  part char(1) not null,
  record_id uuid not null,
  ordinal smallint not null default 0,
  posted_at timestamptz(6) not null,
  superseded_at timestamptz(6),
  definition_version smallint not null,
  record_version integer not null,
  subject_id uuid not null,
  day date not null,
  last_day date,
  amount numeric(14, 2) not null,
  partner_number smallint,
  desk_number smallint,
  sex char(1),
  age_band varchar(5),
  employment_status char(3),
  education_group varchar(3),
  citizenship_group varchar(17),
  facets jsonb,
  constraint tally_pkey primary key (project_id, record_id, indicator_number, part, ordinal, posted_at),
  constraint tally_part_check check (part in ('N', 'D')),
  constraint tally_instants_check check (superseded_at > posted_at),
  constraint tally_days_check check (last_day >= day),
  constraint tally_sex_check check (sex in ('F', 'M', 'N')),
  constraint tally_age_band_check check (age_band in ('0-17', '18-29', '30-54', '55+')),
  constraint tally_employment_status_check check (employment_status in ('UNE', 'INA', 'EMP')),
  constraint tally_education_group_check check (education_group in ('0-2', '3-4', '5-8')),
  constraint tally_citizenship_group_check check (citizenship_group in ('third_country', 'not_third_country'))
);
create index tally_day_idx on tally (project_id, indicator_number, day);

-- Sums of the open tallies per month and member of a breakdown, kept in the same transaction as the tallies. A value up to day d is
-- the months before d's month and the open tallies of d's month up to d. member '' is "not known".
create table tally_month_sum (
  project_id uuid not null,
  indicator_number smallint not null,
  part char(1) not null,
  month date not null,
  dimension varchar(20) not null,
  member varchar(40) not null,
  amount numeric(16, 2) not null,
  constraint tally_month_sum_pkey primary key (project_id, indicator_number, part, month, dimension, member),
  constraint tally_month_sum_part_check check (part in ('N', 'D')),
  constraint tally_month_sum_month_check check (extract(day from month) = 1),
  constraint tally_month_sum_dimension_check check (dimension in ('total', 'sex', 'ageBand', 'employmentStatus', 'educationGroup',
    'citizenshipGroup', 'desk'))
);

select distribute_by_project(name), protect_project_table(name) from unnest(array['tally', 'tally_month_sum']) as name;

alter table tally_month_sum add constraint tally_month_sum_project_id_fkey
  foreign key (project_id) references project (project_id) on delete restrict on update no action;

select keep_versions_of('tally');

grant select, insert on tally to cruscotto_api;
grant update (superseded_at) on tally to cruscotto_api;
grant select, insert, update, delete on tally_month_sum to cruscotto_api;
