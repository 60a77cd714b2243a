import { Module } from '@nestjs/common';
import { Participations } from './participations.js';

/** Participations one at a time. Many at once come by `platform/imports`. */
@Module({ providers: [Participations], exports: [Participations] })
export class ParticipationRecordsModule {}
