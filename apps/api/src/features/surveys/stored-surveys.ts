import type { ClientBase } from 'pg';
import { firstQuestions, type Questionnaire, type RecordContent } from '#domain';
import { Refusal } from '../../platform/problems/refusal.js';
import { readOpenRecords } from '../../platform/records/stored-record.js';

export const populations = ['citizens', 'companies', 'operators', 'members'] as const;
export type Population = (typeof populations)[number];

export interface StoredSurvey {
  readonly id: string;
  readonly population: Population;
  readonly method: string;
  readonly planned: number | null;
  readonly content: RecordContent;
}

/** @throws Refusal `not_found` for what is no survey of the project */
export async function openSurvey(client: ClientBase, projectId: string, id: string): Promise<StoredSurvey> {
  const [record] = await readOpenRecords(client, projectId, [id]);
  if (record?.type !== 'needsSurvey' || record.withdrawn) throw new Refusal('not_found');
  return surveyOf(record);
}

export function surveyOf({ id, content }: { readonly id: string; readonly content: RecordContent }): StoredSurvey {
  const { population, method, plannedResponses } = content;
  return {
    ...{ id, content },
    population: populations.find((known) => known === population) ?? 'citizens',
    method: typeof method === 'string' ? method : '',
    planned: typeof plannedResponses === 'number' ? plannedResponses : null,
  };
}

/** A version of a questionnaire as it is kept. */
export interface StoredQuestionnaire extends Questionnaire {
  readonly number: number;
  readonly edition: number;
  readonly savedBy: string;
  readonly savedAt: Date;
}

/** Every version of the questionnaire of a survey, the newest first. */
export async function readQuestionnaires(client: ClientBase, projectId: string, surveyId: string): Promise<StoredQuestionnaire[]> {
  const { rows } = await client.query<Omit<StoredQuestionnaire, 'questions'> & { readonly content: Questionnaire }>(
    `select number, edition, content, saved_by as "savedBy", saved_at as "savedAt" from questionnaire_version
     where project_id = $1 and survey_id = $2 order by number desc`,
    [projectId, surveyId],
  );
  return rows.map(({ content, ...row }) => ({ ...row, questions: content.questions }));
}

/** What is asked: a version that is saved, or, of a survey without any, what its population is asked at least; that one has the number 0. */
export function questionnaireOf(
  { population }: Pick<StoredSurvey, 'population'>,
  versions: readonly StoredQuestionnaire[],
  number?: number,
): { readonly number: number; readonly questionnaire: Questionnaire } | null {
  const [newest] = versions;
  if (!newest)
    return number === undefined || number === 0 ? { number: 0, questionnaire: firstQuestions[population] ?? { questions: [] } } : null;
  const found = number === undefined ? newest : versions.find((version) => version.number === number);
  return found ? { number: found.number, questionnaire: { questions: found.questions } } : null;
}
