import { Controller, Get } from '@nestjs/common';
import { me, type Me } from '#contract';
import type { Account } from '../../platform/sign-in/account.js';
import { CurrentAccount } from '../../platform/sign-in/current-account.js';
import { Answers } from '../../platform/http/answers.js';
import { WhoAmI } from './who-am-i.js';

@Controller('me')
export class MeController {
  constructor(private readonly whoAmI: WhoAmI) {}

  @Get()
  @Answers(me)
  read(@CurrentAccount() account: Account): Promise<Me> {
    return this.whoAmI.ask(account);
  }
}
