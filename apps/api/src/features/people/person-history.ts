import type { ClientBase } from 'pg';
import type { PersonView } from '#contract';
import { enteredFields, sameContent } from '#domain';
import { readAccountNames } from '../../platform/accounts/account-names.js';
import { readVersions } from '../../platform/records/stored-record.js';

interface IdentityVersion {
  readonly version: number;
  readonly recordedAt: Date;
  readonly recordedBy: string;
  readonly reason: string | null;
  readonly changed: readonly string[];
}

/** What changed of a person, newest first: names of fields, never a value. */
export async function readPersonHistory(client: ClientBase, projectId: string, personId: string): Promise<PersonView['history']> {
  const facts = (await readVersions(client, projectId, personId)).filter(({ type }) => type === 'person');
  const { rows: identities } = await client.query<IdentityVersion>(
    `select version, recorded_at as "recordedAt", recorded_by as "recordedBy", reason, changed from person_identity
     where project_id = $1 and person_id = $2`,
    [projectId, personId],
  );
  const nameOf = await readAccountNames(
    client,
    [...facts, ...identities].map(({ recordedBy }) => recordedBy),
  );
  const ofFacts = facts.map(({ version, recordedAt, recordedBy, reason, content }, at) => {
    const before = facts[at - 1]?.content;
    const differs = (name: string): boolean => before !== undefined && !sameContent(content[name] ?? null, before[name] ?? null);
    const fields = enteredFields('person').flatMap(([name]) => (differs(name) ? [name] : []));
    return { version, at: recordedAt.toISOString(), by: nameOf(recordedBy), of: 'facts' as const, fields, reason };
  });
  const ofIdentity = identities.map(({ version, recordedAt, recordedBy, reason, changed }) => {
    const fields = version === 1 ? [] : [...changed];
    return { version, at: recordedAt.toISOString(), by: nameOf(recordedBy), of: 'identity' as const, fields, reason };
  });
  return [...ofFacts, ...ofIdentity].sort((one, other) => (one.at < other.at ? 1 : -1));
}
