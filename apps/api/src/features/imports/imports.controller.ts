import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import {
  importList,
  importOutcome,
  type ImportOutcome,
  importQuery,
  type ImportQuery,
  importView,
  type ImportView,
  type Page,
} from '#contract';
import { Answers } from '../../platform/http/answers.js';
import { receiveFile } from '../../platform/http/uploads.js';
import { CurrentWrite, type Write } from '../../platform/idempotency/write.js';
import { type ImportAnswer, ImportFile } from '../../platform/imports/import-file.js';
import { UndoImport } from '../../platform/imports/undo-import.js';
import { Installation } from '../../platform/installation/installation.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';
import { ListImports } from './list-imports.js';

const importId = z.uuid('the id of an import');
const listQuery = z.strictObject({ cursor: z.uuid().optional() });
/** A check and a file that changes nothing are answered, an import made, a bad file refused: always with the outcome. */
const statusOf: Readonly<Record<ImportAnswer['kind'], number>> = { checked: 200, nothing_changed: 200, imported: 201, refused: 422 };

@Controller('projects/:p/imports')
export class ImportsController {
  constructor(
    private readonly list: ListImports,
    private readonly files: ImportFile,
    private readonly undoing: UndoImport,
    private readonly installation: Installation,
  ) {}

  @Get()
  @Answers(importList)
  all(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Query({ schema: listQuery }) { cursor }: z.infer<typeof listQuery>,
  ): Promise<Page<ImportView>> {
    return this.list.all(account, project, cursor ?? null);
  }

  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  @Answers(importOutcome, 201)
  async make(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @Query({ schema: importQuery }) query: ImportQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportOutcome> {
    const desks = account.desksIn('imports.write', project.id);
    // files of participations tell of the people of all desks
    if (query.of === 'participations' && desks !== null) throw new Refusal('forbidden');
    const file = await receiveFile(request, this.installation.uploadFolder);
    try {
      const { kind, outcome } = await this.files.run({
        ...{ projectId: project.id, account: account.id, write, query, file, desks },
        tellsValues: account.mayIn('values.read', project.id),
      });
      reply.status(statusOf[kind]);
      return outcome;
    } finally {
      await file.remove();
    }
  }

  @Get(':i')
  @Answers(importView)
  one(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Param('i', { schema: importId }) id: string,
  ): Promise<ImportView> {
    return this.list.one(account, project, id);
  }

  @Post(':i/undo')
  @HttpCode(200)
  @Answers(importView)
  undo(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @Param('i', { schema: importId }) id: string,
  ): Promise<ImportView> {
    const onlyOwn = account.desksIn('imports.write', project.id) !== null;
    return this.undoing.run({ projectId: project.id, account: account.id, write, importId: id, onlyOwn });
  }
}
