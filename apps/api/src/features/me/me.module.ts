import { Module } from '@nestjs/common';
import { MeController } from './me.controller.js';
import { WhoAmI } from './who-am-i.js';

@Module({ controllers: [MeController], providers: [WhoAmI] })
export class MeModule {}
