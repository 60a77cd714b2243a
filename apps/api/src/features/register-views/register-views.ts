import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import {
  faultOfView,
  type NewRegisterView,
  registerTableArea,
  type RegisterTableName,
  registerTableNames,
  type RegisterView,
  type RegisterViewChange,
  type RegisterViewList,
  type ViewContent,
} from '#contract';
import { readAccountNames } from '../../platform/accounts/account-names.js';
import { Database } from '../../platform/database/database.js';
import { checkVersion } from '../../platform/http/if-match.js';
import type { Write } from '../../platform/idempotency/write.js';
import { Writes } from '../../platform/idempotency/writes.js';
import { newId } from '../../platform/participations/new-ids.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';

/** Who asks, in which project. */
export interface ViewsOf {
  readonly account: Account;
  readonly project: ProjectReference;
}
type Writing = ViewsOf & { readonly write: Write };

interface StoredView {
  readonly id: string;
  readonly version: number;
  readonly register: RegisterTableName;
  readonly name: string;
  readonly content: ViewContent;
  readonly isShared: boolean;
  readonly owner: string;
  readonly isDefault: boolean;
}

/** So many views of one register are enough for one person, and for a menu. */
const mostOfOne = 50;

/** Views of registers: one's own, and those that are shared with the project. Shared are they by those who may, and by them kept in order. */
@Injectable()
export class RegisterViews {
  constructor(
    private readonly database: Database,
    private readonly writes: Writes,
  ) {}

  list({ account, project }: ViewsOf): Promise<RegisterViewList> {
    return this.database.withBulkScope(account.scopeFor(project), async (client) => {
      const views = await readViews(client, account, project);
      const nameOf = await readAccountNames(
        client,
        views.map(({ owner }) => owner),
        account,
      );
      return { items: views.map((view) => shown(view, account, nameOf)), next: null };
    });
  }

