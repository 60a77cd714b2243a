import { Module } from '@nestjs/common';
import { ChangeDesk } from './change-desk.js';
import { DesksController } from './desks.controller.js';
import { ListOrganisations } from './list-organisations.js';

@Module({ controllers: [DesksController], providers: [ChangeDesk, ListOrganisations] })
export class DesksModule {}
