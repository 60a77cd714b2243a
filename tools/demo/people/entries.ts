import type { CalendarDay } from '#domain';
import type { DemoDesk } from '../demo-network.js';
import { openDays } from '../desks/opening-days.js';
import type { SeededRandom } from '../seeded-random.js';
import type { PeopleProfile } from './profile.js';

/** Where and when somebody enters. */
export interface Entry {
  readonly desk: string;
  readonly day: CalendarDay;
}

/** Splits a whole number in proportion to the weights, by largest remainder, none above its limit. */
export function inProportion(total: number, weights: readonly number[], limits: readonly number[]): number[] {
  const parts = weights.map(() => 0);
  for (let left = total; left > 0;) {
    const open = weights.map((weight, index) => ((parts[index] ?? 0) < (limits[index] ?? 0) ? weight : 0));
    const sum = open.reduce((a, b) => a + b, 0);
    if (sum === 0) throw new Error(`${left} people find no open desk`);
    const best = open
      .map((weight, index) => ({ index, lag: (weight / sum) * total - (parts[index] ?? 0), weight }))
      .filter((one) => one.weight > 0);
    best.sort((a, b) => b.lag - a.lag || a.index - b.index);
    const chosen = best[0];
    if (!chosen) throw new Error('No desk to choose');
    parts[chosen.index] = (parts[chosen.index] ?? 0) + 1;
    left -= 1;
  }
  return parts;
}

/** All entries of a project, in order of day: each desk reaches its own total, each stretch of time its own. */
export function entriesOf(profile: PeopleProfile, desks: readonly DemoDesk[], random: SeededRandom): Entry[] {
  const last = profile.entries.at(-1);
  const counted = desks.filter((desk) => (profile.desks[desk.id] ?? 0) > 0);
  const left = new Map(counted.map((desk) => [desk.id, profile.desks[desk.id] ?? 0]));
  const entries: Entry[] = [];
  for (const stretch of profile.entries) {
    const days = counted.map((desk) => openDays(desk, stretch.from, stretch.to));
    const daysToCome = counted.map((desk) => openDays(desk, stretch.from, last?.to ?? stretch.to).length);
    const limits = counted.map((desk, index) => ((days[index]?.length ?? 0) > 0 ? (left.get(desk.id) ?? 0) : 0));
    const weights = counted.map((_, index) => ((limits[index] ?? 0) * (days[index]?.length ?? 0)) / Math.max(1, daysToCome[index] ?? 1));
    inProportion(stretch.people, stretch === last ? limits : weights, limits).forEach((people, index) => {
      const desk = counted[index];
      if (!desk) return;
      left.set(desk.id, (left.get(desk.id) ?? 0) - people);
      for (let person = 0; person < people; person++) {
        const open = days[index] ?? [];
        const day = open[random.between(0, open.length - 1)];
        if (day) entries.push({ desk: desk.id, day });
      }
    });
  }
  return entries.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.desk < b.desk ? -1 : 1));
}
