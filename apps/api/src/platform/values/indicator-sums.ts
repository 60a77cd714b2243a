import type { ClientBase } from 'pg';
import { addDays, type CalendarDay, isAnnual, isAdditive, monthOf, yearOf, yearWindow } from '#domain';
import { type Crossing, crossingName, unknownMember } from './breakdowns.js';
import { definitionKnownAt } from './indicator-plan.js';
import { type Level, levelsOnDays, monthEnds } from './levels-on-days.js';
import type { ProjectFacts } from './project-facts.js';
import { sumWholeMonths } from './sums-by-month.js';
import { sumSubjects, sumTallies, type TallySelection, type TallySum } from './sums-over-tallies.js';
import { selectedIds } from './record-condition.js';
import type { ValueQuestion } from './value-question.js';

/** What is summed for one indicator and part, up to the cut-off. */
export interface PartSums {
  /** Per month, `2025-03`; the last one up to the cut-off. */
  readonly months: ReadonlyMap<string, number>;
  /** Per crossing and member, `F` or `F*LI-D1`. */
  readonly members: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly total: number;
  readonly inPeriod: number;
}

/** Indicators whose value is of one calendar year (R90), by number, and the month that year begins in. */
interface YearlyIndicators {
  readonly numbers: ReadonlySet<number>;
  readonly firstMonth: string;
}

/** The sums of all indicators of a project for one question. */
export class IndicatorSums {
  readonly #parts = new Map<string, { months: Map<string, number>; members: Map<string, Map<string, number>> }>();
  /** What fell into the first month of the period before its first day, where a period begins in the middle of a month. */
  readonly #beforePeriod = new Map<string, number>();

  constructor(
    private readonly periodStart: CalendarDay | null,
    private readonly deskCodes: ReadonlyMap<string, string>,
    private readonly yearly: YearlyIndicators,
  ) {}

  add({ indicator, part, crossing, members, amount }: TallySum): void {
    const sums = this.#sumsOf(`${indicator} ${part}`);
    if (crossing === 'month') {
      const month = members[0] ?? '';
      sums.months.set(month, (sums.months.get(month) ?? 0) + amount);
      return;
    }
    const name = crossingName(crossing);
    const byMember = sums.members.get(name) ?? new Map<string, number>();
    sums.members.set(name, byMember);
    const member = crossing.map((breakdown, at) => this.#memberName(breakdown, members[at] ?? null)).join('*');
    byMember.set(member, (byMember.get(member) ?? 0) + amount);
  }

  addBeforePeriod({ indicator, part, amount }: TallySum): void {
    const key = `${indicator} ${part}`;
    this.#beforePeriod.set(key, (this.#beforePeriod.get(key) ?? 0) + amount);
  }

  of(indicator: number, part: 'N' | 'D'): PartSums {
    const key = `${indicator} ${part}`;
    const { months, members } = this.#sumsOf(key);
    let total = 0;
    let inPeriod = -(this.#beforePeriod.get(key) ?? 0);
    const firstMonth = this.periodStart === null ? null : monthOf(this.periodStart);
    const counted = this.yearly.numbers.has(indicator) ? this.yearly.firstMonth : '';
    for (const [month, amount] of months) {
      if (month >= counted) total += amount;
      if (firstMonth !== null && month >= firstMonth) inPeriod += amount;
    }
    return { months, members, total, inPeriod };
  }

  #sumsOf(key: string): { months: Map<string, number>; members: Map<string, Map<string, number>> } {
    const found = this.#parts.get(key) ?? { months: new Map<string, number>(), members: new Map<string, Map<string, number>>() };
    this.#parts.set(key, found);
    return found;
  }

  #memberName(breakdown: Crossing[number], member: string | null): string {
    if (member === null) return unknownMember;
    return breakdown === 'desk' ? (this.deskCodes.get(member) ?? unknownMember) : member;
  }
}

/** How far back what holds for a time is read: at the end of each month, or at the end alone, which tells totals and nothing of a period. */
export type Depth = 'every month' | 'the end alone';

/**
 * Reads the sums a question needs. What is known now, for everybody, by single breakdowns, comes from the sums per month and the tallies of
 * the month that is not over; anything else from the tallies themselves.
 */
export async function readSums(
  client: ClientBase,
  facts: ProjectFacts,
  question: ValueQuestion,
  depth: Depth = 'every month',
): Promise<IndicatorSums> {
  const { cutOff, period } = question;
  const deskCodes = new Map(facts.desks.map(({ number, code }) => [String(number), code]));
  const start = period !== null && period.start <= cutOff ? period.start : null;
  const { additive, yearly, held } = indicatorsByCounting(facts, question.knownAt);
  const sums = new IndicatorSums(start, deskCodes, { numbers: new Set(yearly), firstMonth: monthOf(yearWindow(yearOf(cutOff)).start) });
  const all = selectionOf(facts, question);
  await addAdditive(client, facts, question, { ...all, indicators: additive }, start, sums);
  if (yearly.length > 0) await addYearly(client, question, { ...all, indicators: yearly }, start, sums);
  const ends = depth === 'every month' ? monthEnds(facts.start, cutOff) : [cutOff];
  if (held.length > 0) await addHeld(client, question, ends, { ...all, indicators: held }, start, sums);
  return sums;
}

