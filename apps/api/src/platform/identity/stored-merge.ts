import type { ClientBase } from 'pg';

/** A version that a merge wrote of a record; the one before says how it was. */
export interface MovedVersion {
  readonly id: string;
  readonly version: number;
}

/** What a merge wrote, by record and version: nothing of it is a personal value. */
export interface Moved {
  /** Contacts, agreements, consents …, the facts of both people among them. */
  readonly records: readonly MovedVersion[];
  /** The participation that stands; null: neither had one, or only the survivor. */
  readonly standing: MovedVersion | null;
  /** The other participation, which was taken back; null: there was none. */
  readonly takenBack: MovedVersion | null;
  /** Version of the survivor's identity; null: it stayed as it was. */
  readonly identity: number | null;
}

export interface StoredMerge {
  readonly id: string;
  readonly survivorId: string;
  readonly mergedId: string;
  readonly survivor: string;
  readonly merged: string;
  readonly by: string;
  readonly at: Date;
  readonly reason: string;
  readonly moved: Moved;
  readonly undoneBy: string | null;
  readonly undoneAt: Date | null;
  readonly undoReason: string | null;
}

const storedMerges = `
  select m.merge_id as id, m.survivor_id as "survivorId", m.merged_id as "mergedId", s.pseudonym as survivor, g.pseudonym as merged,
    m.merged_by as by, m.merged_at as at, m.reason, m.moved, m.undone_by as "undoneBy", m.undone_at as "undoneAt", m.undo_reason as "undoReason"
  from person_merge m
  join person s on s.project_id = m.project_id and s.person_id = m.survivor_id
  join person g on g.project_id = m.project_id and g.person_id = m.merged_id
  where m.project_id = $1`;

/** The merges of a project, the newest first. @param personId those of one person alone, on either side */
export async function readMerges(client: ClientBase, projectId: string, personId: string | null = null): Promise<StoredMerge[]> {
  const { rows } = await client.query<StoredMerge>(
    `${storedMerges} and ($2::uuid is null or $2 in (m.survivor_id, m.merged_id)) order by m.merged_at desc, m.merge_id limit 500`,
    [projectId, personId],
  );
  return rows;
}

export async function readMerge(client: ClientBase, projectId: string, id: string): Promise<StoredMerge | null> {
  const { rows } = await client.query<StoredMerge>(`${storedMerges} and m.merge_id = $2`, [projectId, id]);
  return rows[0] ?? null;
}

export async function writeMerge(
  client: ClientBase,
  projectId: string,
  merge: Pick<StoredMerge, 'id' | 'survivorId' | 'mergedId' | 'by' | 'at' | 'reason' | 'moved'>,
): Promise<void> {
  const { id, survivorId, mergedId, by, at, reason, moved } = merge;
  await client.query(
    `insert into person_merge (project_id, merge_id, survivor_id, merged_id, merged_by, merged_at, reason, moved)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [projectId, id, survivorId, mergedId, by, at, reason, JSON.stringify(moved)],
  );
}

export async function writeUndo(
  client: ClientBase,
  projectId: string,
  id: string,
  { by, at, reason }: Pick<StoredMerge, 'by' | 'at' | 'reason'>,
): Promise<void> {
  await client.query(
    'update person_merge set undone_by = $3, undone_at = $4, undo_reason = $5 where project_id = $1 and merge_id = $2 and undone_at is null',
    [projectId, id, by, at, reason],
  );
}
