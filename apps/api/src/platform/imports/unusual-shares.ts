import type { ClientBase } from 'pg';
import type { ImportOutcome } from '#contract';
import { educationGroupOf, type Participation } from '#domain';
import type { SpecialCategories } from '../participations/special-categories.js';

/** G31: a share that moves by more than 20 points, among at least 30 rows, stops and asks. */
const unusualDifference = 0.2;
const leastRows = 30;
/** So many of the newest sealed answers stand for all of them. */
const sampledAnswers = 20_000;

/** `disability` for the share of yes-answers, `sex:F` for the share of a member. */
type ShareName = string;

/** Counts answers by their share. */
export class Shares {
  readonly #counts = new Map<ShareName, number>();
  #rows = 0;

  get rows(): number {
    return this.#rows;
  }

  add(record: Participation): void {
    this.#rows += 1;
    for (const name of sharesOf(record)) this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  of(name: ShareName): number {
    return this.#rows === 0 ? 0 : (this.#counts.get(name) ?? 0) / this.#rows;
  }

  names(): Iterable<ShareName> {
    return this.#counts.keys();
  }
}

function sharesOf(record: Participation): ShareName[] {
  const { sex, employmentStatus, isced, degurba, longTerm, inEducationAtEntry } = record;
  const names: ShareName[] = [];
  if (sex !== null) names.push(`sex:${sex}`);
  if (employmentStatus !== null) names.push(`employmentStatus:${employmentStatus}`);
  if (isced !== null) names.push(`isced:${educationGroupOf(isced)}`);
  if (degurba !== null) names.push(`degurba:${degurba}`);
  if (longTerm === true) names.push('longTerm');
  if (inEducationAtEntry === true) names.push('inEducationAtEntry');
  for (const field of ['disability', 'thirdCountryNational', 'foreignBackground', 'minority', 'housingExclusion'] as const)
    if (record[field] === 'yes') names.push(field);
  return names;
}

/** Shares by name, of so many rows. */
export interface KnownShares {
  readonly rows: number;
  of(name: ShareName): number;
  names(): Iterable<ShareName>;
}

/** The shares that differ by more than is usual between two groups of enough rows, the largest difference first. */
export function unusualShares(before: KnownShares, after: KnownShares): ImportOutcome['unusual'] {
  if (before.rows < leastRows || after.rows < leastRows) return [];
  return [...new Set([...before.names(), ...after.names()])]
    .map((field) => ({ field, before: rounded(before.of(field)), after: rounded(after.of(field)) }))
    .filter((share) => Math.abs(share.after - share.before) > unusualDifference)
    .sort((one, other) => Math.abs(other.after - other.before) - Math.abs(one.after - one.before));
}

const rounded = (share: number): number => Math.round(share * 1e4) / 1e4;

/** The shares among the open records of a project. */
export async function readStoredShares(client: ClientBase, projectId: string, special: SpecialCategories): Promise<KnownShares> {
  const { rows } = await client.query<Record<string, number>>(storedSharesQuestion, [projectId]);
  const counts = new Map(Object.entries(rows[0] ?? {}));
  const all = counts.get('rows') ?? 0;
  counts.delete('rows');
  const shares = new Map([...counts].map(([name, count]) => [name, all === 0 ? 0 : count / all]));
  for (const [name, share] of await readSealedShares(client, projectId, special, all)) shares.set(name, share);
  return { rows: all, of: (name) => shares.get(name) ?? 0, names: () => shares.keys() };
}

const storedSharesQuestion = `
select count(*)::integer as rows,
  count(*) filter (where sex = 'F')::integer as "sex:F", count(*) filter (where sex = 'M')::integer as "sex:M",
  count(*) filter (where sex = 'N')::integer as "sex:N",
  count(*) filter (where employment_status = 'UNE')::integer as "employmentStatus:UNE",
  count(*) filter (where employment_status = 'INA')::integer as "employmentStatus:INA",
  count(*) filter (where employment_status = 'EMP')::integer as "employmentStatus:EMP",
  count(*) filter (where isced <= 2)::integer as "isced:0-2", count(*) filter (where isced between 3 and 4)::integer as "isced:3-4",
  count(*) filter (where isced >= 5)::integer as "isced:5-8",
  count(*) filter (where degurba = 1)::integer as "degurba:1", count(*) filter (where degurba = 2)::integer as "degurba:2",
  count(*) filter (where degurba = 3)::integer as "degurba:3",
  count(*) filter (where long_term)::integer as "longTerm", count(*) filter (where in_education_at_entry)::integer as "inEducationAtEntry",
  count(*) filter (where third_country_national = 'yes')::integer as "thirdCountryNational",
  count(*) filter (where foreign_background = 'yes')::integer as "foreignBackground",
  count(*) filter (where housing_exclusion = 'yes')::integer as "housingExclusion"
from participation where project_id = $1 and superseded_at is null and not withdrawn`;

/** Disability and minority are sealed one by one, so they are counted here; whoever was not asked has no row. */
async function readSealedShares(
  client: ClientBase,
  projectId: string,
  special: SpecialCategories,
  all: number,
): Promise<[ShareName, number][]> {
  if (all < leastRows) return [];
  const { rows } = await client.query<{ id: string; version: number; sealed: Buffer | null }>(
    `select r.participation_id as id, r.version, s.sealed from participation r
     left join special_category_answer s
       on s.project_id = r.project_id and s.participation_id = r.participation_id and s.version = r.version
     where r.project_id = $1 and r.superseded_at is null and not r.withdrawn order by r.participation_id desc limit $2`,
    [projectId, sampledAnswers],
  );
  const answers = rows.map(({ id, version, sealed }) => special.open(sealed, projectId, id, version));
  const share = (field: 'disability' | 'minority'): number => answers.filter((answer) => answer[field] === 'yes').length / answers.length;
  return [
    ['disability', share('disability')],
    ['minority', share('minority')],
  ];
}
