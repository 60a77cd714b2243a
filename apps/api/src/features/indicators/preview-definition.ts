import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { DefinitionPreview, PreviewQuestion } from '#contract';
import { checkDefinition, type IndicatorDefinition, isCountedOnRecords, waitingFor } from '#domain';
import { definitionSentence } from '#wording';
import { Database } from '../../platform/database/database.js';
import { queryOn } from '../../platform/database/query.js';
import { Installation } from '../../platform/installation/installation.js';
import { SpecialCategories } from '../../platform/participations/special-categories.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { readCountingBasis } from '../../platform/tallies/counting-basis.js';
import { amountsOf, roundedOrNull } from '../../platform/values/indicator-amounts.js';
import { ProjectAnswers } from '../../platform/values/project-answers.js';
import type { IndicatorFacts, ProjectFacts } from '../../platform/values/project-facts.js';
import { readAmountGround } from '../../platform/values/value-ground.js';
import { everythingUpTo } from '../../platform/values/value-question.js';
import { definitionsKnownAt } from '../../platform/values/waiting-of.js';
import { TriedRecords } from './tried-records.js';

type Found = Omit<DefinitionPreview, 'sentence' | 'problems'>;

const nothingRead: Found = { value: null, waiting: null, read: 0, counted: [], left: [] };

/** Tries a definition on the project's own records before anybody publishes it. Writes nothing. */
@Injectable()
export class PreviewDefinition {
  readonly #special: SpecialCategories;

  constructor(
    private readonly database: Database,
    private readonly answers: ProjectAnswers,
    installation: Installation,
  ) {
    this.#special = new SpecialCategories(installation.secret);
  }

  of(account: Account, project: ProjectReference, question: PreviewQuestion): Promise<DefinitionPreview> {
    return this.database.withBulkScope(account.scopeFor(project), async (client) => {
      const facts = await this.answers.facts(client, project.id);
      const { definition } = question;
      const code = question.code ?? '';
      const others = new Map([...definitionsKnownAt(facts, null)].filter(([other]) => other !== code));
      const problems = checkDefinition(code, definition, others);
      const sentence = definitionSentence(definition);
      if (problems.length > 0) return { sentence, problems: [...problems], ...nothingRead };
      const waiting = waitingFor(definition, others, [code]);
      if (waiting !== null) return { sentence, problems: [], ...nothingRead, waiting };
      const found = await this.#try(client, facts, question);
      // who may not read records sees what they come to, and how many there are
      const lists = account.mayIn('records.read', project.id) ? {} : { counted: [], left: [] };
      return { sentence, problems: [], ...found, ...lists };
    });
  }

  async #try(client: ClientBase, facts: ProjectFacts, { definition, unit, asOf }: PreviewQuestion): Promise<Found> {
    const day = asOf ?? this.answers.today(facts);
    if (!isCountedOnRecords(definition)) return fromOthers(client, facts, definition, unit, day);
    const tried = new TriedRecords(definition, await readCountingBasis(queryOn(client), facts.projectId), day);
    await tried.readAll(client, this.#special);
    const { numerator, denominator, value } = tried.totals;
    const { read, counted, left } = tried;
    return {
      value: roundedOrNull(value === null ? null : value * timesOf(definition, unit)),
      ...(denominator === null ? {} : { numerator, denominator }),
      ...{ waiting: null, read, counted, left },
    };
  }
}

/** What is computed from other indicators needs no records: their values are there. */
async function fromOthers(
  client: ClientBase,
  facts: ProjectFacts,
  definition: IndicatorDefinition,
  unit: string,
  day: string,
): Promise<Found> {
  const tried: IndicatorFacts = {
    ...{ number: 0, code: '', commonCode: null, kind: 'output', name: { it: '', en: '', fr: '' }, unit },
    ...{ measure: definition.measure, operator: '>=', cumulative: false, baselines: [], targets: [], planChanges: [], typedValues: [] },
    definitions: [{ version: 1, definition, inForceFrom: new Date(0) }],
  };
  const withIt = { ...facts, indicators: [...facts.indicators, tried] };
  const { value, numerator, denominator } = amountsOf(tried, await readAmountGround(client, withIt, everythingUpTo(day)));
  return {
    ...nothingRead,
    value,
    ...(numerator === undefined ? {} : { numerator }),
    ...(denominator === undefined ? {} : { denominator }),
  };
}

const timesOf = (definition: IndicatorDefinition, unit: string): number => (definition.measure === 'ratio' && unit === '%' ? 100 : 1);
