import { Module } from '@nestjs/common';
import { ChangeDesk } from './change-desk.js';
import { DesksController } from './desks.controller.js';
import { ReadDeskActivity } from './desk-activity.js';
import { ListDeskPlaces } from './desk-places.js';
import { SetDeskHours } from './set-desk-hours.js';

@Module({ controllers: [DesksController], providers: [ChangeDesk, ListDeskPlaces, ReadDeskActivity, SetDeskHours] })
export class DesksModule {}
