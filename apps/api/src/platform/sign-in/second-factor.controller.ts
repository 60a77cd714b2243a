import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  codeAccepted,
  type CodeAccepted,
  newBackupCodes,
  type NewBackupCodes,
  oneTimeCode,
  type OneTimeCode,
  passwordAgain,
  type PasswordAgain,
  secondFactorSetUp,
  type SecondFactorSetUp,
  secondFactorView,
  type SecondFactorView,
} from '#contract';
import { Answers } from '../http/answers.js';
import type { Account } from './account.js';
import { CurrentAccount } from './current-account.js';
import { type AcceptedCode, SecondFactors } from './second-factor.js';

/** The second factor, at the addresses of better-auth's plugin. Whatever is answered here is kept nowhere. */
@Controller('auth/two-factor')
export class SecondFactorController {
  constructor(private readonly factors: SecondFactors) {}

  @Get()
  @Answers(secondFactorView)
  read(@CurrentAccount() account: Account): Promise<SecondFactorView> {
    return this.factors.read(account);
  }

  @Post('enable')
  @HttpCode(200)
  @Answers(secondFactorSetUp)
  begin(
    @CurrentAccount() account: Account,
    @Body({ schema: passwordAgain }) { password }: PasswordAgain,
    @Req() request: FastifyRequest,
  ): Promise<SecondFactorSetUp> {
    return this.factors.begin(account, request.headers.cookie ?? '', password);
  }

  /** The first code after `enable`, the code at sign-in, and a new one in a session. */
  @Post('verify-totp')
  @HttpCode(200)
  @Answers(codeAccepted)
  async give(
    @Body({ schema: oneTimeCode }) { code }: OneTimeCode,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CodeAccepted> {
    // apps show it in two halves
    return answer(reply, await this.factors.give(request.headers.cookie, code.replaceAll(/\s/g, '')));
  }

  @Post('verify-backup-code')
  @HttpCode(200)
  @Answers(codeAccepted)
  async giveBackupCode(
    @Body({ schema: oneTimeCode }) { code }: OneTimeCode,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CodeAccepted> {
    return answer(reply, await this.factors.giveBackupCode(request.headers.cookie, code));
  }

  @Post('generate-backup-codes')
  @HttpCode(200)
  @Answers(newBackupCodes)
  async renewBackupCodes(
    @CurrentAccount() account: Account,
    @Body({ schema: passwordAgain }) { password }: PasswordAgain,
    @Req() request: FastifyRequest,
  ): Promise<NewBackupCodes> {
    return { backupCodes: [...(await this.factors.renewBackupCodes(account, request.headers.cookie ?? '', password))] };
  }

  @Post('disable')
  @HttpCode(200)
  async remove(
    @CurrentAccount() account: Account,
    @Body({ schema: passwordAgain }) { password }: PasswordAgain,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ status: true }> {
    reply.header('set-cookie', [...(await this.factors.remove(account, request.headers.cookie ?? '', password))]);
    return { status: true };
  }
}

function answer(reply: FastifyReply, { cookies, freshUntil }: AcceptedCode): CodeAccepted {
  if (cookies.length > 0) reply.header('set-cookie', [...cookies]);
  reply.header('cache-control', 'no-store');
  return { freshUntil };
}
