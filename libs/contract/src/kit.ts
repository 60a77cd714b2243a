import * as z from 'zod';
import { kitSteps, siteRequirements } from '#domain';
import { calendarDay } from './common.js';
import { networkQuery, organisationReference } from './networks.js';

/** What the views of administrations and kit are asked for: `on` defaults to today, `knownAt` to now. */
export const kitQuery = networkQuery;

const requirementStanding = z.object({
  state: z.enum(['met', 'begun', 'missing']),
  /** Since when it is kept; null: it is not. */
  since: calendarDay.nullable(),
});
export const siteOnDay = z.object({
  /** The enrolment of the administration. */
  id: z.uuid(),
  administration: organisationReference,
  region: z.string().nullable(),
  territorialVocation: z.string().nullable(),
  selectedOn: calendarDay,
  desks: z.array(z.object({ id: z.uuid(), code: z.string(), name: z.string() })),
  requirements: z.record(z.enum(siteRequirements), requirementStanding),
  /** Hours of support on site and at a distance until the day. */
  supportHours: z.number(),
});
/** Selected administrations on a day, region by region, against what each must have. */
export const sitesOnDay = z.object({
  on: calendarDay,
  sites: z.array(siteOnDay),
  /** How many sites keep each requirement. */
  met: z.record(z.enum(siteRequirements), z.number().int()),
  regions: z.array(z.object({ region: z.string(), administrations: z.number().int() })),
});
const funnelStep = z.object({ step: z.enum(kitSteps), reached: z.number().int(), rate: z.number().nullable() });
/** How far the kit has come among those who asked for it, and who stands at which step. */
export const kitTakeUp = z.object({
  on: calendarDay,
  steps: z.array(funnelStep),
  /** Installations by the day, by how they came about; without a mode: not written down. */
  modes: z.object({ autonomous: z.number().int(), assisted: z.number().int(), unknown: z.number().int() }),
  versions: z.array(z.object({ id: z.uuid(), number: z.string(), releasedOn: calendarDay.nullable(), downloads: z.number().int() })),
  administrations: z.array(
    z.object({
      /** The registration. */
      id: z.uuid(),
      organisation: organisationReference,
      step: z.enum(kitSteps),
      since: calendarDay.nullable(),
      version: z.string().nullable(),
    }),
  ),
});

export type SiteOnDay = z.infer<typeof siteOnDay>;
export type SitesOnDay = z.infer<typeof sitesOnDay>;
export type KitTakeUp = z.infer<typeof kitTakeUp>;
export type KitQuery = z.infer<typeof kitQuery>;
