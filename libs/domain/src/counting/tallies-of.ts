import type { Condition } from '../definitions/condition.js';
import { countRecord } from '../definitions/count-record.js';
import { countsByField, partsOf, recordTypesOf, type CountedByRule, type CountedRecords } from '../definitions/definition.js';
import { meets } from '../definitions/meets.js';
import type { Indicator } from '../indicators/indicator-definition.js';
import { typesRead } from '../definitions/types-read.js';
import { nothingKept, type PersonFacts, personNode } from '../people/person-node.js';
import type { Participation } from '../people/participation.js';
import type { PointedNode, RecordNode } from '../records/record-node.js';
import { classify, type ClassifiedParticipation } from './classified-participation.js';
import { countingRule } from './counting-rules.js';
import { onEntry, type CountingRule } from './counting-rule.js';
import { participationNode } from './participation-node.js';
import type { ProgrammeSettings } from './programme-settings.js';
import type { Breakdowns, Tally, TallyPart } from './tally.js';

/** One line of counting: under this code, as this part, by this rule. */
interface CountingLine {
  readonly indicator: string;
  readonly part: TallyPart;
  readonly rule: CountingRule;
  readonly where: Condition | undefined;
}

/** What of a definition is counted by a named rule; a ratio counts its numerator and its denominator apart. */
function linesOf({ code, definition }: Pick<Indicator, 'code' | 'definition'>): CountingLine[] {
  const lines = (part: TallyPart, counts: readonly CountedRecords[]): CountingLine[] =>
    counts.flatMap((counted) => ('rule' in counted ? [{ indicator: code, part, rule: ruleOf(counted), where: counted.where }] : []));
  const { numerator, denominator } = partsOf(definition);
  return [...lines('numerator', numerator), ...lines('denominator', denominator)];
}

/** R31: reported from the target group, every participant of the operation counts on entry, with or without the trait on record. */
function ruleOf({ rule, targetGroup }: CountedByRule): CountingRule {
  return targetGroup ? everyParticipant : countingRule(rule);
}

const everyParticipant = onEntry(() => true);

/** The breakdowns of a record on the day of entry (R10); they are fixed when a tally is posted. */
export function breakdownsOf({ record, ageBand, educationGroup }: ClassifiedParticipation): Breakdowns {
  const { thirdCountryNational } = record;
  const known = thirdCountryNational === 'yes' || thirdCountryNational === 'no';
  return {
    sex: record.sex,
    ageBand,
    employmentStatus: record.employmentStatus,
    educationGroup,
    citizenshipGroup: known ? (thirdCountryNational === 'yes' ? 'third_country' : 'not_third_country') : null,
  };
}

/** What a record counts, and how it is broken down. */
export interface CountedParticipation {
  readonly tallies: readonly Tally[];
  readonly breakdowns: Breakdowns;
}

/** Whose a participation is, with what is kept of them beside it. */
export interface CountedPerson {
  readonly id: string;
  readonly facts: PersonFacts;
}

/** Whether a definition over participations reads more of the people than who they are. */
export function readsPeople(definition: Indicator['definition']): boolean {
  return recordTypesOf(definition).includes('participation') && typesRead(definition).has('person');
}

/**
 * A counter for the indicators of one project: made once, asked for every record. One implementation of each rule serves the
 * dashboard, the report, the file check and the explanation.
 * @param desks by code, where a definition reads more of a desk than its code
 */
export function talliesFor(
  indicators: readonly Pick<Indicator, 'code' | 'definition'>[],
  settings: ProgrammeSettings,
  specificObjective: string,
  desks?: ReadonlyMap<string, RecordNode>,
): (record: Participation, person?: CountedPerson) => CountedParticipation {
  const lines = indicators.flatMap(linesOf);
  const byField = indicators.filter(({ definition }) => countsByField(definition, 'participation'));
  const readsFields = byField.length > 0 || lines.some(({ where }) => where !== undefined);
  const readsPerson = indicators.some(({ definition }) => readsPeople(definition));
  return (record, person) => {
    const classified = classify(record, settings, specificObjective);
    const tallies: Tally[] = [];
    if (classified.counted) {
      const node = readsFields ? participationNode(classified, { desks, person: pointedPerson(record, person, readsPerson) }) : null;
      for (const { indicator, part, rule, where } of lines) {
        const day = rule(classified);
        if (day !== null && (!where || !node || meets(node, where, noMembers)))
          tallies.push({ indicator, part, day, lastDay: null, amount: 1, subject: null, facets: {} });
      }
      if (node) tallies.push(...countRecord(byField, node, noMembers));
    }
    return { tallies, breakdowns: breakdownsOf(classified) };
  };
}

/** Only who it is, where no definition reads more: of a hundred thousand people a file brings that is enough. */
function pointedPerson(record: Participation, person: CountedPerson | undefined, isRead: boolean): PointedNode {
  const { id = record.participantId, facts = nothingKept } = person ?? {};
  return isRead ? personNode(id, facts, record) : { type: 'person', id, values: {} };
}

/** Participations are counted before other indicators are: no definition over them can ask what those count. */
const noMembers = (): boolean => false;

/** The tallies of one participation: what each indicator of the project counts of it, and on which day (design: records → tallies). */
export function talliesOf(
  record: Participation,
  indicators: readonly Indicator[],
  settings: ProgrammeSettings,
  specificObjective: string,
): readonly Tally[] {
  return talliesFor(indicators, settings, specificObjective)(record).tallies;
}
