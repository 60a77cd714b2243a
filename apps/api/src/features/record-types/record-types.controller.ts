import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { recordTypeList, recordTypeQuery, recordTypeView } from '#contract';
import { isRecordTypeName, type Language, recordTypeNames } from '#domain';
import { Describes } from '../../platform/http/answers.js';
import { sendTagged, tagged, type TaggedAnswer } from '../../platform/http/entity-tag.js';
import { openApiSchema } from '../../platform/http/open-api-schema.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Account } from '../../platform/sign-in/account.js';
import { CurrentAccount } from '../../platform/sign-in/current-account.js';
import { recordTypeViewOf } from './record-type-view.js';

type LanguageQuery = z.infer<typeof recordTypeQuery>;

/** The field catalogue for other programs: what records there are, with their fields, codes and protection. */
@Controller('record-types')
export class RecordTypesController {
  /** The catalogue changes with the program alone: written once for each language and type. */
  readonly #written = new Map<string, TaggedAnswer>();

  @Get()
  @Describes(openApiSchema(recordTypeList))
  list(
    @CurrentAccount() account: Account,
    @Query({ schema: recordTypeQuery }) { language = account.language }: LanguageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): void {
    const all = () => ({ language, items: recordTypeNames.map((name) => recordTypeViewOf(name, language)), next: null });
    sendTagged(request, reply, this.#writtenOnce('', language, all));
  }

  @Get(':type')
  @Describes(openApiSchema(recordTypeView))
  one(
    @CurrentAccount() account: Account,
    @Param('type') type: string,
    @Query({ schema: recordTypeQuery }) { language = account.language }: LanguageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): void {
    if (!isRecordTypeName(type)) throw new Refusal('not_found');
    sendTagged(
      request,
      reply,
      this.#writtenOnce(type, language, () => recordTypeViewOf(type, language)),
    );
  }

  #writtenOnce(what: string, language: Language, answer: () => unknown): TaggedAnswer {
    const key = `${language} ${what}`;
    const written = this.#written.get(key) ?? tagged(answer());
    this.#written.set(key, written);
    return written;
  }
}
