import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { definitionPreview, type DefinitionPreview, previewQuestion, type PreviewQuestion } from '#contract';
import { Answers } from '../../platform/http/answers.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';
import { PreviewDefinition } from './preview-definition.js';

/** How indicators are computed: definitions are tried here before they are published. */
@Controller('projects/:p/indicators')
export class DefinitionsController {
  constructor(private readonly preview: PreviewDefinition) {}

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
}
