import type { ClientBase } from 'pg';

/** Names of the imported files by the id of their import. */
export async function readImportFileNames(
  client: ClientBase,
  projectId: string,
  importIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(importIds.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const { rows } = await client.query<{ id: string; name: string }>(
    'select import_id as id, file_name as name from import where project_id = $1 and import_id = any ($2::uuid[])',
    [projectId, wanted],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
