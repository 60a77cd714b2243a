import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import { breakdownName, type IndicatorDetail, type ValueQuery } from '#contract';
import {
  accumulates,
  type CalendarDay,
  forecastToEnd,
  isAnnual,
  isCountedOnRecords,
  type MonthlyAmount,
  recordTypesOf,
  monthOf,
  monthsAhead,
  shiftMonth,
  targetInForce,
} from '#domain';
import { readAccountNames } from '../accounts/account-names.js';
import type { Scope } from '../database/scope.js';
import { Refusal } from '../problems/refusal.js';
import { ruleOf, typedRuleOf } from './counting-rule-view.js';
import { readDeskMonths } from './desk-months.js';
import { explainValue, nothingExplained } from './explained-value.js';
import { definitionKnownAt, planOf } from './indicator-plan.js';
import { roundedOrNull, toSixDecimals } from './indicator-amounts.js';
import { monthlyAmounts, valueFrom } from './indicator-values.js';
import { bridgeOf, readIssued } from './issued-values.js';
import { countMembers } from './members.js';
import { readMissing } from './incomplete-records.js';
import { readOwnBreakdowns } from './own-breakdowns.js';
import { countContacts } from './participation-counts.js';
import { ProjectAnswers, type ProjectQuestion } from './project-answers.js';
import type { IndicatorFacts, ProjectFacts } from './project-facts.js';
import { ruleChangesOf } from './rule-changes.js';
import { readGround, type ValueGround } from './value-ground.js';
import { sampledFrom } from './sampled-amounts.js';
import { questionKey, questionOf, type ValueQuestion } from './value-question.js';
import { type TypedStanding, typedStanding } from './typed-standing.js';
import { typedHash, typedMonths, typedView } from './typed-view.js';
import { waitingOf } from './waiting-of.js';

/** Every breakdown there is, each alone: what the page of an indicator shows unless it asks for less. */
const allBreakdowns = breakdownName.options.join(',');
const fingerprintLength = 12;

/** Everything about one indicator: where it stands, how it came there, by whose records, and whether it can be trusted. */
@Injectable()
export class IndicatorDetails {
  constructor(private readonly answers: ProjectAnswers) {}

  /** @throws Refusal `not_found` for a code that the project does not have. */
  async of(scope: Scope, projectId: string, code: string, query: ValueQuery): Promise<IndicatorDetail> {
    const withBreakdowns = { ...query, by: query.by ?? allBreakdowns };
    const detail = await this.answers.ask(scope, projectId, (facts, today) => {
      return this.#question(indicatorNamed(facts, code), questionOf(withBreakdowns, facts, today), today);
    });
    const knownAt = query.knownAt === undefined ? new Date() : new Date(query.knownAt);
    return { ...detail, value: { ...detail.value, knownAt: knownAt.toISOString() } };
  }

  #question(indicator: IndicatorFacts, question: ValueQuestion, today: CalendarDay): ProjectQuestion<IndicatorDetail> {
    return {
      key: `detail ${indicator.code} ${today} ${questionKey(question)}`,
      answer: async (client, facts) => {
        const detail = await detailFrom(client, indicator, await readGround(client, facts, question, this.answers));
        const ruleChanges = ruleChangesOf(indicator, facts, question.knownAt, today);
        const inForceFrom = ruleChanges.at(-1)?.day ?? earlier(detail.rule.inForceFrom, today);
        return { ...detail, rule: { ...detail.rule, inForceFrom }, ruleChanges };
      },
    };
  }
}

/** An indicator by the project's own code, or by the common code where the project did not rename it. */
export function indicatorNamed({ indicators }: ProjectFacts, code: string): IndicatorFacts {
  const indicator = indicators.find((one) => one.code === code) ?? indicators.find((one) => one.commonCode === code);
  if (!indicator) throw new Refusal('not_found');
  return indicator;
}

type Detail = Omit<IndicatorDetail, 'ruleChanges'>;

async function detailFrom(client: ClientBase, indicator: IndicatorFacts, ground: ValueGround): Promise<Detail> {
  const { facts, question } = ground;
  const typed = typedStanding(indicator, facts, question.cutOff, question.knownAt);
  return typed === null ? countedDetail(client, indicator, ground) : typedDetail(client, indicator, ground, typed);
}

