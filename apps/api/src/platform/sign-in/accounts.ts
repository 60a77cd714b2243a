import { Injectable } from '@nestjs/common';
import type { Role } from '#contract';
import type { Language } from '#domain';
import { Database } from '../database/database.js';
import { Account, type HeldRole, type ProjectReference } from './account.js';

interface ProfileRow {
  readonly language: Language;
  readonly refused: boolean;
}

/** Reads an account's rights. */
@Injectable()
export class Accounts {
  constructor(private readonly database: Database) {}

  /** Null when the account was disabled or its time is over. */
  read(id: string, name: string, email: string): Promise<Account | null> {
    return this.database.shared(async (tx) => {
      const profiles = await tx.$queryRaw<ProfileRow[]>`select language, disabled_at is not null or until_date < current_date as refused
        from account_profile where account_id = ${id}`;
      const profile = profiles[0];
      if (!profile || profile.refused) return null;
      const roles = await tx.$queryRaw<(HeldRole & { role: Role })[]>`select held.role, held.project_id as "projectId", acronym.acronym,
          held.desk_number as "deskNumber"
        from role_grant held left join project_acronym acronym on acronym.project_id = held.project_id
        where held.account_id = ${id} and (held.until_date is null or held.until_date >= current_date)`;
      const installation = roles.some(({ projectId }) => projectId === null)
        ? await tx.$queryRaw<ProjectReference[]>`select project_id as id, acronym from project_acronym`
        : [];
      return new Account(id, name, email, profile.language, roles, installation);
    });
  }
}
