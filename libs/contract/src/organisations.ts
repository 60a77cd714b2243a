import * as z from 'zod';
import { codeOf } from './catalogue-codes.js';
import { calendarDay, instant } from './common.js';
import { commitmentOnDay, agreementStatus, decisionStatus, organisationReference, organisationSector } from './networks.js';

const line = (most: number) => z.string().trim().min(1).max(most);
/** Fields that people enter, under the names of the field catalogue. */
const enteredFields = {
  name: line(300),
  shortName: line(80).nullable(),
  category: codeOf('organisation', 'category'),
  /** Null: it follows from the category. */
  sector: organisationSector.nullable(),
  country: z.string().regex(/^[A-Z]{2}$/, 'two letters, as IT'),
  nuts3: z
    .string()
    .regex(/^[A-Z]{2}[A-Z0-9]{3}$/, 'five characters, as ITI16')
    .nullable(),
  istatCode: z
    .string()
    .regex(/^\d{6}$/, 'six digits')
    .nullable(),
  competences: line(2000).nullable(),
  size: codeOf('organisation', 'size').nullable(),
  taxId: line(30).nullable(),
};

export const organisationsQuery = z.strictObject({
  /** Letters of its name, short name or tax number. */
  find: z.string().trim().min(2).max(100).optional(),
  /** Those that the project names, or all that any project ever named. */
  among: z.enum(['project', 'all']).default('project'),
  category: enteredFields.category.optional(),
  sector: organisationSector.optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(1000),
  cursor: z.string().max(1000).optional(),
});
/** Organisations by name: those that a project names are its partners, hosts of its desks, and whatever its records point to. */
export const organisationList = z.object({
  items: z.array(
    z.object({
      ...{ id: z.uuid(), name: z.string(), category: z.string(), country: z.string(), nuts3: z.string().nullable() },
      ...{ shortName: z.string().nullable().default(null), istatCode: z.string().nullable().default(null) },
      sector: organisationSector.nullable().default(null),
    }),
  ),
  next: z.string().nullable(),
});

export const organisationRecord = z.object({
  id: z.uuid(),
  version: z.number().int(),
  ...enteredFields,
  category: z.string(),
  size: z.string().nullable(),
  /** Whether another project names it too: then what indicators count by is not corrected from this one. */
  isShared: z.boolean(),
  /** Who corrected what from this project, the last first; nothing for whoever may not open records. */
  history: z.array(
    z.object({ version: z.number().int(), at: instant, by: z.string(), fields: z.array(z.string()), reason: z.string().nullable() }),
  ),
});
export const newOrganisation = z.strictObject({
  ...z.strictObject(enteredFields).partial().required({ name: true, category: true }).shape,
  /** Organisations of nearly the same name are known, and it is another. */
  isAnother: z.boolean().default(false),
});
export const organisationChange = z.strictObject({
  ...z.strictObject(enteredFields).partial().shape,
  reason: z.string().trim().min(3).max(500),
});
/** A refusal with `organisations_alike` or `taken` tells which are known. */
export const organisationsAlike = z.object({ alike: z.array(organisationReference) });

/** What an organisation has to do with a project on a day. */
export const organisationBonds = z.object({
  on: calendarDay,
  partnerships: z.array(z.object({ role: z.string(), from: calendarDay.nullable(), to: calendarDay.nullable() })),
  memberships: z.array(
    z.object({
      id: z.uuid(),
      network: organisationReference,
      joinedOn: calendarDay.nullable(),
      leftOn: calendarDay.nullable(),
      isMember: z.boolean(),
      services: z.array(z.string()),
    }),
  ),
  agreements: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      status: agreementStatus,
      signedOn: calendarDay.nullable(),
      adhesion: z.boolean(),
      withdrawnOn: calendarDay.nullable(),
    }),
  ),
  commitments: z.array(z.object({ ...commitmentOnDay.omit({ party: true }).shape, agreement: organisationReference.nullable() })),
  tables: z.array(z.object({ id: z.uuid(), name: z.string(), present: z.number().int(), of: z.number().int() })),
  decisions: z.array(z.object({ id: z.uuid(), text: z.string(), dueOn: calendarDay.nullable(), status: decisionStatus })),
  desks: z.array(z.object({ code: z.string(), name: z.string(), as: z.enum(['host', 'administration', 'premises', 'co_manager']) })),
});

export type OrganisationsQuery = z.infer<typeof organisationsQuery>;
export type OrganisationList = z.infer<typeof organisationList>;
export type OrganisationRecord = z.infer<typeof organisationRecord>;
export type NewOrganisation = z.infer<typeof newOrganisation>;
export type OrganisationChange = z.infer<typeof organisationChange>;
export type OrganisationsAlike = z.infer<typeof organisationsAlike>;
export type OrganisationBonds = z.infer<typeof organisationBonds>;
