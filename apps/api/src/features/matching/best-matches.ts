import { type Match, type MatchExclusion, matchPoints, type Occupation, tellingStems } from '#domain';

/** Profiles whose occupation is as near as one step, and was in none of the steps before. */
export interface OccupationStep {
  readonly from: number;
  readonly to: number;
  /** A stretch inside it that was read before. */
  readonly without: readonly [from: number, to: number] | null;
  /** Those without a code that share one of these. */
  readonly stems: readonly string[];
  /** Whether those with a code are found by their words too: the asking side has none. */
  readonly byWordsAlone: boolean;
  /** The most that a profile of a later step can score. */
  readonly mostLater: number;
}

/** Nobody: of an occupation that says nothing. */
const nothing = { from: -1, to: -1, without: null, byWordsAlone: true, mostLater: 0 } as const;
const { occupation } = matchPoints;
const mostPoints = 100;
const mostAt = (nearness: string): number => mostPoints - Math.max(...Object.values(occupation)) + (occupation[nearness] ?? 0);

/** The steps in which profiles are read, the nearest occupations first. */
export function occupationSteps(asking: Occupation): readonly OccupationStep[] {
  const stems = tellingStems(asking);
  if (asking.unitGroup === null) return stems.length === 0 ? [] : [{ ...nothing, stems }];
  const group = (digits: number): [number, number] => {
    const size = 10 ** (4 - digits);
    const from = Math.floor((asking.unitGroup ?? 0) / size) * size;
    return [from, from + size - 1];
  };
  const step = (digits: number, later: string | null): OccupationStep => {
    const [from, to] = group(digits);
    const without = digits === 4 ? null : group(digits + 1);
    return { from, to, without, stems: digits === 4 ? stems : [], byWordsAlone: false, mostLater: later === null ? 0 : mostAt(later) };
  };
  return [step(4, 'same-minor-group'), step(3, 'same-sub-major-group'), step(2, null)];
}

export interface Scored<T> {
  readonly of: T;
  /** What tells it from others: the person, or the vacancy. */
  readonly key: string;
  readonly match: Match;
}

export interface BestMatches<T> {
  readonly best: readonly Scored<T>[];
  readonly considered: number;
  readonly excluded: readonly { readonly reason: MatchExclusion; readonly count: number }[];
}

/**
 * The best so many, exactly as if all were scored: a step is read only while somebody in it could still come among them. Who is found by
 * several profiles stands once, with the best.
 */
export async function bestMatches<T>(
  steps: readonly OccupationStep[],
  most: number,
  read: (step: OccupationStep) => Promise<readonly Scored<T>[]>,
): Promise<BestMatches<T>> {
  const found = new Map<string, Scored<T>>();
  let best: readonly Scored<T>[] = [];
  for (const step of steps) {
    for (const one of await read(step)) {
      const known = found.get(one.key);
      if (known === undefined || isBetter(one, known) < 0) found.set(one.key, one);
    }
    best = [...found.values()]
      .filter(({ match }) => match.excludedBy.length === 0)
      .sort(isBetter)
      .slice(0, most);
    const last = best.at(-1);
    if (best.length === most && last !== undefined && last.match.score >= step.mostLater) break;
  }
  const excluded = new Map<MatchExclusion, number>();
  for (const { match } of found.values()) for (const reason of match.excludedBy) excluded.set(reason, (excluded.get(reason) ?? 0) + 1);
  return { best, considered: found.size, excluded: [...excluded].map(([reason, count]) => ({ reason, count })) };
}

/** The higher score first, then the nearer occupation, then whoever has been there longer. Who is excluded comes last. */
function isBetter<T>(one: Scored<T>, other: Scored<T>): number {
  const nearness = ({ match }: Scored<T>): number => match.reasons[0]?.points ?? 0;
  return other.match.score - one.match.score || nearness(other) - nearness(one) || (one.key < other.key ? -1 : one.key > other.key ? 1 : 0);
}
