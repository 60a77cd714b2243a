import { Injectable } from '@nestjs/common';
import type { ImportView, Page } from '#contract';
import { Database } from '../../platform/database/database.js';
import { readImport, readImports } from '../../platform/imports/stored-import.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';

const pageSize = 50;

/** What was imported into a project, the latest first, and what was taken back; whoever works at one desk sees the own files. */
@Injectable()
export class ListImports {
  constructor(private readonly database: Database) {}

  async all(account: Account, project: ProjectReference, before: string | null): Promise<Page<ImportView>> {
    const found = await this.database.withBulkScope(account.scopeFor(project), (client) =>
      readImports(client, project.id, { before, by: ownAlone(account, project), limit: pageSize + 1 }),
    );
    const items = found.slice(0, pageSize);
    return { items, next: found.length > pageSize ? (items.at(-1)?.id ?? null) : null };
  }

  async one(account: Account, project: ProjectReference, importId: string): Promise<ImportView> {
    const found = await this.database.withBulkScope(account.scopeFor(project), (client) =>
      readImport(client, project.id, importId, ownAlone(account, project)),
    );
    if (!found) throw new Refusal('not_found');
    return found;
  }
}

/** Whose imports an account sees: its own, by its id; null: of all. */
function ownAlone(account: Account, project: ProjectReference): string | null {
  return account.desksIn('imports.read', project.id) === null ? null : account.id;
}
