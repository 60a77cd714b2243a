import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type * as z from 'zod';
import { funderTable, funderTableQuery } from '#contract';
import { sendFile } from '../../platform/http/send-file.js';
import type { Account } from '../../platform/sign-in/account.js';
import { CurrentAccount } from '../../platform/sign-in/current-account.js';
import { FileOfTable, type TableFileKind } from './file-of-table.js';
import { ReadProgrammeTable, type ProgrammeTable } from './read-programme-table.js';

@Controller('programmes/:g/tables')
export class ProgrammeTablesController {
  constructor(
    private readonly tables: ReadProgrammeTable,
    private readonly files: FileOfTable,
  ) {}

  /** `T6`, `T6.csv`, `T6.xlsx`. */
  @Get(':table')
  @ApiProduces('application/json', 'text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  async read(
    @CurrentAccount() account: Account,
    @Param('g') programme: string,
    @Param('table') name: string,
    @Query({ schema: funderTableQuery }) { version, language }: z.infer<typeof funderTableQuery>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [, table = '', kind] = /^(.*?)(?:\.(csv|xlsx))?$/.exec(name) ?? [];
    const found = await this.tables.ask(account, programme, table, version);
    if (kind === undefined) void reply.send(viewOf(found));
    else sendFile(request, reply, await this.files.make(account, found, kind as TableFileKind, language));
  }
}

function viewOf({ table, programme, version, knownAt, operations, content }: ProgrammeTable): z.infer<typeof funderTable> {
  return funderTable.parse({
    table,
    programme: programme.code,
    version: version.key,
    cutOff: version.cutOff,
    dueOn: version.due,
    knownAt: knownAt.toISOString(),
    operations,
    content,
  });
}
