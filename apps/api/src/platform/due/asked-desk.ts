import type { ClientBase } from 'pg';
import { Refusal } from '../problems/refusal.js';

/** A desk that is asked about. */
export interface AskedDesk {
  readonly id: string;
  readonly number: number;
  readonly code: string;
  readonly name: string;
}

/** @param own numbers of the desks of who asks; null: of all. @throws Refusal `not_found` for a desk of another project or person alike */
export async function readAskedDesk(
  client: ClientBase,
  projectId: string,
  own: readonly number[] | null,
  desk: string,
): Promise<AskedDesk> {
  const { rows } = await client.query<AskedDesk>(
    'select desk_id as id, number, code, name from desk where project_id = $1 and desk_id = $2::uuid',
    [projectId, desk],
  );
  const [found] = rows;
  if (!found || (own !== null && !own.includes(found.number))) throw new Refusal('not_found');
  return found;
}

/** The desks whose people are told: the one that is asked about, or all of who asks. */
export async function askedDesks(
  client: ClientBase,
  projectId: string,
  own: readonly number[] | null,
  desk: string | undefined,
): Promise<readonly number[] | null> {
  return desk === undefined ? own : [(await readAskedDesk(client, projectId, own, desk)).number];
}
