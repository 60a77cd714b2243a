import type { ClientBase } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { Identity, RecordTypeName } from '#domain';
import { LikePeople } from '../../apps/api/src/platform/identity/like-people.js';
import { SealedIdentities } from '../../apps/api/src/platform/identity/sealed-identities.js';
import { newPseudonyms } from '../../apps/api/src/platform/participations/pseudonyms.js';
import { savePersons, type Writing } from '../../apps/api/src/platform/participations/save-participations.js';
import type { DeskRecording } from './desks/demo-desk-records.js';
import { demoNetwork } from './demo-network.js';
import { attendeesOf } from './training/training-records.js';

/** The records that name whoever is trained or supported. */
const naming: ReadonlySet<RecordTypeName> = new Set<RecordTypeName>(['enrolment', 'supportAttendance']);

/** Whoever is put on the list of a course or supported and is not known yet: a person with a sealed name, who takes part in nothing else (R2). */
export async function saveAttendees(
  client: ClientBase,
  writing: Writing,
  recordings: readonly DeskRecording[],
  secret: Buffer,
): Promise<void> {
  const { projectId, acronym } = writing.basis;
  const project = demoNetwork.projects.find((one) => one.acronym === acronym);
  const listed = new Set(recordings.flatMap(({ type, content }) => (naming.has(type) ? String(content['person']) : [])));
  if (listed.size === 0 || !project) return;
  const { rows } = await client.query<{ name: string }>(
    'select external_id as name from person where project_id = $1 and external_id = any ($2::text[])',
    [projectId, [...listed]],
  );
  const known = new Set(rows.map(({ name }) => name));
  const fresh = attendeesOf(project).filter(({ name }) => listed.has(name) && !known.has(name));
  const pseudonyms = await newPseudonyms(client, projectId, fresh.length);
  const people = fresh.map(({ name, surname, first }, at) => {
    const identity: Identity = { surname, name: first };
    return { personId: uuidv7(), externalId: name, pseudonym: pseudonyms[at] ?? '', identity };
  });
  await savePersons(client, projectId, people);
  const identities = people.map(({ personId, identity }) => [personId, identity] as const);
  await new SealedIdentities(secret).keep(client, { projectId, ...writing }, identities);
  await new LikePeople(secret).remember(client, projectId, identities);
}
