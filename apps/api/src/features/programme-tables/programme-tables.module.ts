import { Module } from '@nestjs/common';
import { FileOfTable } from './file-of-table.js';
import { ProgrammeTablesController } from './programme-tables.controller.js';
import { ReadProgrammeTable } from './read-programme-table.js';

@Module({ controllers: [ProgrammeTablesController], providers: [FileOfTable, ReadProgrammeTable] })
export class ProgrammeTablesModule {}
