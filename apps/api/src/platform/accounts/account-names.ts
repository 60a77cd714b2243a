import type { ClientBase } from 'pg';

interface NamedAccount {
  readonly id: string;
  readonly name: string;
}

/** Names of accounts by id, as people know each other; an account that is gone keeps its id. */
export type AccountNames = (id: string) => string;

/** @param known an account whose name need not be read: whoever asks has often written what is asked about */
export async function readAccountNames(client: ClientBase, ids: readonly (string | null)[], known?: NamedAccount): Promise<AccountNames> {
  const wanted = [...new Set(ids.filter((id) => id !== null && id !== known?.id))];
  const rows = wanted.length === 0 ? [] : await readNames(client, wanted);
  const names = new Map([...rows, ...(known ? [known] : [])].map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

async function readNames(client: ClientBase, ids: readonly (string | null)[]): Promise<NamedAccount[]> {
  return (await client.query<NamedAccount>('select "id", "name" from auth."user" where "id" = any ($1)', [ids])).rows;
}