/** A typed value stands on no records: who stated it, by which method and on which document, is what lies behind it. */
async function typedDetail(
  client: ClientBase,
  indicator: IndicatorFacts,
  ground: ValueGround,
  { kind, value: stated }: TypedStanding,
): Promise<Detail> {
  const { facts, question } = ground;
  const { cutOff, knownAt } = question;
  const value = valueFrom(indicator, ground, knownAt ?? new Date());
  const issued = await readIssued(client, facts, indicator, cutOff);
  return {
    value,
    rule: typedRuleOf(indicator, facts, knownAt, kind),
    explained: nothingExplained,
    months: typedMonths(indicator, facts, cutOff, knownAt),
    ...targetStepsOf(indicator, ground),
    ...{ forecastCurve: [], noForecast: 'typed' },
    issued: issued.map(({ asOf: _, ...shown }) => shown),
    bridge: bridgeOf(indicator, issued, value.value),
    ...{ people: null, missing: [], ownBreakdowns: [], deskMonths: [] },
    typed: stated && typedView(stated, indicator, facts, await readAccountNames(client, [stated.recordedBy])),
    fingerprint: stated === null ? '' : typedHash(stated).slice(0, fingerprintLength),
  };
}

async function countedDetail(client: ClientBase, indicator: IndicatorFacts, ground: ValueGround): Promise<Detail> {
  const { facts, question } = ground;
  const value = valueFrom(indicator, ground, question.knownAt ?? new Date());
  const issued = await readIssued(client, facts, indicator, question.cutOff);
  const isSampled = value.foundBy?.basis === 'sample';
  // a pace of people who were counted says nothing of people who were reckoned
  const curve: Curve = isSampled ? { forecastCurve: [], noForecast: 'sample' } : curveOf(indicator, value.value, ground);
  const members = await countMembers(client, facts, question, indicator.number);
  return {
    value,
    rule: ruleOf(indicator, facts, question.knownAt),
    explained: await explainValue(client, indicator, ground, members),
    months: isSampled ? untilSampled(indicator, ground, value.value) : monthsOf(indicator, ground),
    ...targetStepsOf(indicator, ground),
    ...curve,
    issued: issued.map(({ asOf: _, ...shown }) => shown),
    bridge: bridgeOf(indicator, issued, value.value),
    people: value.waiting === null && indicator.unit === 'persons' ? await readPeople(client, ground) : null,
    missing: countsParticipations(indicator, question) ? await readMissing(client, facts, question) : [],
    ownBreakdowns: value.waiting === null ? await readOwnBreakdowns(client, facts, question, indicator) : [],
    deskMonths: value.waiting === null && !countsDesks(indicator, question) ? await readDeskMonths(client, facts, question, indicator) : [],
    typed: null,
    fingerprint: members.hash.slice(0, fingerprintLength),
  };
}

/** From the contacts at the desks to the people of the period (R134). */
async function readPeople(client: ClientBase, { counts, facts, question }: ValueGround): Promise<NonNullable<IndicatorDetail['people']>> {
  const { participations, persons, complete, newInPeriod } = counts;
  const contacts = await countContacts(client, facts, question);
  return { contacts, participations, persons, complete, newInPeriod: question.period === null ? null : newInPeriod };
}

/** The value at each month's end, from the start of the project to the cut-off. */
function monthsOf(indicator: IndicatorFacts, { facts, question, sums }: ValueGround): IndicatorDetail['months'] {
  const numerators = sums.of(indicator.number, 'N').months;
  const denominators = sums.of(indicator.number, 'D').months;
  const { definition } = definitionKnownAt(indicator, question.knownAt);
  if (!isCountedOnRecords(definition) || waitingOf(indicator, facts, question.knownAt) !== null) return [];
  const fixed = 'denominator' in definition && typeof definition.denominator === 'number' ? definition.denominator : null;
  const isQuotient = definition.measure === 'ratio' || definition.measure === 'mean';
  const times = indicator.unit === '%' ? 100 : 1;
  let [numerator, denominator] = [0, 0];
  const months: IndicatorDetail['months'] = [];
  for (let month = firstMonth(facts, numerators); month <= monthOf(question.cutOff); month = shiftMonth(month, 1)) {
    const amount = numerators.get(month) ?? 0;
    // each year begins from nothing (R90)
    if (month.endsWith('-01') && isAnnual(indicator)) numerator = 0;
    numerator += amount;
    denominator = fixed ?? denominator + (denominators.get(month) ?? 0);
    const ratio = denominator === 0 ? null : toSixDecimals((numerator / denominator) * times);
    months.push(isQuotient ? { month, cumulative: ratio, amount: null } : { month, cumulative: toSixDecimals(numerator), amount });
  }
  return months;
}

