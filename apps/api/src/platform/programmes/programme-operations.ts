import type { ClientBase } from 'pg';
import { totalled, type BySex, type SexColumn, type TableKey } from '#domain';
import { tableKeyOf } from '../reports/report-subject.js';
import { nameOfKey } from './operations-of-keys.js';
import { readSampledInProgramme } from './sampled-in-programme.js';
import { readTypedInProgramme, typedHeld, type TypedInKey } from './typed-in-programme.js';

/** A row key of the programme with the operations under it. */
export interface OperationsOfKey {
  readonly key: TableKey;
  readonly operations: readonly string[];
}

interface KeyRow {
  readonly priority: string;
  readonly specificObjective: string;
  readonly categoryOfRegion: string;
  readonly fund: string;
}

const keyColumns = 'p.priority, p.specific_objective as "specificObjective", p.category_of_region as "categoryOfRegion", g.fund';

/** The operations of a programme that the transaction may see, by row key (R67). */
export async function readOperations(client: ClientBase, programmeId: string): Promise<OperationsOfKey[]> {
  const { rows } = await client.query<KeyRow & { readonly operations: string[] }>(
    `select ${keyColumns}, array_agg(p.acronym order by p.acronym) as operations
     from project p join programme g on g.programme_id = p.programme_id
     where p.programme_id = $1 group by 1, 2, 3, 4 order by 1, 2, 3`,
    [programmeId],
  );
  return rows.map((row) => ({ key: tableKeyOf(row), operations: row.operations }));
}

/**
 * Indicators that a project counts by the common rule alone, of those with the trait or of its target group (R31): what a narrower rule
 * counts is not the common indicator.
 */
const commonIndicators = `common as (
    select i.project_id, i.number, i.common_code as code from project p
    join indicator i on i.project_id = p.project_id
    join lateral (select definition from indicator_definition d
      where d.project_id = i.project_id and d.indicator_number = i.number order by d.version desc limit 1) d on true
    where p.programme_id = $1 and i.common_code is not null
      and (d.definition #- '{counts,0,targetGroup}') -> 'counts' = jsonb_build_array(jsonb_build_object('of', 'participation', 'rule', 'esfPlus.' || i.common_code)))`;

/** Values by key and code. An indicator that one of the operations does not count is not there: it was not computed (R68). */
export type ValuesOfKeys = ReadonlyMap<string, ReadonlyMap<string, BySex>>;

/** Name of a key among answers. */
export const keyName = ({ priority, specificObjective, categoryOfRegion }: TableKey): string =>
  `${priority}|${specificObjective}|${categoryOfRegion ?? 'NA'}`;

interface SumRow {
  readonly key: string;
  readonly code: string;
  readonly sex: string | null;
  readonly amount: number;
}

/** Sums over the operations, up to the cut-off, as known now (R18). Operations are apart, so nothing is counted across them. */
export async function readProgrammeValues(client: ClientBase, programmeId: string, cutOff: string): Promise<ValuesOfKeys> {
  const sampled = await readSampledInProgramme(client, programmeId, cutOff);
  const { rows } = await client.query<SumRow>(
    `with ${commonIndicators}, ${typedHeld}, keys as (
       select ${nameOfKey}, count(*) as operations from project p where p.programme_id = $1 group by 1
     ), counted as (
       select ${nameOfKey}, c.code, count(*) as operations from project p join common c on c.project_id = p.project_id
       where p.programme_id = $1 group by 1, 2
     ), sums as (
       select ${nameOfKey}, c.code, t.sex, sum(t.amount)::float8 as amount
       from project p join common c on c.project_id = p.project_id
       join tally t on t.project_id = c.project_id and t.indicator_number = c.number
       where p.programme_id = $1 and t.part = 'N' and t.superseded_at is null and t.day <= $2::date
         and not exists (select from typed y where y.project_id = c.project_id and y.number = c.number)
         and not exists (select from unnest($3::uuid[], $4::text[]) as s(project_id, code) where s.project_id = c.project_id and s.code = c.code)
       group by 1, 2, 3
     )
     select counted.key, counted.code, sums.sex, coalesce(sums.amount, 0) as amount
     from counted join keys on keys.key = counted.key and keys.operations = counted.operations
     left join sums on sums.key = counted.key and sums.code = counted.code`,
    [programmeId, cutOff, sampled.map(({ projectId }) => projectId), sampled.map(({ code }) => code)],
  );
  const values = byKeyAndCode(rows);
  const typed = await readTypedInProgramme(client, programmeId, cutOff);
  return withStated(values, [...typed, ...sampled]);
}

