import type { ClientBase } from 'pg';
import { nothingKept, type PersonAtEntry, type PersonFacts, readsPeople, type RecordContent, type SeenTitle } from '#domain';
import type { CountedIndicator } from '../tallies/counting-basis.js';

/** What is kept of some people beside their participations; of whom nothing is, the empty facts. */
export type KnownPeople = (personId: string) => PersonFacts;

const nobody: KnownPeople = () => nothingKept;

interface FactsRow {
  readonly person: string;
  readonly type: 'person' | 'residenceTitle';
  readonly content: RecordContent;
}

/** What is kept of people: the answers of the intake as they stand, and the residence titles in the order they were seen. */
export async function readKnownPeople(client: ClientBase, projectId: string, people: readonly string[]): Promise<KnownPeople> {
  if (people.length === 0) return nobody;
  // `offset 0`: each person is looked up by their key, whatever the planner thinks of reading the whole table
  const { rows } = await client.query<FactsRow>({
    name: 'known-people',
    text: `select k.id as person, r.type, r.content from unnest($2::uuid[]) as k (id)
      cross join lateral (
        (select type, content, null::date as day, record_id from record_version
          where project_id = $1 and record_id = k.id and superseded_at is null and not withdrawn and type = 'person' offset 0)
        union all
        (select type, content, day, record_id from record_version
          where project_id = $1 and person_id = k.id and superseded_at is null and not withdrawn and type = 'residenceTitle' offset 0)
      ) r order by r.day nulls first, r.record_id`,
    values: [projectId, [...new Set(people)]],
  });
  const known = new Map<string, { content: RecordContent; titles: SeenTitle[] }>();
  for (const { person, type, content } of rows) {
    const one = known.get(person) ?? { content: {}, titles: [] };
    if (type === 'person') one.content = content;
    else one.titles.push(seenTitle(content));
    known.set(person, one);
  }
  return (id) => known.get(id) ?? nothingKept;
}

/** What the participations of some people say of them on the day of entry; who takes part in none is left out. */
export async function readEntries(
  client: ClientBase,
  projectId: string,
  people: readonly string[],
): Promise<ReadonlyMap<string, PersonAtEntry>> {
  const { rows } = await client.query<PersonAtEntry & { readonly person: string }>(
    `select person_id as person, sex, birth_date as "birthDate", entry_date as "entryDate", third_country_national as "thirdCountryNational"
     from participation where project_id = $1 and person_id = any ($2::uuid[]) and superseded_at is null and not withdrawn`,
    [projectId, people],
  );
  return new Map(rows.map((row) => [row.person, row]));
}

/** The same for participations that are counted, where a definition of the project reads more of the people than who they are. */
export function readCountedPeople(
  client: ClientBase,
  { projectId, indicators }: { readonly projectId: string; readonly indicators: ReadonlyMap<string, Pick<CountedIndicator, 'definition'>> },
  people: readonly string[],
): Promise<KnownPeople> {
  const isRead = [...indicators.values()].some(({ definition }) => readsPeople(definition));
  return isRead ? readKnownPeople(client, projectId, people) : Promise.resolve(nobody);
}

/** A title as its content tells it. */
export function seenTitle({ titleType, expiresOn, rightToWork, checkedOn }: RecordContent): SeenTitle {
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  return {
    titleType: text(titleType) ?? '',
    expiresOn: text(expiresOn),
    rightToWork: text(rightToWork),
    checkedOn: text(checkedOn) ?? '',
  };
}
