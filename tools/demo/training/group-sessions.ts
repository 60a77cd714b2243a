import { addDays, type CalendarDay, daysBetween } from '#domain';
import type { DemoProject } from '../demo-network.js';
import { type WrittenRecord, writtenOnce } from '../written-records.js';

/** Group meetings of a project until the demo's day (invented): so many were held, and some more are to come. */
const meetings: Readonly<Record<string, { readonly held: number; readonly planned: number }>> = { LI: { held: 24, planned: 3 } };

const topics: readonly string[] = ['curriculum e lettera', 'colloquio di lavoro', 'diritti e contratti', 'ricerca di lavoro in rete'];

/** The group meetings of the desks, spread over the time since the first desk opened. */
export function groupSessionRecords({ id, desks }: DemoProject, today: CalendarDay): readonly WrittenRecord[] {
  const of = meetings[id];
  if (!of) return [];
  const opened = desks.flatMap(({ id: desk, openedOn }) => (openedOn && openedOn <= today ? [{ desk, openedOn }] : []));
  const from = addDays(opened.map(({ openedOn }) => openedOn).toSorted()[0] ?? today, 14);
  const held = Array.from({ length: of.held }, (_, at) => addDays(from, Math.floor((daysBetween(from, today) * at) / of.held)));
  const planned = Array.from({ length: of.planned }, (_, at) => addDays(today, 14 * (at + 1)));
  return [...held, ...planned].map((date, at) => {
    const open = opened.filter(({ openedOn }) => openedOn <= date);
    const isHeld = date <= today && at < of.held;
    return writtenOnce('groupSession', `group session ${id} ${at + 1}`, isHeld ? date : today, {
      ...{ desk: open[at % open.length]?.desk ?? '', topic: topics[at % topics.length] ?? '', date, hours: 2, mode: 'in_presence' },
      ...{ expectedAttendees: 12, status: isHeld ? 'held' : 'planned' },
      ...(isHeld ? { attendees: 7 + ((at * 5) % 7) } : {}),
    });
  });
}
