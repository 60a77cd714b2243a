import type { ClientBase } from 'pg';
import { thirdCountryNational } from '#domain';
import { Refusal } from '../problems/refusal.js';
import type { NewRecordVersion } from './save-records.js';

/**
 * A residence title is for third-country nationals alone (desk practice §8): who is known as an EU citizen, by the citizenships or by the
 * participation, has none. @throws Refusal `validation`
 */
export async function refuseTitleOfEuCitizen(
  client: ClientBase,
  projectId: string,
  { type, content, withdrawn = false }: NewRecordVersion,
): Promise<void> {
  const person = content['person'];
  if (type !== 'residenceTitle' || withdrawn || typeof person !== 'string') return;
  const { rows } = await client.query<{ citizenship: readonly string[] | null; third: string | null }>(
    `select (select content -> 'citizenship' from record_version
         where project_id = $1 and record_id = $2 and type = 'person' and superseded_at is null and not withdrawn) as citizenship,
       (select third_country_national from participation
         where project_id = $1 and person_id = $2 and superseded_at is null and not withdrawn) as third`,
    [projectId, person],
  );
  const [known] = rows;
  const isThirdCountry = known?.citizenship ? thirdCountryNational(known.citizenship) : known?.third;
  if (isThirdCountry === 'no')
    throw new Refusal('validation', { field: 'titleType', detail: 'titleType: an EU citizen has no residence title' });
}
