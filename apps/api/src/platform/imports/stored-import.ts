import type { ClientBase } from 'pg';
import type { ImportedKind, ImportFault, ImportOutcome, ImportView } from '#contract';
import { readAccountNames } from '../accounts/account-names.js';

/** An import as it is written down, with the file it came from. */
export interface NewImport {
  readonly projectId: string;
  readonly importId: string;
  readonly of: ImportedKind;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly bytes: number;
  readonly rows: number;
  readonly dialect: ImportOutcome['dialect'];
  readonly summary: ImportOutcome['summary'];
  readonly notices: readonly ImportFault[];
  readonly importedBy: string;
  readonly importedAt: Date;
}

export async function insertImport(client: ClientBase, made: NewImport): Promise<void> {
  const { projectId, importId, of, fileName, fileSha256, bytes, rows, dialect, summary, notices, importedBy, importedAt } = made;
  const texts = [dialect ?? {}, summary, notices].map((value) => JSON.stringify(value));
  await client.query(
    `insert into import (project_id, import_id, "of", file_name, file_sha256, bytes, rows, imported_by, imported_at, dialect, summary, notices)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb, $11::jsonb, $12::jsonb)`,
    [projectId, importId, of, fileName, fileSha256, bytes, rows, importedBy, importedAt, ...texts],
  );
}

interface ImportRow {
  readonly id: string;
  readonly of: ImportedKind;
  readonly fileName: string;
  readonly rows: number;
  readonly summary: ImportView['summary'];
  readonly importedBy: string;
  readonly importedAt: Date;
  readonly undoneAt: Date | null;
  readonly undoneBy: string | null;
}

const columns = `import_id as id, "of", file_name as "fileName", rows, summary, imported_by as "importedBy", imported_at as "importedAt",
  undone_at as "undoneAt", undone_by as "undoneBy"`;

/**
 * Imports of a project, the latest first.
 * @param before the import after which the page begins
 * @param by the account whose imports they are; null: of all
 */
export async function readImports(
  client: ClientBase,
  projectId: string,
  { before, by, limit }: { readonly before: string | null; readonly by: string | null; readonly limit: number },
): Promise<ImportView[]> {
  const { rows } = await client.query<ImportRow>(
    `select ${columns} from import where project_id = $1 and ($2::uuid is null or import_id < $2::uuid)
       and ($4::text is null or imported_by = $4) order by import_id desc limit $3`,
    [projectId, before, limit, by],
  );
  return viewsOf(client, rows);
}

/** Null when the project has no such import, or it is not of that account. */
export async function readImport(
  client: ClientBase,
  projectId: string,
  importId: string,
  by: string | null = null,
): Promise<ImportView | null> {
  const { rows } = await client.query<ImportRow>(
    `select ${columns} from import where project_id = $1 and import_id = $2 and ($3::text is null or imported_by = $3)`,
    [projectId, importId, by],
  );
  return (await viewsOf(client, rows))[0] ?? null;
}

export async function markUndone(client: ClientBase, projectId: string, importId: string, by: string, at: Date): Promise<void> {
  await client.query('update import set undone_by = $3, undone_at = $4 where project_id = $1 and import_id = $2', [
    projectId,
    importId,
    by,
    at,
  ]);
}

async function viewsOf(client: ClientBase, rows: readonly ImportRow[]): Promise<ImportView[]> {
  const nameOf = await readAccountNames(
    client,
    rows.flatMap(({ importedBy, undoneBy }) => [importedBy, undoneBy]),
  );
  return rows.map(({ importedBy, importedAt, undoneBy, undoneAt, ...row }) => ({
    ...row,
    importedBy: nameOf(importedBy),
    importedAt: importedAt.toISOString(),
    undoneBy: undoneBy && nameOf(undoneBy),
    undoneAt: undoneAt && undoneAt.toISOString(),
  }));
}
