import { breakdownName, type BreakdownName, type ValueQuery } from '#contract';
import { cutOffOf, type CalendarDay, periodOn, type ReportingPeriod } from '#domain';
import { Refusal } from '../problems/refusal.js';
import { type Crossing, crossingName, knownMembers, unknownMember } from './breakdowns.js';
import type { ProjectFacts } from './project-facts.js';
import { isCondition, type RecordCondition, recordConditionOf } from './record-condition.js';

/** Members of one breakdown that are counted; the others are left out. */
export interface Condition {
  readonly breakdown: BreakdownName;
  readonly members: readonly string[];
}

/** A question for values, with everything the query left open decided. */
export interface ValueQuestion {
  readonly asOf: CalendarDay;
  readonly period: ReportingPeriod | null;
  /** The earlier of the as-of day and the end of the period: what happened later does not count. */
  readonly cutOff: CalendarDay;
  /** Null: what is known now. */
  readonly knownAt: Date | null;
  readonly by: readonly Crossing[];
  readonly where: readonly Condition[];
  /** What records must meet besides, in the definition language; null: nothing. */
  readonly record: RecordCondition | null;
}

/**
 * Decides what a query asks of a project.
 * @throws Refusal `validation` naming the part that asks for something the project does not have.
 */
export function questionOf(query: ValueQuery, facts: ProjectFacts, today: CalendarDay): ValueQuestion {
  const asOf = query.asOf ?? today;
  const period = query.period === undefined ? periodOn(facts.periods, asOf) : periodNamed(query.period, facts);
  const knownAt = query.knownAt === undefined ? null : new Date(query.knownAt);
  return {
    asOf,
    period,
    cutOff: period === null ? asOf : cutOffOf(period, asOf),
    // nothing was posted since: what was known then is what is known now
    knownAt: knownAt === null || knownAt >= facts.lastPostedAt ? null : knownAt,
    by: crossingsOf(query.by),
    ...whereOf(query.where, facts),
  };
}

/** Everything up to a day, as it is known now. */
export function everythingUpTo(day: CalendarDay): ValueQuestion {
  return { asOf: day, period: null, cutOff: day, knownAt: null, by: [], where: [], record: null };
}

/** The same text for the same question, whatever the order of words. */
export function questionKey({ asOf, period, knownAt, by, where, record }: ValueQuestion): string {
  return JSON.stringify([asOf, period?.id ?? null, knownAt?.getTime() ?? null, by.map(crossingName), where, record?.condition ?? null]);
}

function periodNamed(id: string, { periods }: ProjectFacts): ReportingPeriod {
  const period = periods.find((one) => one.id === id);
  if (!period) throw new Refusal('validation', { field: 'period', detail: `period: the project has no period ${id}` });
  return period;
}

/** `sex,desk` is two breakdowns, `sex*desk` one crossing. A breakdown crossed with itself is the breakdown. */
function crossingsOf(by: string | undefined): Crossing[] {
  if (by === undefined) return [];
  const crossings = by.split(',').map((part) => [...new Set(part.split('*').map((name) => breakdownName.parse(name)))]);
  return [...new Map(crossings.map((crossing) => [crossingName(crossing), crossing])).values()];
}

/** `sex:F;ageBand:18-29|30-54` narrows by breakdowns; a condition of the definition language, as JSON, by what records hold. */
function whereOf(where: string | undefined, facts: ProjectFacts): Pick<ValueQuestion, 'where' | 'record'> {
  if (where === undefined || where.trim() === '') return { where: [], record: null };
  return isCondition(where) ? { where: [], record: recordConditionOf(where) } : { where: conditionsOf(where, facts), record: null };
}

function conditionsOf(where: string, facts: ProjectFacts): Condition[] {
  const conditions = where.split(';').map((part) => conditionOf(part.trim(), facts));
  // nobody is in two members of one breakdown: asked twice it would always be 0, and nobody would know why
  const twice = conditions.find(({ breakdown }, at) => conditions.findIndex((one) => one.breakdown === breakdown) !== at);
  if (twice) throw unusable(`where: ${twice.breakdown} is asked for twice; join its members with |`);
  return conditions.sort((one, other) => (one.breakdown < other.breakdown ? -1 : 1));
}

function conditionOf(part: string, facts: ProjectFacts): Condition {
  const [name = '', list = ''] = part.split(':', 2);
  const breakdown = breakdownName.safeParse(name.trim());
  if (!breakdown.success) throw unusable(`where: ${breakdownName.options.join(', ')} can be asked for, as sex:F;ageBand:18-29|30-54`);
  const members = [...new Set(list.split('|').map((member) => member.trim()))].sort();
  const possible = [...membersOf(breakdown.data, facts), unknownMember];
  if (members.some((member) => !possible.includes(member)))
    throw unusable(`where: the members of ${breakdown.data} are ${possible.slice(0, 30).join(', ')}`);
  return { breakdown: breakdown.data, members };
}

const unusable = (detail: string): Refusal => new Refusal('validation', { field: 'where', detail });

/** The members of a breakdown in this project, without the unknown one. */
export function membersOf(breakdown: BreakdownName, { desks, partners }: Pick<ProjectFacts, 'desks' | 'partners'>): readonly string[] {
  if (breakdown === 'desk') return desks.map(({ code }) => code);
  return breakdown === 'partner' ? partners.map(({ number }) => String(number)) : knownMembers[breakdown];
}
