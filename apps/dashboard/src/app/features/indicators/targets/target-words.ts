import { inject } from '@angular/core';
import type { IndicatorTargets, TargetHistoryItem } from '#contract';
import { type BaselineEntry, isCalendarDay, type PlanFault, type PlanScope, scopeKey, type TargetEntry } from '#domain';
import { dimensionTitle, formatDay, formatTarget, memberName } from '#wording';
import { Language } from '../../../shared/language/language';
import { ProjectContext } from '../../../shared/selection/project-context';

export type Entry = BaselineEntry | TargetEntry;
/** What decides how amounts are written, and what parts are called. */
type Written = Pick<IndicatorTargets, 'unit' | 'measure' | 'partners'>;

/** Names and sentences of a plan in the language of the screen. Made where things are injected. */
export function targetWords(targets: () => Written) {
  const language = inject(Language);
  const context = inject(ProjectContext);
  const word = (key: string, parameters?: Readonly<Record<string, unknown>>): string =>
    language.word(`indicators.targets.${key}`, parameters);

  const partName = (scope: PlanScope): string => {
    const { by, member } = scope;
    const code = language.code();
    if (by === 'partner') return targets().partners.find((one) => one.member === member)?.name ?? member;
    const desks = context.project.hasValue() ? context.project.value().desks : [];
    if (by === 'desk') return desks.find((desk) => desk.code === member)?.name ?? member;
    return `${dimensionTitle(by, code)}: ${memberName(by, member, code)}`;
  };
  const amount = (value: number | null): string => (value === null ? word('notMeasured') : formatTarget(value, targets(), language.code()));
  /** “P2, traguardo intermedio (SUI Livorno)”. */
  const entryName = (entry: Entry): string => {
    const name = 'milestone' in entry ? targetName(entry) : word('baseline');
    return entry.scope === null ? name : word('ofPart', { name, part: partName(entry.scope) });
  };
  const targetName = ({ period, milestone }: TargetEntry): string => {
    if (milestone) return period === null ? word('milestone') : word('milestoneOf', { period });
    return period ?? word('final');
  };
  const entryText = (entry: Entry | null): string =>
    entry === null ? word('notSet') : [amount(entry.value), word(`origins.${entry.origin}`), entry.source].filter(Boolean).join(' · ');

  return {
    word,
    partName,
    amount,
    entryName,
    /** An entry with all it says, for a choice between two. */
    entryText,
    /** An entry the plan started with. */
    startSentence: (entry: Entry | null): string =>
      entry === null ? '' : word('history.set', { name: entryName(entry), after: amount(entry.value) }),
    /** What changed, in a sentence: the amount, or where it comes from. */
    changeSentence({ before, after }: TargetHistoryItem['changes'][number]): string {
      const entry = after ?? before;
      if (entry === null) return '';
      const name = entryName(entry);
      if (before === null) return word('history.added', { name, after: amount(after?.value ?? null) });
      if (after === null) return word('history.removed', { name, before: amount(before.value) });
      if (before.value !== after.value) return word('history.changed', { name, before: amount(before.value), after: amount(after.value) });
      return word('history.told', { name, value: amount(after.value), before: whence(before), after: whence(after) });
    },
    /** Why an entry cannot stand. */
    faultSentence({ key, about }: PlanFault): string {
      const written = Object.entries(about).map(([name, value]) => {
        if (typeof value === 'number') return [name, formatTarget(value, targets(), language.code())];
        return [name, isCalendarDay(value) ? formatDay(value, language.code()) : value];
      });
      return word(`fault.${key}`, Object.fromEntries(written) as Record<string, unknown>);
    },
  };

  /** Where an amount comes from, with the day of a baseline. */
  function whence(entry: Entry): string {
    const day = 'on' in entry && entry.on !== null ? formatDay(entry.on, language.code()) : '';
    return [word(`origins.${entry.origin}`), entry.source, day].filter(Boolean).join(', ');
  }
}

export type TargetWords = ReturnType<typeof targetWords>;

/** The entries of a plan for one part, baseline first. */
export function entriesOfPart({ baselines, targets }: Pick<IndicatorTargets, 'baselines' | 'targets'>, scope: PlanScope | null) {
  const part = scopeKey(scope);
  return {
    baseline: baselines.find((one) => scopeKey(one.scope) === part) ?? null,
    targetOf: (period: string | null, milestone = false): TargetEntry | null =>
      targets.find((one) => scopeKey(one.scope) === part && one.period === period && one.milestone === milestone) ?? null,
  };
}
