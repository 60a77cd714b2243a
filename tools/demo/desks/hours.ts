import { addMinutes, type CalendarDay, isReceivedAtDesk, type LocalTime, minutesOfDay } from '#domain';
import type { DemoDesk } from '../demo-network.js';
import type { SeededRandom } from '../seeded-random.js';
import type { DemoContact } from './contacts.js';
import { type Weekday, weekdayOf } from './opening-days.js';

/**
 * How many people come in an hour in which a desk is open, beside an average hour: the morning fills up until eleven, nobody likes to come at
 * lunch time, and the late afternoon is quiet.
 */
export const demandByHour: Readonly<Record<number, number>> = {
  ...{ 8: 0.75, 9: 1.2, 10: 1.35, 11: 1.15, 12: 0.75, 13: 0.45 },
  ...{ 14: 0.7, 15: 1.05, 16: 0.95, 17: 0.7, 18: 0.45 },
};

/** An hour of a day, as far as a desk is open in it: when it begins there, for how many minutes, and how busy it is. */
interface OpenHour {
  readonly from: number;
  readonly minutes: number;
  readonly demand: number;
}

/** Where the network names no hours. */
const usualSlot = { from: '09:00', to: '13:00' };
const known = new Map<string, readonly OpenHour[]>();

/** The hours in which a desk is open on a weekday. */
export function openHours({ id, openingHours }: DemoDesk, weekday: Weekday): readonly OpenHour[] {
  const key = `${id} ${weekday}`;
  const found = known.get(key);
  if (found) return found;
  const slots = openingHours.length === 0 ? [usualSlot] : openingHours.filter((slot) => slot.weekday === weekday);
  const hours = slots.flatMap(({ from, to }) => hoursBetween(minutesOfDay(from), minutesOfDay(to)));
  known.set(key, hours);
  return hours;
}

function hoursBetween(from: number, to: number): OpenHour[] {
  const hours: OpenHour[] = [];
  for (let begin = from; begin < to;) {
    const end = Math.min(to, (Math.floor(begin / 60) + 1) * 60);
    hours.push({ from: begin, minutes: end - begin, demand: demandByHour[Math.floor(begin / 60)] ?? 0.4 });
    begin = end;
  }
  return hours;
}

/** When somebody comes to a desk on a day on which it is open: a busy hour sooner than a quiet one, and always before it closes. */
export function timeAt(desk: DemoDesk, day: CalendarDay, random: SeededRandom): LocalTime {
  const hours = openHours(desk, weekdayOf(day));
  const { from, minutes } =
    hours.length === 0 ? { from: 600, minutes: 60 } : random.weighted(hours.map((hour) => [hour, hour.minutes * hour.demand] as const));
  return addMinutes('00:00', from + random.between(0, minutes - 1));
}

/** The hours of the office, for what is done elsewhere: visits, events, mail. */
const office: readonly [number, number] = [9 * 60, 17 * 60];

/** Contacts with the hour at which each began. */
export function withTimes(contacts: readonly DemoContact[], desks: readonly DemoDesk[], random: SeededRandom): DemoContact[] {
  const byId = new Map(desks.map((desk) => [desk.id, desk]));
  return contacts.map((contact) => {
    const desk = byId.get(contact.desk);
    const { channel, place = null } = contact;
    if (desk && isReceivedAtDesk({ channel, place })) return { ...contact, time: timeAt(desk, contact.date, random) };
    return { ...contact, time: addMinutes('00:00', random.between(...office)) };
  });
}
