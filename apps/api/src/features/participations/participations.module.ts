import { Module } from '@nestjs/common';
import { ParticipationRecordsModule } from '../../platform/participations/participations.module.js';
import { ParticipationsController } from './participations.controller.js';

@Module({ imports: [ParticipationRecordsModule], controllers: [ParticipationsController] })
export class ParticipationsModule {}
