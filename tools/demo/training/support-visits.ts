import { addDays, type CalendarDay, daysBetween } from '#domain';
import type { DemoProject } from '../demo-network.js';
import { type WrittenRecord, writtenOnce } from '../written-records.js';

/** Days of support on site and hours at a distance until the end of the project, and the people they reached (invented). */
const plan = { onSite: 61, remote: 38, remoteHours: 4, people: 53 };
const from: CalendarDay = '2024-11-04';
const to: CalendarDay = '2025-12-17';

const topics: readonly string[] = ['organisation', 'services', 'agreements', 'charter', 'technology', 'data'];
const roles: readonly string[] = ['operator', 'operator', 'official', 'operator', 'manager'];

/** Under which number of the demo somebody who is supported is known. */
export const supportedName = (number: number): string => `SL-S${String(number).padStart(3, '0')}`;

/** Of projects that support administrations, so many people. */
export function supportedPeople({ portal }: DemoProject): number {
  return portal ? plan.people : 0;
}

/** The visits to the administrations and the meetings at a distance, each with two people of the administration. */
export function supportRecords({ portal, administrations }: DemoProject): readonly WrittenRecord[] {
  if (!portal || administrations.length === 0) return [];
  return [...visits('on_site', plan.onSite), ...visits('remote', plan.remote)].flatMap(({ mode, at, date }) => {
    const turn = at % administrations.length;
    const administration = administrations[turn]?.organisation ?? '';
    const key = `visit ${mode} ${at + 1}`;
    const hours = mode === 'on_site' ? 6 : plan.remoteHours;
    const visit = { administration, mode, date, hours, topic: topics[at % topics.length] ?? '' };
    // the same people of an administration are met again and again
    const people = mode === 'on_site' ? numbersOf(turn, administrations.length, at) : [];
    return [
      writtenOnce('supportVisit', key, date, visit),
      ...people.map((number) => {
        const content = {
          visit: key,
          person: supportedName(number),
          role: roles[number % roles.length] ?? '',
          organisation: administration,
        };
        return writtenOnce('supportAttendance', `${key} ${number}`, date, content);
      }),
    ];
  });
}

function visits(mode: 'on_site' | 'remote', count: number) {
  return Array.from({ length: count }, (_, at) => ({ mode, at, date: addDays(from, Math.floor((daysBetween(from, to) * at) / count)) }));
}

/** Two of the people of an administration, in turn: the whole number is reached once every administration was visited some times. */
function numbersOf(turn: number, administrations: number, at: number): readonly number[] {
  const own = Array.from({ length: plan.people }, (_, number) => number + 1).filter((number) => number % administrations === turn);
  const visit = Math.floor(at / administrations);
  return [...new Set([own[(visit * 2) % own.length], own[(visit * 2 + 1) % own.length]])].filter((number) => number !== undefined);
}
