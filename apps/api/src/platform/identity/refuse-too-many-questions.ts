import type { ClientBase } from 'pg';
import { Refusal } from '../problems/refusal.js';

/** So many questions an account may ask in a minute: enough for typing, and for nobody who tries names one after the other. */
const mostPerMinute = 60;

/**
 * Counted in the trail itself, so that several processes count together.
 * @throws Refusal `too_many_requests`
 */
export async function refuseTooManyQuestions(client: ClientBase, projectId: string, account: string): Promise<void> {
  const { rows } = await client.query<{ asked: number }>(
    `select count(*)::integer as asked from (select * from audit_entry where project_id = $1 order by seq desc limit 1000) latest
     where account_id = $2 and action = 'likeness_asked' and at > clock_timestamp() - interval '1 minute'`,
    [projectId, account],
  );
  if ((rows[0]?.asked ?? 0) >= mostPerMinute) throw new Refusal('too_many_requests', { retryAfter: 60 });
}
