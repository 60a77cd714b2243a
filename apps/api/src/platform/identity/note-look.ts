import type { ClientBase } from 'pg';

/** Looks at people that leave a trace of their own (G37). */
export type IdentityLook = 'likeness_asked' | 'duplicates_listed' | 'merge_previewed' | 'timeline_opened' | 'person_file_issued';

/** Leaves a trace of a look, in the transaction that answers it: codes and numbers alone, never who somebody is. */
export async function noteIdentityLook(
  client: ClientBase,
  projectId: string,
  action: IdentityLook,
  personId: string | null = null,
  detail: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  await client.query(`select record_audit_event($1::uuid, $2, 'person', $3::uuid, $4::jsonb)`, [projectId, action, personId, detail]);
}
