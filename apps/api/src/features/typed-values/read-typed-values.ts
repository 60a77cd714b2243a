import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { TypedValues, TypedValuesQuery } from '#contract';
import { readAccountNames } from '../../platform/accounts/account-names.js';
import type { Scope } from '../../platform/database/scope.js';
import { indicatorNamed } from '../../platform/values/indicator-detail.js';
import { definitionKnownAt, isKnown } from '../../platform/values/indicator-plan.js';
import { countedBeside } from '../../platform/values/typed-amounts.js';
import { ProjectAnswers } from '../../platform/values/project-answers.js';
import type { IndicatorFacts, ProjectFacts } from '../../platform/values/project-facts.js';
import { typedKnownAt, typedStanding, typingKnownAt } from '../../platform/values/typed-standing.js';
import { typedView } from '../../platform/values/typed-view.js';
import { readAmountGround } from '../../platform/values/value-ground.js';
import { questionKey, questionOf, type ValueQuestion } from '../../platform/values/value-question.js';

/** What was typed for an indicator, day by day, who changed what when, and whether a value may be typed at all. */
@Injectable()
export class ReadTypedValues {
  constructor(private readonly answers: ProjectAnswers) {}

  /** @throws Refusal `not_found` for a code that the project does not have. */
  of(scope: Scope, projectId: string, code: string, query: TypedValuesQuery): Promise<TypedValues> {
    return this.answers.ask(scope, projectId, (facts, today) => {
      const indicator = indicatorNamed(facts, code);
      const question = questionOf(query, facts, today);
      return {
        key: `typed ${indicator.code} ${questionKey(question)}`,
        answer: (client, known) => typedValuesView(client, known, indicator, question),
      };
    });
  }
}

async function typedValuesView(
  client: ClientBase,
  facts: ProjectFacts,
  indicator: IndicatorFacts,
  question: ValueQuestion,
): Promise<TypedValues> {
  const { cutOff, knownAt } = question;
  const { code, commonCode, name, unit, measure } = indicator;
  const typing = typingKnownAt(indicator, facts, knownAt);
  const history = indicator.typedValues.filter((one) => isKnown(one, knownAt));
  const nameOf = await readAccountNames(
    client,
    history.map(({ recordedBy }) => recordedBy),
  );
  const viewOf = (value: (typeof history)[number]) => typedView(value, indicator, facts, nameOf);
  const { definition } = definitionKnownAt(indicator, knownAt);
  return {
    ...{ code, commonCode, name, unit, measure },
    kind: typing.kind,
    notTyped: typing.kind === null ? typing.reason : null,
    sexes: typing.kind === null ? [] : [...typing.sexes],
    conditions: typing.kind !== null && typing.conditions,
    counted: 'counts' in definition ? countedBeside(indicator, definition, await readAmountGround(client, facts, question)) : null,
    shown: typedStanding(indicator, facts, cutOff, knownAt)?.value?.on ?? null,
    values: [...typedKnownAt(indicator, knownAt)].sort((one, other) => (one.on < other.on ? 1 : -1)).map(viewOf),
    history: history.toReversed().map(viewOf),
  };
}
