import { Module } from '@nestjs/common';
import { ValuesModule } from '../values/values.module.js';
import { ImportParticipations } from './import-participations.js';
import { UndoImport } from './undo-import.js';

/** Files in: read, compared, written whole or not at all, and taken back. */
@Module({ imports: [ValuesModule], providers: [ImportParticipations, UndoImport], exports: [ImportParticipations, UndoImport] })
export class FileImportsModule {}
