import { Body, Controller, Post } from '@nestjs/common';
import { type AdministratorSetup, administratorSetup } from '#contract';
import { MakeAdministrator } from './make-administrator.js';

@Controller('setup')
export class SetupController {
  constructor(private readonly makeAdministrator: MakeAdministrator) {}

  /** Public: who has the link may use it, once. */
  @Post('administrator')
  async create(@Body({ schema: administratorSetup }) setup: AdministratorSetup): Promise<{ email: string }> {
    return { email: await this.makeAdministrator.make(setup) };
  }
}
