import * as z from 'zod';
import { askedDay, calendarDay, instant } from './common.js';

/** What a view of the network is asked for: `on` defaults to today, `knownAt` to now. */
export const networkQuery = z.strictObject({ on: askedDay.optional(), knownAt: instant.optional() });
export const agreementsQuery = networkQuery.extend({
  limit: z.coerce.number().int().min(1).max(500).default(200),
  cursor: z.string().max(200).optional(),
});

/** An organisation as views name it. */
export const organisationReference = z.object({ id: z.uuid(), name: z.string() });
const namedRecord = z.object({ id: z.uuid(), name: z.string() });
export const organisationSector = z.enum(['public', 'private', 'third_sector']);

export const agreementStatus = z.enum(['draft', 'approved', 'signed', 'in_force', 'expiring', 'expired']);
export const agreementAlert = z.enum(['signatures_missing', 'expiring', 'not_renewed', 'ends_before_project']);
export const commitmentStatus = z.enum(['open', 'partly', 'overdue', 'fulfilled', 'waived']);
export const decisionStatus = z.enum(['open', 'late', 'implemented', 'dropped']);
export const actionStatus = z.enum(['open', 'late', 'done']);

/** Something that a party of an agreement owes, and what became of it by the day. */
export const commitmentOnDay = z.object({
  id: z.uuid(),
  code: z.string().nullable(),
  party: organisationReference,
  text: z.string(),
  dueOn: calendarDay.nullable(),
  fulfilledOn: calendarDay.nullable(),
  status: commitmentStatus,
  /** Days it is or was late; null: it is not. */
  daysLate: z.number().int().nullable(),
});

/** An agreement with its whole life, and what it is on the day asked. */
export const agreementOnDay = z.object({
  id: z.uuid(),
  title: z.string(),
  code: z.string().nullable(),
  type: z.string(),
  counterpartType: z.string().nullable(),
  /** The administration whose desk it is about; null: it is about none in particular. */
  administration: organisationReference.nullable(),
  annexOf: namedRecord.nullable(),
  constitutes: namedRecord.nullable(),
  openToNewMembers: z.boolean(),
  draftedOn: calendarDay.nullable(),
  approvedOn: calendarDay.nullable(),
  approvingBody: z.string().nullable(),
  inForceFrom: calendarDay.nullable(),
  expiresOn: calendarDay.nullable(),
  renewals: z.array(z.object({ on: calendarDay, newExpiry: calendarDay })),
  parties: z.array(
    z.object({
      organisation: organisationReference,
      signedOn: calendarDay.nullable(),
      /** Whether it came in later. */
      adhesion: z.boolean(),
      withdrawnOn: calendarDay.nullable(),
    }),
  ),
  /** Everything below is worked out for the day. */
  status: agreementStatus,
  signedOn: calendarDay.nullable(),
  inForceOn: calendarDay.nullable(),
  /** The first day on which it is no longer in force, as far as it is known on the day. */
  endedOn: calendarDay.nullable(),
  renewedOn: calendarDay.nullable(),
  signatures: z.object({ signed: z.number().int(), of: z.number().int() }),
  daysLeft: z.number().int().nullable(),
  alerts: z.array(agreementAlert),
  commitments: z.array(commitmentOnDay),
});

/** Agreements by administration and title; `totals` are of all of them, not of the page. */
export const agreementsOnDay = z.object({
  on: calendarDay,
  items: z.array(agreementOnDay),
  next: z.string().nullable(),
  totals: z.object({
    agreements: z.number().int(),
    byStatus: z.record(agreementStatus, z.number().int()),
    commitments: z.record(commitmentStatus, z.number().int()),
  }),
});

export const networkLinkKind = z.enum(['agreement', 'membership', 'referral']);
export const networkOrganisation = z.object({
  ...organisationReference.shape,
  category: z.string(),
  sector: organisationSector.nullable(),
  country: z.string(),
  agreements: z.number().int(),
  networks: z.number().int(),
  /** People sent and received, and of these the ones it took up; null: not for whoever may not see exact figures. */
  sent: z.number().int().nullable(),
  received: z.number().int().nullable(),
  takenUp: z.number().int().nullable(),
  neighbours: z.number().int(),
});

