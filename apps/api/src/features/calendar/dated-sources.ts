import { recordsOn, statement, type DatedSource } from './dated-source.js';

const kept = 'v.project_id = $1 and v.superseded_at is null and not v.withdrawn';
const isHeld = `v.content ->> 'status' = 'held' as "isDone"`;
/** What was called off is in no calendar. */
const goesOn = `coalesce(v.content ->> 'status', 'planned') not in ('cancelled', 'postponed')`;

const ofProject: readonly DatedSource[] = [
  statement(
    'project',
    'projects.read',
    `select d.day as from, d.name, d.day < $2::date as "isDone" from project p
     cross join lateral (values (p.start_date, 'start'), (p.end_date, 'end')) as d (day, name)
     where p.project_id = $1 and d.day between $2::date and $3::date order by d.day`,
  ),
  statement(
    'period_end',
    'projects.read',
    `select period_id as id, end_date as from, period_id as name from reporting_period
     where project_id = $1 and end_date between $2::date and $3::date order by end_date`,
  ),
  statement(
    'report_due',
    'projects.read',
    `select p.period_id as id, p.report_due as from, p.period_id as name,
       coalesce((select r.state from report r where r.project_id = $1 and r.period_id = p.period_id order by r.number desc limit 1), 'none')
         in ('submitted', 'under_verification', 'certified') as "isDone"
     from reporting_period p where p.project_id = $1 and p.report_due between $2::date and $3::date order by p.report_due`,
  ),
];

const meetings: readonly DatedSource[] = [
  recordsOn('event', 'project-work.read', {
    type: 'event',
    columns: `v.content ->> 'title' as name, v.content ->> 'place' as place, ${isHeld}`,
    where: goesOn,
  }),
  recordsOn('meeting', 'project-work.read', {
    type: 'roundTableMeeting',
    columns: `coalesce(t.content ->> 'name', '') as name, v.content ->> 'place' as place, ${isHeld}`,
    joins: `left join record_version t on t.project_id = $1 and t.record_id = (v.content ->> 'roundTable')::uuid and t.superseded_at is null`,
    where: goesOn,
  }),
  recordsOn('course_session', 'training.read', {
    type: 'courseSession',
    columns: `c.record_id as within, coalesce(c.content ->> 'title', '') as name, v.content ->> 'from' as at, v.content ->> 'to' as until,
      concat_ws(', ', v.content ->> 'place', v.content ->> 'room') as place, ${isHeld}`,
    joins: `join record_version c on c.project_id = $1 and c.record_id = (v.content ->> 'edition')::uuid and c.superseded_at is null
      and not c.withdrawn and c.content ->> 'status' is distinct from 'cancelled'`,
    where: goesOn,
  }),
  recordsOn('group_session', 'training.read', {
    type: 'groupSession',
    columns: `coalesce(v.content ->> 'topic', '') as name, v.desk_number as desk, ${isHeld}`,
    where: goesOn,
  }),
  recordsOn('support_visit', 'training.read', {
    type: 'supportVisit',
    columns: `coalesce(o.name, '') as name, true as "isDone"`,
    joins: `left join organisation o on o.organisation_id = (v.content ->> 'administration')::uuid`,
  }),
];

const deadlines: readonly DatedSource[] = [
  statement(
    'agreement_expiry',
    'project-work.read',
    `select * from (
       select v.record_id as id, v.content ->> 'title' as name, coalesce((
         select r.value ->> 'newExpiry' from jsonb_array_elements(v.content -> 'renewals') r order by r.value ->> 'on' desc limit 1),
         v.content ->> 'expiresOn') as from
       from record_version v where ${kept} and v.type = 'agreement' and (v.content ? 'expiresOn' or v.content ? 'renewals')) a
     where a.from between $2 and $3 order by a.from, a.id`,
  ),
  recordsOn('commitment_due', 'project-work.read', {
    type: 'commitment',
    columns: `concat_ws(': ', o.name, left(v.content ->> 'text', 120)) as name,
      v.content ->> 'status' in ('fulfilled', 'waived') as "isDone"`,
    joins: `left join organisation o on o.organisation_id = (v.content ->> 'party')::uuid`,
    where: `v.content ? 'dueOn'`,
  }),
  recordsOn('decision_due', 'project-work.read', {
    type: 'decision',
    columns: `left(v.content ->> 'text', 120) as name, v.content ->> 'status' in ('implemented', 'dropped') as "isDone"`,
    where: `v.content ? 'dueOn'`,
  }),
  statement(
    'plan_action_due',
    'project-work.read',
    `select v.record_id as id, a.value ->> 'dueOn' as from, concat_ws(': ', v.content ->> 'title', left(a.value ->> 'text', 100)) as name,
       coalesce(a.value ->> 'status', 'open') = 'done' as "isDone"
     from record_version v cross join lateral jsonb_array_elements(v.content -> 'actions') a
     where ${kept} and v.type = 'plan' and v.content ->> 'status' <> 'superseded' and v.content ? 'actions'
       and a.value ->> 'dueOn' between $2 and $3
     order by a.value ->> 'dueOn', v.record_id`,
  ),
  statement(
    'vacancies_expiring',
    'matching.read',
    `select v.content ->> 'validUntil' as from, count(*)::integer as count, min(v.content ->> 'title') as name from record_version v
     where ${kept} and v.type = 'vacancy' and not v.content ? 'outcome' and v.content ->> 'validUntil' between $2 and $3
       and v.content ->> 'status' in ('published', 'in_selection') and ($4::smallint[] is null or v.desk_number = any ($4))
     group by v.content ->> 'validUntil' order by v.content ->> 'validUntil'`,
    true,
  ),
];

const ofDesks: readonly DatedSource[] = [
  statement(
    'appointments',
    'desk-work.read',
    `select v.day as from, v.desk_number as desk, count(*)::integer as count, '' as name,
       bool_and(v.content ->> 'status' not in ('requested', 'confirmed')) as "isDone"
     from record_version v
     where ${kept} and v.type = 'appointment' and v.day between $2::date and $3::date and v.content ? 'slotOn' and v.desk_number is not null
       and v.content ->> 'status' not in ('cancelled_by_person', 'cancelled_by_desk')
       and ($4::smallint[] is null or v.desk_number = any ($4))
     group by v.day, v.desk_number order by v.day, v.desk_number`,
    true,
  ),
  statement(
    'follow_ups_due',
    'desk-work.read',
    `select (r.exit_date + interval '6 months')::date as from, r.desk_number as desk, count(*)::integer as count, '' as name, false as "isDone"
     from participation r
     where r.project_id = $1 and r.superseded_at is null and not r.withdrawn and r.desk_number is not null and r.status_6m is null
       and r.exit_reason is distinct from 'DECEASED' and r.exit_date between ($2::date - interval '7 months') and ($3::date - interval '5 months')
       and (r.exit_date + interval '6 months')::date between $2::date and $3::date and ($4::smallint[] is null or r.desk_number = any ($4))
     group by 1, 2 order by 1, 2`,
    true,
  ),
  statement(
    'desk_closure',
    'projects.read',
    `select v.record_id as id, v.content ->> 'from' as from, v.content ->> 'to' as to, v.content ->> 'reason' as name, v.desk_number as desk,
       true as "isDone"
     from record_version v
     where ${kept} and v.type = 'deskClosure' and v.day <= $3::date and v.content ->> 'to' >= $2::date::text
     order by v.day, v.record_id`,
  ),
];

/** All that has a day. */
export const datedSources: readonly DatedSource[] = [...ofProject, ...meetings, ...deadlines, ...ofDesks];
