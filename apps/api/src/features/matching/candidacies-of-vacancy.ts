import type { ClientBase } from 'pg';
import type { VacancyCandidacies } from '#contract';
import type { MatchingQuestion } from './read-profiles.js';

interface Row {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly person: string;
  readonly pseudonym: string;
  readonly openedOn: string | null;
  readonly ownerId: string | null;
  readonly owner: string | null;
  readonly placement: string | null;
}

/** Who applied for a vacancy, of the desks of who asks, the newest first. */
export async function readCandidaciesOfVacancy(
  client: ClientBase,
  { projectId, desks }: MatchingQuestion,
  vacancy: string,
): Promise<VacancyCandidacies> {
  const { rows } = await client.query<Row>(
    `select c.record_id as id, c.version, c.content ->> 'status' as status, p.person_id as person, p.pseudonym,
       c.content ->> 'openedOn' as "openedOn", o.organisation_id as "ownerId", o.name as owner, l.record_id as placement
     from record_version c join person p on p.project_id = $1 and p.person_id = c.person_id
     left join organisation o on o.organisation_id = (c.content ->> 'ownerOrganisation')::uuid
     left join lateral (select record_id from record_version w where w.links && array[c.record_id] and w.project_id = $1
       and w.type = 'placement' and w.superseded_at is null and not w.withdrawn limit 1) l on true
     where c.links && array[$2::uuid] and c.project_id = $1 and c.type = 'candidacy' and c.superseded_at is null and not c.withdrawn
       and ($3::smallint[] is null or c.desk_number = any ($3))
     order by c.content ->> 'openedOn' desc nulls last, c.record_id desc limit 500`,
    [projectId, vacancy, desks],
  );
  return {
    items: rows.map(({ person, pseudonym, ownerId, owner, ...row }) => ({
      ...row,
      person: { id: person, pseudonym },
      ownerOrganisation: ownerId !== null && owner !== null ? { id: ownerId, name: owner } : null,
    })),
  };
}
