import { Module } from '@nestjs/common';
import { ValuesModule } from '../../platform/values/values.module.js';
import { ProjectScans } from './project-scans.js';
import { QualityController } from './quality.controller.js';
import { ReadQuality } from './read-quality.js';
import { WaiveFinding } from './waive-finding.js';

@Module({ imports: [ValuesModule], controllers: [QualityController], providers: [ProjectScans, ReadQuality, WaiveFinding] })
export class QualityModule {}
