import type { BreakdownName } from '#contract';

/** The column of a tally that holds a breakdown. */
export const tallyColumns: Readonly<Record<BreakdownName, string>> = {
  sex: 'sex',
  ageBand: 'age_band',
  employmentStatus: 'employment_status',
  educationGroup: 'education_group',
  citizenshipGroup: 'citizenship_group',
  desk: 'desk_number',
  partner: 'partner_number',
};

/** Members a breakdown always shows, those without anybody too: nobody is a value (R68). Desks and partners are the project's own. */
export const knownMembers: Readonly<Record<Exclude<BreakdownName, 'desk' | 'partner'>, readonly string[]>> = {
  sex: ['F', 'M', 'N'],
  ageBand: ['0-17', '18-29', '30-54', '55+'],
  employmentStatus: ['UNE', 'INA', 'EMP'],
  educationGroup: ['0-2', '3-4', '5-8'],
  citizenshipGroup: ['third_country', 'not_third_country'],
};

/** Desks and partners are kept by their number. */
export const isNumbered = (breakdown: BreakdownName): boolean => breakdown === 'desk' || breakdown === 'partner';

/** Who is in no member: not known, or no desk or partner. */
export const unknownMember = 'unknown';

/** Breakdowns asked for together: one alone, or several crossed. */
export type Crossing = readonly BreakdownName[];

/** `sex*desk`, as one asks for it and as it is answered. */
export const crossingName = (crossing: Crossing): string => crossing.join('*');