/** Estimates (R30) and samples (R75) stand in the place of the count of their operation: they are added to what the others count. */
function withStated(counted: ValuesOfKeys, stated: readonly Pick<TypedInKey, 'key' | 'code' | 'values'>[]): ValuesOfKeys {
  const added = (one: BySex, other: BySex): BySex => {
    const sum = (sex: SexColumn): number => (one[sex] ?? 0) + (other[sex] ?? 0);
    return { M: sum('M'), F: sum('F'), N: sum('N'), T: sum('T') };
  };
  return new Map(
    [...counted].map(([key, values]) => {
      const ofKey = stated.filter((one) => one.key === key);
      const sums = [...values].map(([code, bySex]) => {
        const own = ofKey.filter((one) => one.code === code);
        return [code, own.reduce((sum, one) => added(sum, one.values), bySex)] as const;
      });
      return [key, new Map(sums)] as const;
    }),
  );
}

/** A result among the participants of one output: what the target of a common result is set on (R69). */
export interface ResultAmongOutput {
  readonly key: string;
  readonly result: string;
  readonly output: string;
}

/** Which operations of a programme are asked, and what was known when. */
export interface AmongQuestion {
  readonly programmeId: string;
  readonly cutOff: string;
  /** Null: what is known now. */
  readonly knownAt?: Date | null;
  /** Null: all that the transaction may see. */
  readonly projects?: readonly string[] | null;
}

/** Values of results among the participants of their reference outputs; the code of an answer is `EECR04 EECO02`. */
export async function readValuesAmong(
  client: ClientBase,
  { programmeId, cutOff, knownAt = null, projects = null }: AmongQuestion,
  wanted: readonly ResultAmongOutput[],
): Promise<ValuesOfKeys> {
  if (wanted.length === 0) return new Map();
  // pair by pair, each with its own plan: taken together, the tallies of all outputs would be compared with those of all results
  const { rows } = await client.query<SumRow>(
    `with ${commonIndicators}, wanted as (select * from unnest($3::text[], $4::text[], $5::text[]) as w(key, result, output)),
     pairs as materialized (
       select w.key, w.result || ' ' || w.output as code, r.project_id, r.number as result, o.number as output
       from wanted w
       join project p on p.programme_id = $1 and p.priority || '|' || p.specific_objective || '|' || p.category_of_region = w.key
         and ($7::uuid[] is null or p.project_id = any ($7))
       join common r on r.project_id = p.project_id and r.code = w.result
       join common o on o.project_id = p.project_id and o.code = w.output
     )
     select pairs.key, pairs.code, found.sex, sum(found.amount)::float8 as amount
     from pairs cross join lateral (
       select t.sex, sum(t.amount) as amount from tally t
       where t.project_id = pairs.project_id and t.indicator_number = pairs.result
         and t.part = 'N' and ${heldAt('t')} and t.day <= $2::date
         and exists (select from tally b where b.project_id = pairs.project_id and b.record_id = t.record_id
           and b.indicator_number = pairs.output and b.part = 'N' and ${heldAt('b')} and b.day <= $2::date)
       group by 1
     ) found
     group by 1, 2, 3`,
    [
      programmeId,
      cutOff,
      wanted.map(({ key }) => key),
      wanted.map(({ result }) => result),
      wanted.map(({ output }) => output),
      knownAt,
      projects,
    ],
  );
  return byKeyAndCode(rows);
}

/** Whether a tally held at the instant `$6`; null: whether it holds now. */
const heldAt = (alias: string): string =>
  `case when $6::timestamptz is null then ${alias}.superseded_at is null
     else ${alias}.posted_at <= $6 and (${alias}.superseded_at is null or ${alias}.superseded_at > $6) end`;

function byKeyAndCode(rows: readonly SumRow[]): ValuesOfKeys {
  const byKey = new Map<string, Map<string, BySex>>();
  for (const { key, code, sex, amount } of rows) {
    const values = byKey.get(key) ?? new Map<string, BySex>();
    const before = values.get(code) ?? totalled(0, 0);
    const column = sex as Exclude<SexColumn, 'T'> | null;
    const T = (before.T ?? 0) + amount;
    values.set(code, column === null ? { ...before, T } : { ...before, [column]: (before[column] ?? 0) + amount, T });
    byKey.set(key, values);
  }
  return byKey;
}
