import { Module } from '@nestjs/common';
import { DossierController } from './dossier.controller.js';
import { IssuePersonFile } from './issue-person-file.js';
import { ReadTimeline } from './read-timeline.js';

@Module({ controllers: [DossierController], providers: [ReadTimeline, IssuePersonFile] })
export class DossierModule {}
