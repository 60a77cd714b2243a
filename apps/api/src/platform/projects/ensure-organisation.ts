import { v7 as uuidv7 } from 'uuid';
import type { Query } from '../database/query.js';
import type { PlannedOrganisation } from './project-plan.js';

/** Id of the organisation of that name; it is made when nobody named it before. What is known of it is left as it is. */
export async function ensureOrganisation(query: Query, organisation: PlannedOrganisation): Promise<string> {
  const name = organisation.name.trim();
  const { category = 'other', country = 'IT', nuts3 = null, istatCode = null } = organisation;
  const [made] = await query<{ id: string }>(
    `insert into organisation (organisation_id, name, category, country, nuts3, istat_code) values ($1::uuid, $2, $3, $4, $5, $6)
     on conflict (name) do nothing returning organisation_id as id`,
    [uuidv7(), name, category, country, nuts3, istatCode],
  );
  if (made) return made.id;
  const [known] = await query<{ id: string }>('select organisation_id as id from organisation where name = $1', [name]);
  if (!known) throw new Error(`The organisation ${name} is neither there nor could be made`);
  return known.id;
}
