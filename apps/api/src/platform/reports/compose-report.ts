import type { ClientBase } from 'pg';
import {
  bridgeOf,
  buildReport,
  checkValues,
  completeness,
  esfPlusOutputTable,
  esfPlusResultTable,
  periodBefore,
  type BridgedIndicator,
  type FollowedResult,
  type MissingPart,
  type ReportCorrection,
  type ReportFacts,
  type ReportingPeriod,
  type ReportModel,
  type ReportTable,
  type ValuesByCode,
  isAnnual,
  methodWords,
} from '#domain';
import { readAccountNames } from '../accounts/account-names.js';
import { readCorrections } from './corrections.js';
import { countExcluded, readLeavers, type LeaversOfResult } from './leavers.js';
import { readAnnualTable } from './annual-values.js';
import { isCommon, reportedIndicator, type NumberedIndicator } from './reported-indicator.js';
import type { ReportSubject } from './report-subject.js';
import type { PreviousReport, StoredText } from './stored-report.js';
import { readSampleStandings } from '../sampling/sample-standings.js';
import { readAmountGround } from '../values/value-ground.js';
import { everythingUpTo } from '../values/value-question.js';
import { readParticipantGroups, readSumsBySex } from './sums-by-sex.js';

/** For which period, up to which day and from which instant's knowledge a report is made. */
export interface ReportMoment {
  readonly period: ReportingPeriod;
  readonly cutOff: string;
  readonly knownAt: Date;
}

export interface ComposedReport {
  readonly report: ReportModel;
  readonly corrections: readonly ReportCorrection[];
  readonly missing: readonly MissingPart[];
  readonly indicators: readonly NumberedIndicator[];
}

/** Makes the report of a period from what is known now: values from the tallies, texts as written, and what still lacks. */
export async function composeReport(
  client: ClientBase,
  subject: ReportSubject,
  moment: ReportMoment,
  texts: readonly StoredText[],
  previous: PreviousReport | null,
): Promise<ComposedReport> {
  const { facts } = subject;
  const leavers = await readLeavers(client, facts.projectId, moment.cutOff, facts.settings);
  const indicators = await readIndicators(client, subject, moment, { previous, leavers });
  const annual = await readAnnualTable(client, subject, indicators, moment.cutOff);
  const participants = indicators.find((one) => one.reported.commonCode === 'EECO01' && isCommon(one));
  const reportFacts: ReportFacts = {
    identity: { ...subject.identity, period: moment.period, cutOff: moment.cutOff, knownAt: moment.knownAt.toISOString() },
    languages: subject.languages,
    indicators: indicators.map(({ reported }) => reported),
    participants: bridgedIndicators(indicators, moment.period, previous),
    groups: participants ? await readParticipantGroups(client, facts, participants.number, moment.cutOff) : {},
    results: indicators.flatMap((indicator) => followedResult(indicator, leavers)),
    funderTables: annual === null ? funderTables(subject, indicators) : [annual],
    notes: notesOf(texts),
    noteLimit: subject.noteLimit,
  };
  // what is corrected is a difference of models, and stands in the model too
  const corrections = await readCorrections(client, facts.projectId, previous, buildReport(reportFacts), indicators);
  const report = buildReport({ ...reportFacts, corrections });
  const findings = checkValues(commonValues(indicators), {
    specificObjective: facts.specificObjective,
    leavers: Object.fromEntries([...leavers].map(([code, { group }]) => [code, group])),
  });
  return { report, corrections, missing: completeness(report, findings), indicators };
}

async function readIndicators(
  client: ClientBase,
  { facts }: ReportSubject,
  { period, cutOff }: ReportMoment,
  { previous, leavers }: { previous: PreviousReport | null; leavers: ReadonlyMap<string, LeaversOfResult> },
): Promise<NumberedIndicator[]> {
  const before = periodBefore(facts.periods, period);
  const sums = {
    cutOff,
    ground: await readAmountGround(client, facts, everythingUpTo(cutOff)),
    toCutOff: await readSumsBySex(client, facts, cutOff),
    toPeriodBefore: before && (await readSumsBySex(client, facts, before.end)),
    toPreviousReport: previous && (await readSumsBySex(client, facts, previous.cutOff)),
    excluded: await countExcluded(client, facts.projectId, cutOff),
    endBefore: before?.end ?? null,
    previousCutOff: previous?.cutOff ?? null,
    leavers,
    samplesBefore:
      previous === null ? new Map() : await readSampleStandings(client, facts.projectId, { cutOff: previous.cutOff, knownAt: null }),
    nameOf: await readAccountNames(
      client,
      facts.indicators.flatMap(({ typedValues }) => typedValues.map(({ recordedBy }) => recordedBy)),
    ),
  };
  return facts.indicators.map((indicator) => reportedIndicator(indicator, facts, sums));
}

