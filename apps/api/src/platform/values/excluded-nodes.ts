import type { ClientBase } from 'pg';
import type { ExcludedRecord } from '#contract';
import {
  type CalendarDay,
  countRecord,
  type CountedByField,
  type IndicatorDefinition,
  type LocalText,
  partsOf,
  type RecordNode,
  recordTypesOf,
  type Tally,
  whyNot,
} from '#domain';
import { excludedSentence, notCountedSentence } from '#wording';
import { queryOn } from '../database/query.js';
import { readProjectNodes } from '../projects/project-nodes.js';
import { unknownMember } from './breakdowns.js';
import type { ProjectFacts } from './project-facts.js';
import { selectedIds } from './record-condition.js';
import type { ValueQuestion } from './value-question.js';

/** Records about nobody: those that do not count with their reason, and how many do. */
export interface ExcludedNodes {
  readonly excluded: readonly ExcludedRecord[];
  readonly counted: number;
}

type Why = Pick<ExcludedRecord, 'reason' | 'sentence'>;

/**
 * Desks and partners that a definition is about and does not count. They are few, so each is tried. Null for a past instant, since only
 * what they are now is kept, and for a selection by traits of people, who they are not.
 */
export async function readExcludedNodes(
  client: ClientBase,
  facts: ProjectFacts,
  question: ValueQuestion,
  definition: IndicatorDefinition,
): Promise<ExcludedNodes | null> {
  const types = recordTypesOf(definition).filter((type) => type === 'desk' || type === 'projectPartner');
  if (types.length === 0) return { excluded: [], counted: 0 };
  if (question.knownAt !== null || question.where.some(({ breakdown }) => breakdown !== 'desk')) return null;
  const all = await readProjectNodes(queryOn(client), facts.projectId);
  const asked = all.map(({ node }) => node).filter((node) => recordTypesOf(definition).includes(node.type) && isAsked(node, question));
  const tried = asked.map((node) => ({ node, why: whyLeftOut(node, definition, question.cutOff) }));
  const excluded = tried.flatMap(({ node, why }) => (why === null ? [] : [{ ...recordOf(node, facts), ...why }]));
  return { excluded, counted: tried.length - excluded.length };
}

function isAsked(node: RecordNode, { where, record }: ValueQuestion): boolean {
  const selected = selectedIds(record);
  if (selected !== null && !selected.includes(node.id)) return false;
  return where.every(({ members }) => members.includes(deskOf(node) ?? unknownMember));
}

const deskOf = ({ type, values }: RecordNode): string | null => (type === 'desk' ? String(values['code']) : null);

function recordOf(node: RecordNode, { desks }: ProjectFacts): Omit<ExcludedRecord, keyof Why> {
  const organisation = node.references?.['organisation'];
  const name = node.values['name'] ?? (organisation && 'values' in organisation ? organisation.values['name'] : null);
  const desk = deskOf(node);
  const deskName = desks.find(({ code }) => code === desk)?.name ?? null;
  return { recordId: node.id, of: node.type, label: String(name ?? ''), day: null, desk, deskName };
}

/** Null: it counts. */
function whyLeftOut(node: RecordNode, definition: IndicatorDefinition, cutOff: CalendarDay): Why | null {
  const tallies = countRecord([{ code: '', definition }], node, nobody);
  if (tallies.some(({ day, lastDay }) => day <= cutOff && (lastDay === null || lastDay >= cutOff))) return null;
  const [first] = tallies;
  return first ? otherTime(node.type, first, cutOff) : reasonOf(node, definition);
}

function otherTime(of: RecordNode['type'], { day }: Tally, cutOff: CalendarDay): Why {
  return day > cutOff
    ? { reason: 'later', sentence: notCountedSentence(of, { reason: 'later', day }) }
    : { reason: 'ended', sentence: excludedSentence('ended') };
}

/** The first condition of a definition by fields that a record does not meet; a common rule says no more than that it does not count it. */
export function reasonOf(node: RecordNode, definition: IndicatorDefinition): Why {
  const { numerator, denominator } = partsOf(definition);
  const byField = [...numerator, ...denominator].filter((counts): counts is CountedByField => !('rule' in counts));
  const why = byField.map((counts) => whyNot(node, counts, nobody)).find((found) => found !== null);
  return why ? { reason: why.reason, sentence: notCountedSentence(node.type, why) } : { reason: 'rule', sentence: ruleSays(node) };
}

const ruleSays = ({ type }: RecordNode): LocalText => notCountedSentence(type, { reason: 'rule' });

/** What another indicator counts is not asked here. */
const nobody = (): boolean => false;