/** Numbers of the indicators whose tallies add up, for good or within a calendar year (R90), and of those that are counted anew for each day. */
export function indicatorsByCounting(
  { indicators }: Pick<ProjectFacts, 'indicators'>,
  knownAt: Date | null,
): { readonly additive: readonly number[]; readonly yearly: readonly number[]; readonly held: readonly number[] } {
  const numbers = { additive: [] as number[], yearly: [] as number[], held: [] as number[] };
  for (const indicator of indicators) {
    const addsUp = isAdditive(definitionKnownAt(indicator, knownAt).definition);
    numbers[addsUp ? (isAnnual(indicator) ? 'yearly' : 'additive') : 'held'].push(indicator.number);
  }
  return numbers;
}

/** All months for the curve; by breakdowns the year of the cut-off alone, as the value is. */
async function addYearly(
  client: ClientBase,
  { by }: ValueQuestion,
  selection: TallySelection,
  start: CalendarDay | null,
  sums: IndicatorSums,
): Promise<void> {
  const everyYear = { ...selection, byYear: [] };
  for (const sum of await sumTallies(client, everyYear, [], true)) sums.add(sum);
  for (const sum of await sumTallies(client, selection, by, false)) sums.add(sum);
  if (start !== null) await addBeforePeriod(client, everyYear, start, sums);
}

/** What fell into the first month of a period before its first day. */
async function addBeforePeriod(client: ClientBase, selection: TallySelection, start: CalendarDay, sums: IndicatorSums): Promise<void> {
  if (start.endsWith('-01')) return;
  const before = { ...selection, from: `${monthOf(start)}-01`, to: addDays(start, -1) };
  for (const sum of await sumTallies(client, before, [], true)) sums.addBeforePeriod(sum);
}

async function addAdditive(
  client: ClientBase,
  facts: ProjectFacts,
  question: ValueQuestion,
  all: TallySelection,
  start: CalendarDay | null,
  sums: IndicatorSums,
): Promise<void> {
  const { cutOff, by } = question;
  const overTallies = isKeptByMonth(question) ? { ...all, from: await addWholeMonths(client, facts, question, all, sums) } : all;
  if (overTallies.from === null || overTallies.from <= cutOff)
    for (const sum of await sumTallies(client, overTallies, by, true)) sums.add(sum);
  if (start !== null) await addBeforePeriod(client, all, start, sums);
}

/** What holds at some ends of months, as the change from one to the next: the curve then adds up like that of any other indicator. */
async function addHeld(
  client: ClientBase,
  { by }: ValueQuestion,
  ends: readonly CalendarDay[],
  selection: TallySelection,
  periodStart: CalendarDay | null,
  sums: IndicatorSums,
): Promise<void> {
  for (const sum of await sumSubjects(client, selection, by)) sums.add(sum);
  const dayBefore = periodStart === null || periodStart.endsWith('-01') ? null : addDays(periodStart, -1);
  const levels = await levelsOnDays(client, selection, dayBefore === null ? ends : [...ends, dayBefore]);
  const levelOf = levelFinder(levels);
  for (const { indicator, part } of new Map(levels.map((level) => [`${level.indicator} ${level.part}`, level])).values()) {
    let before = 0;
    for (const end of ends) {
      const level = levelOf(indicator, part, end);
      const month = monthOf(end);
      if (dayBefore !== null && month === monthOf(dayBefore))
        sums.addBeforePeriod({
          indicator,
          part,
          crossing: 'month',
          members: [month],
          amount: levelOf(indicator, part, dayBefore) - before,
        });
      sums.add({ indicator, part, crossing: 'month', members: [month], amount: level - before });
      before = level;
    }
  }
}

function levelFinder(levels: readonly Level[]): (indicator: number, part: 'N' | 'D', day: CalendarDay) => number {
  const amounts = new Map(levels.map(({ indicator, part, day, amount }) => [`${indicator} ${part} ${day}`, amount]));
  return (indicator, part, day) => amounts.get(`${indicator} ${part} ${day}`) ?? 0;
}

/** Adds the months that are over on the cut-off day, and answers the first day they do not cover. */
async function addWholeMonths(
  client: ClientBase,
  facts: ProjectFacts,
  { cutOff, by }: ValueQuestion,
  { indicators }: TallySelection,
  sums: IndicatorSums,
): Promise<CalendarDay> {
  const uncovered = firstUncovered(cutOff);
  const wanted = new Set(indicators);
  for (const sum of await sumWholeMonths(client, facts.projectId, uncovered, by)) if (wanted.has(sum.indicator)) sums.add(sum);
  return uncovered;
}

/** The first day that the sums of months over on a day do not cover. */
export const firstUncovered = (cutOff: CalendarDay): CalendarDay => `${monthOf(addDays(cutOff, 1))}-01`;

/** Whether the sums per month hold the answer: what is known now, of everybody, by single breakdowns. */
export const isKeptByMonth = ({ knownAt, where, record, by }: ValueQuestion): boolean =>
  knownAt === null && where.length === 0 && record === null && by.every((crossing) => crossing.length === 1);

/** All tallies a question is about. */
export function selectionOf(facts: ProjectFacts, { cutOff, knownAt, where, record }: ValueQuestion): TallySelection {
  return {
    projectId: facts.projectId,
    indicators: facts.indicators.map(({ number }) => number),
    from: null,
    to: cutOff,
    byYear: indicatorsByCounting(facts, knownAt).yearly,
    knownAt,
    where,
    records: selectedIds(record),
    deskNumbers: new Map(facts.desks.map(({ code, number }) => [code, number])),
  };
}
