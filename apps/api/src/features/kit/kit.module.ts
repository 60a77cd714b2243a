import { Module } from '@nestjs/common';
import { KitController } from './kit.controller.js';

@Module({ controllers: [KitController] })
export class KitModule {}
