import type { ClientBase } from 'pg';
import type { Identity } from '#domain';
import type { LikePeople } from '../../platform/identity/like-people.js';
import { peopleOfDesks } from '../../platform/identity/people-of-desks.js';
import { refuseTooManyQuestions } from '../../platform/identity/refuse-too-many-questions.js';
import { Refusal } from '../../platform/problems/refusal.js';

export interface AlikeQuestion {
  readonly projectId: string;
  /** Id of the account that takes somebody in charge. */
  readonly account: string;
  /** Numbers of its desks; null: all. */
  readonly desks: readonly number[] | null;
  readonly personId: string;
  readonly identity: Identity;
}

/** How many people are alike, for the trail; said by the refusal, whose transaction leaves nothing. */
export class PeopleAlike extends Refusal {
  constructor(
    readonly found: number,
    readonly elsewhere: boolean,
  ) {
    super('people_alike');
  }
}

/**
 * The question that nobody could ask at the desk: who may be the same person. The same people come up as there: those of the own desks, and of
 * others only who is certainly the same. It says that there is somebody and not who: that is asked by whoever opens the form again.
 * @throws PeopleAlike
 */
export async function refuseAlike(client: ClientBase, likePeople: LikePeople, question: AlikeQuestion): Promise<void> {
  const { projectId, account, desks, personId, identity } = question;
  await refuseTooManyQuestions(client, projectId, account);
  const found = await likePeople.find(client, { projectId, identity, except: personId });
  const ids = found.map((one) => one.personId);
  const own = await peopleOfDesks(client, projectId, ids, desks);
  const elsewhere = found.some((one) => one.verdict === 'certain' && !own.has(one.personId));
  if (own.size > 0 || elsewhere) throw new PeopleAlike(own.size, elsewhere);
}
