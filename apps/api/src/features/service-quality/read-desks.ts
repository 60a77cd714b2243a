import type { ClientBase } from 'pg';
import type { CalendarDay } from '#domain';

/** A desk as the view names it, and as long as it is open. */
export interface DeskOfProject {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly openedOn: CalendarDay | null;
  readonly closedOn: CalendarDay | null;
}

/** The desks of a project in the order of their numbers. */
export async function readDesks(client: ClientBase, projectId: string): Promise<readonly DeskOfProject[]> {
  const { rows } = await client.query<DeskOfProject>(
    `select desk_id as id, number, name, opened_on::text as "openedOn", closed_on::text as "closedOn" from desk where project_id = $1 order by number`,
    [projectId],
  );
  return rows;
}

/** How a desk is named in an answer. */
export function deskNamed(desks: readonly DeskOfProject[], id: string | null): { id: string; name: string } | null {
  const found = desks.find((desk) => desk.id === id);
  return found ? { id: found.id, name: found.name } : null;
}
