import { Injectable } from '@nestjs/common';
import type { PersonReveal, PersonRevealed } from '#contract';
import type { SealedAnswerName } from '#domain';
import { Database } from '../../platform/database/database.js';
import { queryOn } from '../../platform/database/query.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { readCountingBasis } from '../../platform/tallies/counting-basis.js';
import { noteLook } from '../../platform/values/audit-look.js';
import { PersonViews, type StoredPerson } from './person-view.js';

export interface Revealing {
  readonly account: Account;
  readonly project: ProjectReference;
  readonly desks: readonly number[] | null;
  readonly id: string;
  readonly asked: PersonReveal;
}

/**
 * Opens one sealed thing of a person, for a reason, in the transaction that writes who did and why (G3, G37). It is no write with a key: its
 * answer must not be kept for a repetition.
 */
@Injectable()
export class Reveal {
  constructor(
    private readonly database: Database,
    private readonly views: PersonViews,
  ) {}

  run({ account, project, desks, id, asked: { what, reason } }: Revealing): Promise<PersonRevealed> {
    return this.database.withBulkScope(account.scopeFor(project, { reason }), async (client) => {
      const basis = await readCountingBasis(queryOn(client), project.id);
      const stored = await this.views.load(client, basis, { projectId: project.id, personId: id, desks });
      await noteLook(client, project.id, 'revealed', 'person', { what }, id);
      if (what === 'identity') return { what, identity: identityIn(stored), answer: null, codes: null };
      if (what === 'household' || what === 'otherDisadvantage')
        return { what, identity: null, answer: null, codes: [stored.sealed[what] ?? []].flat() };
      return { what, identity: null, answer: answerIn(stored, what), codes: null };
    });
  }
}

/** Null: nobody wrote down who the person is. */
function identityIn({ form }: StoredPerson): PersonRevealed['identity'] {
  const { surname, name, taxCode, phone, email, birthDate } = form;
  return surname === null || name === null ? null : { surname, name, taxCode, phone, email, birthDate };
}

function answerIn(
  { participation }: StoredPerson,
  what: Exclude<PersonReveal['what'], 'identity' | SealedAnswerName>,
): PersonRevealed['answer'] {
  return participation?.record[what] ?? null;
}
