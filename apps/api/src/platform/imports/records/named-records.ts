import type { ClientBase } from 'pg';
import { isContentType, plainWord, type RecordTypeName } from '#domain';
import { standingPerson } from '../../identity/merged-people.js';

interface Named {
  readonly id: string;
  /** What files may call it, the surest last; null: it has no such name. */
  readonly names: readonly (string | null)[];
}

/** Ids as they are written. */
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

type Reader = (client: ClientBase, projectId: string, words: readonly string[]) => Promise<readonly Named[]>;

const asked =
  (statement: string): Reader =>
  async (client, projectId, words) =>
    (await client.query<Named>(statement, [projectId, words])).rows;

/** How records are found by what files call them, whatever the case and the accents of their names. */
const readers: Readonly<Partial<Record<RecordTypeName, Reader>>> = {
  desk: asked(`select desk_id as id, array[name, desk_id::text, code] as names from desk
    where project_id = $1 and $2::text[] is not null order by number desc`),
  // an organisation belongs to no project; one that the project knows goes before others of its name
  organisation: asked(`select o.organisation_id as id, array[o.name, o.organisation_id::text] as names from organisation o
    where o.organisation_id::text = any ($2) or lower(o.name) = any (select lower(word) from unnest($2::text[]) word)
    order by exists (select from project_partner m where m.project_id = $1 and m.organisation_id = o.organisation_id)`),
  // a file that still tells two people apart speaks of the one they are
  person: asked(`select ${standingPerson} as id, array[p.pseudonym, p.external_id] as names from person p
    where p.project_id = $1 and (p.external_id = any ($2) or p.pseudonym = any ($2))`),
};

/** Records of the catalogue are called by the id that a sender gave them, or by their own. */
const readContents =
  (type: RecordTypeName): Reader =>
  async (client, projectId, words) => {
    const { rows } = await client.query<Named>(
      `select record_id as id, array_agg(name) as names from (
         select record_id, sender_id as name from record_sender_id where project_id = $1 and type = $3 and sender_id = any ($2)
         union all select record_id, record_id::text from record_version
         where project_id = $1 and type = $3 and record_id = any ($4::uuid[]) and superseded_at is null and not withdrawn) found
       group by record_id`,
      [projectId, words, type, words.filter((word) => id.test(word))],
    );
    return rows;
  };

/** The ids of records by what files call them, as plain words; what names nothing is not in it. */
export async function readNamedRecords(
  client: ClientBase,
  projectId: string,
  type: RecordTypeName,
  words: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const read = readers[type] ?? (isContentType(type) ? readContents(type) : null);
  if (!read || words.length === 0) return new Map();
  const found = await read(client, projectId, words);
  // a sender's own code may look like the pseudonym of somebody else: the surer names of all are entered last, and win
  const most = Math.max(0, ...found.map(({ names }) => names.length));
  const ids = new Map<string, string>();
  for (let at = 0; at < most; at += 1)
    for (const one of found) {
      const name = one.names[at];
      if (name) ids.set(plainWord(name), one.id);
    }
  return ids;
}
