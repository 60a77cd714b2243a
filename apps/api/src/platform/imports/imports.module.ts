import { Module } from '@nestjs/common';
import { ValuesModule } from '../values/values.module.js';
import { ImportFile } from './import-file.js';
import { LateStatistics } from './late-statistics.js';
import { UndoImport } from './undo-import.js';

/** Files in: read, compared, written whole or not at all, and taken back. */
@Module({ imports: [ValuesModule], providers: [ImportFile, LateStatistics, UndoImport], exports: [ImportFile, UndoImport] })
export class FileImportsModule {}
