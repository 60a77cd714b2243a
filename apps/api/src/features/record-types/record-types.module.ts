import { Module } from '@nestjs/common';
import { RecordTypesController } from './record-types.controller.js';

@Module({ controllers: [RecordTypesController] })
export class RecordTypesModule {}
