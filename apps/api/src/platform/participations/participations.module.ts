import { Module } from '@nestjs/common';
import { ManyParticipations } from './many-participations.js';
import { Participations } from './participations.js';

/** Participations one at a time. Many at once come by `platform/imports`. */
@Module({ providers: [ManyParticipations, Participations], exports: [ManyParticipations, Participations] })
export class ParticipationRecordsModule {}
