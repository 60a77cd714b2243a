-- Kinds of record that were kept before definitions counted them or read them: a project that has some counts them once, in the background,
-- when the program starts. What they come to is known from then on.
select jobs.create_queue('records-counted-since', '{"policy": "singleton", "retryLimit": 100, "retryDelay": 1, "heartbeatSeconds": 10, "expireInSeconds": 3600}');

insert into jobs.job (name, data, singleton_key, retry_limit, retry_delay, expire_seconds, policy, heartbeat_seconds)
select 'records-counted-since',
  jsonb_build_object('projectId', p.project_id, 'types',
    jsonb_build_array('person', 'activeMeasure', 'residenceTitle', 'serviceAgreement', 'profiling', 'privacyNotice', 'consent')),
  p.project_id::text, 100, 1, 3600, 'singleton', 10
from project p
where exists (select from record_version r where r.project_id = p.project_id and r.superseded_at is null and not r.withdrawn
  and r.type in ('person', 'activeMeasure', 'residenceTitle', 'serviceAgreement', 'profiling', 'privacyNotice', 'consent'));
