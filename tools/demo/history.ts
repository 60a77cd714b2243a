import type { CalendarDay } from '#domain';
import { demoDeskRecordings, type DeskRecording } from './desks/demo-desk-records.js';
import type { DemoProject } from './demo-network.js';
import { matchingRecordings, projectRecordings } from './project-records.js';
import { demoRecordings } from './people/demo-people.js';
import { personRecordings } from './people/person-records.js';
import type { Recording } from './people/recordings.js';

/** What the desks wrote down together: one day, and one reason where they put something right. */
export interface RecordingBatch {
  readonly recordedOn: CalendarDay;
  readonly reason: string | null;
  readonly recordings: readonly Recording[];
  /** Of what happened at the desks that month. */
  readonly deskRecordings: readonly DeskRecording[];
}

/** Recordings in order of time, those of one day and reason together; who came and left within it is written down once. */
function batchesOfPeople(recordings: readonly Recording[]): Omit<RecordingBatch, 'deskRecordings'>[] {
  const batches = new Map<string, { recordedOn: string; reason: string | null; byPerson: Map<string, Recording> }>();
  for (const recording of recordings) {
    const { recordedOn, reason } = recording;
    const key = `${recordedOn} ${reason ?? ''}`;
    const batch = batches.get(key) ?? { recordedOn, reason, byPerson: new Map<string, Recording>() };
    batch.byPerson.set(recording.participation.participantId, recording);
    batches.set(key, batch);
  }
  return [...batches.values()].map(({ byPerson, ...batch }) => ({ ...batch, recordings: [...byPerson.values()] }));
}

/** Everything that was written down in a project until today, in order of time: its people, and what happened at its desks. */
export function historyOf(project: DemoProject, today: CalendarDay): RecordingBatch[] {
  const ofDesks = new Map<CalendarDay, DeskRecording[]>();
  for (const recording of [
    ...projectRecordings(project, today),
    ...matchingRecordings(project, today),
    ...personRecordings(project, today),
    ...demoDeskRecordings(project, today),
  ]) {
    const { recordedOn } = recording;
    const ofDay = ofDesks.get(recordedOn) ?? [];
    ofDay.push(recording);
    ofDesks.set(recordedOn, ofDay);
  }
  const batches = batchesOfPeople(demoRecordings(project, today)).map((batch): RecordingBatch => {
    const deskRecordings = batch.reason === null ? (ofDesks.get(batch.recordedOn) ?? []) : [];
    if (batch.reason === null) ofDesks.delete(batch.recordedOn);
    return { ...batch, deskRecordings };
  });
  for (const [recordedOn, deskRecordings] of ofDesks) batches.push({ recordedOn, reason: null, recordings: [], deskRecordings });
  return batches.sort((one, other) => (one.recordedOn < other.recordedOn ? -1 : one.recordedOn > other.recordedOn ? 1 : 0));
}
