import type { ClientBase } from 'pg';
import type { IndicatorDefinition, IndicatorKind, LocalText, TargetOperator } from '#domain';

/** What an indicator is called and measured in, before it is one. */
export interface IndicatorPlan {
  readonly commonCode: string | null;
  readonly kind: IndicatorKind;
  readonly name: LocalText;
  readonly unit: string;
  readonly operator: TargetOperator;
  readonly cumulative: boolean;
}

/** A version of a definition that was published and is not yet in force. */
export interface DefinitionPosting {
  readonly indicator: number;
  readonly code: string;
  readonly version: number;
  readonly definition: IndicatorDefinition;
  /** The indicator that comes to be with it; null: it is there. */
  readonly newIndicator: IndicatorPlan | null;
  readonly reason: string | null;
  /** Account. */
  readonly requestedBy: string;
  /** What was recorded later is not what the counting began with. */
  readonly requestedAt: Date;
  readonly state: 'waiting' | 'counting' | 'switching' | 'failed';
  readonly startedAt: Date | null;
  /** Records counted, of so many. */
  readonly done: number;
  readonly total: number;
}

export type PostingProgress = Pick<DefinitionPosting, 'state' | 'done' | 'total'>;

const fields = `indicator_number as indicator, code, version, definition, new_indicator as "newIndicator", reason,
  requested_by as "requestedBy", requested_at as "requestedAt", state, started_at as "startedAt", done, total`;

/** Those of a project; at most one per indicator. */
export async function readPostings(client: ClientBase, projectId: string): Promise<DefinitionPosting[]> {
  const { rows } = await client.query<DefinitionPosting>(
    `select ${fields} from definition_posting where project_id = $1 order by requested_at`,
    [projectId],
  );
  return rows;
}

/** Begins one, in the place of one that failed. */
export async function insertPosting(
  client: ClientBase,
  projectId: string,
  posting: Omit<DefinitionPosting, 'state' | 'startedAt' | 'done' | 'total'>,
): Promise<void> {
  const { indicator, code, version, definition, newIndicator, reason, requestedBy, requestedAt } = posting;
  await removePosting(client, projectId, indicator);
  await client.query(
    `insert into definition_posting (project_id, indicator_number, code, version, definition, new_indicator, reason, requested_by, requested_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [projectId, indicator, code, version, definition, newIndicator, reason, requestedBy, requestedAt],
  );
}

/** Says how far some are, which are counted together. */
export async function notePostings(
  client: ClientBase,
  projectId: string,
  indicators: readonly number[],
  { state, done, total }: PostingProgress,
): Promise<void> {
  await client.query(
    `update definition_posting set state = $3, done = $4, total = $5, started_at = coalesce(started_at, clock_timestamp())
     where project_id = $1 and indicator_number = any ($2::smallint[])`,
    [projectId, indicators, state, done, total],
  );
}

/** It is in force. */
export async function removePosting(client: ClientBase, projectId: string, indicator: number): Promise<void> {
  await client.query('delete from definition_posting where project_id = $1 and indicator_number = $2', [projectId, indicator]);
}
