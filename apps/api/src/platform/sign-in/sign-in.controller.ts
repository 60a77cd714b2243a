import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { SignIn } from './sign-in.js';

const credentials = z.strictObject({ email: z.string().max(254), password: z.string().max(1000), rememberMe: z.boolean().optional() });

/** The two addresses of better-auth that exist here: the rest of the library cannot be reached. */
@Controller('auth')
export class SignInController {
  constructor(private readonly signIn: SignIn) {}

  @Post('sign-in/email')
  @HttpCode(200)
  async enter(
    @Body({ schema: credentials }) { email, password }: z.infer<typeof credentials>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ user: { id: string; name: string; email: string } }> {
    const { cookies, ...user } = await this.signIn.enter(email, password, request.ip);
    reply.header('set-cookie', [...cookies]).header('cache-control', 'no-store');
    return { user };
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
