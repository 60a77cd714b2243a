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
    if (members.length === 0) continue;
    own.push({ by, ...(await facetInWords(client, facts, definition, by, members)) });
  }
  return own;
}

type Members = readonly (readonly [member: string, value: number])[];

/** A breakdown by a field of the records that a definition counts, and its members, in words. */
export async function facetInWords(
  client: ClientBase,
  facts: ProjectFacts,
  definition: IndicatorDefinition,
  by: Path,
  members: Members,
): Promise<Pick<IndicatorDetail['ownBreakdowns'][number], 'label' | 'members'>> {
  const field = fieldOf(definition, by);
  const names = field && 'to' in field ? await readNames(client, facts, field.to, members) : new Map<string, string>();
  return wordsOf(field, by, members, names);
}

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

/** Names of records that members point to; of those that have none here the member stands as it is. */
async function readNames(
  client: ClientBase,
  { desks }: ProjectFacts,
  type: RecordTypeName,
  members: Members,
): Promise<ReadonlyMap<string, string>> {
  if (type === 'desk') return new Map(desks.map(({ code, name }) => [code, name]));
  if (type !== 'organisation') return new Map();
  const { rows } = await client.query<{ id: string; name: string }>(
    'select organisation_id as id, name from organisation where organisation_id = any ($1::uuid[])',
    [members.map(([member]) => member)],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The field and its members in words: codes by their label, records by their name, other words as they are. */
function wordsOf(
  field: Field | undefined,
  by: Path,
  members: Members,
  names: ReadonlyMap<string, string>,
): Pick<IndicatorDetail['ownBreakdowns'][number], 'label' | 'members'> {
  const codes = field && 'codes' in field ? field.codes : undefined;
  return {
    label: field?.label ?? inAllLanguages(by),
    members: members.map(([member, value]) => {
      return { member, label: codes?.[member] ?? inAllLanguages(names.get(member) ?? member), value };
    }),
  };
}

function fieldOf(definition: IndicatorDefinition, by: Path): Field | undefined {
  const types = partsOf(definition).numerator.map(({ of }): RecordTypeName => of);
  return types.map((type) => resolvePath(type, by)).find((resolved) => resolved.problem === undefined)?.field;
}

const inAllLanguages = (text: string): LocalText => ({ it: text, en: text, fr: text });
