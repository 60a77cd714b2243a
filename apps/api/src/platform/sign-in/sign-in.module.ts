import { Global, Module } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Installation } from '../installation/installation.js';
import { Accounts } from './accounts.js';
import { Authentication } from './authentication.js';
import { CodeAttempts } from './code-attempts.js';
import { SecondFactorController } from './second-factor.controller.js';
import { SecondFactors } from './second-factor.js';
import { SignIn } from './sign-in.js';
import { SignInController } from './sign-in.controller.js';
import { SignInLimits } from './sign-in-limits.js';

@Global()
@Module({
  controllers: [SignInController, SecondFactorController],
  providers: [
    Accounts,
    SignIn,
    SecondFactors,
    {
      provide: Authentication,
      inject: [Database, Accounts, Installation],
      useFactory: (database: Database, accounts: Accounts, { secret, origins }: Installation) =>
        new Authentication({ database, accounts, secret, origin: origins.first }),
    },
    {
      provide: CodeAttempts,
      inject: [Database, Installation],
      useFactory: (database: Database, { demo }: Installation) => new CodeAttempts(database, demo),
    },
    {
      provide: SignInLimits,
      inject: [Database, Installation],
      useFactory: (database: Database, { demo }: Installation) => new SignInLimits(database, demo),
    },
  ],
  exports: [Accounts, Authentication],
})
export class SignInModule {}
