import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import { type ContentType, keyOfContent, type RecordContent } from '#domain';
import { NewRows } from '../../database/new-rows.js';

/** No sender's id begins so. */
const ofContent = '#';

/** Gives rows without an id of their sender one made of what tells them from the others; of several alike, the first, the second. */
export class ContentIds {
  readonly #times = new Map<string, number>();

  constructor(private readonly type: ContentType) {}

  idOf(content: RecordContent): string {
    const digest = createHash('sha256').update(keyOfContent(this.type, content)).digest('base64url').slice(0, 22);
    const times = (this.#times.get(digest) ?? 0) + 1;
    this.#times.set(digest, times);
    return `${ofContent}${digest}${times === 1 ? '' : `.${times}`}`;
  }
}

const idsAtOnce = 5000;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The records that are known under some ids of a sender, or under their own, as an export gives it. */
export async function readRecordIds(
  client: ClientBase,
  projectId: string,
  type: ContentType,
  senderIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (let from = 0; from < senderIds.length; from += idsAtOnce) {
    const ids = senderIds.slice(from, from + idsAtOnce);
    const { rows } = await client.query<{ senderId: string; recordId: string }>(
      `select sender_id as "senderId", record_id as "recordId" from record_sender_id
       where project_id = $1 and type = $2 and sender_id = any ($3::text[])
       union all select record_id::text, record_id from record_version
       where project_id = $1 and type = $2 and record_id = any ($4::uuid[]) and superseded_at is null`,
      [projectId, type, ids, ids.filter((id) => uuid.test(id))],
    );
    for (const { senderId, recordId } of rows) found.set(senderId, recordId);
  }
  return found;
}

export async function saveSenderIds(
  client: ClientBase,
  projectId: string,
  type: ContentType,
  ids: readonly { readonly senderId: string; readonly recordId: string }[],
): Promise<void> {
  const rows = new NewRows('record_sender_id', [
    ['sender_id', 'text'],
    ['record_id', 'uuid'],
  ]);
  for (const { senderId, recordId } of ids) rows.add([senderId, recordId]);
  await rows.insert(client, [
    ['project_id', 'uuid', projectId],
    ['type', 'text', type],
  ]);
}
