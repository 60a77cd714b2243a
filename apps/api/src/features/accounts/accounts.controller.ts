import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import * as z from 'zod';
import {
  accountList,
  accountQuery,
  type AccountView,
  accountView,
  type NewAccount,
  newAccount,
  type NewRole,
  newRole,
  type Page,
  type SecondFactorRemoval,
  secondFactorRemoval,
} from '#contract';
import { Answers } from '../../platform/http/answers.js';
import { CurrentWrite, type Write } from '../../platform/idempotency/write.js';
import type { Account } from '../../platform/sign-in/account.js';
import { CurrentAccount } from '../../platform/sign-in/current-account.js';
import { AddAccount } from './add-account.js';
import { GiveRole } from './give-role.js';
import { ListAccounts } from './list-accounts.js';
import { TakeSecondFactor } from './take-second-factor.js';

const accountId = z.string().max(100);

/** Who may sign in and what for: the administrator's. */
@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly listAccounts: ListAccounts,
    private readonly addAccount: AddAccount,
    private readonly giveRole: GiveRole,
    private readonly takeSecondFactor: TakeSecondFactor,
  ) {}

  @Get()
  @Answers(accountList)
  list(
    @CurrentAccount() account: Account,
    @Query({ schema: accountQuery }) { cursor }: z.infer<typeof accountQuery>,
  ): Promise<Page<AccountView>> {
    return this.listAccounts.ask(account, cursor);
  }

  @Post()
  @Answers(accountView, 201)
  add(
    @CurrentAccount() account: Account,
    @CurrentWrite() write: Write,
    @Body({ schema: newAccount }) plan: NewAccount,
  ): Promise<AccountView> {
    return this.addAccount.add(account, write, plan);
  }

  @Post(':a/roles')
  @Answers(accountView, 201)
  give(
    @CurrentAccount() account: Account,
    @CurrentWrite() write: Write,
    @Param('a', { schema: accountId }) id: string,
    @Body({ schema: newRole }) role: NewRole,
  ): Promise<AccountView> {
    return this.giveRole.give(account, write, id, role);
  }

  @Post(':a/second-factor/removal')
  @HttpCode(200)
  @Answers(accountView)
  takeFactor(
    @CurrentAccount() account: Account,
    @CurrentWrite() write: Write,
    @Param('a', { schema: accountId }) id: string,
    @Body({ schema: secondFactorRemoval }) { reason }: SecondFactorRemoval,
  ): Promise<AccountView> {
    return this.takeSecondFactor.take(account, write, id, reason);
  }
}
