import type { ClientBase } from 'pg';
import { type AnnualFacts, annualTable, type CalendarDay, isAnnual, type ReportTable, yearOf, yearWindow } from '#domain';
import type { ReportSubject } from './report-subject.js';
import type { NumberedIndicator } from './reported-indicator.js';
import { readSumsBySex } from './sums-by-sex.js';

/** The values of each calendar year up to a day, where the project reports by year (R90, R91); null: it does not. */
export async function readAnnualTable(
  client: ClientBase,
  { identity, facts }: ReportSubject,
  indicators: readonly NumberedIndicator[],
  cutOff: CalendarDay,
): Promise<ReportTable | null> {
  const annual = indicators.filter(({ reported }) => isAnnual(reported) && reported.bySex !== null);
  if (annual.length === 0) return null;
  const values: AnnualFacts['values'][number][] = [];
  const supported: AnnualFacts['supported'][number][] = [];
  for (let year = yearOf(facts.start); year <= yearOf(cutOff); year += 1) {
    const { start, end } = yearWindow(year);
    const to = end < cutOff ? end : cutOff;
    const sums = await readSumsBySex(client, facts, to);
    for (const { number, reported } of annual) {
      const { code, name, unit } = reported;
      values.push({ code, name, unit, year, values: sums.of(number).N });
    }
    supported.push({ year, persons: await countSupported(client, facts.projectId, start, to) });
  }
  const position = new Map(annual.map(({ reported }, at) => [reported.code, at]));
  values.sort((one, other) => (position.get(one.code) ?? 0) - (position.get(other.code) ?? 0) || one.year - other.year);
  return annualTable({ key: identity.key, nonBinarySex: facts.settings.nonBinarySex, values, supported });
}

/** R13: everybody who entered, complete or not. */
async function countSupported(client: ClientBase, projectId: string, from: CalendarDay, to: CalendarDay): Promise<number> {
  const { rows } = await client.query<{ persons: number }>(
    `select count(*)::integer as persons from participation
     where project_id = $1 and superseded_at is null and not withdrawn and entry_date between $2::date and $3::date`,
    [projectId, from, to],
  );
  return rows[0]?.persons ?? 0;
}
