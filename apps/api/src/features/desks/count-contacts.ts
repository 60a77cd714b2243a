import { channelsAtAnyTime, type ContactType, contactTypes, isCodeOf, placesElsewhere, type Weekday } from '#domain';
import type { Query } from '../../platform/database/query.js';

/** What is counted of contacts: how many, how many at the desk itself, and their minutes. */
interface Counted {
  readonly contacts: number;
  readonly atDesk: number;
  readonly minutes: number;
}

/** The contacts of a desk between two days, summed up by the database: a hundred thousand of them never leave it. */
export interface ContactSums extends Counted {
  readonly byType: readonly { readonly type: ContactType; readonly contacts: number; readonly minutes: number }[];
  readonly byClient: readonly { readonly client: string | null; readonly contacts: number }[];
  readonly days: readonly { readonly day: string; readonly contacts: number }[];
  readonly hours: readonly { readonly weekday: Weekday; readonly hour: number; readonly count: number }[];
  readonly withoutTime: number;
}

interface Asked {
  readonly projectId: string;
  readonly from: string;
  readonly to: string;
}

/** Contacts of a project between two days; `$4` and `$5` are the channels and places that lie outside the desk. */
const contacts = `
  from record_version r
  cross join lateral (select not (coalesce(r.content ->> 'channel', '') = any ($4::text[])
    or coalesce(r.content ->> 'place', '') = any ($5::text[])) as at_desk) where_
  where r.project_id = $1::uuid and r.type = 'deskContact' and r.superseded_at is null and not r.withdrawn and r.day between $2::date and $3::date`;

const bound = ({ projectId, from, to }: Asked): unknown[] => [projectId, from, to, channelsAtAnyTime, placesElsewhere];

/** The contacts of each desk, by its number. */
export async function countContactsOfDesks(query: Query, asked: Asked): Promise<ReadonlyMap<number, Counted>> {
  const rows = await query<Counted & { readonly desk: number }>(
    `select r.desk_number as desk, count(*)::integer as contacts, (count(*) filter (where at_desk))::integer as "atDesk",
       coalesce(sum((r.content ->> 'minutes')::numeric), 0)::float8 as minutes ${contacts} and r.desk_number is not null group by r.desk_number`,
    bound(asked),
  );
  return new Map(rows.map(({ desk, ...counted }) => [desk, counted]));
}

interface SumRow extends Counted {
  readonly grouped: 'all' | 'day' | 'hour' | 'type' | 'client';
  readonly day: string | null;
  readonly weekday: Weekday | null;
  readonly hour: number | null;
  readonly type: string | null;
  readonly client: string | null;
}

/** The contacts of one desk, by day, by hour of the week, by type and by who came: read once and grouped five ways. */
export async function countContactsOfDesk(query: Query, asked: Asked, desk: number): Promise<ContactSums> {
  const rows = await query<SumRow>(
    `select case grouping(day, weekday, type, client) when 7 then 'day' when 11 then 'hour' when 13 then 'type' when 14 then 'client'
         else 'all' end as grouped,
       day::text as day, weekday, hour, type, client, count(*)::integer as contacts, (count(*) filter (where at_desk))::integer as "atDesk",
       coalesce(sum(minutes), 0)::float8 as minutes
     from (select r.day, extract(isodow from r.day)::integer as weekday, left(r.content ->> 'time', 2)::integer as hour,
         r.content ->> 'contactType' as type, r.content ->> 'clientType' as client, (r.content ->> 'minutes')::numeric as minutes, at_desk
       ${contacts} and r.desk_number = $6::smallint) as contact
     group by grouping sets ((day), (weekday, hour), (type), (client), ())`,
    [...bound(asked), desk],
  );
  const of = (grouped: SumRow['grouped']): readonly SumRow[] => rows.filter((row) => row.grouped === grouped);
  const [all] = of('all');
  return {
    ...{ contacts: all?.contacts ?? 0, atDesk: all?.atDesk ?? 0, minutes: all?.minutes ?? 0 },
    days: of('day').flatMap(({ day, contacts: count }) => (day === null ? [] : [{ day, contacts: count }])),
    // at which hours the desk itself is busy: mail and visits have hours of their own
    hours: of('hour').flatMap(({ weekday, hour, atDesk }) =>
      weekday === null || hour === null || atDesk === 0 ? [] : [{ weekday, hour, count: atDesk }],
    ),
    withoutTime: of('hour').reduce((sum, { hour, atDesk }) => (hour === null ? sum + atDesk : sum), 0),
    byType: of('type').flatMap(({ type, contacts: count, minutes }) =>
      type !== null && isCodeOf(contactTypes, type) ? [{ type, contacts: count, minutes }] : [],
    ),
    byClient: of('client').map(({ client, contacts: count }) => ({ client, contacts: count })),
  };
}
