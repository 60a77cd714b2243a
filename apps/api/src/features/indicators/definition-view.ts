import type { ClientBase } from 'pg';
import type { DefinitionView } from '#contract';
import { definitionSentence } from '#wording';
import { readAccountNames } from '../../platform/accounts/account-names.js';
import { definitionKnownAt } from '../../platform/values/indicator-plan.js';
import type { IndicatorFacts, ProjectFacts } from '../../platform/values/project-facts.js';

interface PublishedRow {
  readonly version: number;
  readonly by: string | null;
  readonly reason: string | null;
}

/** How an indicator is computed now, and was before. */
export async function readDefinitionView(
  client: ClientBase,
  { projectId }: ProjectFacts,
  indicator: IndicatorFacts,
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
    posting: null,
  };
}
