import { addDays, addMonths, type CalendarDay, type Participation } from '#domain';
import type { PeopleProfile } from './profile.js';

/** A state of a participation and the day it was written down: what the desks knew, when they knew it. */
export interface Recording {
  readonly recordedOn: CalendarDay;
  readonly participation: Participation;
  /** Why an earlier state was wrong; null when the record only went on. */
  readonly reason: string | null;
}

/** Desks write things down in the course of a month; the demo records them together on its last day. */
export const monthEnd = (day: CalendarDay): CalendarDay => addDays(addMonths(`${day.slice(0, 7)}-01`, 1), -1);
const notAfter = (day: CalendarDay, last: CalendarDay): CalendarDay => (day < last ? day : last);

const afterLeaving = {
  exitDate: null,
  exitReason: null,
  lastStatus28d: null,
  education28d: null,
  qualification28d: null,
  status6m: null,
  improved6m: [],
} as const;
const afterSixMonths = { status6m: null, improved6m: [] } as const;

/** Entry, leaving and six-month follow-up are three recordings, each without what was not known yet. */
function recordingsOf(person: Participation, today: CalendarDay): Recording[] {
  const states: Recording[] = [{ recordedOn: monthEnd(person.entryDate), participation: { ...person, ...afterLeaving }, reason: null }];
  if (person.exitDate)
    states.push({
      recordedOn: notAfter(monthEnd(addDays(person.exitDate, 28)), today),
      participation: { ...person, ...afterSixMonths },
      reason: null,
    });
  if (person.exitDate && person.status6m)
    states.push({ recordedOn: notAfter(monthEnd(addDays(addMonths(person.exitDate, 6), 10)), today), participation: person, reason: null });
  return states;
}

/** Who first was written down as entering before the report's period ended, and was put right after the report was issued. */
function withLateCorrections(people: readonly Participation[], profile: PeopleProfile): Map<string, Recording[]> {
  const late = profile.lateCorrections;
  if (!late) return new Map();
  const candidates = people
    .filter((person) => person.entryDate > late.enteredBy && person.entryDate <= addDays(late.enteredBy, 45) && !person.exitDate)
    .slice(0, late.people);
  return new Map(
    candidates.map((person, index) => [
      person.participantId,
      [
        {
          recordedOn: monthEnd(late.enteredBy),
          participation: { ...person, entryDate: addDays(late.enteredBy, -3 - index) },
          reason: null,
        },
        {
          recordedOn: late.correctedOn,
          participation: person,
          reason: 'Data di ingresso corretta: il primo servizio è stato erogato dopo il colloquio di verifica',
        },
      ],
    ]),
  );
}

/** Everything the desks of a project wrote down until the day, in the order they wrote it. */
export function recordings(people: readonly Participation[], profile: PeopleProfile, today: CalendarDay): Recording[] {
  const corrected = withLateCorrections(people, profile);
  return people
    .flatMap((person) => corrected.get(person.participantId) ?? recordingsOf(person, today))
    .filter((recording) => recording.recordedOn <= today)
    .sort((a, b) => (a.recordedOn < b.recordedOn ? -1 : a.recordedOn > b.recordedOn ? 1 : 0));
}
