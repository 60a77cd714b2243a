import type { ClientBase } from 'pg';
import type { ClosingExit, DueFollowUp, ProposedExit } from '#contract';
import { addDays, type CalendarDay, lastSeenBy, sixMonthDay, windowEnd } from '#domain';

/** Whose list it is, and how much of it is told. */
export interface DueQuestion {
  readonly projectId: string;
  /** Numbers of the desks whose people are told; null: of all. */
  readonly desks: readonly number[] | null;
  readonly today: CalendarDay;
  readonly limit: number;
}

/** The first of a list, and how many there are in all. */
export interface DueList<T> {
  readonly items: T[];
  readonly total: number;
}

/** What is support: an attempt to ask after the exit is none. */
const support = `(v.type in ('deskContact', 'activeMeasure', 'attendance') or v.type = 'appointment' and v.content ->> 'status' = 'held')`;

/**
 * The last day on which something was done for the person of a participation `r`, the first day and a re-entry included (R9): a contact, a
 * held appointment, a measure. A question after the exit is none. As `last` of a lateral `s`; `$1` is the day of today.
 */
export const lastSupportOf = `cross join lateral (
  select greatest(r.entry_date, max(v.day) filter (where ${support} and v.day <= $1::date),
    max((v.content ->> 'reenteredOn')::date) filter (where v.type = 'participationExit' and r.participation_id = any (v.links))) as last
  from record_version v
  where v.project_id = r.project_id and v.person_id = r.person_id and v.superseded_at is null and not v.withdrawn) s`;

const from = `from participation r
  join person p on p.project_id = r.project_id and p.person_id = r.person_id
  left join desk d on d.project_id = r.project_id and d.number = r.desk_number`;
const held = `r.project_id = $2 and r.superseded_at is null and not r.withdrawn and ($3::smallint[] is null or r.desk_number = any ($3))`;
const somebody = `r.participation_id as participation, r.version, p.pseudonym, d.code as desk`;

type Counted<T> = T & { readonly total: number };

function listed<T>(rows: Counted<T>[]): DueList<T> {
  return { items: rows, total: rows[0]?.total ?? 0 };
}

/** People in charge who have not been seen for 90 days, the longest first. */
export async function readProposedExits(client: ClientBase, question: DueQuestion): Promise<DueList<ProposedExit>> {
  const { projectId, desks, today, limit } = question;
  const { rows } = await client.query<Counted<ProposedExit>>(
    `select ${somebody}, r.entry_date as "entryDate", s.last as "lastSupport", count(*) over ()::integer as total
     ${from} ${lastSupportOf}
     where ${held} and r.exit_date is null and r.entry_date <= $4::date and s.last <= $4::date
     order by s.last, r.participation_id limit $5`,
    [today, projectId, desks, lastSeenBy(today), limit],
  );
  return listed(rows);
}

/** People who left and whose 28 days are not over, the first to lock first (R40). */
export async function readClosingExits(client: ClientBase, question: DueQuestion): Promise<DueList<ClosingExit>> {
  const { projectId, desks, today, limit } = question;
  const { rows } = await client.query<Counted<Omit<ClosingExit, 'windowEnd'>>>(
    `select ${somebody}, r.exit_date as "exitDate", r.last_status_28d as "lastStatus28d", count(*) over ()::integer as total
     ${from}
     where ${held} and r.exit_date between $4::date and $1::date and r.exit_reason is distinct from 'DECEASED'
     order by r.exit_date, r.participation_id limit $5`,
    // whose 28th day is today or later
    [today, projectId, desks, addDays(today, -28), limit],
  );
  const { items, total } = listed(rows);
  return { items: items.map((item) => ({ ...item, windowEnd: windowEnd(item.exitDate) })), total };
}

/** The last exit whose day, six calendar months later, is past: what was not asked is due (R46). */
const isDue = `(r.exit_date + interval '6 months')::date <= $1::date and r.status_6m is null and r.exit_reason is distinct from 'DECEASED'`;

/**
 * People whose day, six months after leaving, is past and of whom nobody has told it, the longest due first. Who died is not asked (R49).
 * @param after exit day and id of the last one told before
 */
export async function readDueFollowUps(
  client: ClientBase,
  question: DueQuestion,
  after: readonly [string, string] | null = null,
): Promise<DueList<DueFollowUp>> {
  const { projectId, desks, today, limit } = question;
  const values: unknown[] = [today, projectId, desks, limit];
  const following = after === null ? '' : 'and (exit_date, participation) > ($5::date, $6::uuid)';
  const { rows } = await client.query<Counted<Omit<DueFollowUp, 'dueOn'>>>(
    `with due as materialized (
       select ${somebody}, r.exit_date, count(*) over ()::integer as total ${from} where ${held} and ${isDue})
     select participation, version, pseudonym, desk, exit_date as "exitDate", total, t.attempts, t.last as "lastAttemptOn"
     from (select * from due where true ${following} order by exit_date, participation limit $4) first
     cross join lateral (select count(*)::integer as attempts, max(v.day) as last
       from records_pointing_to($2::uuid, array[first.participation]) as pointing (id)
       cross join lateral (select * from record_version where project_id = $2 and record_id = pointing.id and superseded_at is null offset 0) v
       where v.type = 'followUpAttempt') t
     order by exit_date, participation`,
    after === null ? values : [...values, ...after],
  );
  const { items, total } = listed(rows);
  return { items: items.map((item) => ({ ...item, dueOn: sixMonthDay(item.exitDate) })), total };
}

/** Ids of those who left so long ago that their day is past: whom a result of six months is reckoned over. */
export async function readLeaverIds(client: ClientBase, { projectId, desks }: Omit<DueQuestion, 'limit' | 'today'>): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select participation_id as id from participation r where r.project_id = $1 and r.superseded_at is null and not r.withdrawn
       and ($2::smallint[] is null or r.desk_number = any ($2)) and r.exit_date is not null`,
    [projectId, desks],
  );
  return rows.map(({ id }) => id);
}
