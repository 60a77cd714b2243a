import type { ClientBase } from 'pg';
import type { BySex, TypedKind } from '#domain';
import { nameOfKey } from './operations-of-keys.js';

/** What one operation typed for a common indicator, up to a day, as known now. */
export interface TypedInKey {
  readonly key: string;
  readonly code: string;
  readonly kind: TypedKind;
  readonly values: BySex;
}

/** An indicator is reported from the target group where its definition says so: then nothing is estimated (R31). */
export const isByTargetGroup = (definition: string): string => `${definition} #> '{counts,0,targetGroup}' is not null`;

/** The typed values of common indicators that hold on a day, one of each operation and indicator: what stands in the place of its count. */
export const typedHeld = `typed as (
    select distinct on (v.project_id, v.indicator_number) v.project_id, v.indicator_number as number, i.common_code as code, v.kind,
      v.value, v.women, v.men, v.non_binary
    from project p
    join indicator i on i.project_id = p.project_id and i.common_code is not null
    join indicator_typed_value v on v.project_id = i.project_id and v.indicator_number = i.number
    join lateral (select definition from indicator_definition d
      where d.project_id = i.project_id and d.indicator_number = i.number order by d.version desc limit 1) d on true
    where p.programme_id = $1 and v.superseded_at is null and not v.withdrawn and v.on_date <= $2::date
      and v.value is not null and not (${isByTargetGroup('d.definition')})
    order by v.project_id, v.indicator_number, v.on_date desc)`;

/** What operations of a programme typed, by row key: added to what the others count, and marked (R30). */
export async function readTypedInProgramme(client: ClientBase, programmeId: string, cutOff: string): Promise<TypedInKey[]> {
  const { rows } = await client.query<{ key: string; code: string; kind: TypedKind; T: number; F: number; M: number; N: number }>(
    `with ${typedHeld}
     select ${nameOfKey}, t.code, t.kind, t.value::float8 as "T", coalesce(t.women, 0)::float8 as "F", coalesce(t.men, 0)::float8 as "M",
       coalesce(t.non_binary, 0)::float8 as "N"
     from typed t join project p on p.project_id = t.project_id`,
    [programmeId, cutOff],
  );
  return rows.map(({ key, code, kind, ...values }) => ({ key, code, kind, values }));
}
