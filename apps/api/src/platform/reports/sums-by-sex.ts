import type { ClientBase } from 'pg';
import {
  addDays,
  monthOf,
  sexColumns,
  totalled,
  yearOf,
  yearWindow,
  type BySex,
  type CalendarDay,
  type ParticipantDimension,
  type ParticipantGroup,
} from '#domain';
import { knownMembers } from '../values/breakdowns.js';
import { indicatorsByCounting } from '../values/indicator-sums.js';
import type { ProjectFacts } from '../values/project-facts.js';
import { sumWholeMonths } from '../values/sums-by-month.js';
import { sumSubjects, sumTallies, type TallySelection, type TallySum } from '../values/sums-over-tallies.js';

/** Numerator and denominator of an indicator by sex; what was not counted is 0 (R68). */
export interface PartsBySex {
  readonly N: BySex;
  readonly D: BySex;
}

const nobody: PartsBySex = { N: totalled(0, 0), D: totalled(0, 0) };

/** Sums by indicator number. */
export class SumsBySex {
  constructor(private readonly byIndicator: ReadonlyMap<number, PartsBySex>) {}

  of(indicator: number): PartsBySex {
    return this.byIndicator.get(indicator) ?? nobody;
  }
}

/**
 * Everything counted up to a day, as it holds now, by indicator and sex: the months that are over from the sums kept with the tallies, the
 * rest from the tallies. The total counts those without a sex too.
 */
export async function readSumsBySex(client: ClientBase, facts: ProjectFacts, to: CalendarDay): Promise<SumsBySex> {
  const uncovered = `${monthOf(addDays(to, 1))}-01`;
  const months = await sumWholeMonths(client, facts.projectId, uncovered, [['sex']]);
  const { additive, yearly, held } = indicatorsByCounting(facts, null);
  const rest = uncovered <= to ? await sumTallies(client, { ...selectionOf(facts, additive, to), from: uncovered }, [['sex']], false) : [];
  const subjects = held.length === 0 ? [] : await sumSubjects(client, selectionOf(facts, held, to), [['sex']]);
  // of the year that the day is in alone (R90)
  const inYear =
    yearly.length === 0
      ? []
      : await sumTallies(client, { ...selectionOf(facts, yearly, to), from: yearWindow(yearOf(to)).start }, [['sex']], false);
  const addsUp = new Set(additive);
  const overMonths = months.filter(({ crossing, indicator }) => crossing !== 'month' && addsUp.has(indicator));
  const sums = [...overMonths, ...rest, ...inYear, ...subjects];
  const byIndicator = new Map<number, { N: BySex; D: BySex }>();
  for (const sum of sums) {
    const parts = byIndicator.get(sum.indicator) ?? { ...nobody };
    parts[sum.part] = added(parts[sum.part], sum);
    byIndicator.set(sum.indicator, parts);
  }
  return new SumsBySex(byIndicator);
}

function added(bySex: BySex, { members, amount }: TallySum): BySex {
  const sex = sexColumns.find((column) => column !== 'T' && column === members.at(-1));
  const T = (bySex.T ?? 0) + amount;
  return sex === undefined ? { ...bySex, T } : { ...bySex, [sex]: (bySex[sex] ?? 0) + amount, T };
}

const dimensions: readonly ParticipantDimension[] = ['ageBand', 'employmentStatus', 'educationGroup', 'citizenshipGroup', 'desk'];

/** Participants of one indicator in groups: those every report shows, empty ones too, and whoever is in none when there is somebody. */
export async function readParticipantGroups(
  client: ClientBase,
  facts: ProjectFacts,
  indicator: number,
  to: CalendarDay,
): Promise<Readonly<Record<ParticipantDimension, readonly ParticipantGroup[]>>> {
  const crossings = dimensions.map((dimension) => [dimension, 'sex'] as const);
  const sums = await sumTallies(client, selectionOf(facts, [indicator], to), crossings, false);
  const groups = dimensions.map((dimension): [ParticipantDimension, ParticipantGroup[]] => {
    const ofDimension = sums.filter(({ crossing, part }) => part === 'N' && crossing !== 'month' && crossing[0] === dimension);
    return [dimension, groupsOf(dimension, ofDimension, facts)];
  });
  return Object.fromEntries(groups) as Record<ParticipantDimension, ParticipantGroup[]>;
}

function groupsOf(dimension: ParticipantDimension, sums: readonly TallySum[], { desks }: ProjectFacts): ParticipantGroup[] {
  const valuesOf = (member: string | null): BySex =>
    sums.filter(({ members }) => (members[0] ?? null) === member).reduce<BySex>((values, sum) => added(values, sum), totalled(0, 0));
  const known =
    dimension === 'desk'
      ? desks.map(({ number, code, name }) => ({ group: code, name: { it: name, en: name, fr: name }, values: valuesOf(String(number)) }))
      : knownMembers[dimension].map((member) => ({ group: member, values: valuesOf(member) }));
  const unknown = valuesOf(null);
  return unknown.T === 0 ? known : [...known, { group: null, values: unknown }];
}

/** Open tallies of some indicators up to a day. */
export function selectionOf({ projectId }: ProjectFacts, indicators: readonly number[], to: CalendarDay): TallySelection {
  return { projectId, indicators, from: null, to, knownAt: null, where: [], deskNumbers: new Map() };
}
