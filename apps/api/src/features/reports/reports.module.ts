import { Module } from '@nestjs/common';
import { ChangeReport } from './change-report.js';
import { FileOfReport } from './file-of-report.js';
import { ReadReport } from './read-report.js';
import { ValuesModule } from '../../platform/values/values.module.js';
import { ReportsController } from './reports.controller.js';

@Module({ imports: [ValuesModule], controllers: [ReportsController], providers: [ChangeReport, FileOfReport, ReadReport] })
export class ReportsModule {}
