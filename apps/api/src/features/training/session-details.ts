import type { TrainingSession } from '#contract';
import type { RecordContent } from '#domain';
import { numberIn, textIn } from './open-session.js';

type Details = Omit<TrainingSession, 'course' | 'people' | 'marked' | 'mayMark'>;

const modes = ['in_presence', 'online', 'mixed'] as const;
const statuses = ['planned', 'held', 'cancelled'] as const;

/** A session as its record says; one of which nothing is said is planned. */
export function sessionDetails(id: string, content: RecordContent): Details {
  const text = (field: string): string | null => textIn(content, field);
  return {
    ...{ id, date: text('date') ?? '', from: text('from'), to: text('to'), hours: numberIn(content, 'hours') ?? 0 },
    ...{ topic: text('topic'), place: text('place'), room: text('room'), trainer: text('trainer') },
    mode: modes.find((one) => one === content['mode']) ?? null,
    status: statuses.find((one) => one === content['status']) ?? 'planned',
  };
}
