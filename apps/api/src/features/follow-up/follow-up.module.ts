import { Module } from '@nestjs/common';
import { FollowUpController } from './follow-up.controller.js';
import { SamplesController } from './samples.controller.js';
import { Samples } from './samples.js';

@Module({ controllers: [FollowUpController, SamplesController], providers: [Samples] })
export class FollowUpModule {}
