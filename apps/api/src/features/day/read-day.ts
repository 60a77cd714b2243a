import type { ClientBase } from 'pg';
import type { DayView } from '#contract';
import type { CalendarDay } from '#domain';
import type { AskedDesk } from '../../platform/due/asked-desk.js';
import { readClosingExits, readDueFollowUps, readProposedExits } from '../../platform/due/due-people.js';
import { readAppointmentsOf, readRequests, readUnsettledAppointments } from './read-appointments.js';
import { readCounts, readIncomplete, readReferrals, readResidenceTitles, readWalkIns } from './read-day-lists.js';

/** More than a day has. */
const mostAppointments = 60;
/** What waits is told with its number; the rest is on its own page. */
const mostOfEach = 8;

export interface DayQuestion {
  readonly projectId: string;
  readonly desk: AskedDesk;
  readonly on: CalendarDay;
  readonly today: CalendarDay;
}

/** What a desk has to do on a day and did on it. What is due is due today: of another day it is not told. */
export async function readDay(client: ClientBase, { projectId, desk, on, today }: DayQuestion): Promise<DayView> {
  const { id, code, name, number } = desk;
  const isToday = on === today;
  const ofDay = { projectId, desk: number, limit: mostAppointments };
  const some = { ...ofDay, limit: mostOfEach };
  const due = { projectId, desks: [number], today, limit: mostOfEach };
  const onlyToday = <T>(list: () => Promise<{ items: T[]; total: number }>): Promise<{ items: T[]; total: number }> =>
    isToday ? list() : Promise.resolve({ items: [], total: 0 });
  return {
    ...{ on, isToday, desk: { id, code, name } },
    counts: await readCounts(client, ofDay, on),
    appointments: await readAppointmentsOf(client, ofDay, on, on),
    unsettled: await onlyToday(() => readUnsettledAppointments(client, some, on)),
    requests: await onlyToday(() => readRequests(client, some)),
    walkIns: await readWalkIns(client, { ...ofDay, limit: 20 }, on),
    referrals: await onlyToday(() => readReferrals(client, some)),
    followUps: await onlyToday(() => readDueFollowUps(client, due)),
    exits: {
      proposed: await onlyToday(() => readProposedExits(client, due)),
      closing: await onlyToday(() => readClosingExits(client, due)),
    },
    residenceTitles: await onlyToday(() => readResidenceTitles(client, some, on)),
    incomplete: await onlyToday(() => readIncomplete(client, some)),
  };
}
