-- The lists of common indicators that a project reports. Until now they followed from its objective, which only ESF+ can do: Interreg is
-- paid by the ERDF, and the most deprived under ESO4.12 have a list of their own (R60). Empty: the fund asks for none.
alter table project add column frameworks varchar(30)[] not null default '{}';

-- what projects report already; nobody changes anything by it, so no trail is left and no version is raised
alter table project disable trigger user;
update project p set frameworks = case
    when exists (select from indicator i where i.project_id = p.project_id and i.common_code ~ '^RC[OR]\d') then array['interreg', 'erdfSocial']
    when g.fund = 'ESF+' and p.specific_objective = 'ESO4.13' then array['esfPlusMaterialDeprivation']
    when g.fund = 'ESF+' and p.specific_objective ~ '^ESO4\.([1-9]|1[0-2])$' then array['esfPlus']
    when g.fund = 'ESF+' and p.specific_objective = 'EaSI' then array['easi']
    when g.fund = 'ESF' then array['esf2014']
    when g.fund = 'YEI' then array['esf2014', 'yei2014']
    when g.fund = 'INTERREG' then array['interreg', 'erdfSocial']
    when g.fund = 'ERDF' then array['erdfSocial']
    when g.fund = 'AMIF' then array['amif']
    else '{}'::varchar[] end
  from programme g where g.programme_id = p.programme_id;
alter table project enable trigger user;

-- A common indicator that nothing counted said which record it waited for. Administrations have a record now, whose definition is in force
-- from the beginning, since it counted nothing before; the support given to enterprises is held by none, and its value is typed.
alter table indicator_definition disable trigger user;
update indicator_definition d
  set definition = '{"measure": "distinct", "counts": [{"of": "administrationEnrolment", "on": "selectedOn", "subject": "organisation"}]}'
  from indicator i
  where i.project_id = d.project_id and i.number = d.indicator_number and i.common_code = 'EECO18'
    and d.definition ->> 'waiting' = 'supportedEntity';
update indicator_definition set definition = definition || '{"waiting": "indicatorValue"}'
  where definition ->> 'waiting' in ('supportedEntity', 'intakeForm');
alter table indicator_definition enable trigger user;
