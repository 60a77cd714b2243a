import type { ClientBase } from 'pg';
import type { VacancyInBrief } from '#contract';
import { type CalendarDay, daysBetween, type RecordContent } from '#domain';

interface Row {
  readonly id: string;
  readonly content: RecordContent;
  readonly employer: string | null;
  readonly owner: string | null;
  readonly placed: number;
  readonly candidacies: number;
}

/** Vacancies as lists show them, by id; with what became of them so far. */
export async function vacanciesInBrief(
  client: ClientBase,
  projectId: string,
  ids: readonly string[],
  today: CalendarDay,
): Promise<ReadonlyMap<string, VacancyInBrief>> {
  if (ids.length === 0) return new Map();
  const { rows } = await client.query<Row>(
    `select v.record_id as id, v.content, e.name as employer, o.name as owner, p.placed, p.candidacies
     from unnest($2::uuid[]) as k (id)
     cross join lateral (select record_id, content from record_version
       where project_id = $1 and record_id = k.id and superseded_at is null and not withdrawn and type = 'vacancy' offset 0) v
     left join lateral (select g.name from record_version w join organisation g on g.organisation_id = (w.content ->> 'organisation')::uuid
       where w.project_id = $1 and w.record_id = (v.content ->> 'employer')::uuid and w.superseded_at is null) e on true
     left join organisation o on o.organisation_id = (v.content ->> 'ownerOrganisation')::uuid
     cross join lateral (select count(*) filter (where w.type = 'placement')::integer as placed,
         count(*) filter (where w.type = 'candidacy')::integer as candidacies
       from record_version w where w.links && array[k.id] and w.superseded_at is null and w.project_id = $1 and not w.withdrawn
         and w.content ->> 'vacancy' = k.id::text) p`,
    [projectId, ids],
  );
  return new Map(rows.map((row) => [row.id, briefOf(row, today)]));
}

function briefOf({ id, content, employer, owner, placed, candidacies }: Row, today: CalendarDay): VacancyInBrief {
  const text = (field: string): string | null => {
    const value = content[field];
    return typeof value === 'string' ? value : null;
  };
  const positions = typeof content['positions'] === 'number' ? content['positions'] : 1;
  const publishedOn = text('publishedOn');
  const [employerId, ownerId] = [text('employer'), text('ownerOrganisation')];
  return {
    ...{ id, title: text('title') ?? '', iscoCode: text('iscoCode'), municipality: text('municipality') },
    employer: employerId !== null && employer !== null ? { id: employerId, name: employer } : null,
    ownerOrganisation: ownerId !== null && owner !== null ? { id: ownerId, name: owner } : null,
    ...{ workingTime: text('workingTime'), valueChain: text('valueChain'), sharedWithNetwork: content['sharedWithNetwork'] === true },
    ...{ publishedOn, validUntil: text('validUntil'), status: text('status') ?? '' },
    ...{ positions, positionsLeft: Math.max(0, positions - placed), candidacies },
    daysOpen: publishedOn === null ? null : Math.max(0, daysBetween(publishedOn, text('filledOn') ?? text('closedOn') ?? today)),
  };
}
