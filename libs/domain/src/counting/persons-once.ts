import { fundAgeBand, fundAgeBands, type FundAgeBands } from '../codelists/fund-age-bands.js';
import { ageAtEntry } from '../people/age.js';
import type { Sex } from '../people/participation.js';
import type { CalendarDay } from '../periods/calendar-day.js';

/** Something a person did or received in a project: support, a course, an application (R110, R114). */
export interface PersonInProject {
  readonly project: string;
  readonly person: string;
  readonly sex: Sex | null;
  readonly birthDate: CalendarDay | null;
  /** Entry into the project: age is taken on that day (R110). */
  readonly entryDate: CalendarDay;
}

/** Persons of a group by sex; null: the sex is not known. */
type PersonsBySex = Readonly<Record<Sex | 'unknown', number>>;

export interface PersonsBySexAndAge {
  readonly total: number;
  readonly bySex: PersonsBySex;
  /** By the bands of the fund, in their order, and `unknown`; each again by sex. */
  readonly byAge: Readonly<Record<string, PersonsBySex>>;
}

/**
 * R110: persons once per project, whatever they did there how often, by sex and by the age bands of the fund on the day of entry. R114:
 * applications count so too, once per person. Of several entries of a person in one project the first decides sex and age (R10). An unknown
 * is a group of its own, so that groups always add up to the total.
 */
export function personsOnce(entries: readonly PersonInProject[], bands: FundAgeBands): PersonsBySexAndAge {
  const first = new Map<string, PersonInProject>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.project, entry.person]);
    const known = first.get(key);
    if (!known || entry.entryDate < known.entryDate) first.set(key, entry);
  }
  const nobody = (): Record<Sex | 'unknown', number> => ({ F: 0, M: 0, N: 0, unknown: 0 });
  const bySex = nobody();
  const byAge = Object.fromEntries([...fundAgeBands[bands].map(({ code }) => code), 'unknown'].map((code) => [code, nobody()]));
  for (const { sex, birthDate, entryDate } of first.values()) {
    const band = birthDate === null ? 'unknown' : fundAgeBand(bands, ageAtEntry(birthDate, entryDate)).code;
    bySex[sex ?? 'unknown'] += 1;
    const group = byAge[band];
    if (group) group[sex ?? 'unknown'] += 1;
  }
  return { total: first.size, bySex, byAge };
}
