import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { AccountView, Page } from '#contract';
import { Database } from '../../platform/database/database.js';
import { queryOn } from '../../platform/database/query.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Account } from '../../platform/sign-in/account.js';
import { type Place, readAccounts } from './account-rows.js';

const pageSize = 100;
const place = z.tuple([z.string(), z.string()]);

/** Everybody who has an account, by name. */
@Injectable()
export class ListAccounts {
  constructor(private readonly database: Database) {}

  async ask(account: Account, cursor: string | undefined): Promise<Page<AccountView>> {
    const after = placeOf(cursor);
    // accounts and roles are shared tables: no project is in the scope
    const found = await this.database.withBulkScope({ projects: [], account: account.id }, (client) =>
      readAccounts(queryOn(client), after, pageSize + 1),
    );
    const items = found.slice(0, pageSize);
    const last = found.length > pageSize ? items.at(-1) : undefined;
    return { items, next: last ? Buffer.from(JSON.stringify([last.name, last.email])).toString('base64url') : null };
  }
}

/** @throws Refusal `validation` for a cursor that this list never gave. */
function placeOf(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null;
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (error) {
    throw new Refusal('validation', { field: 'cursor', detail: 'cursor: not one of this list', cause: error });
  }
}
