import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { DuplicatePair, Duplicates, NewPairMark, PairMark } from '#contract';
import { readAccountNames } from '../../platform/accounts/account-names.js';
import { Database } from '../../platform/database/database.js';
import type { Write } from '../../platform/idempotency/write.js';
import { Writes } from '../../platform/idempotency/writes.js';
import { LikePeople, type LikePair } from '../../platform/identity/like-people.js';
import { noteIdentityLook } from '../../platform/identity/note-look.js';
import { pairOf, type PairMarkRow, readPairMarks, takePairMarkBack, writePairMark } from '../../platform/identity/pair-marks.js';
import { peopleOfDesks } from '../../platform/identity/people-of-desks.js';
import { Installation } from '../../platform/installation/installation.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Asking } from './asking.js';

/** So many pairs with something in common are compared at a time, those with the most first. */
const mostPairs = 400;

/** Pairs of people who may be one, and what was said of them. */
@Injectable()
export class ListDuplicates {
  readonly #likePeople: LikePeople;

  constructor(
    private readonly database: Database,
    private readonly writes: Writes,
    installation: Installation,
  ) {
    this.#likePeople = new LikePeople(installation.secret);
  }

  /** Pairs of which both are known to the desks of who asks; those that somebody proposed come first. */
  run({ account, project, desks }: Asking): Promise<Duplicates> {
    return this.database.withBulkScope(account.scopeFor(project), async (client) => {
      const marks = await readPairMarks(client, project.id);
      const proposed = new Map(marks.flatMap((mark) => (mark.mark === 'same' ? [[`${mark.personId} ${mark.otherId}`, mark]] : [])));
      const alike = await this.#likePeople.pairs(
        client,
        project.id,
        mostPairs,
        [...proposed.values()].map(({ personId, otherId }) => [personId, otherId]),
      );
      const known = await peopleOfDesks(client, project.id, [...new Set(alike.flatMap(idsOf))], desks);
      const nameOf = await readAccountNames(
        client,
        [...proposed.values()].map(({ by }) => by),
      );
      const items = alike
        .filter((pair) => idsOf(pair).every((id) => known.has(id)))
        .map((pair) => duplicateOf(pair, proposed.get(pairOf(...idsOf(pair)).join(' ')), nameOf))
        .sort((one, other) => Number(other.proposed !== null) - Number(one.proposed !== null) || other.score - one.score);
      await noteIdentityLook(client, project.id, 'duplicates_listed', null, { found: items.length });
      return { items, more: alike.length >= mostPairs };
    });
  }

  /** @throws Refusal `not_found` for somebody of another desk and for nobody alike */
  mark({ account, project, desks }: Asking, write: Write, { people, mark, reason }: NewPairMark): Promise<PairMark> {
    return this.writes.runBulk(write, account.scopeFor(project, { reason }), async (client, at) => {
      await refuseUnknown(client, project.id, people, desks);
      const written = await writePairMark(client, project.id, people, { mark, by: account.id, at, reason });
      return { id: written.id, mark: written.mark };
    });
  }

  takeBack({ account, project }: Asking, write: Write, id: string): Promise<PairMark> {
    return this.writes.runBulk(write, account.scopeFor(project), async (client, at) => {
      const { mark } = await takePairMarkBack(client, project.id, id, at);
      return { id, mark };
    });
  }
}

const idsOf = ({ people }: LikePair): readonly [string, string] => [people[0].personId, people[1].personId];

async function refuseUnknown(
  client: ClientBase,
  projectId: string,
  people: readonly [string, string],
  desks: readonly number[] | null,
): Promise<void> {
  if (people[0] === people[1]) throw new Refusal('validation', { field: 'people', detail: 'people: it is the same person' });
  const { rows } = await client.query<{ id: string }>(
    'select person_id as id from person where project_id = $1 and person_id = any ($2::uuid[])',
    [projectId, people],
  );
  const known = await peopleOfDesks(
    client,
    projectId,
    rows.map(({ id }) => id),
    desks,
  );
  if (!people.every((id) => known.has(id))) throw new Refusal('not_found');
}

function duplicateOf(
  { people, score, verdict, reasons }: LikePair,
  mark: PairMarkRow | undefined,
  nameOf: (id: string) => string,
): DuplicatePair {
  const [one, other] = people.map(({ personId, pseudonym }) => ({ id: personId, pseudonym }));
  if (!one || !other) throw new RangeError('a pair is of two');
  const proposed = mark ? { id: mark.id, by: nameOf(mark.by), at: mark.at.toISOString(), reason: mark.reason } : null;
  return { people: [one, other], score, verdict, reasons: [...reasons], proposed };
}
