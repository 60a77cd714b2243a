import type { CalendarDay } from '#domain';

/**
 * How much a project does between people and companies until the demo's day; every figure is invented, so that its indicators stand where the
 * network says.
 */
export interface MatchingProfile {
  /** What companies are called after. */
  readonly place: string;
  readonly employers: number;
  /** So many of them were visited, called or met. */
  readonly contacted: number;
  readonly from: CalendarDay;
  /** Vacancies in the chains of the blue and green economy, or shared in the network, and others. */
  readonly vacancies: { readonly inChains: number; readonly shared: number; readonly others: number };
  /** Who looks after vacancies and candidacies, in turn. */
  readonly owners: readonly string[];
  readonly candidacies: { readonly shared: number; readonly others: number };
  /** People who found work by themselves or with the desk, and interns. */
  readonly placed: { readonly atWork: number; readonly interns: number };
  /** Companies that answered a survey. */
  readonly surveyed?: { readonly survey: string; readonly from: CalendarDay; readonly employers: number };
}

const nothing = { vacancies: { inChains: 0, shared: 0, others: 0 }, candidacies: { shared: 0, others: 0 } } as const;

export const matchingProfiles: Readonly<Record<string, MatchingProfile>> = {
  LI: {
    ...nothing,
    ...{ place: 'Livorno', employers: 60, contacted: 60, from: '2025-06-02', owners: ['Provincia di Livorno'] },
    placed: { atWork: 0, interns: 0 },
    surveyed: { survey: 'survey LI-NS2', from: '2025-06-02', employers: 45 },
  },
  SP: {
    ...{ place: 'La Spezia', employers: 53, contacted: 48, from: '2023-11-06' },
    owners: ["Centro per l'Impiego della Spezia", 'Comune della Spezia'],
    vacancies: { inChains: 88, shared: 0, others: 40 },
    candidacies: { shared: 0, others: 60 },
    placed: { atWork: 162, interns: 18 },
  },
  LE: {
    ...{ place: 'Lecce', employers: 110, contacted: 80, from: '2025-06-03' },
    owners: [
      "Centro per l'Impiego di Lecce",
      "Centro per l'Impiego di Nardò",
      'Agenzia per il lavoro 1',
      'Agenzia per il lavoro 2',
      'Università del Salento',
    ],
    vacancies: { inChains: 0, shared: 150, others: 40 },
    candidacies: { shared: 336, others: 70 },
    placed: { atWork: 0, interns: 0 },
  },
  AP: {
    ...nothing,
    ...{ place: 'Ascoli Piceno', employers: 24, contacted: 24, from: '2025-04-01', owners: ["Centro per l'Impiego di Ascoli"] },
    placed: { atWork: 42, interns: 10 },
  },
  SL: {
    ...{ place: 'uno sportello', employers: 70, contacted: 66, from: '2025-02-17' },
    owners: ['Provincia di Terni', 'Comune di Foligno', 'Comune di Sarzana', 'Comune di Sanremo'],
    vacancies: { inChains: 0, shared: 90, others: 20 },
    candidacies: { shared: 80, others: 20 },
    placed: { atWork: 101, interns: 14 },
  },
};
