import type { CalendarDay, ContactType } from '#domain';
import type { Need, Shares } from './shares.js';

/** A member of the network that people are referred to, and its weight among them. */
type Members = Readonly<Record<string, number>>;

/**
 * How much the desks of one project do, and where it differs from the other projects. Every figure is invented; they are chosen so that the
 * indicators on contacts and referrals stand where `demoTrajectory` says on the demo's day.
 */
export interface DeskProfile {
  /** Contacts of all desks until the demo's day. */
  readonly contacts: number;
  /** Share of the people in charge who are named in a contact: intakes done elsewhere are in no register of contacts. */
  readonly known: number;
  readonly types?: Shares<ContactType>;
  readonly needs?: Shares<Need>;
  /** Share of the people, by the first day from which it holds, whom a second member gives the same service within 90 days. */
  readonly servedTwice?: readonly (readonly [from: CalendarDay, share: number])[];
  /** Who people are referred to; without members nobody is. */
  readonly members?: Members;
  /** Share of the referrals, by the first day from which it holds, that are taken up within 15 days. */
  readonly takenUp: readonly (readonly [from: CalendarDay, share: number])[];
  /** Referrals to EURES until each day, among those of the project; they say the country the person wants to go to. */
  readonly eures?: readonly (readonly [until: CalendarDay, referrals: number])[];
}

export const deskProfiles: Readonly<Record<string, DeskProfile>> = {
  LI: {
    contacts: 6000,
    known: 0.95,
    members: { 'Provincia di Livorno': 60, 'Provincia di Livorno Sviluppo': 40 },
    takenUp: [['2025-01-01', 0.7]],
  },
  SP: {
    contacts: 8500,
    known: 0.885,
    types: { information: 27, individual_guidance: 15.5 },
    servedTwice: [
      ['2023-09-01', 0.09],
      ['2024-09-01', 0.065],
      ['2025-03-01', 0.052],
      ['2025-09-01', 0.045],
    ],
    members: {
      "Centro per l'Impiego della Spezia": 44,
      'Camera di Commercio Riviere di Liguria': 22,
      'Regione Liguria': 14,
      "ALFA – Agenzia regionale per il lavoro, la formazione e l'accreditamento": 20,
    },
    takenUp: [
      ['2023-09-01', 0.64],
      ['2024-09-01', 0.75],
      ['2025-09-01', 0.86],
    ],
  },
  LE: {
    contacts: 5000,
    known: 0.96,
    types: { matching: 12, information: 27 },
    members: {
      'Provincia di Lecce': 40,
      'Università del Salento': 18,
      'Ordine dei Consulenti del Lavoro': 14,
      'Ufficio della Consigliera di Parità provinciale': 8,
    },
    takenUp: [['2025-05-01', 0.68]],
    eures: [
      ['2025-10-31', 3],
      ['2026-03-31', 7],
    ],
  },
  AP: {
    contacts: 3500,
    known: 0.97,
    types: { mediation: 12, information: 26, matching: 4, employer_visit: 1, cv_and_application: 11.5 },
    needs: { work: 34, training: 12, documents: 26, recognition: 6, business_start: 2, language: 14, social: 5, other: 1 },
    members: {
      'Questura di Ascoli Piceno': 42,
      'Servizio Provinciale alle Politiche Sociali': 38,
      'Prefettura di Ascoli Piceno': 20,
    },
    takenUp: [['2025-01-01', 0.66]],
  },
  SL: { contacts: 7000, known: 0.94, types: { matching: 11, information: 28 }, takenUp: [] },
};
