import type { ClientBase } from 'pg';
import { thirdCountryNational } from '#domain';
import type { FaultAgainstOthers } from './fault-against-others.js';
import type { NewRecordVersion } from './save-records.js';

/**
 * A residence title is for third-country nationals alone (desk practice §8): who is known as an EU citizen, by the citizenships or by the
 * participation, has none.
 */
export async function faultsOfTitles(
  client: ClientBase,
  projectId: string,
  versions: readonly NewRecordVersion[],
): Promise<readonly FaultAgainstOthers<'eu-citizen'>[]> {
  const titles = versions.flatMap(({ id, type, content: { person } }) =>
    type === 'residenceTitle' && typeof person === 'string' ? [{ id, person }] : [],
  );
  if (titles.length === 0) return [];
  const { rows } = await client.query<{ person: string; citizenship: readonly string[] | null; third: string | null }>(
    `select person, (select content -> 'citizenship' from record_version
         where project_id = $1 and record_id = person and type = 'person' and superseded_at is null and not withdrawn) as citizenship,
       (select third_country_national from participation
         where project_id = $1 and person_id = person and superseded_at is null and not withdrawn) as third
     from unnest($2::uuid[]) as person`,
    [projectId, [...new Set(titles.map(({ person }) => person))]],
  );
  const citizens = new Set(
    rows.flatMap(({ person, citizenship, third }) => ((citizenship ? thirdCountryNational(citizenship) : third) === 'no' ? [person] : [])),
  );
  return titles
    .filter(({ person }) => citizens.has(person))
    .map(({ id }) => ({ id, code: 'eu-citizen', field: 'titleType', why: 'an EU citizen has no residence title' }));
}
