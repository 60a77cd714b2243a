import { Controller, Get, Query } from '@nestjs/common';
import type { ClientBase } from 'pg';
import {
  appointmentCalendar,
  type AppointmentCalendar,
  calendarQuery,
  type CalendarQuery,
  dayQuery,
  type DayQuery,
  dayView,
  type DayView,
  doubledServices,
  type DoubledServices,
  doubledServicesQuery,
  type DoubledServicesQuery,
} from '#contract';
import { type CalendarDay, daysBetween } from '#domain';
import { Database } from '../../platform/database/database.js';
import { queryOn } from '../../platform/database/query.js';
import { type AskedDesk, askedDesks, readAskedDesk } from '../../platform/due/asked-desk.js';
import { Answers, AnswersRecords } from '../../platform/http/answers.js';
import { Installation } from '../../platform/installation/installation.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';
import { readCountingBasis } from '../../platform/tallies/counting-basis.js';
import { readAppointmentsOf } from './read-appointments.js';
import { readDay } from './read-day.js';
import { readDoubledServices } from './read-doubled-services.js';

/** Six weeks, as a month is drawn. */
const mostDays = 42;
const mostAppointments = 1000;

/** The day of a desk, and its appointments of some weeks. */
@Controller('projects/:p/day')
export class DayController {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  @Get()
  @AnswersRecords('appointment', dayView)
  day(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Query({ schema: dayQuery }) { desk, on }: DayQuery,
  ): Promise<DayView> {
    return this.#ask(account, project, desk, (client, asked, today) =>
      readDay(client, { projectId: project.id, desk: asked, on: on ?? today, today }),
    );
  }

  @Get('calendar')
  @AnswersRecords('appointment', appointmentCalendar)
  calendar(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Query({ schema: calendarQuery }) { desk, from, to }: CalendarQuery,
  ): Promise<AppointmentCalendar> {
    const days = daysBetween(from, to) + 1;
    if (days < 1 || days > mostDays) throw new Refusal('validation', { field: 'to', detail: `to: one to ${mostDays} days` });
    return this.#ask(account, project, desk, async (client, { number }) => {
      const question = { projectId: project.id, desk: number, limit: mostAppointments };
      const { items } = await readAppointmentsOf(client, question, from, to);
      return { from, to, items };
    });
  }

  /** Found, and shown to each of the two desks: so one of them can leave off. */
  @Get('doubled-services')
  @Answers(doubledServices)
  doubled(
    @CurrentAccount() account: Account,
    @CurrentProject() { id: projectId, ...project }: ProjectReference,
    @Query({ schema: doubledServicesQuery }) { desk, person }: DoubledServicesQuery,
  ): Promise<DoubledServices> {
    const own = account.desksIn('desk-work.read', projectId);
    return this.database.withBulkScope(account.scopeFor({ id: projectId, ...project }), async (client) => {
      const desks = await askedDesks(client, projectId, own, desk);
      return readDoubledServices(client, { projectId, desks, own, person: person ?? null });
    });
  }

  #ask<T>(
    account: Account,
    project: ProjectReference,
    desk: string,
    read: (client: ClientBase, desk: AskedDesk, today: CalendarDay) => Promise<T>,
  ): Promise<T> {
    return this.database.withBulkScope(account.scopeFor(project), async (client) => {
      const asked = await readAskedDesk(client, project.id, account.desksIn('desk-work.read', project.id), desk);
      const { timeZone } = await readCountingBasis(queryOn(client), project.id);
      return read(client, asked, this.installation.today(timeZone));
    });
  }
}
