import { Module } from '@nestjs/common';
import { CalendarController } from './calendar.controller.js';
import { ReadCalendar } from './read-calendar.js';

@Module({ controllers: [CalendarController], providers: [ReadCalendar] })
export class CalendarModule {}
