import { v7 as uuidv7 } from 'uuid';
import type { ScopedTransaction } from '../database/scope.js';
import type { PlannedOrganisation } from './project-plan.js';

/** Id of the organisation of that name; it is made when nobody named it before. What is known of it is left as it is. */
export async function ensureOrganisation(tx: ScopedTransaction, organisation: PlannedOrganisation): Promise<string> {
  const name = organisation.name.trim();
  const { category = 'other', country = 'IT', nuts3 = null, istatCode = null } = organisation;
  await tx.organisation.createMany({
    data: [{ organisationId: uuidv7(), name, category, country, nuts3, istatCode }],
    skipDuplicates: true,
  });
  const { organisationId } = await tx.organisation.findUniqueOrThrow({ where: { name }, select: { organisationId: true } });
  return organisationId;
}
