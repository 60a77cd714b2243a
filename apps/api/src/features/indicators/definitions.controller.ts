import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  definitionChange,
  type DefinitionChange,
  definitionPreview,
  type DefinitionPreview,
  definitionView,
  type DefinitionView,
  newIndicator,
  type NewIndicator,
  previewQuestion,
  type PreviewQuestion,
} from '#contract';
import { Answers } from '../../platform/http/answers.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { CurrentWrite, type Write } from '../../platform/idempotency/write.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';
import { PreviewDefinition } from './preview-definition.js';
import { PublishDefinition } from './publish-definition.js';
import { ReadDefinition } from './read-definition.js';

/** How indicators are computed: definitions are read, tried and published. */
@Controller('projects/:p/indicators')
export class DefinitionsController {
  constructor(
    private readonly preview: PreviewDefinition,
    private readonly publish: PublishDefinition,
    private readonly readDefinition: ReadDefinition,
  ) {}

  /** Reads only, however large the question is: a definition does not fit into an address. */
  @Post('preview')
  @HttpCode(200)
  @Answers(definitionPreview)
  try(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Body({ schema: previewQuestion }) question: PreviewQuestion,
  ): Promise<DefinitionPreview> {
    return this.preview.of(account, project, question);
  }

  @Post()
  @Answers(definitionView, 201)
  add(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @Body({ schema: newIndicator }) indicator: NewIndicator,
  ): Promise<DefinitionView> {
    return this.publish.add({ account, project, write }, indicator);
  }

  @Get(':code/definition')
  @Answers(definitionView)
  read(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Param('code') code: string,
  ): Promise<DefinitionView> {
    return this.readDefinition.of(account.scopeFor(project), project.id, code);
  }

  @Put(':code/definition')
  @Answers(definitionView)
  change(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @IfMatch() version: number,
    @Param('code') code: string,
    @Body({ schema: definitionChange }) change: DefinitionChange,
  ): Promise<DefinitionView> {
    return this.publish.change({ account, project, write }, code, version, change);
  }
}
