-- Enterprises that were given an incentive to hire (R35) are counted on placements once those are recorded; the indicator that said its value is
-- typed, or waits for a record of a kind there is not, counted nothing until now.
alter table indicator_definition disable trigger user;
update indicator_definition d
  set definition = '{"measure": "distinct", "counts": [{"of": "placement", "on": "startDate", "subject": "employer", "where": {"all":
    [{"is": true, "field": "subsidised"}, {"is": true, "field": "employer.isSme"}]}}]}'
  from indicator i
  where i.project_id = d.project_id and i.number = d.indicator_number and i.common_code in ('EECO19', 'CO23')
    and d.definition ->> 'waiting' in ('supportedEntity', 'indicatorValue')
    and not exists (select from indicator_typed_value v where v.project_id = d.project_id and v.indicator_number = d.indicator_number);
alter table indicator_definition enable trigger user;
