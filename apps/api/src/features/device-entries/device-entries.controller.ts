import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { deviceEntryOutcomes, type DeviceEntryOutcomes, deviceKey, type DeviceKey, sealedEntries, type SealedEntries } from '#contract';
import { Answers } from '../../platform/http/answers.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';
import { ReceiveEntries } from './receive-entries.js';

/** Entries that were written on a device without a network (G22). */
@Controller()
export class DeviceEntriesController {
  constructor(private readonly receiving: ReceiveEntries) {}

  @Get('device-key')
  @Answers(deviceKey)
  key(): DeviceKey {
    return this.receiving.key;
  }

  /** In order, each once; each has its own Idempotency-Key, so the whole may be sent again. */
  @Post('projects/:p/device-entries')
  @HttpCode(200)
  @Answers(deviceEntryOutcomes)
  receive(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Req() request: FastifyRequest,
    @Body({ schema: sealedEntries }) { entries }: SealedEntries,
  ): Promise<DeviceEntryOutcomes> {
    return this.receiving.receive({ account, project, request }, entries);
  }
}
