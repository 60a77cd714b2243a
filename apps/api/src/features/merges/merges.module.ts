import { Module } from '@nestjs/common';
import { DuplicatesController } from './duplicates.controller.js';
import { FindLikePeople } from './like-people.js';
import { ListDuplicates } from './list-duplicates.js';
import { MergesController } from './merges.controller.js';
import { Merges } from './merges.js';
import { PeopleLikenessController } from './people-likeness.controller.js';

@Module({
  controllers: [PeopleLikenessController, DuplicatesController, MergesController],
  providers: [FindLikePeople, ListDuplicates, Merges],
})
export class MergesModule {}
