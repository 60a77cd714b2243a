import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import * as z from 'zod';
import {
  deskList,
  type DeskView,
  type NewProject,
  newProject,
  type Page,
  type Project,
  project as projectSchema,
  type ProjectChange,
  projectChange,
  projectList,
  projectQuery,
  type ProjectSummary,
} from '#contract';
import { Answers, AnswersRecords } from '../../platform/http/answers.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { CurrentWrite, type Write } from '../../platform/idempotency/write.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';
import { ChangeProject } from './change-project.js';
import { ListProjects } from './list-projects.js';
import { ReadProject } from './read-project.js';
import { StartProject } from './start-project.js';

const languageQuery = projectQuery.pick({ language: true });

@Controller('projects')
export class ProjectsController {
  constructor(
    private readonly listProjects: ListProjects,
    private readonly readProject: ReadProject,
    private readonly startProject: StartProject,
    private readonly changeProject: ChangeProject,
  ) {}

  @Get()
  @Answers(projectList)
  list(
    @CurrentAccount() account: Account,
    @Query({ schema: projectQuery }) query: z.infer<typeof projectQuery>,
  ): Promise<Page<ProjectSummary>> {
    return this.listProjects.ask(account, query);
  }

  @Post()
  @Answers(projectSchema, 201)
  start(
    @CurrentAccount() account: Account,
    @CurrentWrite() write: Write,
    @Body({ schema: newProject }) plan: NewProject,
  ): Promise<Project> {
    return this.startProject.start(account, write, plan);
  }

  @Get(':p')
  @Answers(projectSchema)
  read(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Query({ schema: languageQuery }) { language }: z.infer<typeof languageQuery>,
  ): Promise<Project> {
    return this.readProject.ask(account, project, language ?? account.language);
  }

  @Patch(':p')
  @Answers(projectSchema)
  change(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @IfMatch() version: number,
    @Body({ schema: projectChange }) change: ProjectChange,
  ): Promise<Project> {
    return this.changeProject.change({ account, project, write, version, change });
  }

  @Get(':p/desks')
  @AnswersRecords('desk', deskList)
  async desks(@CurrentAccount() account: Account, @CurrentProject() project: ProjectReference): Promise<Page<DeskView>> {
    const { desks } = await this.readProject.ask(account, project, account.language);
    return { items: desks, next: null };
  }
}
