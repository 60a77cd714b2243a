import { z } from 'zod';
import { Refusal } from '../problems/refusal.js';

const place = z.tuple([z.string().regex(/^\d{4}-\d{2}-\d{2}$/), z.uuid()]);

/** Where a page of records ended: the day and the id of its last one, in words that mean nothing to anybody else. */
export type Place = z.infer<typeof place>;

export const cursorOf = (at: Place): string => Buffer.from(JSON.stringify(at)).toString('base64url');

/** @throws Refusal `validation` for a cursor that no list of ours gave. */
export function placeOf(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null;
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (error) {
    throw new Refusal('validation', { field: 'cursor', detail: 'cursor: not one of this list', cause: error });
  }
}
