import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { CalendarEntry, ProjectCalendar, ProjectCalendarQuery } from '#contract';
import { datedKindNames, type DatedKind, daysBetween } from '#domain';
import { Database } from '../../platform/database/database.js';
import { queryOn } from '../../platform/database/query.js';
import { Installation } from '../../platform/installation/installation.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { readCountingBasis } from '../../platform/tallies/counting-basis.js';
import { type DatedRow, type DatedSource, mostOfKind } from './dated-source.js';
import { datedSources } from './dated-sources.js';

/** Who asks, and of which days of which project. */
export interface CalendarQuestion {
  readonly account: Account;
  readonly project: ProjectReference;
  readonly query: ProjectCalendarQuery;
  /** So many days at most. */
  readonly most: number;
}

/** A calendar with the time zone its hours are of. */
export interface FoundCalendar extends ProjectCalendar {
  readonly timeZone: string;
}

/** Everything dated in some days, as far as whoever asks may read it. */
@Injectable()
export class ReadCalendar {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  /** @throws Refusal `validation` for more days than are told at once */
  read({ account, project, query, most }: CalendarQuestion): Promise<FoundCalendar> {
    const days = daysBetween(query.from, query.to) + 1;
    if (days < 1 || days > most) throw new Refusal('validation', { field: 'to', detail: `to: one to ${most} days` });
    return this.database.withBulkScope(account.scopeFor(project), async (client) => {
      const { timeZone } = await readCountingBasis(queryOn(client), project.id);
      const desks = await readDesks(client, project.id);
      const items: CalendarEntry[] = [];
      const more: DatedKind[] = [];
      for (const source of datedSources.filter(({ permission }) => account.mayIn(permission, project.id))) {
        const rows = await readSource(client, source, account, { projectId: project.id, ...query });
        if (rows.length > mostOfKind) more.push(source.kind);
        items.push(...rows.slice(0, mostOfKind).map((row) => entryOf(source.kind, row, desks)));
      }
      return { ...query, today: this.installation.today(timeZone), timeZone, items: items.sort(inOrder), more };
    });
  }
}

function readSource(
  client: ClientBase,
  source: DatedSource,
  account: Account,
  { projectId, ...days }: ProjectCalendarQuery & { readonly projectId: string },
): Promise<readonly DatedRow[]> {
  return source.read(client, { projectId, ...days, desks: account.desksIn(source.permission, projectId) });
}

type Desk = NonNullable<CalendarEntry['desk']> & { readonly number: number };

async function readDesks(client: ClientBase, projectId: string): Promise<ReadonlyMap<number, Desk>> {
  const { rows } = await client.query<Desk>('select desk_id as id, number, code, name from desk where project_id = $1', [projectId]);
  return new Map(rows.map((desk) => [desk.number, desk]));
}

function entryOf(kind: DatedKind, row: DatedRow, desks: ReadonlyMap<number, Desk>): CalendarEntry {
  const { id = null, within = null, from, at = null, until = null, name, place = null, count = null, isDone } = row;
  const desk = row.desk === undefined || row.desk === null ? null : (desks.get(row.desk) ?? null);
  return {
    kind,
    id,
    within,
    from,
    to: row.to ?? from,
    at,
    until,
    name,
    place: place === '' ? null : place,
    desk,
    count,
    isDone: isDone ?? false,
  };
}

/** By day, then what has no hour before what has one, each kind together. */
function inOrder(one: CalendarEntry, other: CalendarEntry): number {
  const keyOf = ({ from, at, kind, name }: CalendarEntry): string =>
    `${from} ${at ?? ''} ${String(datedKindNames.indexOf(kind)).padStart(2, '0')} ${name}`;
  return keyOf(one) < keyOf(other) ? -1 : 1;
}
