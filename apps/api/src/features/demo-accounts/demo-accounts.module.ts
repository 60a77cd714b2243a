import { Module } from '@nestjs/common';
import { DemoAccountsController } from './demo-accounts.controller.js';

@Module({ controllers: [DemoAccountsController] })
export class DemoAccountsModule {}
