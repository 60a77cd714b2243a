import type { ClientBase } from 'pg';
import type { Permission } from '#contract';
import type { CalendarDay, DatedKind } from '#domain';

/** What is asked of a source: a project, the days, both in, and of which desks (null: of all). */
export interface DatedQuestion {
  readonly projectId: string;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly desks: readonly number[] | null;
}

/** What a source answers; what is left out has no such thing. */
export interface DatedRow {
  readonly id?: string | null;
  readonly within?: string | null;
  readonly from: CalendarDay;
  readonly to?: CalendarDay | null;
  readonly at?: string | null;
  readonly until?: string | null;
  readonly name: string;
  readonly place?: string | null;
  readonly desk?: number | null;
  readonly count?: number | null;
  /** Null: nobody said. */
  readonly isDone?: boolean | null;
}

/** What is dated of one kind, in order of the day, at most `mostOfKind` and one more. */
export interface DatedSource {
  readonly kind: DatedKind;
  /** Who is told. */
  readonly permission: Permission;
  read(client: ClientBase, question: DatedQuestion): Promise<readonly DatedRow[]>;
}

/** So many of a kind are told; a year of the largest project has fewer. */
export const mostOfKind = 1000;

/** A version of `v` that stands, of a type, in the days asked for; `$1` project, `$2` and `$3` the days. */
const standing = (type: string): string => `v.project_id = $1 and v.superseded_at is null and not v.withdrawn and v.type = '${type}'`;
const onItsDay = 'v.day between $2::date and $3::date';

/** A source that is one statement over records of a type on their own day. @param columns of `v`, besides the day */
export function recordsOn(
  kind: DatedKind,
  permission: Permission,
  {
    type,
    columns,
    joins = '',
    where = 'true',
  }: { readonly type: string; readonly columns: string; readonly joins?: string; readonly where?: string },
): DatedSource {
  return {
    kind,
    permission,
    read: async (client, { projectId, from, to }) =>
      (
        await client.query<DatedRow>(
          `select v.record_id as id, v.day as from, ${columns} from record_version v ${joins}
           where ${standing(type)} and ${onItsDay} and ${where} order by v.day, v.record_id limit ${mostOfKind + 1}`,
          [projectId, from, to],
        )
      ).rows,
  };
}

/** A source that is any statement; it is given project, first day, last day and the desks, in this order. */
export function statement(kind: DatedKind, permission: Permission, text: string, takesDesks = false): DatedSource {
  return {
    kind,
    permission,
    read: async (client, { projectId, from, to, desks }) =>
      (await client.query<DatedRow>(`${text} limit ${mostOfKind + 1}`, [projectId, from, to, ...(takesDesks ? [desks] : [])])).rows,
  };
}
