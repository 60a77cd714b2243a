import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { firstQuestions } from '#domain';
import { accountOf } from '../../../apps/api/src/platform/accounts/create-account.js';
import { demoAccountPlans } from '../../../apps/api/src/platform/accounts/demo-accounts.js';
import type { Database } from '../../../apps/api/src/platform/database/database.js';
import { demoToday } from '../demo-network.js';

/** Where the link of each survey is given out (invented). */
const linkName = 'Lettera ai cittadini e alle imprese';
const linkMaximum = 300;

/**
 * What the surveys of a project ask: the minimum set of their population, saved on the day each began, and a link by which anybody answers
 * today. At a start that goes on what is there already stays.
 */
export async function saveQuestionnaires(database: Database, projectId: string): Promise<void> {
  const manager = demoAccountPlans.find(({ role }) => role === 'manager')?.email ?? '';
  const account = (await database.shared((tx) => accountOf(tx, manager))) ?? manager;
  const questionnaires = Object.entries(firstQuestions).map(([population, content]) => ({ population, content }));
  await database.withBulkScope({ projects: [projectId], account }, async (client) => {
    await client.query(
      `insert into questionnaire_version (project_id, survey_id, number, content, edition, saved_by, saved_at)
       select r.project_id, r.record_id, 1, q.content, 1, $3, r.recorded_at
       from record_version r join jsonb_to_recordset($2::jsonb) as q (population text, content jsonb) on q.population = r.content ->> 'population'
       where r.project_id = $1 and r.type = 'needsSurvey' and r.superseded_at is null and not r.withdrawn
       on conflict do nothing`,
      [projectId, JSON.stringify(questionnaires), account],
    );
    const { rows } = await client.query<{ survey: string }>(
      `select survey_id as survey from questionnaire_version where project_id = $1 order by survey_id`,
      [projectId],
    );
    for (const { survey } of rows)
      await client.query(
        `insert into answer_link (project_id, link_id, survey_id, name, wave, open_from, open_to, maximum, created_by, created_at)
         values ($1, $2, $3, $4, 2, $5::date - 30, $5::date + 60, $6, $7, $5::date - 30) on conflict do nothing`,
        [projectId, linkOf(survey), survey, linkName, demoToday, linkMaximum, account],
      );
  });
}

/** The same at every start. */
function linkOf(survey: string): string {
  const random = createHash('sha256').update(`link ${survey}`).digest().subarray(0, 16);
  return uuidv7({ msecs: Date.parse(demoToday), random });
}
