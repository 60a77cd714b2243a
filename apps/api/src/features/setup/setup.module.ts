import { Module } from '@nestjs/common';
import { MakeAdministrator } from './make-administrator.js';
import { SetupController } from './setup.controller.js';

@Module({ controllers: [SetupController], providers: [MakeAdministrator] })
export class SetupModule {}
