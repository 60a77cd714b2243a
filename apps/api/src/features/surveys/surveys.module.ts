import { Module } from '@nestjs/common';
import { Records } from '../../platform/records/records.js';
import { AnswerByLink } from './answer-by-link.js';
import { AnswerLinks } from './answer-links.js';
import { AnswerLinksController } from './answer-links.controller.js';
import { HeldAnswers } from './held-answers.js';
import { LinkAddresses } from './link-address.js';
import { PublicAnswersController } from './public-answers.controller.js';
import { Questionnaires } from './questionnaires.js';
import { ReadResults } from './read-results.js';
import { ReadSurveys } from './read-surveys.js';
import { ResultsFile } from './results-file.js';
import { SurveysController } from './surveys.controller.js';
import { TakeAnswer } from './take-answer.js';

@Module({
  controllers: [SurveysController, AnswerLinksController, PublicAnswersController],
  providers: [
    ...[AnswerByLink, AnswerLinks, HeldAnswers, LinkAddresses, Questionnaires, ReadResults, ReadSurveys, Records, ResultsFile, TakeAnswer],
  ],
})
export class SurveysModule {}
