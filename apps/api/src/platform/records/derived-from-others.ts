import type { ClientBase } from 'pg';
import { duplicatedWithinDays, type FieldValue, isParts, type RecordContent, servedBefore, type ServedPerson, titleDays } from '#domain';
import { seenTitle } from './known-people.js';
import { derivedFromTraining } from './derived-from-training.js';
import type { StoredRecord } from './stored-record.js';
import { derivedFromSurroundings } from './surrounding-records.js';

type Derived = ReadonlyMap<string, Readonly<Record<string, FieldValue>>>;

interface ContactRow {
  readonly id: string;
  readonly personId: string;
  readonly on: string;
  readonly member: string | null;
  readonly content: RecordContent;
}

/** What follows from other records, by record: from those around it, and of a contact from the others of the person. */
export async function derivedFromOthers(client: ClientBase, projectId: string, records: readonly StoredRecord[]): Promise<Derived> {
  const around = await derivedFromSurroundings(client, projectId, records);
  const training = await derivedFromTraining(client, projectId, records);
  return new Map([
    ...around,
    ...training,
    ...(await servedTwice(client, projectId, records)),
    ...(await titlesInTurn(client, projectId, records)),
  ]);
}

/** Of a residence title, its days: it ends when the next one of the person is seen, or when it expires. */
async function titlesInTurn(client: ClientBase, projectId: string, records: readonly StoredRecord[]): Promise<Derived> {
  const titles = records.filter(({ type, personId }) => type === 'residenceTitle' && personId !== null);
  if (titles.length === 0) return new Map();
  const { rows } = await client.query<{ id: string; next: string | null; content: RecordContent }>(
    `select r.record_id as id, r.content, lead(r.day) over (partition by r.person_id order by r.day, r.record_id)::text as next
     from record_version r where r.project_id = $1 and r.person_id = any ($2::uuid[]) and r.type = 'residenceTitle'
       and r.superseded_at is null and not r.withdrawn`,
    [projectId, [...new Set(titles.flatMap(({ personId }) => personId ?? []))]],
  );
  return new Map(
    rows.map(({ id, next, content }) => [id, { ...titleDays(seenTitle(content), next === null ? null : { checkedOn: next }) }]),
  );
}

/** Of a contact, whether another member had given the person the same service shortly before. Where nothing was given, nobody had. */
async function servedTwice(client: ClientBase, projectId: string, records: readonly StoredRecord[]): Promise<Derived> {
  const dated = records.filter(
    ({ type, personId, day, desk }) => type === 'deskContact' && personId !== null && day !== null && desk !== null,
  );
  const serving = new Set(dated.filter(gaveServices).map(({ id }) => id));
  const found = new Map(dated.map(({ id }) => [id, { servedTwiceWithin90Days: false }]));
  if (serving.size === 0) return found;
  const byPerson = new Map<string, ContactRow[]>();
  const people = dated.flatMap(({ id, personId }) => (serving.has(id) ? (personId ?? []) : []));
  for (const row of await readServices(client, projectId, [...new Set(people)])) {
    const others = byPerson.get(row.personId);
    if (others) others.push(row);
    else byPerson.set(row.personId, [row]);
  }
  for (const contacts of byPerson.values()) {
    const all = contacts.map((row) => ({ id: row.id, ...served(row) }));
    for (const one of all) {
      const others = all.filter(({ id }) => id !== one.id);
      if (serving.has(one.id)) found.set(one.id, { servedTwiceWithin90Days: servedBefore(one, others).length > 0 });
    }
  }
  return found;
}

const gaveServices = ({ content }: Pick<StoredRecord, 'content'>): boolean => isParts(content['services'] ?? null);

function served({ on, member, content }: ContactRow): ServedPerson {
  const services = content['services'] ?? null;
  const names = isParts(services) ? services.flatMap(({ serviceType }) => (typeof serviceType === 'string' ? [serviceType] : [])) : [];
  return { on, member, services: names };
}

/** The contacts of some people in which something was given. */
async function readServices(client: ClientBase, projectId: string, people: readonly string[]): Promise<ContactRow[]> {
  const { rows } = await client.query<ContactRow>(
    `select r.record_id as id, r.person_id as "personId", r.day::text as on, d.host_organisation_id as member, r.content
     from record_version r join desk d on d.project_id = r.project_id and d.number = r.desk_number
     where r.project_id = $1 and r.person_id = any ($2::uuid[]) and r.type = 'deskContact' and r.superseded_at is null and not r.withdrawn
       and r.day is not null and r.content ? 'services'`,
    [projectId, people],
  );
  return rows;
}

/** The other contacts of the same people that a contact may have made a second one, or no longer does: those of the days after it. */
export async function readContactsAfter(client: ClientBase, projectId: string, records: readonly StoredRecord[]): Promise<string[]> {
  const contacts = records.filter((record) => record.type === 'deskContact' && record.personId !== null && gaveServices(record));
  if (contacts.length === 0) return [];
  const { rows } = await client.query<{ id: string }>(
    `select distinct r.record_id as id from unnest($2::uuid[], $3::uuid[], $4::date[]) as k (id, person_id, day)
     cross join lateral (select * from record_version where project_id = $1 and person_id = k.person_id and superseded_at is null offset 0) r
     where r.record_id <> k.id and r.type = 'deskContact' and not r.withdrawn and r.day between k.day and k.day + $5::integer
       and r.content ? 'services'`,
    [
      projectId,
      contacts.map(({ id }) => id),
      contacts.map(({ personId }) => personId),
      contacts.map(({ day }) => day),
      duplicatedWithinDays,
    ],
  );
  return rows.map(({ id }) => id);
}
