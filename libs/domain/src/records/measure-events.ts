import type { RecordContent } from './record-content.js';
import type { ContentType } from './stored-as-content.js';

/** Events of a measure that end it (desk practice 3.4): abandoned, cancelled after the start, deleted, suspended, ended, lapsed, … */
const ending: ReadonlySet<unknown> = new Set(['05', '07', '08', '09', '10', '12', '14', '15']);

/** The day that an event of a measure sets: 02 its start, those that end it its end; null: neither. */
export function dayOfEvent(event: unknown): 'startOn' | 'endOn' | null {
  if (event === '02') return 'startOn';
  return ending.has(event) ? 'endOn' : null;
}

/** A measure with the start or the end that its latest event sets, where nobody wrote another day. */
export function withDatesOfEvent(type: ContentType, content: RecordContent): RecordContent {
  if (type !== 'activeMeasure') return content;
  const field = dayOfEvent(content['event']);
  const day = content['eventDate'];
  return field === null || typeof day !== 'string' || content[field] !== undefined ? content : { ...content, [field]: day };
}
