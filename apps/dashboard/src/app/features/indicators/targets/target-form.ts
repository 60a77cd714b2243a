import { afterNextRender, Component, computed, ElementRef, inject, Injector, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type IndicatorTargets, indicatorTargets, paths, planEntry, targetPlanChange } from '#contract';
import { changedAfterTheirPeriod, checkTargetPlan, planDifferences, type PlanScope, type ReportingPeriod, scopeKey } from '#domain';
import { Announcements } from '../../../shared/announcements/announcements';
import { type Faults, formSending } from '../../../shared/forms/form-sending';
import { FormVerdict } from '../../../shared/forms/form-verdict';
import { ParagraphField } from '../../../shared/forms/paragraph-field';
import { problemOf } from '../../../shared/http/problem-error';
import { Writer } from '../../../shared/http/writer';
import { Icon } from '../../../shared/icons/icon';
import { Language } from '../../../shared/language/language';
import { Selection } from '../../../shared/selection/selection';
import { Session } from '../../../shared/session/session';
import { ConflictChoice, type FieldConflict } from '../../../shared/ui/conflict-choice';
import { readAmount, writeAmount } from './amount-text';
import { PartChoice } from './part-choice';
import { emptyDraft, planOfSections, type RowEdit, sectionsOf, settledDraft, type TargetDraft } from './target-draft';
import { TargetRows } from './target-rows';
import { targetWords } from './target-words';

/**
 * The whole plan of an indicator, written in place. What was written stays when somebody else has changed the plan meanwhile: of each
 * entry both changed, one value is chosen, and the rest goes on the new version.
 */
@Component({
  selector: 'app-target-form',
  imports: [ConflictChoice, FormVerdict, Icon, ParagraphField, PartChoice, TargetRows, TranslocoDirective],
  templateUrl: './target-form.html',
  styleUrl: './target-form.scss',
})
export class TargetForm {
  private readonly writer = inject(Writer);
  private readonly selection = inject(Selection);
  private readonly session = inject(Session);
  private readonly announcements = inject(Announcements);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly language = inject(Language);

  /** The plan as it was read; read again after somebody else changed it. */
  readonly targets = input.required<IndicatorTargets>();
  readonly periods = input.required<readonly ReportingPeriod[]>();
  /** Whether something was saved. */
  readonly closed = output<boolean>();
  /** The plan has to be read again: somebody else changed it. */
  readonly stale = output();

  protected readonly words = targetWords(this.targets);
  private readonly draft = signal<TargetDraft>(emptyDraft);
  protected readonly reason = signal('');
  protected readonly confirmed = signal(false);
  protected readonly conflicts = signal<readonly FieldConflict[]>([]);
  /** Whether somebody else changed other entries, which have been read since. */
  protected readonly elsewhere = signal(false);

  protected readonly sections = computed(() =>
    sectionsOf(this.draft(), {
      plan: this.targets(),
      periods: this.periods(),
      write: (value) => writeAmount(value, this.language.code()),
    }),
  );
  private readonly written = computed(() =>
    planOfSections(this.sections(), this.targets(), (text) => readAmount(text, this.language.code())),
  );
  protected readonly differences = computed(() => planDifferences(this.targets(), this.written().plan));
  protected readonly changes = computed(() => this.differences().map((change) => this.words.changeSentence(change)));
  /** Periods that have ended and whose targets change, as one reads them. */
  protected readonly ended = computed(() => {
    const late = changedAfterTheirPeriod(this.differences(), this.periods(), this.session.today());
    const periods = late.flatMap(({ before, after }) => {
      const entry = after ?? before;
      return entry && 'period' in entry && entry.period !== null ? [entry.period] : [];
    });
    return [...new Set(periods)].join(', ');
  });
  /** The last change of the plan, for a conflict with it. */
  protected readonly lastChange = computed(() => {
    const [last] = this.targets().history;
    return last?.by == null ? null : { by: last.by, at: last.at };
  });

  protected readonly known = computed(() => this.sections().map(({ key }) => key));
  private readonly answer = computed(() => ({ draft: this.draft(), reason: this.reason(), confirmed: this.confirmed() }));
  protected readonly sending = formSending({
    words: 'indicators.targets',
    written: this.answer,
    faults: () => this.faults(),
    shows: (field) => field === 'reason' || [...this.written().pathOf.values()].some((path) => field.startsWith(`${path}.`)),
  });

