import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { signedInAnswer, type SignedInAnswer } from '#contract';
import { Answers } from '../http/answers.js';
import { SignIn } from './sign-in.js';

const credentials = z.strictObject({ email: z.string().max(254), password: z.string().max(1000), rememberMe: z.boolean().optional() });

/** Signing in and out at the addresses of better-auth; of the rest of the library only the second factor can be reached. */
@Controller('auth')
export class SignInController {
  constructor(private readonly signIn: SignIn) {}

  @Post('sign-in/email')
  @HttpCode(200)
  @Answers(signedInAnswer)
  async enter(
    @Body({ schema: credentials }) { email, password }: z.infer<typeof credentials>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInAnswer> {
    const { cookies, asksCode, ...user } = await this.signIn.enter(email, password, request.ip);
    reply.header('set-cookie', [...cookies]).header('cache-control', 'no-store');
    return asksCode ? { twoFactorRedirect: true, twoFactorMethods: ['totp'] } : { user };
  }

  @Post('sign-out')
  @HttpCode(200)
  async leave(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<{ success: true }> {
    const cookies = await this.signIn.leave(request.headers.cookie);
    // G29: whatever the browser kept of this site goes with the session
    reply
      .header('set-cookie', [...cookies])
      .header('cache-control', 'no-store')
      .header('clear-site-data', '"cache"');
    return { success: true };
  }
}
