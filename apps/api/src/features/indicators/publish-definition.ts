import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { DefinitionChange, DefinitionView, NewIndicator } from '#contract';
import { checkDefinition, type IndicatorDefinition, sameContent } from '#domain';
import { readChange } from '../../platform/database/project-change.js';
import { queryOn } from '../../platform/database/query.js';
import { checkVersion } from '../../platform/http/if-match.js';
import type { Write } from '../../platform/idempotency/write.js';
import { Writes } from '../../platform/idempotency/writes.js';
import { postIndicator } from '../../platform/indicators/post-indicator.js';
import { Installation } from '../../platform/installation/installation.js';
import { SpecialCategories } from '../../platform/participations/special-categories.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { readCountingBasis } from '../../platform/tallies/counting-basis.js';
import { indicatorNamed } from '../../platform/values/indicator-detail.js';
import { definitionKnownAt } from '../../platform/values/indicator-plan.js';
import { type ProjectFacts, readProjectFacts } from '../../platform/values/project-facts.js';
import { definitionsKnownAt } from '../../platform/values/waiting-of.js';
import { readDefinitionView } from './definition-view.js';

/** Counting anew a project of a hundred thousand records takes half a minute. */
const countingLimitMs = 180_000;

interface Asked {
  readonly account: Account;
  readonly project: ProjectReference;
  readonly write: Write;
}

/** A version of a definition that is published. */
interface NewVersion {
  readonly number: number;
  readonly code: string;
  readonly version: number;
  readonly definition: IndicatorDefinition;
  readonly reason: string | null;
}

/** Publishes definitions: a new indicator with its first, or another version of one that is there. Its records are counted at once. */
@Injectable()
export class PublishDefinition {
  readonly #special: SpecialCategories;

  constructor(
    private readonly writes: Writes,
    installation: Installation,
  ) {
    this.#special = new SpecialCategories(installation.secret);
  }

  /** @throws Refusal `taken` for a code of another indicator, `validation` for a definition that cannot be computed. */
  add({ account, project, write }: Asked, indicator: NewIndicator): Promise<DefinitionView> {
    return this.#run({ account, project, write }, null, async (client, facts, postedAt) => {
      refuseTaken(indicator, facts);
      refuseProblems(indicator.code, indicator.definition, facts);
      const number = await insertIndicator(client, facts.projectId, indicator);
      const { code, definition } = indicator;
      await this.#publish(client, facts.projectId, account.id, postedAt, { number, code, version: 1, definition, reason: null });
      return code;
    });
  }

  /** The same definition again changes nothing. @throws Refusal `stale_version`, `validation` */
  change(
    { account, project, write }: Asked,
    code: string,
    version: number,
    { definition, reason }: DefinitionChange,
  ): Promise<DefinitionView> {
    return this.#run({ account, project, write }, reason, async (client, facts, postedAt) => {
      const indicator = indicatorNamed(facts, code);
      const inForce = definitionKnownAt(indicator, null);
      checkVersion(version, inForce.version, { definition }, { definition: inForce.definition });
      refuseProblems(indicator.code, definition, facts);
      if (sameContent(definition, inForce.definition)) return indicator.code;
      const next = { number: indicator.number, code: indicator.code, version: inForce.version + 1, definition, reason };
      await this.#publish(client, facts.projectId, account.id, postedAt, next);
      return indicator.code;
    });
  }

  #run(
    { account, project, write }: Asked,
    reason: string | null,
    work: (client: ClientBase, facts: ProjectFacts, postedAt: Date) => Promise<string>,
  ): Promise<DefinitionView> {
    return this.writes.runBulk(
      write,
      account.scopeFor(project, reason === null ? {} : { reason }),
      async (client, postedAt) => {
        const code = await work(client, await readFacts(client, project.id), postedAt);
        const facts = await readFacts(client, project.id);
        return readDefinitionView(client, facts, indicatorNamed(facts, code));
      },
      { lock: 'exclusive', timeoutMs: countingLimitMs },
    );
  }

  async #publish(
    client: ClientBase,
    projectId: string,
    account: string,
    postedAt: Date,
    { number, code, version, definition, reason }: NewVersion,
  ): Promise<void> {
    await client.query(
      `insert into indicator_definition (project_id, indicator_number, version, definition, in_force_from, recorded_by, reason)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [projectId, number, version, definition, postedAt, account, reason],
    );
    await client.query('update indicator set measure = $3, version = version + 1 where project_id = $1 and number = $2', [
      projectId,
      number,
      definition.measure,
    ]);
    await postIndicator(client, await readCountingBasis(queryOn(client), projectId), code, this.#special, postedAt);
  }
}

async function readFacts(client: ClientBase, projectId: string): Promise<ProjectFacts> {
  const change = await readChange(client, projectId);
  if (!change) throw new Refusal('not_found');
  return readProjectFacts(client, projectId, change);
}

function refuseTaken({ code }: NewIndicator, { indicators }: ProjectFacts): void {
  const wanted = code.toLowerCase();
  const taken = indicators.some((one) => one.code.toLowerCase() === wanted);
  if (taken) throw new Refusal('taken', { field: 'code', detail: `code: the project has an indicator ${code}` });
}

/** @throws Refusal `validation` naming the field, the rule or the indicator that keeps it from being computed. */
function refuseProblems(code: string, definition: IndicatorDefinition, facts: ProjectFacts): void {
  const others = new Map([...definitionsKnownAt(facts, null)].filter(([other]) => other !== code));
  const [problem, ...more] = checkDefinition(code, definition, others);
  if (!problem) return;
  const rest = more.length > 0 ? ` (and ${more.length} more)` : '';
  throw new Refusal('validation', {
    field: 'definition',
    detail: `definition: ${problem.code.replaceAll('-', ' ')}, ${problem.at}${rest}`,
  });
}

/** Behind the others, with the next number. */
async function insertIndicator(client: ClientBase, projectId: string, indicator: NewIndicator): Promise<number> {
  const { code, commonCode, kind, name, unit, operator, cumulative, definition } = indicator;
  const inEveryLanguage = { it: name.it, en: name.en || name.it, fr: name.fr || name.it };
  const { rows } = await client.query<{ number: number }>(
    `insert into indicator (project_id, number, code, common_code, kind, name, unit, measure, operator, cumulative, position, origin)
     select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, coalesce(max(position), 0) + 1, 'added'
     from indicator where project_id = $1 returning number`,
    [projectId, code, commonCode, kind, inEveryLanguage, unit, definition.measure, operator, cumulative],
  );
  return rows[0]?.number ?? 0;
}
