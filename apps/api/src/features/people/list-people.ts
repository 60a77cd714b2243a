import type { ClientBase } from 'pg';
import { z } from 'zod';
import type { PeopleQuery, PeopleRegister, PersonListed } from '#contract';
import { Refusal } from '../../platform/problems/refusal.js';

interface RegisterQuestion {
  readonly projectId: string;
  /** Numbers of the desks whose people are listed; null: of all. */
  readonly desks: readonly number[] | null;
  readonly query: PeopleQuery;
}

interface Row {
  readonly id: string;
  readonly pseudonym: string;
  readonly participationId: string;
  readonly desk: string | null;
  readonly entryDate: string;
  readonly exitDate: string | null;
  readonly missing: string[];
}

/** Where a page ended. */
const place = z.tuple([z.iso.date(), z.uuid()]);

const states: Readonly<Record<NonNullable<PeopleQuery['state']>, string>> = {
  present: 'r.exit_date is null',
  left: 'r.exit_date is not null',
  incomplete: `r.missing_fields <> '{}'`,
};

/** The people who take part or took part in a project, the latest entry first, and how many there are. */
export async function listPeople(client: ClientBase, question: RegisterQuestion): Promise<PeopleRegister> {
  const { query } = question;
  const { text, values } = conditions(question);
  const { rows: counted } = await client.query<{ total: number }>(
    `select count(*)::integer as total from participation r where ${text}`,
    values,
  );
  const behind = query.cursor === undefined ? '' : afterPlace(query.cursor, values);
  const { rows } = await client.query<Row>(
    `select p.person_id as id, p.pseudonym, r.participation_id as "participationId", d.code as desk, r.entry_date::text as "entryDate",
       r.exit_date::text as "exitDate", r.missing_fields as missing
     from (select * from participation r where ${text}${behind} order by r.entry_date desc, r.person_id desc limit ${query.limit + 1}) r
     join person p on p.project_id = r.project_id and p.person_id = r.person_id
     left join desk d on d.project_id = r.project_id and d.number = r.desk_number
     order by r.entry_date desc, r.person_id desc`,
    values,
  );
  const page = rows.slice(0, query.limit);
  const last = rows.length > page.length ? page.at(-1) : undefined;
  return {
    items: page.map(listed),
    next: last ? Buffer.from(JSON.stringify([last.entryDate, last.id])).toString('base64url') : null,
    total: counted[0]?.total ?? 0,
  };
}

function listed({ id, pseudonym, participationId, desk, entryDate, exitDate, missing }: Row): PersonListed {
  return { id, pseudonym, participation: { id: participationId, desk, entryDate, exitDate, missing } };
}

function conditions({ projectId, desks, query }: RegisterQuestion): { readonly text: string; readonly values: unknown[] } {
  const values: unknown[] = [projectId];
  const bound = (value: unknown): string => `$${values.push(value)}`;
  const parts = ['r.project_id = $1', 'r.superseded_at is null', 'not r.withdrawn'];
  if (desks !== null) parts.push(`r.desk_number = any (${bound(desks)}::smallint[])`);
  if (query.desk !== undefined)
    parts.push(`r.desk_number = (select number from desk where project_id = $1 and code = ${bound(query.desk)})`);
  if (query.state !== undefined) parts.push(states[query.state]);
  if (query.from !== undefined) parts.push(`r.entry_date >= ${bound(query.from)}::date`);
  if (query.to !== undefined) parts.push(`r.entry_date <= ${bound(query.to)}::date`);
  return { text: parts.join(' and '), values };
}

function afterPlace(cursor: string, values: unknown[]): string {
  const [day, id] = placeIn(cursor);
  return ` and (r.entry_date, r.person_id) < ($${values.push(day)}::date, $${values.push(id)}::uuid)`;
}

function placeIn(cursor: string): z.infer<typeof place> {
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (error) {
    throw new Refusal('validation', { field: 'cursor', detail: 'cursor: not one of this list', cause: error });
  }
}
