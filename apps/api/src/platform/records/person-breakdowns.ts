import type { ClientBase } from 'pg';
import type { Breakdowns } from '#domain';
import { nothingAsked, participationFields, participationFrom, type ParticipationRow } from '../participations/participation-row.js';
import type { CountingBasis } from '../tallies/counting-basis.js';

interface PersonRow extends ParticipationRow {
  readonly personId: string;
}

/** What the tallies about a person are broken down by: as the participation says it, which describes the person on the day of entry. */
export async function readPersonBreakdowns(
  client: ClientBase,
  basis: CountingBasis,
  people: readonly string[],
): Promise<ReadonlyMap<string, Breakdowns>> {
  if (people.length === 0) return new Map();
  const { rows } = await client.query<PersonRow>(
    `select r.person_id as "personId", ${participationFields}
     from participation r join person p on p.project_id = r.project_id and p.person_id = r.person_id
     where r.project_id = $1 and r.person_id = any ($2::uuid[]) and r.superseded_at is null and not r.withdrawn`,
    [basis.projectId, people],
  );
  return new Map(
    rows.map((row) => {
      const record = participationFrom(row, nothingAsked, basis.acronym, basis.desks.codeOf(row.deskNumber));
      return [row.personId, basis.count(record).breakdowns];
    }),
  );
}
