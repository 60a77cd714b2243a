import type { AccessBarrier, CalendarDay } from '#domain';

type Weighted<T> = readonly (readonly [value: T, weight: number])[];

/**
 * What is asked of the people of one project beside their participation. Every figure is invented; those that are counted are chosen so that
 * the indicators on them stand where `demoTrajectory` says on the demo's day.
 */
export interface PersonProfile {
  /** So many people whom something keeps from the services, and what it is. */
  readonly barriers: { readonly people: number; readonly kinds: Weighted<readonly AccessBarrier[]> };
  /** Citizenships of third-country nationals. */
  readonly thirdCountries: Weighted<string>;
  /** Share of the others who are citizens of another member state. */
  readonly euMobile: number;
  /** Third-country nationals and mobile EU citizens who have started a measure until each day; null: whom their desk proposes one. */
  readonly pathways: readonly (readonly [until: CalendarDay, people: number])[] | null;
}

const usualBarriers: PersonProfile['barriers']['kinds'] = [
  [['lack_of_information'], 46],
  [['isolation'], 24],
  [['marginalisation'], 14],
  [['isolation', 'lack_of_information'], 10],
  [['isolation', 'marginalisation'], 6],
];
const usualCountries: PersonProfile['thirdCountries'] = [
  ['MA', 20],
  ['AL', 18],
  ['UA', 12],
  ['SN', 9],
  ['BD', 8],
  ['PE', 7],
  ['NG', 7],
  ['EC', 6],
  ['TN', 5],
  ['PK', 5],
  ['EG', 3],
];

const usual = { thirdCountries: usualCountries, euMobile: 0.06, pathways: null } as const;

export const personProfiles: Readonly<Record<string, PersonProfile>> = {
  LI: { ...usual, barriers: { people: 96, kinds: usualBarriers } },
  SP: { ...usual, barriers: { people: 480, kinds: usualBarriers } },
  LE: { ...usual, barriers: { people: 88, kinds: usualBarriers } },
  AP: {
    barriers: { people: 190, kinds: usualBarriers },
    thirdCountries: [
      ['AL', 22],
      ['MA', 16],
      ['CN', 14],
      ['UA', 12],
      ['PK', 9],
      ['NG', 8],
      ['SN', 7],
      ['MK', 6],
      ['IN', 6],
    ],
    euMobile: 0.3,
    pathways: [
      ['2025-06-30', 165],
      ['2025-12-31', 252],
      ['2026-03-31', 284],
    ],
  },
  SL: { ...usual, barriers: { people: 210, kinds: usualBarriers } },
};
