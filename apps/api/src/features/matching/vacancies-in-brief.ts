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
    `with taken as materialized (select r.content ->> 'vacancy' as vacancy, count(*) filter (where r.type = 'placement')::integer as placed,
         count(*) filter (where r.type = 'candidacy')::integer as candidacies
       from record_version r where r.project_id = $1 and r.type in ('placement', 'candidacy') and r.superseded_at is null and not r.withdrawn
         and r.content ->> 'vacancy' = any ($2::text[]) group by 1)
     select v.record_id as id, v.content, e.name as employer, o.name as owner, coalesce(t.placed, 0) as placed,
       coalesce(t.candidacies, 0) as candidacies
     from unnest($2::text[]) as k (id)
     cross join lateral (select record_id, content from record_version
       where project_id = $1 and record_id = k.id::uuid and superseded_at is null and not withdrawn and type = 'vacancy' offset 0) v
     left join lateral (select content ->> 'organisation' as organisation from record_version
       where project_id = $1 and record_id = (v.content ->> 'employer')::uuid and superseded_at is null offset 0) w on true
     left join lateral (select name from organisation where organisation_id = w.organisation::uuid offset 0) e on true
     left join lateral (select name from organisation where organisation_id = (v.content ->> 'ownerOrganisation')::uuid offset 0) o on true
     left join taken t on t.vacancy = k.id`,
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