/** What was counted up to the month before the frame of the sample, and what the sample says from then on. */
function untilSampled(indicator: IndicatorFacts, ground: ValueGround, value: number | null): IndicatorDetail['months'] {
  const from = monthOf(sampledFrom(indicator, ground) ?? ground.question.cutOff);
  return monthsOf(indicator, ground).map((one) => (one.month < from ? one : { ...one, cumulative: value, amount: null }));
}

/** Of desks themselves there is one at each desk. */
function countsDesks(indicator: IndicatorFacts, { knownAt }: ValueQuestion): boolean {
  return recordTypesOf(definitionKnownAt(indicator, knownAt).definition).includes('desk');
}

function countsParticipations(indicator: IndicatorFacts, { knownAt }: ValueQuestion): boolean {
  return recordTypesOf(definitionKnownAt(indicator, knownAt).definition).includes('participation');
}

/** The month the project began in, or an earlier one in which something was counted. */
function firstMonth({ start }: ProjectFacts, months: ReadonlyMap<string, number>): string {
  return [...months.keys()].reduce((first, month) => (month < first ? month : first), monthOf(start));
}

/** The steps of the targets in force on the cut-off day, and those that were in force before a change, as far as they were others. */
function targetStepsOf(indicator: IndicatorFacts, { facts, question }: ValueGround): Pick<IndicatorDetail, 'targets' | 'formerTargets'> {
  const { targets } = planOf(indicator, facts, question.knownAt);
  const now = new Map(facts.periods.map(({ id }) => [id, targetInForce(targets, id, question.cutOff)?.value ?? null]));
  const formerTargets = facts.periods.flatMap(({ id, start, end }) =>
    targets.flatMap(({ periodId, milestone, value, recordedOn, supersededOn: until }) => {
      const wasInForce = until !== null && until <= question.cutOff && recordedOn < until;
      if (periodId !== id || milestone || value === null || !wasInForce || value === now.get(id)) return [];
      return [{ period: id, start, end, value, until }];
    }),
  );
  return {
    targets: facts.periods.map(({ id, start, end }) => ({ period: id, start, end, value: now.get(id) ?? null })),
    formerTargets: formerTargets.sort((one, other) => (one.until < other.until ? -1 : 1)),
  };
}

type Curve = Pick<IndicatorDetail, 'forecastCurve' | 'noForecast'>;

/** The forecast of R133 for each month end until the project's, each with its own interval: the further, the wider. */
function curveOf(indicator: IndicatorFacts, value: number | null, { facts, question, sums }: ValueGround): Curve {
  if (value === null || !accumulates(indicator)) return { forecastCurve: [], noForecast: 'not_cumulative' };
  const { start, end } = facts;
  const asOf = question.cutOff;
  const months: MonthlyAmount[] = monthlyAmounts(sums.of(indicator.number, 'N'));
  const { reason } = forecastToEnd({ value, months, asOf, end, start });
  if (reason !== null) return { forecastCurve: [], noForecast: reason === 'project_ended' ? 'ended' : reason };
  const forecastCurve = monthsAhead(asOf, end).flatMap(({ month }) => {
    const monthEnd = lastDayWithin(month, end);
    const { forecast } = forecastToEnd({ value, months, asOf, end: monthEnd, start });
    if (forecast === null) return [];
    const { point, interval } = forecast;
    return [{ month, value: toSixDecimals(point), low: roundedOrNull(interval?.low ?? null), high: roundedOrNull(interval?.high ?? null) }];
  });
  return { forecastCurve, noForecast: null };
}

const earlier = (one: CalendarDay, other: CalendarDay): CalendarDay => (one < other ? one : other);

/** The last day of a month, or the end of the project when that comes first. */
function lastDayWithin(month: string, end: string): string {
  const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10);
  return earlier(last, end);
}
