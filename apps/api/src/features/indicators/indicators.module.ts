import { Module } from '@nestjs/common';
import { ValuesModule } from '../../platform/values/values.module.js';
import { IndicatorsController } from './indicators.controller.js';

@Module({ imports: [ValuesModule], controllers: [IndicatorsController] })
export class IndicatorsModule {}
