import type { Language } from '../indicators/indicator-definition.js';
import { correctionTable, type ReportCorrection } from './correction-table.js';
import { deviations, deviationTable } from './deviation-table.js';
import { identificationTable } from './identification-table.js';
import { indicatorTable } from './indicator-table.js';
import { participantBridgeTable, type BridgedIndicator } from './participant-bridge-table.js';
import { participantGroupTable, type ParticipantDimension, type ParticipantGroup } from './participant-group-table.js';
import type { ReportedIndicator, ReportIdentity, ReportModel } from './report-model.js';
import { sectionKeys, sectionTitles, type ReportChart, type ReportSection, type SectionKey, type SectionNote } from './report-section.js';
import type { ReportTable } from './report-table.js';
import { resultTable, type FollowedResult } from './result-table.js';
import { sixMonthMethodTable } from './six-month-method-table.js';
import { statusTable } from './status-table.js';

/** What a report is built from: facts already counted, and the words already written. */
export interface ReportFacts {
  readonly identity: ReportIdentity;
  readonly languages: readonly Language[];
  readonly indicators: readonly ReportedIndicator[];
  readonly participants: readonly BridgedIndicator[];
  /** What this report corrects of those before it, with the reasons. */
  readonly corrections?: readonly ReportCorrection[];
  /** Groups of participants by dimension, in the order they are to be shown. */
  readonly groups: Readonly<Partial<Record<ParticipantDimension, readonly ParticipantGroup[]>>>;
  readonly results: readonly FollowedResult[];
  /** The funder's own tables for S5 (T6, T10). */
  readonly funderTables: readonly ReportTable[];
  /** Notes by section and language; the limit of characters is the funder's. */
  readonly notes: Readonly<Partial<Record<SectionKey, Readonly<Partial<Record<Language, string>>>>>>;
  readonly noteLimit: number;
}

/** What of a section depends on the facts. */
interface SectionContent {
  readonly tables: readonly ReportTable[];
  readonly charts: readonly ReportChart[];
  readonly noteIsMandatory: boolean;
}

/** Order in which the dimensions of participants are shown. */
const dimensionOrder: readonly ParticipantDimension[] = ['ageBand', 'employmentStatus', 'educationGroup', 'citizenshipGroup', 'desk'];

/** Builds the report of a period: all thirteen sections, those that are not part of this report named as such. */
export function buildReport(facts: ReportFacts): ReportModel {
  const { identity, languages, indicators } = facts;
  return { modelVersion: 1, identity, languages, indicators, sections: sectionKeys.map((key) => sectionOf(key, facts)) };
}

function sectionOf(key: SectionKey, facts: ReportFacts): ReportSection {
  const content = contentOf(key, facts);
  const title = sectionTitles[key];
  if (content === null) return { key, title, included: false };
  const note: SectionNote = { limit: facts.noteLimit, mandatory: content.noteIsMandatory, texts: facts.notes[key] ?? {} };
  return { key, title, included: true, note, tables: content.tables, charts: content.charts };
}

/** Null: the section is not part of this report. */
function contentOf(key: SectionKey, facts: ReportFacts): SectionContent | null {
  const { indicators } = facts;
  switch (key) {
    case 'S1':
      return { tables: [identificationTable(facts.identity)], charts: [], noteIsMandatory: false };
    case 'S2':
      return { tables: [statusTable(indicators)], charts: [], noteIsMandatory: true };
    case 'S5':
      return { tables: [indicatorTable(indicators), ...facts.funderTables], charts: indicatorCharts(indicators), noteIsMandatory: false };
    case 'S6':
      return participantSection(facts);
    case 'S7':
      return { tables: resultTables(facts), charts: [], noteIsMandatory: facts.results.length > 0 };
    case 'S11':
      // A deviation is to be explained; without one there is nothing to say.
      return { tables: [deviationTable(indicators)], charts: [], noteIsMandatory: deviations(indicators).length > 0 };
    default:
      return null;
  }
}

function resultTables({ results, indicators }: ReportFacts): readonly ReportTable[] {
  const methods = sixMonthMethodTable(indicators);
  return [resultTable(results), ...(methods === null ? [] : [methods])];
}

function indicatorCharts(indicators: readonly ReportedIndicator[]): readonly ReportChart[] {
  const title = { it: 'Valori e obiettivi', en: 'Values and targets', fr: 'Valeurs et cibles' };
  const codes = indicators.filter(({ target, final }) => target !== null || final !== null).map(({ code }) => code);
  return codes.length === 0 ? [] : [{ key: '5.a', kind: 'targets', title, indicators: codes, table: '5.1' }];
}

function participantSection({ participants, groups, corrections = [] }: ReportFacts): SectionContent {
  const shown = dimensionOrder.flatMap((dimension) => {
    const ofDimension = groups[dimension];
    return ofDimension === undefined ? [] : [participantGroupTable(dimension, ofDimension)];
  });
  const charts = shown.map(({ key, title }): ReportChart => ({
    key: `${key}.a`,
    kind: 'by_group',
    title,
    indicators: ['EECO01'],
    table: key,
  }));
  const corrected = corrections.length === 0 ? [] : [correctionTable(corrections)];
  return { tables: [participantBridgeTable(participants), ...shown, ...corrected], charts, noteIsMandatory: true };
}