/** Who is bound to whom on the day, the best bound first. Hubs are agreements and networks that several share. */
export const networkGraph = z.object({
  on: calendarDay,
  organisations: z.array(networkOrganisation),
  hubs: z.array(z.object({ id: z.uuid(), kind: z.enum(['agreement', 'network']), name: z.string() })),
  links: z.array(
    // thousands of them: ends are ids that stand above
    z.object({ from: z.string(), to: z.string(), kind: networkLinkKind, count: z.number().int(), takenUp: z.number().int() }),
  ),
  /** Whether the people they sent each other are in it. */
  withReferrals: z.boolean(),
});

/** Members against families of services, and what of the practices they share each has taken over. */
export const networkCoverage = z.object({
  on: calendarDay,
  /** Families in the order of the catalogue. */
  families: z.array(z.string()),
  networks: z.array(namedRecord),
  members: z.array(
    z.object({ organisation: organisationReference, category: z.string(), joinedOn: calendarDay, services: z.array(z.string()) }),
  ),
  offeredBy: z.record(z.string(), z.number().int()),
  practices: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(['procedure', 'goodPractice']),
      title: z.string(),
      status: z.string(),
      /** Since when it is validated or in use; null: not by the day. */
      since: calendarDay.nullable(),
      owner: organisationReference.nullable(),
      adoptedBy: z.array(organisationReference),
    }),
  ),
});

const meetingOnDay = z.object({
  id: z.uuid(),
  date: calendarDay,
  place: z.string().nullable(),
  status: z.string(),
  present: z.number().int(),
  of: z.number().int(),
});
const presence = z.object({ organisation: organisationReference, present: z.number().int(), of: z.number().int() });

/** Tables with who came, decisions and plans with who owes what, on the day. */
export const governanceOnDay = z.object({
  on: calendarDay,
  tables: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      parentBody: z.string().nullable(),
      constitutedOn: calendarDay.nullable(),
      frequency: z.string().nullable(),
      chair: z.string().nullable(),
      members: z.number().int(),
      /** Meetings held by the day. */
      held: z.number().int(),
      nextOn: calendarDay.nullable(),
      /** The newest first. */
      meetings: z.array(meetingOnDay),
      presence: z.array(presence),
    }),
  ),
  decisions: z.array(
    z.object({
      id: z.uuid(),
      text: z.string(),
      table: namedRecord.nullable(),
      takenOn: calendarDay.nullable(),
      owner: organisationReference.nullable(),
      dueOn: calendarDay.nullable(),
      implementedOn: calendarDay.nullable(),
      status: decisionStatus,
      daysLate: z.number().int().nullable(),
    }),
  ),
  plans: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      version: z.string().nullable(),
      status: z.string(),
      adoptedOn: calendarDay.nullable(),
      actions: z.array(
        z.object({
          text: z.string(),
          owner: organisationReference.nullable(),
          dueOn: calendarDay.nullable(),
          status: actionStatus,
          daysLate: z.number().int().nullable(),
        }),
      ),
    }),
  ),
});

export type NetworkQuery = z.infer<typeof networkQuery>;
export type AgreementsQuery = z.infer<typeof agreementsQuery>;
export type OrganisationReference = z.infer<typeof organisationReference>;
export type AgreementOnDayView = z.infer<typeof agreementOnDay>;
export type CommitmentOnDayView = z.infer<typeof commitmentOnDay>;
export type AgreementsOnDay = z.infer<typeof agreementsOnDay>;
export type NetworkGraphView = z.infer<typeof networkGraph>;
export type NetworkOrganisationView = z.infer<typeof networkOrganisation>;
export type NetworkCoverage = z.infer<typeof networkCoverage>;
export type GovernanceOnDay = z.infer<typeof governanceOnDay>;
