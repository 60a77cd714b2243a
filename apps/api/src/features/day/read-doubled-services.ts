import type { ClientBase } from 'pg';
import type { DoubledServices } from '#contract';
import { isParts, type RecordContent, servedBefore } from '#domain';

/** More is looked for in the register of contacts. */
const mostDoubled = 100;

interface Served {
  readonly id: string;
  readonly person: string;
  readonly pseudonym: string;
  readonly on: string;
  readonly deskNumber: number;
  readonly desk: string;
  readonly memberId: string;
  readonly member: string;
  readonly content: RecordContent;
}

export interface DoubledQuestion {
  readonly projectId: string;
  /** Numbers of the desks one of which is concerned; null: all. */
  readonly desks: readonly number[] | null;
  /** Numbers of the desks whose contacts may be opened; null: all. */
  readonly own: readonly number[] | null;
  /** Id of a person; null: everybody. */
  readonly person: string | null;
}

/** The same service that two members gave to the same person within 90 days: each of the two desks is told, the latest first. */
export async function readDoubledServices(client: ClientBase, question: DoubledQuestion): Promise<DoubledServices> {
  const byPerson = new Map<string, Served[]>();
  for (const one of await readServedByTwo(client, question)) byPerson.set(one.person, [...(byPerson.get(one.person) ?? []), one]);
  const pairs = [...byPerson.values()].flatMap(pairsOf).filter(({ later, earlier }) => concerns(question.desks, later, earlier));
  const ordered = pairs.toSorted((one, other) => other.later.on.localeCompare(one.later.on) || other.later.id.localeCompare(one.later.id));
  const told = ({ id, on, desk, member, deskNumber }: Served) => {
    return { contact: question.own === null || question.own.includes(deskNumber) ? id : null, on, desk, member };
  };
  const items = ordered.slice(0, mostDoubled).map(({ services, later, earlier }) => ({
    ...{ person: { id: later.person, pseudonym: later.pseudonym }, services: [...services] },
    ...{ later: told(later), earlier: told(earlier) },
  }));
  return { items, total: ordered.length };
}

interface Pair {
  readonly later: Served;
  readonly earlier: Served;
  readonly services: readonly string[];
}

/** Of one person. Two on the same day are one pair. */
function pairsOf(contacts: readonly Served[]): readonly Pair[] {
  return contacts.flatMap((later) =>
    contacts
      .filter((earlier) => earlier.on < later.on || (earlier.on === later.on && earlier.id < later.id))
      .map((earlier) => ({ later, earlier, services: servedBefore(servedBy(later), [servedBy(earlier)]) }))
      .filter(({ services }) => services.length > 0),
  );
}

function servedBy({ on, memberId: member, content }: Served) {
  const given = content['services'] ?? null;
  const services = isParts(given) ? given.flatMap(({ serviceType }) => (typeof serviceType === 'string' ? [serviceType] : [])) : [];
  return { on, member, services: [...new Set(services)] };
}

function concerns(desks: readonly number[] | null, ...contacts: readonly Served[]): boolean {
  return desks === null || contacts.some(({ deskNumber }) => desks.includes(deskNumber));
}

/** The contacts in which something was given to people whom more than one member served. */
async function readServedByTwo(client: ClientBase, { projectId, person }: DoubledQuestion): Promise<readonly Served[]> {
  const { rows } = await client.query<Served>(
    `with served as (
       select r.record_id as id, r.person_id as person, r.day::text as on, r.content, d.number as "deskNumber", d.name as desk,
         o.organisation_id as "memberId", o.name as member
       from record_version r
       join desk d on d.project_id = r.project_id and d.number = r.desk_number
       join organisation o on o.organisation_id = d.host_organisation_id
       where r.project_id = $1 and r.type = 'deskContact' and r.superseded_at is null and not r.withdrawn and r.day is not null
         and r.person_id is not null and ($2::uuid is null or r.person_id = $2::uuid) and r.content ? 'services')
     select served.*, p.pseudonym from served join person p on p.project_id = $1 and p.person_id = served.person
     where served.person in (select person from served group by person having count(distinct "memberId") > 1)`,
    [projectId, person],
  );
  return rows;
}
