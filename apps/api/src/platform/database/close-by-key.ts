import type { ClientBase } from 'pg';

/** Versions that are replaced, each named by the one that takes its place. */
interface Replaced {
  readonly projectId: string;
  /** From this instant on they are no longer what is known. */
  readonly at: Date;
  readonly replaced: readonly { readonly id: string; readonly version: number }[];
}

/** Closes the versions before some new ones, each found by its key; answers how many of them were still open. */
export async function closeByKey(
  client: ClientBase,
  closing: 'close_participations' | 'close_record_versions',
  { projectId, at, replaced }: Replaced,
): Promise<number> {
  if (replaced.length === 0) return 0;
  const { rows } = await client.query<{ closed: number }>(
    `select ${closing}($1::uuid, $2::uuid[], $3::integer[], $4::timestamptz) as closed`,
    [projectId, replaced.map(({ id }) => id), replaced.map(({ version }) => version - 1), at],
  );
  return rows[0]?.closed ?? 0;
}
