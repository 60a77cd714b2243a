import { Injectable } from '@nestjs/common';
import type { Language } from '#domain';
import { Database } from '../database/database.js';
import { rolesWithSecondFactor } from '../permissions/matrix.js';
import { Account, type HeldRole, type ProjectReference } from './account.js';
import { askedAnew } from './second-factor-rule.js';

/** An account, and the session it was found by. */
export interface AccountInSession {
  readonly account: Account;
  readonly startedAt: Date;
  readonly expiresAt: Date;
  /** When a code of the second factor was given in it. */
  readonly codeGivenAt: Date | null;
}

interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly roles: readonly HeldRole[];
  readonly hasSecondFactor: boolean;
  readonly secondFactorSince: Date | null;
  readonly secondFactorTakenAt: Date | null;
}
interface SessionRow extends AccountRow {
  readonly startedAt: Date;
  readonly expiresAt: Date;
  readonly codeGivenAt: Date | null;
}

const askingRoles = rolesWithSecondFactor.map((role) => `'${role}'`).join(', ');
/** Account with the roles that hold today, in one statement: it runs before every request. Disabled accounts and past ones are not found. */
const accountColumns = `u."id", u."name", u."email", p.language,
  (select coalesce(json_agg(json_build_object('role', held.role, 'projectId', held.project_id, 'acronym', a.acronym,
      'deskNumber', held.desk_number)), '[]')
    from public.role_grant held left join public.project_acronym a on a.project_id = held.project_id
    where held.account_id = u."id" and (held.until_date is null or held.until_date >= current_date)) as roles,
  coalesce(u."twoFactorEnabled", false) as "hasSecondFactor",
  (select min(held.granted_at) from public.role_grant held where held.account_id = u."id" and held.role in (${askingRoles})
    and (held.until_date is null or held.until_date >= current_date)) as "secondFactorSince",
  u."secondFactorTakenAt"`;
const openAccounts = `"user" u join public.account_profile p on p.account_id = u."id"
    and p.disabled_at is null and (p.until_date is null or p.until_date >= current_date)`;

/**
 * Reads accounts with the rights of this moment (G25). Through the connections of the sign-in library: sessions live in its tables, and a
 * scope, which says whose rows may be seen, can only be known afterwards.
 */
@Injectable()
export class Accounts {
  constructor(private readonly database: Database) {}

  /** Null when there is none, or it was disabled, or its time is over. */
  async withId(id: string): Promise<Account | null> {
    const { rows } = await this.database.authPool.query<AccountRow>({
      name: 'account with id',
      text: `select ${accountColumns} from ${openAccounts} where u."id" = $1`,
      values: [id],
    });
    return rows[0] ? this.#account(rows[0]) : null;
  }

  /** The account of a session, whether or not the session has ended; null as above. */
  async inSession(token: string): Promise<AccountInSession | null> {
    const { rows } = await this.database.authPool.query<SessionRow>({
      name: 'account in session',
      text: `select s."createdAt" as "startedAt", s."expiresAt",
        s."secondFactorAt" as "codeGivenAt", ${accountColumns}
        from "session" s join (${openAccounts}) on u."id" = s."userId" where s."token" = $1`,
      values: [token],
    });
    const row = rows[0];
    return row
      ? { account: await this.#account(row), startedAt: row.startedAt, expiresAt: row.expiresAt, codeGivenAt: row.codeGivenAt }
      : null;
  }

  async #account({ id, name, email, language, roles, ...row }: AccountRow): Promise<Account> {
    const installation = roles.some(({ projectId }) => projectId === null) ? await this.#allProjects() : [];
    const askedSince = askedAnew(row.secondFactorSince, row.secondFactorTakenAt);
    return new Account(id, name, email, language, roles, installation, { isSet: row.hasSecondFactor, askedSince });
  }

  async #allProjects(): Promise<readonly ProjectReference[]> {
    const { rows } = await this.database.authPool.query<ProjectReference>('select project_id as id, acronym from public.project_acronym');
    return rows;
  }
}
