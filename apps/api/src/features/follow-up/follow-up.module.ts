import { Module } from '@nestjs/common';
import { FollowUpController } from './follow-up.controller.js';

@Module({ controllers: [FollowUpController] })
export class FollowUpModule {}
