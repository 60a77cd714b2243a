import { Controller, Get } from '@nestjs/common';
import { type DemoAccount, demoAccounts } from '#contract';
import { demoAccountPlans } from '../../platform/accounts/demo-accounts.js';
import { Answers } from '../../platform/http/answers.js';
import { Installation } from '../../platform/installation/installation.js';
import { Refusal } from '../../platform/problems/refusal.js';

/** The accounts that the sign-in page of a demonstration offers; elsewhere there is no such address. */
@Controller('demo/accounts')
export class DemoAccountsController {
  constructor(private readonly installation: Installation) {}

  @Get()
  @Answers(demoAccounts)
  list(): DemoAccount[] {
    if (!this.installation.demo) throw new Refusal('not_found');
    return demoAccountPlans.map(({ role, email, password }) => ({ role, email, password }));
  }
}
