import { Body, Controller, HttpCode, Post, Res, type Type } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { registerExport, type RegisterExport, type RegisterTableName } from '#contract';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';
import { ExportRegister } from './export-register.js';

/** The files of one register. */
export function registerFilesController(name: RegisterTableName): Type<unknown> {
  @Controller(`projects/:p/${name}/exports`)
  class RegisterFilesController {
    constructor(readonly exports: ExportRegister) {}

    @Post()
    @HttpCode(200)
    @ApiProduces('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    async take(
      @CurrentAccount() account: Account,
      @CurrentProject() project: ProjectReference,
      @Body({ schema: registerExport }) asked: RegisterExport,
      @Res() reply: FastifyReply,
    ): Promise<void> {
      const file = await this.exports.make(account, project, name, asked);
      void reply
        .header('content-disposition', `attachment; filename="${file.name}"`)
        .header('content-type', file.type)
        .header('repr-digest', `sha-256=:${Buffer.from(file.sha256, 'hex').toString('base64')}:`)
        .send(file.content);
    }
  }
  return RegisterFilesController;
}
