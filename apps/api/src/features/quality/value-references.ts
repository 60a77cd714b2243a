import type { ClientBase } from 'pg';
import { accumulates, type CalendarDay, type ResultWithReference, type ValuesByCode } from '#domain';
import type { ProjectFacts } from '../../platform/values/project-facts.js';

/** Results that the programme set against an output (R51, R69), by common code. */
export async function readReferencedResults(client: ClientBase, { projectId }: ProjectFacts): Promise<ResultWithReference[]> {
  const { rows } = await client.query<{ code: string; referenceOutput: string; percent: boolean }>(
    `select distinct t.indicator_code as code, t.reference_output as "referenceOutput", t.target_percent_2029 is not null as percent
     from project p join programme_target t on t.programme_id = p.programme_id and t.priority = p.priority
       and t.specific_objective = p.specific_objective and t.category_of_region = p.category_of_region
     where p.project_id = $1 and t.reference_output is not null`,
    [projectId],
  );
  return rows.filter(({ percent }) => !percent).map(({ code, referenceOutput }) => ({ code, unit: 'number', referenceOutput }));
}

/**
 * What the last issued report said of cumulative indicators, in total, by the code of the project (V15); null: none was issued.
 * Only indicators that are counted by the same definition are compared: another definition is no correction.
 */
export async function readReported(client: ClientBase, facts: ProjectFacts, asOf: CalendarDay): Promise<ValuesByCode | null> {
  const { rows } = await client.query<{ number: number; value: number; version: number }>(
    `with last as (select report_id from report where project_id = $1 and kind = 'project' and state <> 'draft' and as_of <= $2::date
       order by as_of desc, number desc limit 1)
     select v.indicator_number as number, v.value::float8 as value, v.definition_version as version
     from last join report_value v on v.project_id = $1 and v.report_id = last.report_id where v.value is not null`,
    [facts.projectId, asOf],
  );
  if (rows.length === 0) return null;
  const said = new Map(rows.map(({ number, ...row }) => [number, row]));
  return Object.fromEntries(
    facts.indicators.filter(accumulates).flatMap(({ number, code, definitions }) => {
      const row = said.get(number);
      if (row === undefined || row.version !== definitions.at(-1)?.version) return [];
      return [[code, { M: null, F: null, N: null, T: row.value }]];
    }),
  );
}
