/** An organisation in a project (R104), or a strategy that several projects developed together (R102). */
export interface SharedCount {
  readonly project: string;
  readonly specificObjective: string;
  /** Legal identifier of the organisation, own key of the thing; null: not known. */
  readonly identifier: string | null;
}

export interface CountedOnce {
  readonly byProject: Readonly<Record<string, number>>;
  readonly byObjective: Readonly<Record<string, number>>;
  /** May be below the sum over objectives, and that below the sum over projects. */
  readonly programme: number;
  /** What cannot be matched, by project: counted nowhere, because it may be the same as another (compare R12). */
  readonly unidentified: Readonly<Record<string, number>>;
}

/** The same identifier however it was typed: spaces, dots, hyphens and capitals say nothing. */
function sameIdentifier(identifier: string | null): string | null {
  const letters = (identifier ?? '').replace(/[\s.\-/]/g, '').toUpperCase();
  return letters === '' ? null : letters;
}

/**
 * R104 (RCO87, RCO118, RCR84): an organisation in several projects counts once in each specific objective and once in the programme,
 * matched by its legal identifier. R102: a strategy developed by two projects counts once in the programme.
 */
export function countedOnce(counted: readonly SharedCount[]): CountedOnce {
  const projects = new Map<string, Set<string>>();
  const objectives = new Map<string, Set<string>>();
  const programme = new Set<string>();
  const unidentified: Record<string, number> = {};
  for (const { project, specificObjective, identifier } of counted) {
    const id = sameIdentifier(identifier);
    if (id === null) {
      unidentified[project] = (unidentified[project] ?? 0) + 1;
      continue;
    }
    into(projects, project).add(id);
    into(objectives, specificObjective).add(id);
    programme.add(id);
  }
  return { byProject: sizes(projects), byObjective: sizes(objectives), programme: programme.size, unidentified };
}

function into(groups: Map<string, Set<string>>, key: string): Set<string> {
  const group = groups.get(key) ?? new Set<string>();
  groups.set(key, group);
  return group;
}

function sizes(groups: ReadonlyMap<string, ReadonlySet<string>>): Readonly<Record<string, number>> {
  return Object.fromEntries([...groups].map(([key, { size }]) => [key, size]));
}
