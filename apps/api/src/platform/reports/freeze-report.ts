import type { ClientBase } from 'pg';
import { type IndicatorDefinition, isAdditive, isTypedFigure, type ReportedIndicator } from '#domain';
import { ColumnArrays } from '../database/column-arrays.js';
import type { FrozenMembers, FrozenReport } from '../report-files/frozen-report.js';
import type { ComposedReport } from './compose-report.js';
import type { NumberedIndicator } from './reported-indicator.js';

/**
 * Freezes the values of a report with the record versions behind them (G38), and answers the content whose canonical form is hashed.
 * Inside the exclusive lock: nobody writes a tally between the sum and the list of its members.
 */
export async function freezeValues(
  client: ClientBase,
  projectId: string,
  reportId: string,
  { report, corrections, indicators }: ComposedReport,
): Promise<FrozenReport> {
  const { cutOff } = report.identity;
  await insertValues(client, { projectId, reportId, cutOff }, indicators);
  const members = await readMembers(client, projectId, reportId, indicators);
  refuseOtherCount(members, indicators);
  return { format: 'cruscotto-report-1', report, corrections, members };
}

/**
 * A number is frozen with the records behind it, or not at all: the sums kept per month and the tallies must say the same. Where several
 * records name one subject there are more records than the number, and fewer where one tells how many came. A typed value stands on none;
 * what a sample says stands on those who answered, reckoned to all.
 */
function refuseOtherCount(members: readonly FrozenMembers[], indicators: readonly NumberedIndicator[]): void {
  for (const { definition, reported } of indicators) {
    const { code, measure, value, waiting, typed, foundBy } = reported;
    const counted = members.find((one) => one.code === code)?.numerator ?? 0;
    const isCount =
      (measure === 'count' || measure === 'distinct') && isAdditive(definition) && !isTypedFigure(definition) && !addsAmounts(definition);
    const isReckoned = typed !== undefined || foundBy?.basis === 'sample';
    if (waiting === null && !isReckoned && isCount && value !== counted)
      throw new RangeError(`${code}: ${value} counted, and ${counted} records behind it`);
  }
}

const addsAmounts = (definition: IndicatorDefinition): boolean =>
  'counts' in definition && definition.counts.some((one) => 'amount' in one && one.amount !== undefined);

interface Freezing {
  readonly projectId: string;
  readonly reportId: string;
  readonly cutOff: string;
}

/** The tallies a report counts; read twice, each time in the order of their index. */
const counted = `project_id = $1 and superseded_at is null and day <= $3::date and (last_day is null or last_day >= $3::date)`;

/**
 * One row per indicator, made by the database: members never travel. A member is `N` or `D`, the record and its version; numerators come
 * first, `content.numerators` says how many they are. `content.by` keeps the sums of every breakdown.
 */
async function insertValues(
  client: ClientBase,
  { projectId, reportId, cutOff }: Freezing,
  indicators: readonly NumberedIndicator[],
): Promise<void> {
  const rows = new ColumnArrays([
    ['number', 'smallint'],
    ['version', 'smallint'],
    ['value', 'numeric'],
    ['numerator', 'numeric'],
    ['denominator', 'numeric'],
    ['in_period', 'numeric'],
    ['typed', 'boolean'],
  ]);
  for (const { number, reported } of indicators)
    rows.add([number, reported.definitionVersion, ...partsOf(reported), reported.typed !== undefined]);
  await client.query(
    `with members as (
       select indicator_number, array_agg(record_id order by part desc, record_id, ordinal) as ids,
         array_agg(record_version order by part desc, record_id, ordinal) as versions,
         count(*) filter (where part = 'N') as numerators,
         encode(sha256(convert_to(
           string_agg(part || ' ' || record_id || ' ' || record_version, E'\\n' order by part desc, record_id, ordinal), 'UTF8')), 'hex') as hash
       from tally where ${counted} group by indicator_number
     ), broken_down as (
       select indicator_number, jsonb_object_agg(part || '.' || dimension, sums) as by
       from (select indicator_number, part, dimension, jsonb_object_agg(coalesce(member, 'unknown'), amount) as sums
         from (select indicator_number, part,
             case grouping(sex, age_band, employment_status, education_group, citizenship_group, desk_number) when 31 then 'sex'
               when 47 then 'ageBand' when 55 then 'employmentStatus' when 59 then 'educationGroup' when 61 then 'citizenshipGroup'
               else 'desk' end as dimension,
             coalesce(sex, age_band, employment_status, education_group, citizenship_group, desk_number::text) as member,
             sum(amount) as amount
           from tally where ${counted}
           group by indicator_number, part,
             grouping sets ((sex), (age_band), (employment_status), (education_group), (citizenship_group), (desk_number))) as single
         group by indicator_number, part, dimension) as grouped
       group by indicator_number
     )
     insert into report_value (project_id, report_id, indicator_number, definition_version, value, numerator, denominator, in_period,
       content, members, member_versions, members_hash)
     select $1, $2, v.number, v.version, v.value, v.numerator, v.denominator, v.in_period,
       jsonb_build_object('numerators', coalesce(m.numerators, 0), 'by', coalesce(b.by, '{}')),
       coalesce(m.ids, '{}'), coalesce(m.versions, '{}'), coalesce(m.hash, encode(sha256(''), 'hex'))
     from ${rows.source(4)} as v(${rows.names})
     left join members m on m.indicator_number = v.number and not v.typed
     left join broken_down b on b.indicator_number = v.number and not v.typed`,
    [projectId, reportId, cutOff, ...rows.values()],
  );
}

function partsOf({ value, numerator, denominator, inPeriod }: ReportedIndicator): (number | null)[] {
  return [value, numerator, denominator, inPeriod];
}

async function readMembers(
  client: ClientBase,
  projectId: string,
  reportId: string,
  indicators: readonly NumberedIndicator[],
): Promise<FrozenMembers[]> {
  const { rows } = await client.query<{ number: number; numerator: number; denominator: number; sha256: string }>(
    `select indicator_number as number, (content ->> 'numerators')::integer as numerator,
       cardinality(members) - (content ->> 'numerators')::integer as denominator, members_hash as sha256
     from report_value where project_id = $1 and report_id = $2`,
    [projectId, reportId],
  );
  const byNumber = new Map(rows.map(({ number, ...members }) => [number, members]));
  return indicators.flatMap(({ number, reported: { code, definitionVersion } }) => {
    const members = byNumber.get(number);
    return members ? [{ code, definitionVersion, ...members }] : [];
  });
}
