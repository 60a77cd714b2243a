import {
  type BaselineEntry,
  entriesByKey,
  entryKey,
  type PlanScope,
  type ReportingPeriod,
  scopeKey,
  type TargetEntry,
  type TargetOrigin,
  type TargetPlan,
} from '#domain';

export type RowKind = 'baseline' | 'period' | 'milestone' | 'final';

/** One line of the form: a place where an entry of the plan stands or could stand. */
export interface TargetRow {
  /** The key of the entry; of one that is being added, a name of its own. */
  readonly key: string;
  readonly kind: RowKind;
  readonly scope: PlanScope | null;
  /** Empty while none is chosen, and for what has none. */
  readonly period: string;
  /** The amount as it is typed; empty: no entry. */
  readonly text: string;
  readonly origin: TargetOrigin;
  readonly source: string;
  /** The day of a baseline; empty: not said. */
  readonly on: string;
}

/** What one may write in a row. */
export type RowEdit = Partial<Pick<TargetRow, 'period' | 'text' | 'origin' | 'source' | 'on'>>;

/** What was written over the plan that was read: it stays when the plan is read again. */
export interface TargetDraft {
  readonly edits: ReadonlyMap<string, RowEdit>;
  readonly milestones: readonly { readonly key: string; readonly scope: PlanScope | null }[];
  readonly parts: readonly PlanScope[];
  /** Keys of the parts that are taken away. */
  readonly withoutParts: ReadonlySet<string>;
}

export const emptyDraft: TargetDraft = { edits: new Map(), milestones: [], parts: [], withoutParts: new Set() };

/** The rows of the whole project, or of one part of it. */
export interface TargetSection {
  readonly key: string;
  readonly scope: PlanScope | null;
  readonly rows: readonly TargetRow[];
}

interface Ground {
  readonly plan: TargetPlan;
  readonly periods: readonly ReportingPeriod[];
  readonly write: (value: number | null) => string;
}

/** The form: for the whole and for each part a baseline, every period with its milestone, and the end. */
export function sectionsOf(draft: TargetDraft, ground: Ground): readonly TargetSection[] {
  const scopes = new Map<string, PlanScope | null>([['total', null]]);
  for (const { scope } of [...ground.plan.baselines, ...ground.plan.targets]) scopes.set(scopeKey(scope), scope);
  for (const scope of draft.parts) scopes.set(scopeKey(scope), scope);
  for (const key of draft.withoutParts) scopes.delete(key);
  return [...scopes].map(([key, scope]) => ({ key, scope, rows: rowsOf(scope, draft, ground) }));
}

function rowsOf(scope: PlanScope | null, draft: TargetDraft, { plan, periods, write }: Ground): readonly TargetRow[] {
  const stored = entriesByKey(plan);
  const row = (kind: RowKind, period: string, key = keyOf(kind, scope, period)): TargetRow => {
    const entry = stored.get(key);
    const read = {
      text: write(entry?.value ?? null),
      origin: entry?.origin ?? 'stated',
      source: entry?.source ?? '',
      on: entry && 'on' in entry ? (entry.on ?? '') : '',
    };
    return { key, kind, scope, period, ...read, ...draft.edits.get(key) };
  };
  const added = draft.milestones.filter((one) => scopeKey(one.scope) === scopeKey(scope));
  return [
    row('baseline', ''),
    ...periods.flatMap(({ id }) => [row('period', id), ...(stored.has(keyOf('milestone', scope, id)) ? [row('milestone', id)] : [])]),
    row('final', ''),
    ...added.map(({ key }) => row('milestone', '', key)),
  ];
}

function keyOf(kind: RowKind, scope: PlanScope | null, period: string): string {
  const nothing = { value: null, origin: 'stated', source: '' } as const;
  if (kind === 'baseline') return entryKey({ ...nothing, scope, on: null });
  return entryKey({ ...nothing, scope, period: period === '' ? null : period, milestone: kind === 'milestone' });
}

/** The plan as it is written, and where in it each row went: `targets.3`; rows that say nothing are not in it. */
export interface WrittenPlan {
  readonly plan: TargetPlan;
  readonly pathOf: ReadonlyMap<string, string>;
}

/** @param read the number that was typed; null for none. */
export function planOfSections(sections: readonly TargetSection[], stored: TargetPlan, read: (text: string) => number | null): WrittenPlan {
  const known = entriesByKey(stored);
  const baselines: BaselineEntry[] = [];
  const targets: TargetEntry[] = [];
  const pathOf = new Map<string, string>();
  for (const row of sections.flatMap(({ rows }) => rows)) {
    const { key, kind, scope, origin, source } = row;
    const value = read(row.text);
    // what was recorded as not known or not measured stays so; what had a value and is emptied goes
    if (value === null && known.get(key)?.value !== null) continue;
    const said = { scope, value, origin, source: source.trim() };
    if (kind === 'baseline') {
      pathOf.set(key, `baselines.${baselines.length}`);
      baselines.push({ ...said, on: row.on === '' ? null : row.on });
    } else {
      pathOf.set(key, `targets.${targets.length}`);
      targets.push({ ...said, period: row.period === '' ? null : row.period, milestone: kind === 'milestone' });
    }
  }
  return { plan: { baselines, targets }, pathOf };
}

/**
 * The draft after a conflict: what stays theirs is as it was read, and a milestone that both added becomes one row.
 * @param disputed keys of all entries in dispute. @param theirs those whose other value stays.
 */
export function settledDraft(draft: TargetDraft, disputed: ReadonlySet<string>, theirs: ReadonlySet<string>): TargetDraft {
  const edits = new Map([...draft.edits].filter(([key]) => !theirs.has(key)));
  const milestones = draft.milestones.filter(({ key, scope }) => {
    const edit = edits.get(key);
    const entry = keyOf('milestone', scope, edit?.period ?? '');
    if (!disputed.has(entry)) return true;
    edits.delete(key);
    if (edit && !theirs.has(entry)) edits.set(entry, edit);
    return false;
  });
  const parts = new Set([...theirs].map((key) => key.split(' ')[0]));
  const withoutParts = new Set([...draft.withoutParts].filter((part) => !parts.has(part)));
  return { ...draft, edits, milestones, withoutParts };
}
