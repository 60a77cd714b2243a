import type { Participation } from '../people/participation.js';
import { mergeReentry } from '../people/re-entry.js';

/** What belongs to leaving, and goes with the exit that stands (R7). */
function leavingOf({
  exitDate,
  exitReason,
  statusEvents,
  lastStatus28d,
  education28d,
  qualification28d,
  status6m,
  improved6m,
}: Participation) {
  return { exitDate, exitReason, statusEvents, lastStatus28d, education28d, qualification28d, status6m, improved6m };
}

/**
 * Two participations of one person, who was taken for two: one participation with the first entry and its data and the last exit with its
 * results (R4, R7), even where both ran at the same time. Data of the entry are not filled in from the later one, which describes another
 * day (R10), unless both entered on one day; sex and birth date are those of the person, whichever of them recorded it.
 */
export function mergedParticipation(one: Participation, other: Participation): Participation {
  const merged = mergeReentry([one, other]);
  const stays = (spell: Participation): string => spell.exitDate ?? '9999-12-31';
  const last = stays(one) === stays(other) ? merged : stays(one) > stays(other) ? one : other;
  const known = one.entryDate === other.entryDate ? filled(filled(merged, one), other) : merged;
  const sex = known.sex ?? one.sex ?? other.sex;
  return { ...known, ...leavingOf(last), sex, birthDate: known.birthDate ?? one.birthDate ?? other.birthDate };
}

/** What was not recorded in one, as the other has it. */
function filled(record: Participation, from: Participation): Participation {
  const missing = Object.entries(from).filter(([field]) => {
    const value = record[field as keyof Participation];
    return value === null || value === 'not_asked';
  });
  return { ...record, ...Object.fromEntries(missing) };
}
