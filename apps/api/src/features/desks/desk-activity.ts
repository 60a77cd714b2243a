import { Injectable } from '@nestjs/common';
import type { DeskActivity, DeskActivityQuery, DesksActivity } from '#contract';
import { addDays, addMonths, contactsPerHour, daysBetween, type OpeningDaysKept, openingDaysKept } from '#domain';
import { Database } from '../../platform/database/database.js';
import { type Query, queryOn } from '../../platform/database/query.js';
import { readSchedules } from '../../platform/desks/desk-schedules.js';
import { Installation } from '../../platform/installation/installation.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { countContactsOfDesk, countContactsOfDesks } from './count-contacts.js';
import { readDeskSchedule } from './desk-hours.js';

interface Asked {
  readonly account: Account;
  readonly project: ProjectReference;
  readonly query: DeskActivityQuery;
}

/** Longest stretch that is answered: two years, with the day on which they end. */
const mostDays = 731;

/** What desks did between two days, and how far they kept the days they promised. */
@Injectable()
export class ReadDeskActivity {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  /** @throws Refusal `not_found` for a desk that is not there or is another's alike */
  ofDesk({ account, project, query }: Asked, desk: string): Promise<DeskActivity> {
    const desks = account.desksIn('desk-work.read', project.id);
    return this.database.withBulkScope(account.scopeFor(project), async (client) => {
      const ask = queryOn(client);
      const schedule = await readDeskSchedule(ask, project.id, desk);
      if (desks !== null && !desks.includes(schedule.number)) throw new Refusal('not_found');
      const days = await this.#days(ask, project.id, query);
      const opening = openingDaysKept(schedule, days.from, days.to);
      const sums = await countContactsOfDesk(ask, { projectId: project.id, ...days }, schedule.number);
      return {
        ...{ desk: nameOf(schedule), ...days },
        ...{ contacts: sums.contacts, atDesk: sums.atDesk, minutes: sums.minutes, withoutTime: sums.withoutTime },
        contactsPerHour: contactsPerHour(sums.atDesk, opening.hoursKept),
        opening: { ...opening, missed: opening.missed.map((one) => ({ ...one })) },
        ...{ byType: [...sums.byType], byClient: [...sums.byClient], days: [...sums.days], hours: [...sums.hours] },
      };
    });
  }

  ofAll({ account, project, query }: Asked): Promise<DesksActivity> {
    const desks = account.desksIn('desk-work.read', project.id);
    return this.database.withBulkScope(account.scopeFor(project), async (client) => {
      const ask = queryOn(client);
      const days = await this.#days(ask, project.id, query);
      const counted = await countContactsOfDesks(ask, { projectId: project.id, ...days });
      const items = (await readSchedules(ask, project.id, desks)).map((schedule) => {
        const opening = withoutDays(openingDaysKept(schedule, days.from, days.to));
        const { contacts, atDesk, minutes } = counted.get(schedule.number) ?? { contacts: 0, atDesk: 0, minutes: 0 };
        return { desk: nameOf(schedule), contacts, atDesk, minutes, contactsPerHour: contactsPerHour(atDesk, opening.hoursKept), opening };
      });
      return { ...days, items, next: null };
    });
  }

  /** The days asked for; default: twelve months up to today, as far back as the project goes. */
  async #days(ask: Query, projectId: string, query: DeskActivityQuery): Promise<{ readonly from: string; readonly to: string }> {
    const [project] = await ask<{ start: string; timeZone: string }>(
      `select p.start_date::text as start, g.time_zone as "timeZone" from project p join programme g on g.programme_id = p.programme_id
       where p.project_id = $1::uuid`,
      [projectId],
    );
    if (!project) throw new Refusal('not_found');
    const to = query.to ?? this.installation.today(project.timeZone);
    const year = addDays(addMonths(to, -12), 1);
    const from = query.from ?? (year < project.start ? project.start : year);
    if (from > to && query.from !== undefined) throw new Refusal('validation', { field: 'from', detail: 'from: after to' });
    if (daysBetween(from, to) >= mostDays)
      throw new Refusal('validation', { field: 'from', detail: 'from: more than two years before to' });
    return { from: from > to ? to : from, to };
  }
}

const nameOf = ({ id, code, name }: { readonly id: string; readonly code: string; readonly name: string }) => ({ id, code, name });

/** Beside other desks the sums are enough. */
function withoutDays({ scheduled, kept, share, hoursScheduled, hoursKept }: OpeningDaysKept): Omit<OpeningDaysKept, 'missed'> {
  return { scheduled, kept, share, hoursScheduled, hoursKept };
}
