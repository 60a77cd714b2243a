import { Injectable } from '@nestjs/common';
import type { AnswerTaken, TakenAnswer } from '#contract';
import { checkAnswers, recordedAnswers } from '#domain';
import { Database } from '../../platform/database/database.js';
import type { Write } from '../../platform/idempotency/write.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { Records } from '../../platform/records/records.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { openSurvey, questionnaireOf, readQuestionnaires } from './stored-surveys.js';

interface Taking {
  readonly account: Account;
  readonly project: ProjectReference;
  readonly survey: string;
  readonly write: Write;
}

/** An answer as somebody takes it down at a desk, on the phone or from paper: a response like any other, held against the questions first. */
@Injectable()
export class TakeAnswer {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
  ) {}

  /**
   * What was not answered makes it a partial answer, which counts nothing; what was not asked is left out and told.
   * @throws Refusal `not_found`, `validation` naming the question, and as a register does
   */
  async run({ account, project, survey: id, write }: Taking, taken: TakenAnswer): Promise<AnswerTaken> {
    const { survey, asked } = await this.database.withBulkScope(account.scopeFor(project), async (client) => {
      const survey = await openSurvey(client, project.id, id);
      return { survey, asked: questionnaireOf(survey, await readQuestionnaires(client, project.id, id)) };
    });
    if (!asked) throw new Refusal('not_found');
    const checked = checkAnswers(asked.questionnaire, taken.refused ? {} : taken.answers);
    const [fault] = checked.faults;
    if (fault) throw new Refusal('validation', { field: fault.question, detail: `${fault.question}: ${fault.code.replaceAll('-', ' ')}` });
    const { wave, completedOn, desk, person, employer, ateco, sizeClass, municipality } = taken;
    const status = taken.refused ? 'refused' : checked.status;
    const content = {
      ...{ survey: survey.id, wave, desk, person, employer, completedOn, status, ateco, sizeClass, municipality },
      ...{ questionnaireVersion: Math.max(1, asked.number), answers: [...recordedAnswers(checked.kept)].map((line) => ({ ...line })) },
    };
    const work = { account, project, type: 'surveyResponse' as const, desks: account.desksIn('desk-work.edit', project.id) };
    const record = await this.records.enter(work, write, {
      ...(taken.id === undefined ? {} : { id: taken.id }),
      content: content as Parameters<Records['enter']>[2]['content'],
    });
    return { id: record.id, status, dropped: [...checked.dropped], countsFor: record.countsFor };
  }
}
