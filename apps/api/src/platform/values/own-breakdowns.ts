import type { ClientBase } from 'pg';
import type { IndicatorDetail } from '#contract';
import { type Field, type IndicatorDefinition, type LocalText, partsOf, type Path, type RecordTypeName, resolvePath } from '#domain';
import { sumByFacet } from './facet-sums.js';
import { toSixDecimals } from './indicator-amounts.js';
import { definitionKnownAt } from './indicator-plan.js';
import { selectionOf } from './indicator-sums.js';
import type { IndicatorFacts, ProjectFacts } from './project-facts.js';
import type { ValueQuestion } from './value-question.js';

/** An indicator by the fields that its definition names beside those of a person, as desks by municipality; largest first. */
export async function readOwnBreakdowns(
  client: ClientBase,
  facts: ProjectFacts,
  question: ValueQuestion,
  indicator: IndicatorFacts,
): Promise<IndicatorDetail['ownBreakdowns']> {
  const { definition } = definitionKnownAt(indicator, question.knownAt);
  const own: IndicatorDetail['ownBreakdowns'] = [];
  for (const by of ('breakdowns' in definition && definition.breakdowns) || []) {
    const members = await readMembers(client, facts, question, indicator, by);
    if (members.length > 0) own.push({ by, ...wordsOf(definition, by, members) });
  }
  return own;
}

type Members = readonly (readonly [member: string, value: number])[];

async function readMembers(
  client: ClientBase,
  facts: ProjectFacts,
  question: ValueQuestion,
  { number, measure, unit }: IndicatorFacts,
  by: Path,
): Promise<Members> {
  const selection = { ...selectionOf(facts, question), indicators: [number] };
  const numerators = await sumByFacet(client, selection, by, 'N');
  if (measure !== 'ratio' && measure !== 'mean') return [...numerators].map(([member, amount]) => [member, toSixDecimals(amount)]);
  const denominators = await sumByFacet(client, selection, by, 'D');
  const times = unit === '%' ? 100 : 1;
  return [...denominators].map(([member, amount]) => [member, toSixDecimals(((numerators.get(member) ?? 0) / amount) * times)]);
}

/** The field and its members in words: codes by their label, other words as they are. */
function wordsOf(
  definition: IndicatorDefinition,
  by: Path,
  members: Members,
): Pick<IndicatorDetail['ownBreakdowns'][number], 'label' | 'members'> {
  const field = fieldOf(definition, by);
  const codes = field && 'codes' in field ? field.codes : undefined;
  return {
    label: field?.label ?? inAllLanguages(by),
    members: members.map(([member, value]) => ({ member, label: codes?.[member] ?? inAllLanguages(member), value })),
  };
}

function fieldOf(definition: IndicatorDefinition, by: Path): Field | undefined {
  const types = partsOf(definition).numerator.map(({ of }): RecordTypeName => of);
  return types.map((type) => resolvePath(type, by)).find((resolved) => resolved.problem === undefined)?.field;
}

const inAllLanguages = (text: string): LocalText => ({ it: text, en: text, fr: text });
