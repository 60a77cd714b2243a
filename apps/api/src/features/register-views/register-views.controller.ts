import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import * as z from 'zod';
import {
  newRegisterView,
  type NewRegisterView,
  registerTableName,
  type RegisterTableName,
  registerView,
  type RegisterView,
  registerViewChange,
  type RegisterViewChange,
  registerViewDefault,
  type RegisterViewDefault,
  registerViewList,
  type RegisterViewList,
} from '#contract';
import { Answers } from '../../platform/http/answers.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { CurrentWrite, type Write } from '../../platform/idempotency/write.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';
import { RegisterViews } from './register-views.js';

const viewId = z.uuid('the id of a view');

/** Views of registers that people gave a name to. */
@Controller('projects/:p/register-views')
export class RegisterViewsController {
  constructor(private readonly views: RegisterViews) {}

  @Get()
  @Answers(registerViewList)
  list(@CurrentAccount() account: Account, @CurrentProject() project: ProjectReference): Promise<RegisterViewList> {
    return this.views.list({ account, project });
  }

  @Post()
  @Answers(registerView, 201)
  save(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @Body({ schema: newRegisterView }) view: NewRegisterView,
  ): Promise<RegisterView> {
    return this.views.save({ account, project, write }, view);
  }

  @Patch(':id')
  @Answers(registerView)
  change(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @IfMatch() version: number,
    @Param('id', { schema: viewId }) id: string,
    @Body({ schema: registerViewChange }) change: RegisterViewChange,
  ): Promise<RegisterView> {
    return this.views.change({ account, project, write }, id, version, change);
  }

  @Delete(':id')
  @HttpCode(200)
  @Answers(registerView)
  remove(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @IfMatch() version: number,
    @Param('id', { schema: viewId }) id: string,
  ): Promise<RegisterView> {
    return this.views.remove({ account, project, write }, id, version);
  }

  /** With which view whoever asks begins a register: theirs alone, so that no version is needed. */
  @Put('defaults/:register')
  @Answers(registerViewDefault)
  begin(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @Param('register', { schema: registerTableName }) register: RegisterTableName,
    @Body({ schema: registerViewDefault }) { view }: RegisterViewDefault,
  ): Promise<RegisterViewDefault> {
    return this.views.begin({ account, project, write }, register, view);
  }
}
