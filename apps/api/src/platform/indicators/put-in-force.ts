import type { ClientBase } from 'pg';
import { type DefinitionPosting, type IndicatorPlan, removePosting } from './definition-posting.js';

/** Puts a version into force at an instant, and its indicator behind the others if it is new. Inside the project's exclusive lock. */
export async function putInForce(client: ClientBase, projectId: string, posting: DefinitionPosting, at: Date): Promise<void> {
  const { indicator, version, definition, newIndicator, requestedBy, reason } = posting;
  if (newIndicator !== null) await insertIndicator(client, projectId, posting, newIndicator);
  await client.query(
    `insert into indicator_definition (project_id, indicator_number, version, definition, in_force_from, recorded_by, reason)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [projectId, indicator, version, definition, at, requestedBy, reason],
  );
  if (newIndicator === null)
    await client.query('update indicator set measure = $3, version = version + 1 where project_id = $1 and number = $2', [
      projectId,
      indicator,
      definition.measure,
    ]);
  await removePosting(client, projectId, indicator);
}

async function insertIndicator(
  client: ClientBase,
  projectId: string,
  { indicator, code, definition }: DefinitionPosting,
  { commonCode, kind, name, unit, operator, cumulative }: IndicatorPlan,
): Promise<void> {
  await client.query(
    `insert into indicator (project_id, number, code, common_code, kind, name, unit, measure, operator, cumulative, position, origin)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, coalesce(max(position), 0) + 1, 'added' from indicator where project_id = $1`,
    [projectId, indicator, code, commonCode, kind, name, unit, definition.measure, operator, cumulative],
  );
}
