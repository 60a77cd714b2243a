import type { ClientBase } from 'pg';

/** Leaves a trace of somebody's look at records, in the transaction that shows them (G37). Names and codes only, never a personal value. */
export async function noteLook(
  client: ClientBase,
  projectId: string,
  action: 'records_listed' | 'incomplete_listed' | 'findings_listed' | 'record_opened' | 'revealed',
  recordType: string,
  detail: Readonly<Record<string, string>>,
  recordId: string | null = null,
): Promise<void> {
  await client.query('select record_audit_event($1::uuid, $2, $3, $4::uuid, $5::jsonb)', [projectId, action, recordType, recordId, detail]);
}
