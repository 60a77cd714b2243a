import { Module } from '@nestjs/common';
import { KeepOrganisations } from './keep-organisations.js';
import { OrganisationsController } from './organisations.controller.js';

@Module({ controllers: [OrganisationsController], providers: [KeepOrganisations] })
export class OrganisationsModule {}
