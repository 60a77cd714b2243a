import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  calendarFileQuery,
  type CalendarFileQuery,
  mostCalendarDays,
  mostCalendarFileDays,
  projectCalendar,
  type ProjectCalendar,
  projectCalendarQuery,
  type ProjectCalendarQuery,
} from '#contract';
import { Answers, Describes } from '../../platform/http/answers.js';
import { sendFile } from '../../platform/http/send-file.js';
import { Installation } from '../../platform/installation/installation.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';
import { calendarFileOf, kindsIn } from './calendar-file.js';
import { ReadCalendar } from './read-calendar.js';

/** Everything dated in a project, on screen and as a file for another calendar. */
@Controller('projects/:p/calendar')
export class CalendarController {
  constructor(
    private readonly calendar: ReadCalendar,
    private readonly installation: Installation,
  ) {}

  @Get()
  @Answers(projectCalendar)
  days(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Query({ schema: projectCalendarQuery }) query: ProjectCalendarQuery,
  ): Promise<ProjectCalendar> {
    return this.calendar.read({ account, project, query, most: mostCalendarDays });
  }

  @Get('calendar.ics')
  @Describes({ type: 'string' })
  async file(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Query({ schema: calendarFileQuery }) { kinds, ...query }: CalendarFileQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.calendar.read({ account, project, query, most: mostCalendarFileDays });
    const options = { acronym: project.acronym, language: account.language, kinds: kindsIn(kinds), writtenAt: new Date().toISOString() };
    sendFile(request, reply, calendarFileOf(found, { ...options, address: this.installation.origins.first }));
  }
}
