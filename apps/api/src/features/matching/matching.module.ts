import { Module } from '@nestjs/common';
import { FromProposalToPlacement } from './from-proposal-to-placement.js';
import { MatchingController } from './matching.controller.js';

@Module({ controllers: [MatchingController], providers: [FromProposalToPlacement] })
export class MatchingModule {}
