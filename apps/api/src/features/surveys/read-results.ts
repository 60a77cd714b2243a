import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { SurveyQuestion, SurveyResultsView } from '#contract';
import { answersFrom, type CountedResponse, type Question, type Questionnaire, type RecordContent, surveyResults } from '#domain';
import { Database } from '../../platform/database/database.js';
import { queryOn } from '../../platform/database/query.js';
import { Installation } from '../../platform/installation/installation.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { readCountingBasis } from '../../platform/tallies/counting-basis.js';
import { countedFor } from './read-surveys.js';
import { openSurvey, questionnaireOf, readQuestionnaires } from './stored-surveys.js';
import { AnswerKeys, type AnswersSeen, answersSeenBy } from '../../platform/records/who-sees-answers.js';

interface Asking {
  readonly account: Account;
  readonly project: ProjectReference;
  readonly survey: string;
  /** Version of the questionnaire; undefined: the newest. */
  readonly number?: number | undefined;
}

/** So many texts are told of a question, the newest first; all of them are in the register of answers. */
const mostTexts = 200;

/** What was answered, question by question. */
@Injectable()
export class ReadResults {
  readonly #keys: AnswerKeys;

  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {
    this.#keys = new AnswerKeys(installation.secret);
  }

  /** @throws Refusal `not_found` for a survey, or a version of its questionnaire, there is not */
  run({ account, project, survey: id, number }: Asking): Promise<SurveyResultsView> {
    return this.database.withBulkScope(account.scopeFor(project), async (client) => {
      const { timeZone } = await readCountingBasis(queryOn(client), project.id);
      const seen = answersSeenBy(account, project, this.installation.today(timeZone));
      const survey = await openSurvey(client, project.id, id);
      const versions = await readQuestionnaires(client, project.id, id);
      const asked = questionnaireOf(survey, versions, number);
      if (!asked) throw new Refusal('not_found');
      const { questionnaire } = asked;
      const responses = await this.#responses(client, project.id, id, { ...seen, ...asked });
      const results = surveyResults(questionnaire, responses, seen.exact);
      const counted = account.mayIn('values.read', project.id) ? await countedFor(client, project.id, id) : new Map<string, string[]>();
      const { exact, complete, partial, refused, waves } = results;
      return {
        survey: { id, population: survey.population, planned: survey.planned },
        ...{ number: asked.number, versions: versions.map((version) => version.number), asOf: seen.until },
        ...{ exact, complete, partial, refused, waves: [...waves], countsFor: counted.get(id) ?? [] },
        questions: results.questions.map(({ code, ...result }) => ({
          ...result,
          question: structuredClone(questionnaire.questions.find((question) => question.code === code)) as SurveyQuestion,
          answeredByWave: [...result.answeredByWave],
          parts: result.parts === null ? null : result.parts.map((part) => ({ ...part, byWave: [...part.byWave] })),
          texts: seen.texts ? textsOf(questionnaire, code, responses) : [],
        })),
      };
    });
  }

  /** Answers to a version of the questionnaire, the newest first; those that name none are of the first. */
  async #responses(
    client: ClientBase,
    projectId: string,
    survey: string,
    { desks, until, number, questionnaire }: AnswersSeen & { readonly number: number; readonly questionnaire: Questionnaire },
  ): Promise<CountedResponse[]> {
    const { rows } = await client.query<{ id: string; content: RecordContent }>(
      `select record_id as id, content from record_version
       where project_id = $1 and type = 'surveyResponse' and links && array[$2::uuid] and superseded_at is null and not withdrawn
         and ($3::smallint[] is null or desk_number = any ($3)) and (day is null or day <= $4::date)
         and ($5 = 0 or coalesce((content ->> 'questionnaireVersion')::integer, 1) = $5)
       order by day desc nulls last, record_id desc`,
      [projectId, survey, desks, until, number],
    );
    return rows.map(({ id, content }) => ({
      status: content['status'] === 'partial' ? 'partial' : content['status'] === 'refused' ? 'refused' : 'complete',
      wave: typeof content['wave'] === 'number' ? content['wave'] : null,
      answers: answersFrom(questionnaire, content['answers']),
      key: this.#keys.keyOf(id),
    }));
  }
}

function textsOf({ questions }: Questionnaire, code: string, responses: readonly CountedResponse[]): string[] {
  const question: Question | undefined = questions.find((one) => one.code === code);
  if (question?.type !== 'text') return [];
  const given = responses.flatMap(({ answers }) => answers[code] ?? []).filter((text) => typeof text === 'string');
  return given.slice(0, mostTexts);
}
