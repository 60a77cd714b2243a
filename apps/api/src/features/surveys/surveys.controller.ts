import { Body, Controller, Get, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import {
  answerTaken,
  type AnswerTaken,
  questionnaireSaving,
  type QuestionnaireSaving,
  questionnaireView,
  type QuestionnaireView,
  surveyList,
  type SurveyList,
  surveyResults,
  surveyResultsQuery,
  type SurveyResultsQuery,
  type SurveyResultsView,
  takenAnswer,
  type TakenAnswer,
} from '#contract';
import { Answers } from '../../platform/http/answers.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { sendFile } from '../../platform/http/send-file.js';
import { CurrentWrite, type Write } from '../../platform/idempotency/write.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';
import { Questionnaires } from './questionnaires.js';
import { ReadResults } from './read-results.js';
import { ReadSurveys } from './read-surveys.js';
import { ResultsFile } from './results-file.js';
import { TakeAnswer } from './take-answer.js';

const surveyId = z.uuid('the id of a survey');

/** Surveys of needs: what is asked, what came in, and what it says. */
@Controller('projects/:p/surveys')
export class SurveysController {
  constructor(
    private readonly surveys: ReadSurveys,
    private readonly questionnaires: Questionnaires,
    private readonly answers: TakeAnswer,
    private readonly results: ReadResults,
    private readonly files: ResultsFile,
  ) {}

  @Get()
  @Answers(surveyList)
  list(@CurrentAccount() account: Account, @CurrentProject() project: ProjectReference): Promise<SurveyList> {
    return this.surveys.run(account, project);
  }

  @Get(':id/questionnaire')
  @Answers(questionnaireView)
  questionnaire(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Param('id', { schema: surveyId }) survey: string,
  ): Promise<QuestionnaireView> {
    return this.questionnaires.read({ account, project, survey });
  }

  @Put(':id/questionnaire')
  @Answers(questionnaireView)
  save(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @IfMatch() version: number,
    @Param('id', { schema: surveyId }) survey: string,
    @Body({ schema: questionnaireSaving }) saving: QuestionnaireSaving,
  ): Promise<QuestionnaireView> {
    return this.questionnaires.save({ account, project, survey, write, version }, saving);
  }

  @Post(':id/answers')
  @Answers(answerTaken, 201)
  take(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @Param('id', { schema: surveyId }) survey: string,
    @Body({ schema: takenAnswer }) taken: TakenAnswer,
  ): Promise<AnswerTaken> {
    return this.answers.run({ account, project, survey, write }, taken);
  }

  @Get(':id/results')
  @Answers(surveyResults)
  read(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Param('id', { schema: surveyId }) survey: string,
    @Query({ schema: surveyResultsQuery }) { number }: SurveyResultsQuery,
  ): Promise<SurveyResultsView> {
    return this.results.run({ account, project, survey, number });
  }

  /** The same as a file: `results.csv` or `results.xlsx`. */
  @Get(':id/files/:file')
  @ApiProduces('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  async file(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Param('id', { schema: surveyId }) survey: string,
    @Param('file') file: string,
    @Query({ schema: surveyResultsQuery }) { number, language }: SurveyResultsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendFile(request, reply, await this.files.make({ account, project, survey, file, number, language }));
  }
}
