import { Module } from '@nestjs/common';
import { ValuesModule } from '../../platform/values/values.module.js';
import { DefinitionsController } from './definitions.controller.js';
import { IndicatorsController } from './indicators.controller.js';
import { PreviewDefinition } from './preview-definition.js';
import { PublishDefinition } from './publish-definition.js';
import { ReadDefinition } from './read-definition.js';
import { ReadTargets } from './read-targets.js';
import { SetTargets } from './set-targets.js';
import { TargetGroupController } from './target-group.controller.js';
import { TargetGroups } from './target-groups.js';
import { TargetsController } from './targets.controller.js';

@Module({
  imports: [ValuesModule],
  controllers: [IndicatorsController, TargetsController, DefinitionsController, TargetGroupController],
  providers: [ReadTargets, SetTargets, PreviewDefinition, PublishDefinition, ReadDefinition, TargetGroups],
})
export class IndicatorsModule {}