/** S6: from what was reported to what is so now. A period reported again has nothing new: all that differs is corrected. */
function bridgedIndicators(
  indicators: readonly NumberedIndicator[],
  period: ReportingPeriod,
  previous: PreviousReport | null,
): BridgedIndicator[] {
  return indicators.flatMap(({ reported }) => {
    const { code, name, bySex, target, value, upToPreviousEnd } = reported;
    if (bySex === null || value === null) return [];
    const issued = previous?.frozen.report.indicators.find((one) => one.code === code)?.value ?? null;
    // a value of one year adds nothing to what was reported of another (R90)
    const deltas = previous === null || issued === null || isAnnual(reported) ? [] : [{ reportId: previous.id, delta: issued }];
    const upToPrevious = previous?.periodId === period.id ? value : (upToPreviousEnd?.T ?? 0);
    return [{ code, name, values: bySex, bridge: bridgeOf(deltas, deltas.length === 0 ? 0 : upToPrevious, value), target }];
  });
}

/** S7: common results against their reference group and the follow-up; a project's own ratio against its denominator. */
function followedResult(indicator: NumberedIndicator, leavers: ReadonlyMap<string, LeaversOfResult>): FollowedResult[] {
  const { code, commonCode, kind, name, value, measure, numerator, denominator, waiting, foundBy } = indicator.reported;
  if (kind !== 'result' || waiting !== null) return [];
  const ofResult = isCommon(indicator) ? leavers.get(commonCode ?? '') : undefined;
  if (ofResult) {
    const { group, due, followedUp, provisional } = ofResult;
    // a sample is reckoned to those it was drawn of, and to nobody who left since
    const among = foundBy?.basis === 'sample' ? (foundBy.sample?.population ?? group.T) : group.T;
    return [{ code, name, numerator: value, denominator: among, due, followedUp, provisional }];
  }
  const followed = { due: foundBy?.due ?? null, followedUp: foundBy?.reached ?? null };
  return measure === 'ratio' ? [{ code, name, numerator, denominator, ...followed, provisional: 0 }] : [];
}

/**
 * T6 and T10 with the operation's part of the programme: its values, and for target what it has undertaken to reach. EECR05 and EECR06 are
 * not transmitted by a project (R78).
 */
function funderTables({ identity, facts }: ReportSubject, indicators: readonly NumberedIndicator[]): ReportTable[] {
  if (identity.key.fund !== 'ESF+') return [];
  const nonBinarySex = facts.settings.nonBinarySex;
  const common = indicators.filter(isCommon).flatMap(({ reported }) => {
    const { commonCode, name, unit, bySex, final, kind, typed, foundBy } = reported;
    const mark = { ...(typed && { typed: typed.kind }), ...(foundBy && { method: methodWords(foundBy) }) };
    return commonCode === null || bySex === null ? [] : [{ code: commonCode, name, unit, values: bySex, final, kind, ...mark }];
  });
  const outputs = common
    .filter(({ kind }) => kind === 'output')
    .map(({ final, ...output }) => ({ ...output, milestone2024: null, target2029: final === null ? {} : { T: final } }));
  const results = common.filter(({ kind }) => kind === 'result').map((result) => ({ ...result, target: null }));
  return [
    esfPlusOutputTable({ key: identity.key, nonBinarySex, outputs }),
    esfPlusResultTable({ key: identity.key, nonBinarySex, results, reportedIn: null }),
  ];
}

function commonValues(indicators: readonly NumberedIndicator[]): ValuesByCode {
  return Object.fromEntries(
    indicators
      .filter(isCommon)
      .flatMap(({ reported: { commonCode, bySex } }) => (commonCode === null || bySex === null ? [] : [[commonCode, bySex]])),
  );
}

function notesOf(texts: readonly StoredText[]): ReportFacts['notes'] {
  const notes: Record<string, Record<string, string>> = {};
  for (const { section, language, text } of texts) notes[section] = { ...notes[section], [language]: text };
  return notes;
}
