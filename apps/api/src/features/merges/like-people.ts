import { Injectable } from '@nestjs/common';
import type { IdentityDraft, LikePeopleFound } from '#contract';
import { Database } from '../../platform/database/database.js';
import { LikePeople } from '../../platform/identity/like-people.js';
import { noteIdentityLook } from '../../platform/identity/note-look.js';
import { peopleOfDesks } from '../../platform/identity/people-of-desks.js';
import { refuseTooManyQuestions } from '../../platform/identity/refuse-too-many-questions.js';
import { Installation } from '../../platform/installation/installation.js';
import type { Asking } from './asking.js';

/** People like one who is about to be saved: those of the own desk by pseudonym, of others only that there is one. */
@Injectable()
export class FindLikePeople {
  readonly #likePeople: LikePeople;

  constructor(
    private readonly database: Database,
    installation: Installation,
  ) {
    this.#likePeople = new LikePeople(installation.secret);
  }

  /** @throws Refusal `too_many_requests` */
  run({ account, project, desks }: Asking, identity: IdentityDraft): Promise<LikePeopleFound> {
    return this.database.withBulkScope(account.scopeFor(project), async (client) => {
      await refuseTooManyQuestions(client, project.id, account.id);
      const found = await this.#likePeople.find(client, { projectId: project.id, identity });
      const own = await peopleOfDesks(
        client,
        project.id,
        found.map(({ personId }) => personId),
        desks,
      );
      const items = found
        .filter(({ personId }) => own.has(personId))
        .map(({ personId: id, ...rest }) => ({ id, ...rest, reasons: [...rest.reasons] }));
      const knownElsewhere = found.some(({ personId, verdict }) => verdict === 'certain' && !own.has(personId));
      await noteIdentityLook(client, project.id, 'likeness_asked', null, { found: items.length, elsewhere: Number(knownElsewhere) });
      return { items, knownElsewhere };
    });
  }
}