  /** @throws Refusal `validation` for what the register has not, `forbidden` where it may not be read or shared */
  save({ account, project, write }: Writing, view: NewRegisterView): Promise<RegisterView> {
    const { id = newId(), register, name, content, isShared } = view;
    return this.writes.runBulk(write, account.scopeFor(project), async (client, at) => {
      if (!mayRead(account, project, register)) throw new Refusal('forbidden');
      refuseUnknown(register, content);
      if (isShared) refuseSharing(account, project);
      await refuseTooMany(client, account, project, register);
      await client.query(
        `insert into saved_view (project_id, view_id, register, owner_id, name, content, is_shared, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [project.id, id, register, account.id, name, content, isShared, at],
      );
      return readOne(client, account, project, id);
    });
  }

  /** @throws Refusal `not_found` for one that is not theirs to see, `forbidden` for a shared one of somebody else */
  change({ account, project, write }: Writing, id: string, version: number, change: RegisterViewChange): Promise<RegisterView> {
    return this.writes.runBulk(write, account.scopeFor(project), async (client) => {
      const stored = await openForChange(client, account, project, id);
      checkVersion(version, stored.version, change, { name: stored.name, content: stored.content, isShared: stored.isShared });
      const { name = stored.name, content = stored.content, isShared = stored.isShared } = change;
      refuseUnknown(stored.register, content);
      if (isShared !== stored.isShared) refuseSharing(account, project);
      await client.query(
        `update saved_view set name = $3, content = $4, is_shared = $5, version = version + 1 where project_id = $1 and view_id = $2`,
        [project.id, id, name, content, isShared],
      );
      // whoever began with it cannot see it any more
      if (!isShared)
        await client.query('delete from saved_view_default where project_id = $1 and view_id = $2 and account_id <> $3', [
          ...[project.id, id, stored.owner],
        ]);
      return readOne(client, account, project, id);
    });
  }

  /** @throws as `change` */
  remove({ account, project, write }: Writing, id: string, version: number): Promise<RegisterView> {
    return this.writes.runBulk(write, account.scopeFor(project), async (client) => {
      const stored = await openForChange(client, account, project, id);
      checkVersion(version, stored.version);
      const view = await readOne(client, account, project, id);
      await client.query('delete from saved_view_default where project_id = $1 and view_id = $2', [project.id, id]);
      await client.query('delete from saved_view where project_id = $1 and view_id = $2', [project.id, id]);
      return view;
    });
  }

  /** With which view whoever asks begins a register. @throws Refusal `not_found` for one of another register, or not theirs to see */
  begin({ account, project, write }: Writing, register: RegisterTableName, view: string | null): Promise<{ view: string | null }> {
    return this.writes.runBulk(write, account.scopeFor(project), async (client) => {
      if (view === null) {
        await client.query('delete from saved_view_default where project_id = $1 and account_id = $2 and register = $3', [
          ...[project.id, account.id, register],
        ]);
        return { view };
      }
      const [stored] = await readViews(client, account, project, view);
      if (stored?.register !== register) throw new Refusal('not_found');
      await client.query(
        `insert into saved_view_default (project_id, account_id, register, view_id) values ($1, $2, $3, $4)
         on conflict (project_id, account_id, register) do update set view_id = excluded.view_id`,
        [project.id, account.id, register, view],
      );
      return { view };
    });
  }
}

/** Those that an account may see, of the registers it may read: its own and the shared ones, by name. @param id one of them alone */
async function readViews(client: ClientBase, account: Account, project: ProjectReference, id?: string): Promise<StoredView[]> {
  const readable = registerTableNames.filter((name) => mayRead(account, project, name));
  const { rows } = await client.query<StoredView>(
    `select v.view_id as id, v.version, v.register, v.name, v.content, v.is_shared as "isShared", v.owner_id as owner,
       d.view_id is not null as "isDefault"
     from saved_view v left join saved_view_default d
       on d.project_id = v.project_id and d.view_id = v.view_id and d.account_id = $2 and d.register = v.register
     where v.project_id = $1 and (v.owner_id = $2 or v.is_shared) and ($3::uuid is null or v.view_id = $3) and v.register = any ($4::text[])
     order by lower(v.name), v.view_id`,
    [project.id, account.id, id ?? null, readable],
  );
  return rows;
}

async function readOne(client: ClientBase, account: Account, project: ProjectReference, id: string): Promise<RegisterView> {
  const [view] = await readViews(client, account, project, id);
  if (!view) throw new Refusal('not_found');
  return shown(view, account, await readAccountNames(client, [view.owner], account));
}

async function openForChange(client: ClientBase, account: Account, project: ProjectReference, id: string): Promise<StoredView> {
  await client.query('select from saved_view where project_id = $1 and view_id = $2 for update', [project.id, id]);
  const [stored] = await readViews(client, account, project, id);
  if (!stored) throw new Refusal('not_found');
  if (stored.owner !== account.id) refuseSharing(account, project);
  return stored;
}

function shown({ owner, ...view }: StoredView, account: Account, nameOf: (id: string) => string): RegisterView {
  return { ...view, isOwn: owner === account.id, owner: nameOf(owner) };
}

function refuseUnknown(register: RegisterTableName, content: ViewContent): void {
  const field = faultOfView(register, content);
  if (field !== null) throw new Refusal('validation', { field: `content.${field}`, detail: `${field}: the register has no such field` });
}

function mayRead(account: Account, project: ProjectReference, register: RegisterTableName): boolean {
  return account.mayIn(registerTableArea(register).read, project.id);
}

function refuseSharing(account: Account, project: ProjectReference): void {
  if (!account.mayIn('views.share', project.id)) throw new Refusal('forbidden');
}

async function refuseTooMany(client: ClientBase, account: Account, project: ProjectReference, register: string): Promise<void> {
  const { rows } = await client.query<{ total: number }>(
    'select count(*)::integer as total from saved_view where project_id = $1 and owner_id = $2 and register = $3',
    [project.id, account.id, register],
  );
  if ((rows[0]?.total ?? 0) >= mostOfOne)
    throw new Refusal('validation', { field: 'name', detail: `name: you have ${mostOfOne} views of this register; delete one first` });
}
