import type { ClientBase } from 'pg';

/** What a programme undertook for a common indicator, as its document states it. */
export interface ProgrammeTarget {
  readonly key: string;
  readonly code: string;
  readonly milestone2024: number | null;
  readonly target2029: number | null;
  /** A result's target as a share of its reference output. */
  readonly targetPercent2029: number | null;
  readonly referenceOutput: string | null;
}

export interface ProgrammeReference {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly fund: string;
  readonly settings: unknown;
}

/** A programme by code or id. */
export async function readProgramme(client: ClientBase, codeOrId: string): Promise<ProgrammeReference | null> {
  const { rows } = await client.query<ProgrammeReference>(
    `select programme_id as id, code, coalesce(name ->> 'it', code) as name, fund, settings from programme
     where lower(code) = lower($1) or programme_id::text = lower($1)`,
    [codeOrId],
  );
  return rows[0] ?? null;
}

export async function readTargets(client: ClientBase, programmeId: string): Promise<ProgrammeTarget[]> {
  const { rows } = await client.query<ProgrammeTarget>(
    `select priority || '|' || specific_objective || '|' || category_of_region as key, indicator_code as code,
       milestone_2024::float8 as "milestone2024", target_2029::float8 as "target2029", target_percent_2029::float8 as "targetPercent2029",
       reference_output as "referenceOutput"
     from programme_target where programme_id = $1`,
    [programmeId],
  );
  return rows;
}
