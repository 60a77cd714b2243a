import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { DefinitionChange, DefinitionView, NewIndicator } from '#contract';
import { checkDefinition, commonIndicatorOf, type IndicatorDefinition, sameContent } from '#domain';
import { readChange } from '../../platform/database/project-change.js';
import { checkVersion } from '../../platform/http/if-match.js';
import type { Write } from '../../platform/idempotency/write.js';
import { Writes } from '../../platform/idempotency/writes.js';
import { type DefinitionPosting, readPostings, removePosting } from '../../platform/indicators/definition-posting.js';
import { DefinitionPostings } from '../../platform/indicators/definition-postings.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { indicatorNamed } from '../../platform/values/indicator-detail.js';
import { definitionKnownAt } from '../../platform/values/indicator-plan.js';
import { type ProjectFacts, readProjectFacts } from '../../platform/values/project-facts.js';
import { definitionsKnownAt } from '../../platform/values/waiting-of.js';
import { readDefinitionView } from './definition-view.js';

/** Who asks for a publication, for which project. */
export interface Asked {
  readonly account: Account;
  readonly project: ProjectReference;
  readonly write: Write;
}

/** What a publication is decided on. */
interface Ground {
  readonly client: ClientBase;
  readonly facts: ProjectFacts;
  readonly postings: readonly DefinitionPosting[];
  readonly by: Pick<DefinitionPosting, 'requestedBy' | 'requestedAt'>;
}

/**
 * Publishes definitions: a new indicator with its first, or another version of one that is there. It comes into force when the records are
 * counted, in the background.
 */
@Injectable()
export class PublishDefinition {
  constructor(
    private readonly writes: Writes,
    private readonly begun: DefinitionPostings,
  ) {}

  /** @throws Refusal `taken` for a code of another indicator, `validation` for a definition that cannot be computed. */
  add(asked: Asked, indicator: NewIndicator): Promise<DefinitionView> {
    return this.#run(asked, async (ground) => {
      const { client, facts, postings, by } = ground;
      refuseTaken(indicator, facts, postings);
      refuseCommonCode(indicator, facts, postings);
      refuseProblems(indicator.code, indicator.definition, ground);
      const number = postings.find((one) => sameCode(one, indicator))?.indicator ?? (await nextNumber(client, facts.projectId));
      const { code, definition, name, ...more } = indicator;
      const inEveryLanguage = { it: name.it, en: name.en || name.it, fr: name.fr || name.it };
      const plan = { ...more, name: inEveryLanguage };
      await this.begun.begin(client, facts.projectId, {
        ...{ indicator: number, code, version: 1, definition, newIndicator: plan, reason: null },
        ...by,
      });
      return code;
    });
  }

  /** The same definition again changes nothing. @throws Refusal `stale_version`, `validation`, `wrong_state` while a version is being counted */
  change(asked: Asked, code: string, version: number, { definition, reason }: DefinitionChange): Promise<DefinitionView> {
    return this.#run(asked, async (ground) => {
      const { client, facts, postings, by } = ground;
      const indicator = indicatorNamed(facts, code);
      const inForce = definitionKnownAt(indicator, null);
      checkVersion(version, inForce.version, { definition }, { definition: inForce.definition });
      refuseCounting(indicator.code, postings);
      refuseProblems(indicator.code, definition, ground);
      if (sameContent(definition, inForce.definition)) {
        // who goes back to what is in force has done with the one that failed
        await removePosting(client, facts.projectId, indicator.number);
        return indicator.code;
      }
      await this.begun.begin(client, facts.projectId, {
        ...{ indicator: indicator.number, code: indicator.code, version: inForce.version + 1, definition, newIndicator: null, reason },
        ...by,
      });
      return indicator.code;
    });
  }

  /** Alone, so that what is recorded after this instant is known to be. */
  async #run({ account, project, write }: Asked, work: (ground: Ground) => Promise<string>): Promise<DefinitionView> {
    const view = await this.writes.runBulk(
      write,
      account.scopeFor(project),
      async (client, requestedAt) => {
        const facts = await readFacts(client, project.id);
        const by = { requestedBy: account.id, requestedAt };
        const code = await work({ client, facts, postings: await readPostings(client, project.id), by });
        return readDefinitionView(client, facts, await readPostings(client, project.id), code);
      },
      { lock: 'exclusive' },
    );
    this.begun.wake();
    return view;
  }
}

async function readFacts(client: ClientBase, projectId: string): Promise<ProjectFacts> {
  const change = await readChange(client, projectId);
  if (!change) throw new Refusal('not_found');
  return readProjectFacts(client, projectId, change);
}

const sameCode = (one: { readonly code: string }, other: { readonly code: string }): boolean =>
  one.code.toLowerCase() === other.code.toLowerCase();

function refuseTaken(wanted: NewIndicator, { indicators }: ProjectFacts, postings: readonly DefinitionPosting[]): void {
  const begun = postings.filter(({ state }) => state !== 'failed');
  const taken = [...indicators, ...begun].some((one) => sameCode(one, wanted));
  if (taken) throw new Refusal('taken', { field: 'code', detail: `code: the project has an indicator ${wanted.code}` });
}

/** A common code is one of a framework, and one indicator of the project reports it: portfolio and programme tables add it up once. */
function refuseCommonCode({ commonCode }: NewIndicator, { indicators }: ProjectFacts, postings: readonly DefinitionPosting[]): void {
  if (commonCode === null) return;
  const refuse = (detail: string): Refusal => new Refusal('validation', { field: 'commonCode', detail: `commonCode: ${detail}` });
  if (commonIndicatorOf(commonCode) === null) throw refuse(`there is no common indicator ${commonCode}`);
  const begun = postings.filter(({ state }) => state !== 'failed').map((one) => one.newIndicator?.commonCode);
  if ([...indicators.map((one) => one.commonCode), ...begun].includes(commonCode))
    throw refuse(`another indicator of the project reports ${commonCode}`);
}

function refuseCounting(code: string, postings: readonly DefinitionPosting[]): void {
  const begun = postings.find((one) => one.code === code && one.state !== 'failed');
  if (begun)
    throw new Refusal('wrong_state', {
      detail: `Version ${begun.version} of ${code} is being counted.`,
      remedy: 'Wait until it is in force, then read the definition again.',
    });
}

/** @throws Refusal `validation` naming the field, the rule or the indicator that keeps it from being computed. */
function refuseProblems(code: string, definition: IndicatorDefinition, { facts, postings }: Ground): void {
  // those that are about to come into force too: two that are published at once must not refer to each other
  const coming = postings.map((one) => [one.code, one.definition] as const);
  const others = new Map([...definitionsKnownAt(facts, null), ...coming].filter(([other]) => other !== code));
  const [problem, ...more] = checkDefinition(code, definition, others);
  if (!problem) return;
  const rest = more.length > 0 ? ` (and ${more.length} more)` : '';
  throw new Refusal('validation', {
    field: 'definition',
    detail: `definition: ${problem.code.replaceAll('-', ' ')}, ${problem.at}${rest}`,
  });
}

async function nextNumber(client: ClientBase, projectId: string): Promise<number> {
  const { rows } = await client.query<{ number: number }>(
    `select coalesce(max(number), 0) + 1 as number
     from (select number from indicator where project_id = $1 union all select indicator_number from definition_posting where project_id = $1) n`,
    [projectId],
  );
  return rows[0]?.number ?? 1;
}
