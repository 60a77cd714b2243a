import { Module } from '@nestjs/common';
import { DayController } from './day.controller.js';

@Module({ controllers: [DayController] })
export class DayModule {}
