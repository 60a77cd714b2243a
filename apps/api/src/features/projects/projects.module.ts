import { Module } from '@nestjs/common';
import { ValuesModule } from '../../platform/values/values.module.js';
import { ChangeProject } from './change-project.js';
import { ListProjects } from './list-projects.js';
import { ProjectsController } from './projects.controller.js';
import { ReadProject } from './read-project.js';
import { StartProject } from './start-project.js';

@Module({ imports: [ValuesModule], controllers: [ProjectsController], providers: [ChangeProject, ListProjects, ReadProject, StartProject] })
export class ProjectsModule {}
