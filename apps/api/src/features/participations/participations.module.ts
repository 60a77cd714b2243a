import { Module } from '@nestjs/common';
import { ParticipationRecordsModule } from '../../platform/participations/participations.module.js';
import { LeavingController } from './leaving.controller.js';
import { Leavings } from './leavings.js';
import { ManyParticipationsController } from './many-participations.controller.js';
import { ParticipationsController } from './participations.controller.js';

@Module({
  imports: [ParticipationRecordsModule],
  controllers: [ManyParticipationsController, ParticipationsController, LeavingController],
  providers: [Leavings],
})
export class ParticipationsModule {}
