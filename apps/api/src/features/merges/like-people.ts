import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { IdentityDraft, LikePeopleFound } from '#contract';
import { Database } from '../../platform/database/database.js';
import { LikePeople } from '../../platform/identity/like-people.js';
import { noteIdentityLook } from '../../platform/identity/note-look.js';
import { peopleOfDesks } from '../../platform/identity/people-of-desks.js';
import { Installation } from '../../platform/installation/installation.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Asking } from './asking.js';

/** So many questions an account may ask in a minute: enough for typing, and for nobody who tries names one after the other. */
const mostPerMinute = 60;

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
      await refuseTooMany(client, project.id, account.id);
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

/** Counted in the trail itself, so that several processes count together. */
async function refuseTooMany(client: ClientBase, projectId: string, account: string): Promise<void> {
  const { rows } = await client.query<{ asked: number }>(
    `select count(*)::integer as asked from (select * from audit_entry where project_id = $1 order by seq desc limit 1000) latest
     where account_id = $2 and action = 'likeness_asked' and at > clock_timestamp() - interval '1 minute'`,
    [projectId, account],
  );
  if ((rows[0]?.asked ?? 0) >= mostPerMinute) throw new Refusal('too_many_requests', { retryAfter: 60 });
}
