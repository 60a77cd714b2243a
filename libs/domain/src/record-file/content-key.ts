import type { ContentType } from '../records/stored-as-content.js';
import type { RecordContent } from '../records/record-content.js';

/**
 * What tells a record from all others where its sender gives it no id: the fields that say what happened, when, where and with whom. They stay
 * when the rest is corrected. Without the fields in `needs` they would be those of many, and only all fields together are its own.
 */
const ownFields: Readonly<Partial<Record<ContentType, { readonly fields: readonly string[]; readonly needs: readonly string[] }>>> = {
  deskContact: { fields: ['desk', 'date', 'time', 'operator', 'person'], needs: ['time'] },
  appointment: { fields: ['desk', 'person', 'requestedOn', 'slotOn', 'slotAt'], needs: ['person'] },
  referral: { fields: ['person', 'fromMember', 'toMember', 'sentOn'], needs: [] },
};

/** The text by which a record of a file is found again, the same for the same content. Two records may have the same. */
export function keyOfContent(type: ContentType, content: RecordContent): string {
  const own = ownFields[type];
  const isTold = own?.needs.every((name) => (content[name] ?? null) !== null) ?? false;
  const names = own && isTold ? own.fields : Object.keys(content).sort();
  return JSON.stringify(names.map((name) => [name, content[name] ?? null]));
}
