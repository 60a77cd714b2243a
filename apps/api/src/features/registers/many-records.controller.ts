import { Body, Controller, HttpCode, Post, type Type } from '@nestjs/common';
import {
  type AnyRegisterName,
  recordsChange,
  type RecordsChange,
  recordsChanged,
  type RecordsChanged,
  recordsWithdrawal,
  type RecordsWithdrawal,
  registerArea,
  registerTypes,
} from '#contract';
import { Answers } from '../../platform/http/answers.js';
import { CurrentWrite, type Write } from '../../platform/idempotency/write.js';
import { ManyRecords } from '../../platform/records/many-records.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';

/** What is done to several records of one register at once. */
export function manyRecordsController(name: AnyRegisterName): Type<unknown> {
  @Controller(`projects/:p/${name}`)
  class ManyRecordsController {
    constructor(readonly many: ManyRecords) {}

    @Post('changes')
    @HttpCode(200)
    @Answers(recordsChanged)
    change(
      @CurrentAccount() account: Account,
      @CurrentProject() project: ProjectReference,
      @CurrentWrite() write: Write,
      @Body({ schema: recordsChange }) change: RecordsChange,
    ): Promise<RecordsChanged> {
      return this.many.change(workOf(account, project, write), change);
    }

    @Post('withdrawals')
    @HttpCode(200)
    @Answers(recordsChanged)
    withdraw(
      @CurrentAccount() account: Account,
      @CurrentProject() project: ProjectReference,
      @CurrentWrite() write: Write,
      @Body({ schema: recordsWithdrawal }) withdrawal: RecordsWithdrawal,
    ): Promise<RecordsChanged> {
      return this.many.withdraw(workOf(account, project, write), withdrawal);
    }

    @Post('restorals')
    @HttpCode(200)
    @Answers(recordsChanged)
    restore(
      @CurrentAccount() account: Account,
      @CurrentProject() project: ProjectReference,
      @CurrentWrite() write: Write,
      @Body({ schema: recordsWithdrawal }) restoral: RecordsWithdrawal,
    ): Promise<RecordsChanged> {
      return this.many.restore(workOf(account, project, write), restoral);
    }
  }

  const { edit, isOfProject } = registerArea(name);
  const desksOf = (account: Account, project: ProjectReference) => (isOfProject ? null : account.desksIn(edit, project.id));
  const workOf = (account: Account, project: ProjectReference, write: Write) => {
    return { account, project, write, type: registerTypes[name], desks: desksOf(account, project) };
  };
  return ManyRecordsController;
}
