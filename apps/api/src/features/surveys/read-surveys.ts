import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { SurveyList, SurveySummary } from '#contract';
import { type CalendarDay, protectedCount, type RecordContent } from '#domain';
import { Database } from '../../platform/database/database.js';
import { queryOn } from '../../platform/database/query.js';
import { Installation } from '../../platform/installation/installation.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { readCountingBasis } from '../../platform/tallies/counting-basis.js';
import { linkState, readLinks } from './stored-links.js';
import { surveyOf } from './stored-surveys.js';
import { AnswerKeys, type AnswersSeen, answersSeenBy } from '../../platform/records/who-sees-answers.js';

type Received = SurveySummary['received'];

/** The surveys of a project: what was planned and what came in, wave by wave. */
@Injectable()
export class ReadSurveys {
  readonly #keys: AnswerKeys;

  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {
    this.#keys = new AnswerKeys(installation.secret);
  }

  run(account: Account, project: ProjectReference): Promise<SurveyList> {
    return this.database.withBulkScope(account.scopeFor(project), async (client) => {
      const { timeZone } = await readCountingBasis(queryOn(client), project.id);
      const today = this.installation.today(timeZone);
      const seen = answersSeenBy(account, project, today);
      const surveys = await readSurveyRecords(client, project.id);
      const answers = await this.#answers(client, project.id, seen);
      const links = await readLinks(client, project.id, {});
      const numbers = await newestQuestionnaires(client, project.id);
      const counted = account.mayIn('values.read', project.id) ? await countedFor(client, project.id) : new Map<string, string[]>();
      const decides = account.mayIn('project-work.edit', project.id);
      const items = surveys.map((record): SurveySummary => {
        const { id, population, method, planned, content } = surveyOf(record);
        const ofSurvey = links.filter((link) => link.survey === id);
        const { received, byWave } = answers.get(id) ?? nothing;
        return {
          ...{ id, population, method, planned, ...daysOf(content) },
          ...{ received, byWave, questionnaire: numbers.get(id) ?? null, countsFor: counted.get(id) ?? [] },
          held: decides ? ofSurvey.reduce((sum, { held }) => sum + held, 0) : null,
          openLinks: ofSurvey.filter((link) => linkState(link, today) === 'open').length,
        };
      });
      return { exact: seen.exact, items };
    });
  }

  /** By survey and wave. A protected total is the number of its own cell, as the results tell it, and no sum of protected waves (G8). */
  async #answers(client: ClientBase, projectId: string, { exact, desks, until }: AnswersSeen): Promise<ReadonlyMap<string, AnswersOf>> {
    const { rows } = await client.query<AnswersOfStatus & { readonly survey: string }>(
      `select content ->> 'survey' as survey, coalesce((content ->> 'wave')::integer, 1) as wave, content ->> 'status' as status,
         count(*)::integer as answers, case when $3 then '{}' else array_agg(record_id) end as ids
       from record_version where project_id = $1 and type = 'surveyResponse' and superseded_at is null and not withdrawn
         and ($2::smallint[] is null or desk_number = any ($2)) and (day is null or day <= $4::date)
       group by 1, 2, 3 order by 1, 2`,
      [projectId, desks, exact, until],
    );
    const count = (some: readonly AnswersOfStatus[]): number =>
      exact
        ? some.reduce((sum, { answers }) => sum + answers, 0)
        : protectedCount(some.flatMap(({ ids }) => ids.map((id) => this.#keys.keyOf(id))));
    const received = (some: readonly AnswersOfStatus[]): Received => {
      const of = (status: keyof Received): number => count(some.filter((one) => one.status === status));
      return { complete: of('complete'), partial: of('partial'), refused: of('refused') };
    };
    const wavesOf = (some: readonly AnswersOfStatus[]): AnswersOf['byWave'] =>
      [...new Set(some.map(({ wave }) => wave))].map((wave) => ({ wave, ...received(some.filter((one) => one.wave === wave)) }));
    const surveys = new Set(rows.map(({ survey }) => survey));
    return new Map(
      [...surveys].map((survey) => {
        const some = rows.filter((row) => row.survey === survey);
        return [survey, { received: received(some), byWave: wavesOf(some) }];
      }),
    );
  }
}

interface AnswersOfStatus {
  readonly wave: number;
  readonly status: keyof Received;
  readonly answers: number;
  /** Where figures are protected. */
  readonly ids: readonly string[];
}
interface AnswersOf {
  readonly received: Received;
  readonly byWave: (Received & { wave: number })[];
}

const nothing: AnswersOf = { received: { complete: 0, partial: 0, refused: 0 }, byWave: [] };

async function readSurveyRecords(client: ClientBase, projectId: string): Promise<{ id: string; content: RecordContent }[]> {
  const { rows } = await client.query<{ id: string; content: RecordContent }>(
    `select record_id as id, content from record_version
     where project_id = $1 and type = 'needsSurvey' and superseded_at is null and not withdrawn order by day nulls last, record_id`,
    [projectId],
  );
  return rows;
}

async function newestQuestionnaires(client: ClientBase, projectId: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ survey: string; number: number }>(
    'select survey_id as survey, max(number)::integer as number from questionnaire_version where project_id = $1 group by 1',
    [projectId],
  );
  return new Map(rows.map(({ survey, number }) => [survey, number]));
}

/** Codes of the indicators that count answers to each survey today. @param survey of one alone */
export async function countedFor(client: ClientBase, projectId: string, survey?: string): Promise<Map<string, string[]>> {
  const { rows } = await client.query<{ survey: string; codes: string[] }>(
    `select survey, array_agg(code order by position) as codes from (
       select distinct r.content ->> 'survey' as survey, i.code, i.position from record_version r
       join tally t on t.project_id = r.project_id and t.record_id = r.record_id and t.superseded_at is null and t.part = 'N'
       join indicator i on i.project_id = t.project_id and i.number = t.indicator_number
       where r.project_id = $1 and r.type = 'surveyResponse' and r.superseded_at is null and not r.withdrawn
         and ($2::uuid is null or r.links && array[$2::uuid])) counted
     group by survey`,
    [projectId, survey ?? null],
  );
  return new Map(rows.map((row) => [row.survey, row.codes]));
}

function daysOf({ from, to, waves }: RecordContent): { from: CalendarDay | null; to: CalendarDay | null; waves: number | null } {
  return {
    from: typeof from === 'string' ? from : null,
    to: typeof to === 'string' ? to : null,
    waves: typeof waves === 'number' ? waves : null,
  };
}
