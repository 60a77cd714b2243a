import { Body, Controller, Get, Header, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import { answerForm, type AnswerForm, answerReceived, type AnswerReceived, sentAnswer, type SentAnswer } from '#contract';
import { Answers } from '../../platform/http/answers.js';
import { AnswerByLink } from './answer-by-link.js';

const token = z.string().max(100);

/** The one address by which anybody writes. It reads no cookie, sets none, and keeps nothing about who asks. */
@Controller('answers')
export class PublicAnswersController {
  constructor(private readonly answers: AnswerByLink) {}

  /** What a link asks, with a form for one answer. */
  @Get(':token')
  @Header('cache-control', 'no-store')
  @Header('x-robots-tag', 'noindex, nofollow')
  @Answers(answerForm)
  form(@Param('token', { schema: token }) link: string, @Req() { ip }: FastifyRequest): Promise<AnswerForm> {
    return this.answers.form(link, ip);
  }

  /** An answer; sent again with the same form it is the same answer. */
  @Post(':token')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Answers(answerReceived)
  send(
    @Param('token', { schema: token }) link: string,
    @Body({ schema: sentAnswer }) answer: SentAnswer,
    @Req() { ip }: FastifyRequest,
  ): Promise<AnswerReceived> {
    return this.answers.receive(link, answer, ip);
  }
}
