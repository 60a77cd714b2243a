import type { AccountView } from '#contract';
import type { Query } from '../../platform/database/query.js';

/** Where a page of accounts ended: the name and the address of its last one. */
export type Place = readonly [name: string, email: string];

const columns = `u."id", u."name", u."email", p.language,
  (select coalesce(json_agg(json_build_object('role', held.role, 'projectId', held.project_id, 'acronym', a.acronym)
      order by a.acronym nulls first, held.role), '[]')
    from role_grant held left join project_acronym a on a.project_id = held.project_id
    where held.account_id = u."id" and (held.until_date is null or held.until_date >= current_date)) as roles,
  coalesce(u."twoFactorEnabled", false) as "hasSecondFactor"`;
const accounts = `auth."user" u join account_profile p on p.account_id = u."id"`;
// by name as people look for it, by address where two have the same
const order = `lower(u."name"), u."email"`;

/** Accounts by name, with the roles that hold today; those after a place. */
export function readAccounts(query: Query, after: Place | null, limit: number): Promise<AccountView[]> {
  return query<AccountView>(
    `select ${columns} from ${accounts} where $1::text is null or (${order}) > (lower($1::text), $2::text) order by ${order} limit $3::integer`,
    [after?.[0] ?? null, after?.[1] ?? null, limit],
  );
}

/** Null when there is none. */
export async function readAccount(query: Query, id: string): Promise<AccountView | null> {
  const [row] = await query<AccountView>(`select ${columns} from ${accounts} where u."id" = $1`, [id]);
  return row ?? null;
}
