import * as z from 'zod';
import { codeOf } from './catalogue-codes.js';
import { calendarDay, instant } from './common.js';
import { desk } from './projects.js';

/** Organisations are called by their name, which no two of them share; one that nobody named before is made. */
const organisationName = z.string().trim().min(1).max(300);
const service = z.strictObject({ service: z.string().trim().min(1).max(200), available: z.boolean(), since: calendarDay.nullable() });
/** Fields of a desk that people enter, under the names of the field catalogue. */
const enteredFields = {
  name: z.string().trim().min(1).max(200),
  deskType: codeOf('desk', 'deskType'),
  status: desk.shape.status,
  hostOrganisation: organisationName.nullable(),
  administration: organisationName.nullable(),
  municipality: z.string().trim().max(100).nullable(),
  istatCode: z
    .string()
    .regex(/^\d{6}$/, 'six digits')
    .nullable(),
  nuts3: z
    .string()
    .regex(/^[A-Z]{2}[A-Z0-9]{3}$/, 'five characters, as ITI16')
    .nullable(),
  openedOn: calendarDay.nullable(),
  closedOn: calendarDay.nullable(),
  premisesProvidedBy: organisationName.nullable(),
  premisesHandedOverOn: calendarDay.nullable(),
  minimumServiceSet: z.array(service).max(50),
  address: z.string().trim().max(300).nullable(),
  accessMode: codeOf('desk', 'accessMode').nullable(),
  languages: z.array(z.string().regex(/^[a-z]{2}$/, 'two letters, as it')).max(30),
  /** Who runs it together with the host, each once. */
  coManagedBy: z.array(organisationName).max(20),
};
export const deskRecord = z.object({
  id: z.uuid(),
  version: z.number().int(),
  code: z.string(),
  ...enteredFields,
  minimumServicesOn: calendarDay.nullable(),
  /** Codes of the indicators this desk counts for today; none for whoever may not see exact figures. */
  countsFor: z.array(z.string()),
  /** Who changed what, the last first; nothing for whoever may not open records. */
  history: z.array(
    z.object({ version: z.number().int(), at: instant, by: z.string(), fields: z.array(z.string()), reason: z.string().nullable() }),
  ),
});
/** A change: the fields that change, and why. The desk is evidence of what it counts for. */
export const deskChange = z.strictObject({
  ...z.strictObject(enteredFields).partial().shape,
  reason: z.string().trim().min(3).max(500),
});

export type DeskRecord = z.infer<typeof deskRecord>;
export type DeskChange = z.infer<typeof deskChange>;
