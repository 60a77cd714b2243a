import type { ClientBase } from 'pg';
import { recordTypesOf, rulesOf, specialCategoryRules, talliesFor } from '#domain';
import { preferKeys, refreshStatistics } from '../database/prefer-keys.js';
import { queryOn } from '../database/query.js';
import { type OpenParticipation, openParticipations } from '../participations/open-participations.js';
import { deskNumber } from '../participations/save-participations.js';
import type { SpecialCategories } from '../participations/special-categories.js';
import { readProjectNodes } from '../projects/project-records.js';
import type { CountedIndicator, CountingBasis } from '../tallies/counting-basis.js';
import { MonthSumChanges } from '../tallies/month-sums.js';
import { postRecords } from '../tallies/post-records.js';
import { storedTallies } from '../tallies/tally-row.js';
import { changeMonthSums, PostedTallies } from '../tallies/tally-store.js';

/**
 * Counts every record of a project anew for one indicator, whose definition is new: what the former one posted is closed at this instant, so
 * that the past stays what was known of it, and what the new one counts is posted. Inside the project's exclusive lock.
 */
export async function postIndicator(
  client: ClientBase,
  basis: CountingBasis,
  code: string,
  special: SpecialCategories,
  at: Date,
): Promise<void> {
  const indicator = basis.indicators.get(code);
  if (!indicator) throw new RangeError(`The project has no indicator ${code}`);
  await closeAll(client, basis.projectId, indicator.number, at);
  const alone = { ...basis, indicators: new Map([[code, indicator]]) };
  const types = recordTypesOf(indicator.definition);
  if (types.includes('participation')) await postParticipations(client, alone, indicator, special, at);
  const nodes = (await readProjectNodes(queryOn(client), basis.projectId)).filter(({ node }) => types.includes(node.type));
  if (nodes.length > 0) await postRecords(queryOn(client), alone, nodes, at);
}

/** Nothing of the former version holds any more, nor its sums. */
async function closeAll(client: ClientBase, projectId: string, indicator: number, at: Date): Promise<void> {
  await client.query('update tally set superseded_at = $3 where project_id = $1 and indicator_number = $2 and superseded_at is null', [
    projectId,
    indicator,
    at,
  ]);
  await client.query('delete from tally_month_sum where project_id = $1 and indicator_number = $2', [projectId, indicator]);
}

async function postParticipations(
  client: ClientBase,
  basis: CountingBasis,
  indicator: CountedIndicator,
  special: SpecialCategories,
  at: Date,
): Promise<void> {
  const needsAnswers = rulesOf(indicator.definition).some((rule) => specialCategoryRules.has(rule));
  const count = talliesFor([indicator], basis.settings, basis.specificObjective);
  const sums = new MonthSumChanges();
  let read = 0;
  for await (const block of openParticipations(client, basis, needsAnswers ? special : null)) {
    read += block.length;
    await preferKeys(client);
    await talliesOfBlock(basis, count, block, sums).post(client, basis.projectId, at);
  }
  await changeMonthSums(queryOn(client), basis.projectId, sums);
  await refreshStatistics(client, read);
}

function talliesOfBlock(
  basis: CountingBasis,
  count: ReturnType<typeof talliesFor>,
  block: readonly OpenParticipation[],
  sums: MonthSumChanges,
): PostedTallies {
  const posted = new PostedTallies();
  for (const { id, version, personId, record } of block) {
    const { tallies, breakdowns } = count(record);
    const rows = storedTallies(tallies, basis.indicators, { subjectId: personId, desk: deskNumber(basis, record), breakdowns });
    posted.add({ recordId: id, recordVersion: version }, rows);
    for (const tally of rows) sums.add(tally);
  }
  return posted;
}
