import type { ClientBase } from 'pg';
import type { AnswerLink } from '#contract';
import type { CalendarDay } from '#domain';

/** A link as it is kept, with what came by it. */
export interface StoredLink {
  readonly id: string;
  readonly version: number;
  readonly survey: string | null;
  readonly name: string;
  readonly wave: number;
  readonly desk: string | null;
  readonly deskName: string | null;
  readonly moment: AnswerLink['moment'];
  readonly openFrom: CalendarDay;
  readonly openTo: CalendarDay;
  readonly maximum: number;
  readonly closedAt: Date | null;
  /** Answers that count, and those that wait for a person. */
  readonly received: number;
  readonly held: number;
}

interface LinkQuestion {
  readonly id?: string;
  readonly survey?: string;
  /** Until the end of the transaction nobody else writes by the link. */
  readonly hold?: true;
}

/** Links of a project, the newest first. */
export async function readLinks(client: ClientBase, projectId: string, { id, survey, hold }: LinkQuestion): Promise<StoredLink[]> {
  if (hold && id !== undefined)
    await client.query('select from answer_link where project_id = $1 and link_id = $2 for no key update', [projectId, id]);
  const { rows } = await client.query<StoredLink>(
    `select l.link_id as id, l.version, l.survey_id as survey, l.name, l.wave, l.desk_id as desk, d.name as "deskName", l.moment,
       l.open_from::text as "openFrom", l.open_to::text as "openTo", l.maximum, l.closed_at as "closedAt",
       (select count(*)::integer from link_answer a where a.project_id = l.project_id and a.link_id = l.link_id and a.state in ('counted', 'released'))
         as received,
       (select count(*)::integer from link_answer a where a.project_id = l.project_id and a.link_id = l.link_id and a.state = 'held') as held
     from answer_link l left join desk d on d.project_id = l.project_id and d.desk_id = l.desk_id
     where l.project_id = $1 and ($2::uuid is null or l.link_id = $2) and ($3::uuid is null or l.survey_id = $3)
     order by l.created_at desc, l.link_id`,
    [projectId, id ?? null, survey ?? null],
  );
  return rows;
}

/** Whether a link takes answers on a day, and if not, why. What is held takes no place away from those who answer. */
export function linkState({ closedAt, openFrom, openTo, received, maximum }: StoredLink, today: CalendarDay): AnswerLink['state'] {
  if (closedAt !== null) return 'closed';
  if (today < openFrom) return 'not_yet';
  if (today > openTo) return 'over';
  return received >= maximum ? 'full' : 'open';
}
