import type { ClientBase } from 'pg';

/** Names of accounts by id, as people know each other; an account that is gone keeps its id. */
export type AccountNames = (id: string) => string;

export async function readAccountNames(client: ClientBase, ids: readonly (string | null)[]): Promise<AccountNames> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const { rows } = await client.query<{ id: string; name: string }>('select "id", "name" from auth."user" where "id" = any ($1)', [wanted]);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
