import type { ClientBase } from 'pg';
import { type Identity, likeness, type Likeness } from '#domain';
import { NewRows } from '../database/new-rows.js';
import { BlindIndex } from './blind-index.js';
import { wasMerged } from './merged-people.js';
import { SealedIdentities } from './sealed-identities.js';

/** So many candidates are unsealed and compared: those with the most in common come first. */
const mostCandidates = 50;

export interface LikenessQuestion {
  readonly projectId: string;
  readonly identity: Identity;
  /** Whose identity it is, when it is kept already: nobody is like himself. */
  readonly except?: string;
}

/** Somebody who may be the same person. */
export interface LikePerson extends Likeness {
  readonly personId: string;
  readonly pseudonym: string;
}

/** Two people who may be one. */
export interface LikePair extends Likeness {
  readonly people: readonly [PersonReference, PersonReference];
}

export interface PersonReference {
  readonly personId: string;
  readonly pseudonym: string;
}

/** Finds people by what their sealed identities are like: candidates by their tokens, which are then unsealed and compared. */
export class LikePeople {
  readonly #index: BlindIndex;
  readonly #identities: SealedIdentities;

  constructor(secret: Buffer) {
    this.#index = new BlindIndex(secret);
    this.#identities = new SealedIdentities(secret);
  }

  /** Keeps what people are found again by, instead of what was kept of them. Several identities of one person: found by each of them. */
  async remember(client: ClientBase, projectId: string, people: readonly (readonly [string, Identity])[]): Promise<void> {
    const rows = new NewRows('person_token', [
      ['token', 'bytea'],
      ['person_id', 'uuid'],
    ]);
    const tokens = new Map<string, readonly [Buffer, string]>();
    for (const [personId, identity] of people)
      for (const token of this.#index.tokensOf(projectId, identity)) tokens.set(`${personId} ${token.toString('hex')}`, [token, personId]);
    for (const cells of tokens.values()) rows.add(cells);
    const known = [...new Set(people.map(([personId]) => personId))];
    await client.query('delete from person_token where project_id = $1 and person_id = any ($2::uuid[])', [projectId, known]);
    await rows.insert(client, [['project_id', 'uuid', projectId]]);
  }

  /** Nobody finds these people any more. */
  async forget(client: ClientBase, projectId: string, personId: string): Promise<void> {
    await client.query('delete from person_token where project_id = $1 and person_id = $2', [projectId, personId]);
  }

  /** People who are likely to be the one with an identity, the likeliest first. */
  async find(client: ClientBase, { projectId, identity, except }: LikenessQuestion): Promise<LikePerson[]> {
    const sought = this.#index.soughtTokens(projectId, identity);
    const { rows } = await client.query<PersonReference>({
      name: 'like-people',
      text: candidates,
      values: [projectId, sought.map(({ token }) => token), sought.map(({ weight }) => weight), except ?? null, mostCandidates],
    });
    const identities = await this.#identities.read(
      client,
      projectId,
      rows.map(({ personId }) => personId),
    );
    return rows
      .flatMap(({ personId, pseudonym }) => {
        const other = identities.get(personId)?.identity;
        return other === undefined ? [] : { personId, pseudonym, ...likeness(identity, other) };
      })
      .filter(({ verdict }) => verdict !== 'unlikely')
      .sort((one, other) => other.score - one.score);
  }

  /**
   * Pairs of a project's people who are likely to be one and of whom nobody said that they are not, the likeliest first.
   * @param proposed pairs that are told however little they are alike, the lesser id first
   */
  async pairs(
    client: ClientBase,
    projectId: string,
    most: number,
    proposed: readonly (readonly [string, string])[] = [],
  ): Promise<LikePair[]> {
    const wanted = [projectId, commonToken, most, proposed.map(([one]) => one), proposed.map(([, other]) => other)];
    const { rows } = await client.query<PairRow>(pairCandidates, wanted);
    const identities = await this.#identities.read(client, projectId, [...new Set(rows.flatMap(({ one, other }) => [one, other]))]);
    return rows
      .map((row): LikePair & { readonly told: boolean } => {
        const [a, b] = [identities.get(row.one)?.identity, identities.get(row.other)?.identity];
        const people = [
          { personId: row.one, pseudonym: row.onePseudonym },
          { personId: row.other, pseudonym: row.otherPseudonym },
        ] as const;
        return { people, told: row.proposed, ...(a && b ? likeness(a, b) : nothingKnown) };
      })
      .filter(({ verdict, told }) => told || verdict !== 'unlikely')
      .sort((one, other) => other.score - one.score);
  }
}

/** Of two people of one of whom it is not kept who that is. */
const nothingKnown: Likeness = { score: 0, verdict: 'unlikely', reasons: [] };

interface PairRow {
  readonly one: string;
  readonly other: string;
  readonly onePseudonym: string;
  readonly otherPseudonym: string;
  readonly proposed: boolean;
}

/** Tokens and people are looked up one by one by the keys of their tables, however small statistics say that these are. */
const candidates = `
  select found.person_id as "personId", p.pseudonym from (
    select t.person_id, sum(k.weight) as weight from unnest($2::bytea[], $3::integer[]) as k (token, weight)
    cross join lateral (select person_id from person_token where project_id = $1 and token = k.token offset 0) t
    where $4::uuid is null or t.person_id <> $4
    group by t.person_id
    order by weight desc, t.person_id limit $5
  ) found
  cross join lateral (select project_id, person_id, pseudonym from person where project_id = $1 and person_id = found.person_id offset 0) p
  where not ${wasMerged}
  order by found.weight desc, found.person_id`;

/** A token that more people share says nothing about two of them. */
const commonToken = 20;

const pairCandidates = `
  with sharing as (
    select token from person_token where project_id = $1 group by token having count(*) between 2 and $2
  ), alike as (
    select a.person_id as one, b.person_id as other, count(*) as shared from sharing
    join person_token a on a.project_id = $1 and a.token = sharing.token
    join person_token b on b.project_id = $1 and b.token = sharing.token and b.person_id > a.person_id
    where not exists (select from person_pair_mark d where d.project_id = $1 and d.person_id = a.person_id and d.other_id = b.person_id
      and d.superseded_at is null)
    group by 1, 2
    order by shared desc, 1, 2 limit $3
  ), pairs as (
    select one, other, shared, false as proposed from alike
    union all
    select one, other, 0, true from unnest($4::uuid[], $5::uuid[]) as k (one, other)
  )
  select pairs.one, pairs.other, pairs.proposed, p.pseudonym as "onePseudonym", q.pseudonym as "otherPseudonym" from pairs
  join person p on p.project_id = $1 and p.person_id = pairs.one
  join person q on q.project_id = $1 and q.person_id = pairs.other
  where not exists (select from person_merge m where m.project_id = $1 and m.merged_id in (pairs.one, pairs.other) and m.undone_at is null)
  order by pairs.shared desc, 1, 2`;
