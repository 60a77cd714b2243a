import type { ClientBase } from 'pg';
import {
  addDays,
  type CalendarDay,
  type CheckedPerson,
  contactFinding,
  contactsCheckedFor,
  type DeskFinding,
  findingsOfDesk,
  findingsOfPerson,
  type Posted,
} from '#domain';
import { queryOn } from '../../platform/database/query.js';
import { type RecordedSchedule, readSchedules } from '../../platform/desks/desk-schedules.js';
import { readKnownPeople } from '../../platform/records/known-people.js';
import type { IssueMaker, QualityIssue } from './quality-issue.js';

/** What desks write down, looked at again: their contacts and hours, their staff, and the people in their charge (desk practice §8, §9). */
export async function checkDesks(client: ClientBase, projectId: string, asOf: CalendarDay, maker: IssueMaker): Promise<QualityIssue[]> {
  const schedules = await readSchedules(queryOn(client), projectId, null);
  return [
    ...(await checkContacts(client, projectId, schedules, asOf, maker)),
    ...(await checkKeeping(client, projectId, schedules, asOf, maker)),
    ...(await checkPeople(client, projectId, asOf, maker)),
  ];
}

function issueOf(
  { facts, ...finding }: DeskFinding,
  maker: IssueMaker,
  about: Pick<QualityIssue, 'subject' | 'desk'> & Partial<QualityIssue>,
) {
  return maker.issue({ ...finding, ...about, facts });
}

interface ContactRow {
  readonly id: string;
  readonly desk: number;
  readonly date: string;
  readonly time: string | null;
  readonly channel: string | null;
  readonly place: string | null;
}

async function checkContacts(
  client: ClientBase,
  projectId: string,
  schedules: readonly RecordedSchedule[],
  asOf: CalendarDay,
  maker: IssueMaker,
): Promise<QualityIssue[]> {
  const byNumber = new Map(schedules.map((schedule) => [schedule.number, schedule]));
  const { rows } = await client.query<ContactRow>(
    `select record_id as id, desk_number as desk, day::text as date, content ->> 'time' as time, content ->> 'channel' as channel,
       content ->> 'place' as place
     from record_version where project_id = $1 and type = 'deskContact' and superseded_at is null and not withdrawn
       and desk_number is not null and day between $2::date and $3::date`,
    [projectId, addDays(asOf, -contactsCheckedFor), asOf],
  );
  return rows.flatMap(({ id, desk, date, time, channel, place }) => {
    const schedule = byNumber.get(desk);
    const found = schedule ? contactFinding(schedule, { date, time, channel, place }) : null;
    if (!schedule || !found) return [];
    return [issueOf(found, maker, { subject: id, desk: schedule.code, entry: { register: 'contacts', id, day: date, time } })];
  });
}

async function checkKeeping(
  client: ClientBase,
  projectId: string,
  schedules: readonly RecordedSchedule[],
  asOf: CalendarDay,
  maker: IssueMaker,
): Promise<QualityIssue[]> {
  const { rows } = await client.query<{ number: number; status: string; staff: Posted[] }>(
    `select d.number, d.status, (select coalesce(json_agg(json_build_object('from', r.content -> 'from', 'to', r.content -> 'to')), '[]')
       from record_version r where r.project_id = d.project_id and r.desk_number = d.number and r.type = 'operatorAssignment'
         and r.superseded_at is null and not r.withdrawn) as staff
     from desk d where d.project_id = $1`,
    [projectId],
  );
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return schedules.flatMap((schedule) => {
    const { status = '', staff = [] } = byNumber.get(schedule.number) ?? {};
    const { code } = schedule;
    return findingsOfDesk({ status, schedule, staff }, asOf).map((found) =>
      issueOf(found, maker, { subject: code, desk: code, found: found.found }),
    );
  });
}

interface PersonRow extends Pick<CheckedPerson['participation'], 'exitDate' | 'exitReason' | 'lastStatus28d' | 'status6m'> {
  readonly id: string;
  readonly personId: string;
  readonly pseudonym: string;
  readonly entryDate: string;
  readonly desk: string | null;
  readonly days: readonly string[];
  readonly attempts: number;
}

/** So many people are in memory at a time. */
const atATime = 5000;

async function checkPeople(client: ClientBase, projectId: string, asOf: CalendarDay, maker: IssueMaker): Promise<QualityIssue[]> {
  const issues: QualityIssue[] = [];
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const { rows } = await client.query<PersonRow>(peopleQuestion, [projectId, after, asOf, atATime]);
    const known = await readKnownPeople(
      client,
      projectId,
      rows.map(({ personId }) => personId),
    );
    for (const row of rows) {
      const { content, titles } = known(row.personId);
      const citizenship = content['citizenship'] ?? null;
      const citizenships = Array.isArray(citizenship) ? citizenship.filter((one): one is string => typeof one === 'string') : [];
      const { id, pseudonym, entryDate, desk, days, attempts } = row;
      for (const found of findingsOfPerson({ participation: row, citizenships, titles, days, attempts }, asOf))
        issues.push(issueOf(found, maker, { subject: id, desk, record: { recordId: id, pseudonym, entryDate }, found: found.found }));
    }
    const last = rows.at(-1);
    if (!last || rows.length < atATime) return issues;
    after = last.id;
  }
}

/** Days are read of the dead alone, and attempts of those whose status nobody knows: of the others nothing follows from them. */
const peopleQuestion = `
  select r.participation_id as id, r.person_id as "personId", p.pseudonym, r.entry_date as "entryDate", d.code as desk,
    r.exit_date as "exitDate", r.exit_reason as "exitReason", r.last_status_28d as "lastStatus28d", r.status_6m as "status6m",
    case when r.exit_reason is distinct from 'DECEASED' then '[]'::json else (select coalesce(json_agg(v.day), '[]') from record_version v
      where v.project_id = r.project_id and v.person_id = r.person_id and v.superseded_at is null and not v.withdrawn and v.day > r.exit_date
        and (v.type in ('deskContact', 'activeMeasure', 'attendance') or v.type = 'appointment' and v.content ->> 'status' = 'held')) end as days,
    case when r.exit_date is null or r.status_6m is not null then 0 else (select count(*)::integer from record_version v
      where v.project_id = r.project_id and v.person_id = r.person_id and v.type = 'followUpAttempt' and v.superseded_at is null
        and not v.withdrawn) end as attempts
  from participation r
  join person p on p.project_id = r.project_id and p.person_id = r.person_id
  left join desk d on d.project_id = r.project_id and d.number = r.desk_number
  where r.project_id = $1 and r.participation_id > $2 and r.superseded_at is null and not r.withdrawn and r.entry_date <= $3::date
  order by r.participation_id limit $4`;
