import type { ClientBase } from 'pg';
import type { DefinitionView } from '#contract';
import { definitionSentence } from '#wording';
import { readAccountNames } from '../../platform/accounts/account-names.js';
import type { DefinitionPosting } from '../../platform/indicators/definition-posting.js';
import { indicatorNamed } from '../../platform/values/indicator-detail.js';
import { definitionKnownAt } from '../../platform/values/indicator-plan.js';
import type { IndicatorFacts, ProjectFacts } from '../../platform/values/project-facts.js';

interface PublishedRow {
  readonly version: number;
  readonly by: string | null;
  readonly reason: string | null;
}

/**
 * How an indicator is computed now and was before, and the version that is being counted.
 * @param postings read before the facts: what is no longer counted is in force then
 * @throws Refusal `not_found` for a code that the project does not have.
 */
export async function readDefinitionView(
  client: ClientBase,
  facts: ProjectFacts,
  postings: readonly DefinitionPosting[],
  code: string,
): Promise<DefinitionView> {
  const posting = postings.find((one) => one.code.toLowerCase() === code.toLowerCase()) ?? null;
  return posting?.newIndicator ? viewOfNew(posting, posting.newIndicator) : viewOf(client, facts, indicatorNamed(facts, code), posting);
}

async function viewOf(
  client: ClientBase,
  { projectId }: ProjectFacts,
  indicator: IndicatorFacts,
  posting: DefinitionPosting | null,
): Promise<DefinitionView> {
  const { number, code, commonCode, kind, name, unit, operator, cumulative, definitions } = indicator;
  const { rows } = await client.query<PublishedRow>(
    `select version, recorded_by as by, reason from indicator_definition where project_id = $1 and indicator_number = $2`,
    [projectId, number],
  );
  const published = new Map(rows.map((row) => [row.version, row]));
  const nameOf = await readAccountNames(
    client,
    rows.map(({ by }) => by),
  );
  const { definition, version } = definitionKnownAt(indicator, null);
  const versions = definitions.map((one) => {
    const { by = null, reason = null } = published.get(one.version) ?? {};
    return {
      version: one.version,
      inForceFrom: one.inForceFrom.toISOString(),
      sentence: definitionSentence(one.definition),
      by: by === null ? null : nameOf(by),
      reason,
    };
  });
  return {
    ...{ code, commonCode, kind, name, unit, operator, cumulative, definition, version },
    sentence: definitionSentence(definition),
    versions: versions.toReversed(),
    posting: posting && progressOf(posting),
  };
}

/** What is not an indicator until its records are counted. */
function viewOfNew(posting: DefinitionPosting, plan: NonNullable<DefinitionPosting['newIndicator']>): DefinitionView {
  const { code, definition } = posting;
  return {
    ...{ code, ...plan, definition, version: 0 },
    sentence: definitionSentence(definition),
    versions: [],
    posting: progressOf(posting),
  };
}

function progressOf({ version, state, done, total, startedAt }: DefinitionPosting): DefinitionView['posting'] {
  return { version, state, done, total, startedAt: startedAt?.toISOString() ?? null };
}
