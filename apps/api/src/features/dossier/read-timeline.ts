import { Injectable } from '@nestjs/common';
import type { Timeline, TimelineEvent, TimelineQuery } from '#contract';
import { readAccountNames } from '../../platform/accounts/account-names.js';
import { Database } from '../../platform/database/database.js';
import { queryOn } from '../../platform/database/query.js';
import { readPersonOfDesks } from '../../platform/identity/known-person.js';
import { noteIdentityLook } from '../../platform/identity/note-look.js';
import { readPersonEvents, type PersonEvent } from '../../platform/identity/person-events.js';
import { Installation } from '../../platform/installation/installation.js';
import { SpecialCategories } from '../../platform/participations/special-categories.js';
import { StoredParticipations } from '../../platform/participations/stored-participation.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { readCountingBasis } from '../../platform/tallies/counting-basis.js';

/** Whose timeline somebody asks for. */
export interface TimelineQuestion {
  readonly account: Account;
  readonly project: ProjectReference;
  readonly id: string;
}

/** Everything done for a person, page by page, newest first. */
@Injectable()
export class ReadTimeline {
  readonly #stored: StoredParticipations;

  constructor(
    private readonly database: Database,
    installation: Installation,
  ) {
    this.#stored = new StoredParticipations(new SpecialCategories(installation.secret));
  }

  /** Opening it leaves a trace; turning its pages does not. @throws Refusal `not_found` */
  run({ account, project, id }: TimelineQuestion, { cursor, limit }: TimelineQuery): Promise<Timeline> {
    return this.database.withBulkScope(account.scopeFor(project), async (client) => {
      const basis = await readCountingBasis(queryOn(client), project.id);
      const desks = account.desksIn('desk-work.read', project.id);
      const { participation } = await readPersonOfDesks(client, basis, this.#stored, { id, desks });
      const events = await readPersonEvents(client, basis, { personId: id, participation, desks });
      const from = cursor === undefined ? 0 : events.findIndex(({ key }) => key === cursor) + 1;
      const page = events.slice(from, from + limit);
      const nameOf = await readAccountNames(
        client,
        page.map(({ by }) => by),
      );
      if (cursor === undefined) await noteIdentityLook(client, project.id, 'timeline_opened', id);
      const last = page.at(-1);
      const more = last !== undefined && from + limit < events.length;
      return { items: page.map((event) => eventView(event, nameOf)), next: more ? last.key : null, total: events.length };
    });
  }
}

function eventView({ key, kind, at, record, desk, by, reason, says }: PersonEvent, nameOf: (id: string) => string): TimelineEvent {
  const told = Object.entries(says).map(
    ([field, value]) => [field, typeof value === 'object' && value !== null ? [...value] : value] as const,
  );
  return { key, kind, at, record, desk, reason, by: by === null ? null : nameOf(by), says: Object.fromEntries(told) };
}
