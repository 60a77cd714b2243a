import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, type Type } from '@nestjs/common';
import * as z from 'zod';
import {
  type AnyRegisterName,
  newRecord,
  type NewRecord,
  type Permission,
  recordChange,
  type RecordChange,
  recordView,
  type RecordView,
  recordWithdrawal,
  type RecordWithdrawal,
  registerArea,
  registerPage,
  type RegisterPage,
  registerQuery,
  type RegisterQuery,
  registerTypes,
} from '#contract';
import { Database } from '../../platform/database/database.js';
import { AnswersRecords } from '../../platform/http/answers.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { Installation } from '../../platform/installation/installation.js';
import { CurrentWrite, type Write } from '../../platform/idempotency/write.js';
import { readRegister } from '../../platform/records/read-register.js';
import { type RecordWork, Records } from '../../platform/records/records.js';
import { contentSource } from '../../platform/records/register-source.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';

const recordId = z.uuid('the id of a record');

/** The addresses of one kind of record: the catalogue describes it, so they are the same for all. */
export function registerController(name: AnyRegisterName): Type<unknown> {
  const type = registerTypes[name];
  const { read, edit, isOfProject } = registerArea(name);
  const source = contentSource(type);

  @Controller(`projects/:p/${name}`)
  class RegisterController {
    constructor(
      readonly database: Database,
      readonly records: Records,
      readonly installation: Installation,
    ) {}

    @Get()
    @AnswersRecords(type, registerPage)
    list(
      @CurrentAccount() account: Account,
      @CurrentProject() project: ProjectReference,
      @Query({ schema: registerQuery }) query: RegisterQuery,
    ): Promise<RegisterPage> {
      const { desks } = workOf(account, project, read);
      return this.database.withBulkScope(account.scopeFor(project), (client) =>
        readRegister(client, { projectId: project.id, source, desks, query, language: account.language, today: this.installation.today() }),
      );
    }

    @Post()
    @AnswersRecords(type, recordView, 201)
    enter(
      @CurrentAccount() account: Account,
      @CurrentProject() project: ProjectReference,
      @CurrentWrite() write: Write,
      @Body({ schema: newRecord }) record: NewRecord,
    ): Promise<RecordView> {
      return this.records.enter(workOf(account, project, edit), write, record);
    }

    @Get(':id')
    @AnswersRecords(type, recordView)
    open(
      @CurrentAccount() account: Account,
      @CurrentProject() project: ProjectReference,
      @Param('id', { schema: recordId }) id: string,
    ): Promise<RecordView> {
      return this.records.open(workOf(account, project, read), id);
    }

    @Patch(':id')
    @AnswersRecords(type, recordView)
    change(
      @CurrentAccount() account: Account,
      @CurrentProject() project: ProjectReference,
      @CurrentWrite() write: Write,
      @IfMatch() version: number,
      @Param('id', { schema: recordId }) id: string,
      @Body({ schema: recordChange }) change: RecordChange,
    ): Promise<RecordView> {
      return this.records.change({ ...workOf(account, project, edit), write, id, version }, change);
    }

    /** Taken back, not deleted: it stays with its history and counts nothing. */
    @Delete(':id')
    @HttpCode(200)
    @AnswersRecords(type, recordView)
    withdraw(
      @CurrentAccount() account: Account,
      @CurrentProject() project: ProjectReference,
      @CurrentWrite() write: Write,
      @IfMatch() version: number,
      @Param('id', { schema: recordId }) id: string,
      @Body({ schema: recordWithdrawal }) { reason }: RecordWithdrawal,
    ): Promise<RecordView> {
      return this.records.withdraw({ ...workOf(account, project, edit), write, id, version }, reason);
    }
  }

  const workOf = (account: Account, project: ProjectReference, permission: Permission): RecordWork => {
    return { account, project, type, desks: isOfProject ? null : account.desksIn(permission, project.id) };
  };
  return RegisterController;
}
