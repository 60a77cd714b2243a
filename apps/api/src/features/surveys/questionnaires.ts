import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { QuestionnaireSaving, QuestionnaireView } from '#contract';
import { questionnaireFaults } from '#domain';
import { readAccountNames } from '../../platform/accounts/account-names.js';
import { Database } from '../../platform/database/database.js';
import { checkVersion } from '../../platform/http/if-match.js';
import type { Write } from '../../platform/idempotency/write.js';
import { Writes } from '../../platform/idempotency/writes.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { openSurvey, questionnaireOf, readQuestionnaires, type StoredQuestionnaire } from './stored-surveys.js';

interface Asking {
  readonly account: Account;
  readonly project: ProjectReference;
  readonly survey: string;
}

/** What surveys ask. A version that was answered or given out stays as it is for ever: answers are read by the questions they were given to. */
@Injectable()
export class Questionnaires {
  constructor(
    private readonly database: Database,
    private readonly writes: Writes,
  ) {}

  /** @throws Refusal `not_found` */
  read({ account, project, survey }: Asking): Promise<QuestionnaireView> {
    return this.database.withBulkScope(account.scopeFor(project), (client) => view(client, { account, project, survey }));
  }

  /**
   * The same questions again change nothing.
   * @throws Refusal `not_found`, `stale_version`, `validation` naming the place of what cannot be asked
   */
  save(
    asking: Asking & { readonly write: Write; readonly version: number },
    { questions }: QuestionnaireSaving,
  ): Promise<QuestionnaireView> {
    const { account, project, survey, write, version } = asking;
    const [fault] = questionnaireFaults({ questions });
    if (fault) throw new Refusal('validation', { field: fault.at, detail: `${fault.at}: ${fault.code.replaceAll('-', ' ')}` });
    const save = async (client: ClientBase, at: Date): Promise<QuestionnaireView> => {
      await holdSurvey(client, project.id, survey);
      await openSurvey(client, project.id, survey);
      const [newest] = await readQuestionnaires(client, project.id, survey);
      checkVersion(version, newest?.edition ?? 0);
      if (newest === undefined || !isDeepStrictEqual(newest.questions, questions))
        await this.#keep(client, asking, newest, JSON.stringify({ questions }), at);
      return view(client, asking);
    };
    return this.writes.runBulk(write, account.scopeFor(project), save, { lock: 'shared' });
  }

  async #keep(
    client: ClientBase,
    { account, project, survey }: Asking,
    newest: StoredQuestionnaire | undefined,
    content: string,
    at: Date,
  ) {
    const isFrozen = newest !== undefined && (await isGivenOut(client, project.id, survey, newest.number));
    const number = newest === undefined ? 1 : isFrozen ? newest.number + 1 : newest.number;
    await client.query(
      `insert into questionnaire_version (project_id, survey_id, number, content, edition, saved_by, saved_at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (project_id, survey_id, number) do update set content = excluded.content, edition = excluded.edition,
         saved_by = excluded.saved_by, saved_at = excluded.saved_at`,
      [project.id, survey, number, content, (newest?.edition ?? 0) + 1, account.id, at],
    );
  }
}

/** Of two who save the questions of a survey at once, the second sees the first. */
async function holdSurvey(client: ClientBase, projectId: string, survey: string): Promise<void> {
  await client.query(`select pg_advisory_xact_lock(hashtextextended('questionnaire:' || $1 || $2, 0))`, [projectId, survey]);
}

async function view(client: ClientBase, { account, project, survey: id }: Asking): Promise<QuestionnaireView> {
  const survey = await openSurvey(client, project.id, id);
  const versions = await readQuestionnaires(client, project.id, id);
  const answers = await answersByVersion(client, project.id, id);
  const asked = questionnaireOf(survey, versions);
  const [newest] = versions;
  const nameOf = await readAccountNames(
    client,
    versions.map(({ savedBy }) => savedBy),
    account,
  );
  return {
    version: newest?.edition ?? 0,
    survey: { id, population: survey.population, method: survey.method, wave: await lastWave(client, project.id, id) },
    number: newest?.number ?? 0,
    frozen: newest !== undefined && (await isGivenOut(client, project.id, id, newest.number)),
    // the contract's lists can be written to
    questions: structuredClone(asked?.questionnaire.questions ?? []) as QuestionnaireView['questions'],
    versions: versions.map(({ number, savedAt, savedBy }) => {
      return { number, savedAt: savedAt.toISOString(), by: nameOf(savedBy), answers: answers.get(number) ?? 0 };
    }),
  };
}

/** Whether somebody answered this version, or can by a link that is not closed. */
async function isGivenOut(client: ClientBase, projectId: string, survey: string, number: number): Promise<boolean> {
  if ((await answersByVersion(client, projectId, survey)).has(number)) return true;
  const { rowCount } = await client.query(
    'select from answer_link where project_id = $1 and survey_id = $2 and closed_at is null and open_to >= current_date - 1 limit 1',
    [projectId, survey],
  );
  return (rowCount ?? 0) > 0;
}

/** Answers to each version, held and withdrawn ones too; of those that name none, files and older forms, the first. */
async function answersByVersion(client: ClientBase, projectId: string, survey: string): Promise<ReadonlyMap<number, number>> {
  const { rows } = await client.query<{ number: number; answers: number }>(
    `select coalesce((content ->> 'questionnaireVersion')::integer, 1) as number, count(*)::integer as answers from record_version
     where project_id = $1 and type = 'surveyResponse' and links && array[$2::uuid] and superseded_at is null group by 1`,
    [projectId, survey],
  );
  return new Map(rows.map(({ number, answers }) => [number, answers]));
}

/** The wave that answers came in for last. */
async function lastWave(client: ClientBase, projectId: string, survey: string): Promise<number> {
  const { rows } = await client.query<{ wave: number | null }>(
    `select max((content ->> 'wave')::integer) as wave from record_version
     where project_id = $1 and type = 'surveyResponse' and links && array[$2::uuid] and superseded_at is null and not withdrawn`,
    [projectId, survey],
  );
  return rows[0]?.wave ?? 1;
}
