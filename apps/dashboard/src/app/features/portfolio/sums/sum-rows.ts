import type { FigureSumView, PortfolioFigure, PortfolioIndicator, PortfolioValues } from '#contract';

/** What a table of sums may be split by; `project` puts the projects side by side. */
export const shownSplits = ['project', 'fund', 'specificObjective', 'categoryOfRegion', 'programme'] as const;
export type ShownSplit = (typeof shownSplits)[number];

export type PortfolioProject = PortfolioValues['projects'][number];

/** Rows of one list of common indicators and of one kind. */
export interface RowGroup {
  readonly key: string;
  readonly framework: string;
  readonly kind: PortfolioIndicator['kind'];
  readonly rows: readonly PortfolioIndicator[];
}

/** Groups rows in their order, which is that of the regulations. */
export function rowGroups(rows: readonly PortfolioIndicator[]): readonly RowGroup[] {
  const groups = new Map<string, { key: string; framework: string; kind: PortfolioIndicator['kind']; rows: PortfolioIndicator[] }>();
  for (const row of rows) {
    const key = `${row.framework} ${row.kind}`;
    const group = groups.get(key) ?? { key, framework: row.framework, kind: row.kind, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** How a row is named in the address: a code may have a row of numbers and one of rates. */
export function rowKey({ code, joining }: PortfolioIndicator): string {
  return joining === 'quotient' ? `${code}-rate` : code;
}

/** The columns of a split, in their order: projects by acronym, members as the answer has them. */
export function membersOf(split: ShownSplit, { projects, indicators }: PortfolioValues): readonly string[] {
  if (split === 'project') return projects.map(({ acronym }) => acronym);
  return [...new Set(indicators.flatMap(({ by }) => Object.keys(by[split] ?? {})))].sort();
}

/** The projects of a member of a split. */
export function projectsIn(split: ShownSplit, member: string, projects: readonly PortfolioProject[]): readonly PortfolioProject[] {
  return projects.filter((project) => {
    if (split === 'project') return project.acronym === member;
    if (split === 'programme') return project.programme.code === member;
    if (split === 'categoryOfRegion') return (project.categoryOfRegion ?? 'none') === member;
    return project[split] === member;
  });
}

/** The part of a row that a column shows; null: nothing there. */
export function partOf(row: PortfolioIndicator, split: ShownSplit, member: string): FigureSumView | null {
  return row.by[split]?.[member] ?? null;
}

export function figureOf(row: PortfolioIndicator, project: string): PortfolioFigure | null {
  return row.figures.find((figure) => figure.project === project) ?? null;
}

/** Whether a sum follows the rule of Interreg: what is achieved stands apart from what is under way (R107). */
export function isByFinalised({ planned, today, value }: FigureSumView): boolean {
  return planned !== null || today !== value;
}
