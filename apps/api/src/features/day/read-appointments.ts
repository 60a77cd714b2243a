import type { ClientBase } from 'pg';
import type { DayAppointment } from '#contract';
import { bringsContact, type CalendarDay, workingDaysBetween } from '#domain';
import type { DueList } from '../../platform/due/due-people.js';

/** Of which desk, and so many at most. */
export interface DeskQuestion {
  readonly projectId: string;
  /** Number of the desk. */
  readonly desk: number;
  readonly limit: number;
}

interface AppointmentRow extends Omit<DayAppointment, 'waitingWorkingDays' | 'person' | 'contact'> {
  readonly person: string | null;
  readonly pseudonym: string | null;
  readonly total: number;
}

/** Appointments of a desk, each with the contact it brought. @param which a condition on the record version `r`, with values from `$4` */
async function readAppointments(
  client: ClientBase,
  { projectId, desk, limit }: DeskQuestion,
  which: string,
  values: readonly unknown[],
): Promise<DueList<DayAppointment>> {
  const { rows } = await client.query<AppointmentRow>(
    `select r.record_id as id, r.version, r.content ->> 'slotOn' as "slotOn", r.content ->> 'slotAt' as "slotAt",
       r.content ->> 'status' as status, r.person_id as person, p.pseudonym, r.content ->> 'requestedOn' as "requestedOn",
       r.content ->> 'requestedChannel' as "requestedChannel", count(*) over ()::integer as total
     from record_version r
     left join person p on p.project_id = r.project_id and p.person_id = r.person_id
     where r.project_id = $1 and r.type = 'appointment' and r.superseded_at is null and not r.withdrawn and r.desk_number = $2
       and ${which}
     order by r.content ->> 'slotOn', r.content ->> 'slotAt' nulls last, r.content ->> 'requestedOn', r.record_id limit $3`,
    [projectId, desk, limit, ...values],
  );
  const contacts = await readContactsOf(client, projectId, rows);
  return { items: rows.map((row) => appointmentOf(row, contacts.get(row.id) ?? null)), total: rows[0]?.total ?? 0 };
}

/** The contact of each appointment that brought one: only those that were held can have. */
async function readContactsOf(
  client: ClientBase,
  projectId: string,
  rows: readonly AppointmentRow[],
): Promise<ReadonlyMap<string, string>> {
  const held = rows.filter(({ status }) => bringsContact(status)).map(({ id }) => id);
  if (held.length === 0) return new Map();
  const { rows: found } = await client.query<{ appointment: string; contact: string }>(
    `select v.content ->> 'appointment' as appointment, v.record_id as contact from records_pointing_to($1::uuid, $2::uuid[]) as pointing (id)
     cross join lateral (select * from record_version where project_id = $1 and record_id = pointing.id and superseded_at is null offset 0) v
     where v.type = 'deskContact'`,
    [projectId, held],
  );
  return new Map(found.map(({ appointment, contact }) => [appointment, contact]));
}

function appointmentOf({ person, pseudonym, total: _, ...row }: AppointmentRow, contact: string | null): DayAppointment {
  return {
    ...row,
    contact,
    person: person === null ? null : { id: person, pseudonym: pseudonym ?? '' },
    waitingWorkingDays: row.slotOn === null ? null : workingDaysBetween(row.requestedOn, row.slotOn),
  };
}

const open = `r.content ->> 'status' in ('requested', 'confirmed')`;

/** Of some days, in order. */
export function readAppointmentsOf(client: ClientBase, question: DeskQuestion, from: CalendarDay, to: CalendarDay) {
  return readAppointments(client, question, "r.day between $4::date and $5::date and r.content ? 'slotOn'", [from, to]);
}

/** Of the days before, of which nobody has said what became of them. */
export function readUnsettledAppointments(client: ClientBase, question: DeskQuestion, before: CalendarDay) {
  return readAppointments(client, question, `r.day < $4::date and r.content ? 'slotOn' and ${open}`, [before]);
}

/** Asked for and not given a day yet. */
export function readRequests(client: ClientBase, question: DeskQuestion) {
  return readAppointments(client, question, `not r.content ? 'slotOn' and ${open}`, []);
}
