import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import {
  newTypedValue,
  type NewTypedValue,
  typedValue,
  type TypedValueAnswer,
  typedValueChange,
  type TypedValueChange,
  typedValues,
  type TypedValues,
  typedValuesQuery,
  type TypedValuesQuery,
  typedValueWithdrawal,
  type TypedValueWithdrawal,
} from '#contract';
import { Answers } from '../../platform/http/answers.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { CurrentWrite, type Write } from '../../platform/idempotency/write.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';
import { ReadTypedValues } from './read-typed-values.js';
import { WriteTypedValues } from './write-typed-values.js';

/** Values that somebody states because nothing computes them (R30): read by whoever reads values, typed by the manager or the lead partner. */
@Controller('projects/:p/indicators/:code/typed-values')
export class TypedValuesController {
  constructor(
    private readonly readTyped: ReadTypedValues,
    private readonly writeTyped: WriteTypedValues,
  ) {}

  @Get()
  @Answers(typedValues)
  read(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Param('code') code: string,
    @Query({ schema: typedValuesQuery }) query: TypedValuesQuery,
  ): Promise<TypedValues> {
    return this.readTyped.of(account.scopeFor(project), project.id, code, query);
  }

  @Post()
  @Answers(typedValue, 201)
  add(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @Param('code') code: string,
    @Body({ schema: newTypedValue }) value: NewTypedValue,
  ): Promise<TypedValueAnswer> {
    return this.writeTyped.add({ account, project, code, write }, value);
  }

  @Put(':on')
  @Answers(typedValue)
  change(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @IfMatch() version: number,
    @Param('code') code: string,
    @Param('on') on: string,
    @Body({ schema: typedValueChange }) change: TypedValueChange,
  ): Promise<TypedValueAnswer> {
    return this.writeTyped.change({ account, project, code, write }, on, version, change);
  }

  @Post(':on/withdrawal')
  @Answers(typedValue, 201)
  withdraw(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @IfMatch() version: number,
    @Param('code') code: string,
    @Param('on') on: string,
    @Body({ schema: typedValueWithdrawal }) { reason }: TypedValueWithdrawal,
  ): Promise<TypedValueAnswer> {
    return this.writeTyped.withdraw({ account, project, code, write }, on, version, reason);
  }
}
