import { z } from 'zod';
import file from './demo-network.json' with { type: 'json' };

const text = z.object({ it: z.string(), en: z.string() });
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);

const period = z.object({
  id: z.string(),
  start: day,
  end: day,
  reportStatus: z.enum(['not_started', 'draft', 'submitted', 'under_verification', 'certified']),
  reportDue: day,
});
const desk = z.object({
  id: z.string(),
  name: z.string(),
  hostOrganisation: z.string(),
  municipality: z.string(),
  istatCode: z.string(),
  nuts3: z.string(),
  openedOn: day.nullish(),
  openingHours: z.array(z.object({ weekday, from: z.string(), to: z.string() })).default([]),
  deskType: z.string(),
  status: z.enum(['planned', 'open', 'suspended', 'closed']),
  accessMode: z.enum(['walk_in', 'appointment', 'mixed']),
  languages: z.array(z.string().regex(/^[a-z]{2}$/)).min(1),
  premisesProvidedBy: z.string().nullish(),
  serviceCharterStatus: z.enum(['draft', 'approved', 'published']).nullish(),
  cliclavoroStatus: z.enum(['not_started', 'testing', 'connected']).nullish(),
  administrationId: z.string().nullish(),
  minimumServiceSet: z.record(z.string(), z.boolean()).nullish(),
});
const indicator = z.object({
  code: z.string(),
  kind: z.enum(['output', 'result', 'process', 'quality', 'horizontal']),
  name: text,
  unit: z.string(),
  measure: z.enum(['count', 'distinct', 'stock', 'sum', 'mean', 'ratio', 'rule']),
  operator: z.enum(['>=', '<=', '=']),
  commonCode: z.string().nullable(),
  origin: z.string(),
  baseline: z.number().nullable(),
  targets: z.array(z.object({ period: z.string(), value: z.number().nullable() })),
  final: z.number().nullable(),
  cumulative: z.boolean(),
  computedFrom: z.string(),
  demoTrajectory: z.enum(['achieved', 'ahead', 'on_track', 'behind', 'at_risk', 'not_due']),
  milestone: z.object({ period: z.string(), value: z.number() }).optional(),
  targetOrigin: z.string(),
});
const programmeTarget = z.object({
  code: z.string(),
  milestone2024: z.number().optional(),
  target2029: z.number().optional(),
  targetPercent2029: z.number().optional(),
  referenceOutput: z.string().optional(),
});
const commitment = z.object({ code: z.string(), party: z.string(), text: z.string(), due: day });
const agreement = z.object({
  id: z.string(),
  type: z.string(),
  title: z.string(),
  signatories: z.array(z.string()),
  demoDates: z.object({ approvedOn: day, signedOn: day, inForceFrom: day, expiresOn: day }).optional(),
  openToNewMembers: z.boolean().optional(),
  annexOf: z.string().optional(),
  counterpartType: z.string().optional(),
  /** One for each administration, of which so many are signed. */
  perDesk: z.boolean().optional(),
  demoSignedCount: z.number().optional(),
  demoPlannedCount: z.number().optional(),
  commitments: z.array(commitment).default([]),
});
const roundTable = z.object({
  id: z.string(),
  name: z.string(),
  parentBody: z.string().optional(),
  constitutedBy: z.string().optional(),
  constitutedOn: day.optional(),
  members: z.array(z.string()),
  frequency: z.string(),
  demoMeetings: z.array(day),
});
/** A step that is not taken yet has no day. */
const plan = z.object({ id: z.string(), title: z.string(), demoSteps: z.array(z.object({ step: z.string(), on: day.nullable() })) });
const event = z.object({
  id: z.string(),
  type: z.string(),
  title: z.string(),
  demoDate: day,
  openToPublic: z.boolean().optional(),
  countriesInvolved: z.array(z.string()).optional(),
});
const survey = z.object({
  id: z.string(),
  population: z.string(),
  method: z.string(),
  plannedResponses: z.number(),
  waves: z.number(),
});
const charterStandard = z.object({ code: z.string(), name: text, threshold: z.number(), operator: z.enum(['>=', '<=']) });
const project = z.object({
  id: z.string(),
  acronym: z.string(),
  title: text,
  programme: z.object({
    demo: z.object({
      programmeCode: z.string(),
      programme: z.string(),
      fund: z.string(),
      specificObjective: z.string(),
      priority: z.string(),
      categoryOfRegion: z.string(),
      programmeTargets: z.array(programmeTarget),
    }),
  }),
  period: z.object({ demo: z.object({ start: day, end: day }) }),
  reportingPeriods: z.array(period),
  leadPartner: z.string(),
  partners: z.array(z.object({ organisation: z.string(), role: z.string(), country: z.string(), nuts3: z.string().nullish() })),
  budget: z.object({ total: z.number() }),
  /** Administrations of the pilot, by the id that desks name them by. */
  administrations: z
    .array(z.object({ id: z.string(), organisation: z.string(), region: z.string(), territorialVocation: z.string(), selectedOn: day }))
    .default([]),
  desks: z.array(desk),
  agreements: z.array(agreement),
  roundTables: z.array(roundTable).default([]),
  plans: z.array(plan).default([]),
  events: z.array(event).default([]),
  needsSurveys: z.array(survey).default([]),
  portal: z.object({ name: z.string(), online: day, sister: z.string() }).optional(),
  disseminationChannels: z.array(z.string()).default([]),
  serviceCharterTemplate: z.object({ standards: z.array(charterStandard) }).optional(),
  indicators: z.array(indicator),
});

export type DemoAgreement = z.infer<typeof agreement>;
export type DemoCharterStandard = z.infer<typeof charterStandard>;
export type DemoEvent = z.infer<typeof event>;
export type DemoSurvey = z.infer<typeof survey>;
export type DemoRoundTable = z.infer<typeof roundTable>;
export type DemoDesk = z.infer<typeof desk>;
export type DemoIndicator = z.infer<typeof indicator>;
export type DemoProject = z.infer<typeof project>;

/**
 * Five networks modelled on real ones: organisations and municipalities are real public bodies, every figure marked invented in the
 * file is invented. The parts that this version does not record yet (trainings, tables) stay in the file unread.
 */
export const demoNetwork: { readonly projects: readonly DemoProject[] } = z.object({ projects: z.array(project) }).parse(file);

/** The day the demo lives in: what has happened by then is recorded, later periods are still to come. */
export const demoToday = '2026-03-31';