  /** What is wrong with a row, whichever of its fields it is. */
  protected readonly faultOfRow = (key: string): string => {
    const path = this.written().pathOf.get(key);
    if (path === undefined) return '';
    const faults = ['value', 'period', 'scope', 'on', 'source'].map((field) => this.sending.faultOf(`${path}.${field}`));
    return faults.find((fault) => fault !== '') ?? '';
  };

  constructor() {
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>('input.amount')?.focus());
  }

  protected write(key: string, edit: RowEdit): void {
    this.draft.update((draft) => ({ ...draft, edits: new Map([...draft.edits, [key, { ...draft.edits.get(key), ...edit }]]) }));
  }

  protected addMilestone(scope: PlanScope | null): void {
    const key = `milestone-${this.draft().milestones.length + 1}`;
    this.draft.update((draft) => ({ ...draft, milestones: [...draft.milestones, { key, scope }] }));
  }

  protected addPart(scope: PlanScope): void {
    const key = scopeKey(scope);
    this.draft.update((draft) => ({
      ...draft,
      parts: draft.parts.some((part) => scopeKey(part) === key) ? draft.parts : [...draft.parts, scope],
      withoutParts: new Set([...draft.withoutParts].filter((part) => part !== key)),
    }));
  }

  protected removePart(key: string): void {
    this.draft.update((draft) => ({ ...draft, withoutParts: new Set([...draft.withoutParts, key]) }));
  }

  protected save(event?: Event): Promise<void> {
    event?.preventDefault();
    this.elsewhere.set(false);
    return this.sending.send(async () => {
      const project = this.selection.project();
      if (project === null) return;
      const { code, version } = this.targets();
      const reason = this.reason().trim();
      const change = targetPlanChange.parse({ ...this.written().plan, reason: reason || null, confirmed: this.confirmed() });
      try {
        await this.writer.send('PUT', paths.indicatorTargets(project, code), change, indicatorTargets, { ifMatch: version });
      } catch (error) {
        this.meet(error);
        throw error;
      }
      this.announcements.say(this.language.word('indicators.targets.saved'));
      this.closed.emit(true);
    });
  }

  /** Of each entry in dispute one is kept; what stays theirs is no change of ours any more. */
  protected settle(theirs: ReadonlySet<string>): void {
    const disputed = new Set(this.conflicts().map(({ key }) => key));
    this.draft.update((draft) => settledDraft(draft, disputed, theirs));
    this.conflicts.set([]);
    if (this.differences().length > 0) void this.save();
    else this.closed.emit(true);
  }

  /** Somebody else was here: the plan is read again, and what both changed is shown side by side. */
  private meet(error: unknown): void {
    const { problem } = problemOf(error);
    if (problem.status !== 412) return;
    const conflicts = (problem.conflicts ?? []).flatMap(({ field, yours, theirs }): FieldConflict[] => {
      const [your, their] = [planEntry.nullable().safeParse(yours), planEntry.nullable().safeParse(theirs)];
      const entry = your.data ?? their.data;
      if (!entry) return [];
      const text = this.words.entryText;
      return [{ key: field, name: this.words.entryName(entry), yours: text(your.data ?? null), theirs: text(their.data ?? null) }];
    });
    this.conflicts.set(conflicts);
    this.elsewhere.set(conflicts.length === 0);
    this.stale.emit();
    // the choice stands at the top, whoever saves is at the bottom
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>('app-conflict-choice input')?.focus(), {
      injector: this.injector,
    });
  }

  private faults(): Faults {
    const { plan } = this.written();
    const { measure, cumulative, operator, unit } = this.targets();
    const ground = { measure, cumulative, operator, unit, periods: this.periods(), today: this.session.today(), hasPart: () => true };
    const faults = new Map(checkTargetPlan(plan, ground).map((fault) => [fault.field, this.words.faultSentence(fault)]));
    if (this.differences().length === 0) faults.set('nothing', this.words.word('nothing'));
    const why = this.reason().trim().length;
    if (this.ended() !== '' && why < 3) faults.set('reason', this.words.word('reasonMissing'));
    else if (why > 0 && why < 3) faults.set('reason', this.words.word('reasonShort'));
    if (this.ended() !== '' && !this.confirmed()) faults.set('confirmed', this.words.word('confirmMissing'));
    return faults;
  }
}
