import { Module } from '@nestjs/common';
import { AccountsController } from './accounts.controller.js';
import { AddAccount } from './add-account.js';
import { GiveRole } from './give-role.js';
import { ListAccounts } from './list-accounts.js';
import { TakeSecondFactor } from './take-second-factor.js';

@Module({ controllers: [AccountsController], providers: [AddAccount, GiveRole, ListAccounts, TakeSecondFactor] })
export class AccountsModule {}
