import { Injectable } from '@nestjs/common';
import type { Project } from '#contract';
import type { Language } from '#domain';
import { Database } from '../../platform/database/database.js';
import { queryOn } from '../../platform/database/query.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { readProjectView } from './project-view.js';

@Injectable()
export class ReadProject {
  constructor(private readonly database: Database) {}

  ask(account: Account, project: ProjectReference, language: Language): Promise<Project> {
    return this.database.withBulkScope(account.scopeFor(project), (client) => readProjectView(queryOn(client), project.id, language));
  }
}
