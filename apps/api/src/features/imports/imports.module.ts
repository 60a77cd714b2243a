import { Module } from '@nestjs/common';
import { FileImportsModule } from '../../platform/imports/imports.module.js';
import { ImportsController } from './imports.controller.js';
import { ListImports } from './list-imports.js';

@Module({ imports: [FileImportsModule], controllers: [ImportsController], providers: [ListImports] })
export class ImportsModule {}
