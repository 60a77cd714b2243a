import * as z from 'zod';
import { pageOf } from './common.js';

/** Who a person is to whoever works with pseudonyms: nothing that tells the name. */
export const personFound = z.object({ id: z.uuid(), pseudonym: z.string() });
export const peopleFound = pageOf(personFound);
/** The beginning of a pseudonym, `P-7F`, or a part of it without the letter in front. */
export const peopleQuery = z.strictObject({ search: z.string().trim().min(2).max(12) });

export type PersonFound = z.infer<typeof personFound>;
export type PeopleFound = z.infer<typeof peopleFound>;
export type PeopleQuery = z.infer<typeof peopleQuery>;
