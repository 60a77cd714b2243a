import type { AgeBand, CalendarDay, EmploymentStatus, Sex } from '#domain';

/**
 * How many people of which kind the demo network shows in one project. Every figure is invented; they are chosen so that the
 * participant indicators stand where `demoTrajectory` says on the demo's day, and so that the parts add up.
 */
export interface PeopleProfile {
  /** People with a complete record who enter between two days, as it is known on the demo's day. */
  readonly entries: readonly { readonly from: CalendarDay; readonly to: CalendarDay; readonly people: number }[];
  readonly desks: Readonly<Record<string, number>>;
  readonly cells: readonly (readonly [sex: Sex, status: EmploymentStatus, people: number])[];
  readonly ages: readonly (readonly [band: AgeBand, people: number])[];
  /** Records that lack a point-1.1 field (R12), by the field. */
  readonly incomplete: readonly (readonly [field: 'isced' | 'employmentStatus' | 'birthDate', people: number])[];
  /** Entry days written too early and corrected after the report of their first period was issued. */
  readonly lateCorrections: { readonly people: number; readonly enteredBy: CalendarDay; readonly correctedOn: CalendarDay } | null;
  /** Unemployed or inactive leavers whose six-month day is past, and how many of them work on it (R46, R47). */
  readonly sixMonths: { readonly leavers: number; readonly leftBy: CalendarDay; readonly employed: number } | null;
  /** Share of the unemployed or inactive leavers whose last status in the 28 days is a job (R41). */
  readonly jobShareOnLeaving: number;
  readonly thirdCountryShare: number;
}

export const peopleProfiles: Readonly<Record<string, PeopleProfile>> = {
  LI: {
    entries: [
      { from: '2025-02-10', to: '2025-03-31', people: 57 },
      { from: '2025-04-01', to: '2025-09-30', people: 234 },
      { from: '2025-10-01', to: '2026-03-31', people: 297 },
    ],
    desks: { 'LI-D1': 214, 'LI-D4': 98, 'LI-D6': 87, 'LI-D5': 76, 'LI-D9': 48, 'LI-D3': 33, 'LI-D2': 22, 'LI-D7': 10 },
    cells: [
      ['F', 'UNE', 222],
      ['F', 'INA', 76],
      ['F', 'EMP', 34],
      ['M', 'UNE', 180],
      ['M', 'INA', 45],
      ['M', 'EMP', 31],
    ],
    ages: [
      ['18-29', 153],
      ['30-54', 318],
      ['55+', 117],
    ],
    incomplete: [
      ['isced', 6],
      ['employmentStatus', 3],
      ['birthDate', 2],
    ],
    lateCorrections: { people: 3, enteredBy: '2025-09-30', correctedOn: '2026-01-30' },
    sixMonths: { leavers: 122, leftBy: '2025-09-30', employed: 31 },
    jobShareOnLeaving: 0.31,
    thirdCountryShare: 0.22,
  },
  SP: {
    entries: [
      { from: '2023-09-01', to: '2024-02-29', people: 270 },
      { from: '2024-03-01', to: '2024-08-31', people: 330 },
      { from: '2024-09-01', to: '2025-02-28', people: 400 },
      { from: '2025-03-01', to: '2025-08-31', people: 400 },
      { from: '2025-09-01', to: '2026-02-28', people: 450 },
      { from: '2026-03-01', to: '2026-03-31', people: 70 },
    ],
    desks: { 'SP-D1': 1100, 'SP-D2': 420, 'SP-D3': 260, 'SP-D4': 140 },
    cells: [
      ['F', 'UNE', 640],
      ['F', 'INA', 220],
      ['F', 'EMP', 150],
      ['M', 'UNE', 600],
      ['M', 'INA', 140],
      ['M', 'EMP', 170],
    ],
    ages: [
      ['0-17', 30],
      ['18-29', 610],
      ['30-54', 930],
      ['55+', 350],
    ],
    incomplete: [
      ['isced', 18],
      ['employmentStatus', 8],
      ['birthDate', 4],
    ],
    lateCorrections: null,
    sixMonths: null,
    jobShareOnLeaving: 0.34,
    thirdCountryShare: 0.14,
  },
  LE: {
    entries: [
      { from: '2025-05-05', to: '2025-10-31', people: 268 },
      { from: '2025-11-01', to: '2026-03-31', people: 372 },
    ],
    desks: { 'LE-D1': 160, 'LE-D2': 110, 'LE-D3': 95, 'LE-D4': 60, 'LE-D5': 45, 'LE-D6': 40, 'LE-D7': 30, 'LE-D9': 80, 'LE-D10': 20 },
    cells: [
      ['F', 'UNE', 160],
      ['F', 'INA', 66],
      ['F', 'EMP', 60],
      ['M', 'UNE', 220],
      ['M', 'INA', 84],
      ['M', 'EMP', 50],
    ],
    ages: [
      ['0-17', 20],
      ['18-29', 240],
      ['30-54', 290],
      ['55+', 90],
    ],
    incomplete: [
      ['isced', 5],
      ['employmentStatus', 4],
      ['birthDate', 1],
    ],
    lateCorrections: null,
    sixMonths: null,
    jobShareOnLeaving: 0.178,
    thirdCountryShare: 0.1,
  },
  AP: {
    entries: [
      { from: '2025-01-13', to: '2025-06-30', people: 215 },
      { from: '2025-07-01', to: '2025-12-31', people: 250 },
      { from: '2026-01-01', to: '2026-03-31', people: 130 },
    ],
    desks: { 'AP-D1': 400, 'AP-D2': 195 },
    cells: [
      ['F', 'UNE', 170],
      ['F', 'INA', 95],
      ['F', 'EMP', 30],
      ['M', 'UNE', 220],
      ['M', 'INA', 40],
      ['M', 'EMP', 40],
    ],
    ages: [
      ['0-17', 5],
      ['18-29', 160],
      ['30-54', 370],
      ['55+', 60],
    ],
    incomplete: [
      ['isced', 6],
      ['birthDate', 3],
    ],
    lateCorrections: null,
    sixMonths: null,
    jobShareOnLeaving: 0.28,
    thirdCountryShare: 0.86,
  },
  SL: {
    entries: [
      { from: '2025-01-20', to: '2025-06-30', people: 850 },
      { from: '2025-07-01', to: '2025-12-31', people: 1150 },
    ],
    desks: {
      'SL-D1': 330,
      'SL-D2': 260,
      'SL-D3': 210,
      'SL-D4': 280,
      'SL-D5': 230,
      'SL-D6': 170,
      'SL-D7': 240,
      'SL-D8': 80,
      'SL-D9': 110,
      'SL-D10': 90,
    },
    cells: [
      ['F', 'UNE', 760],
      ['F', 'INA', 190],
      ['F', 'EMP', 130],
      ['M', 'UNE', 690],
      ['M', 'INA', 110],
      ['M', 'EMP', 120],
    ],
    ages: [
      ['0-17', 20],
      ['18-29', 640],
      ['30-54', 1000],
      ['55+', 340],
    ],
    incomplete: [
      ['isced', 13],
      ['employmentStatus', 7],
      ['birthDate', 4],
    ],
    lateCorrections: null,
    sixMonths: null,
    jobShareOnLeaving: 0.37,
    thirdCountryShare: 0.17,
  },
};
