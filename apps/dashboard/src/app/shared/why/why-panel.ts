import { Component, computed, effect, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { countedRecords, indicatorDetail, paths } from '#contract';
import { formatChange, formatDay, formatValue, formatWhole, sexAndAge } from '#wording';
import { Announcements } from '../announcements/announcements';
import { contractResource } from '../http/contract-resource';
import { Failure } from '../http/failure';
import { Icon } from '../icons/icon';
import { Formats } from '../language/formats';
import { Language } from '../language/language';
import { LocalTextPipe } from '../language/local-text-pipe';
import { ProjectContext } from '../selection/project-context';
import { Selection } from '../selection/selection';
import { Session } from '../session/session';
import { NotAllowed } from '../ui/not-allowed';
import { uiWords } from '../ui/ui-words';
import { partWords } from './part-words';
import { RuleConditions } from './rule-conditions';
import { WhyLeftOut } from './why-left-out';
import { WhyMethod } from './why-method';
import { WhyOpener } from './why-opener';
import { WhyTyped } from './why-typed';
import { whySteps } from './why-steps';
import { WhyWorkings } from './why-workings';

/** How many of the latest records are shown; all are one press away. */
const latest = 4;

/**
 * Why a number is what it is: its rule, from participations to people, what is left out, from report to report, its records. Opens from any
 * figure (`?why=EECO01`), is not modal, and Esc closes it.
 */
@Component({
  selector: 'app-why-panel',
  imports: [
    Failure,
    Icon,
    LocalTextPipe,
    NotAllowed,
    RouterLink,
    RuleConditions,
    TranslocoDirective,
    WhyLeftOut,
    WhyMethod,
    WhyTyped,
    WhyWorkings,
  ],
  providers: uiWords,
  templateUrl: './why-panel.html',
  styleUrl: './why-panel.scss',
  host: { '[class.open]': 'selection.why() !== null', '[class.past]': 'context.past()', '(document:keydown.escape)': 'closeByKey($event)' },
})
export class WhyPanel {
  private readonly opener = inject(WhyOpener);
  private readonly session = inject(Session);
  private readonly announcements = inject(Announcements);
  private readonly formats = inject(Formats);
  private readonly recounting = signal(false);
  private readonly title = viewChild<ElementRef<HTMLElement>>('title');
  protected readonly selection = inject(Selection);
  protected readonly context = inject(ProjectContext);
  protected readonly language = inject(Language);

  protected readonly detail = contractResource(indicatorDetail, () => {
    const [project, code] = [this.selection.project(), this.selection.why()];
    return project === null || code === null ? undefined : { url: paths.value(project, code), params: this.question() };
  });
  protected readonly mayReadRecords = computed(() => this.session.may('records.read'));
  protected readonly records = contractResource(countedRecords, () => {
    const [project, code] = [this.selection.project(), this.selection.why()];
    if (project === null || code === null || !this.mayReadRecords()) return undefined;
    return { url: paths.valueRecords(project, code), params: { ...this.question(), limit: latest } };
  });
  private readonly question = computed(() => ({ ...this.context.question(), where: this.selection.where() ?? undefined }));

  protected readonly shown = computed(() => (this.detail.hasValue() ? this.detail.value() : null));
  protected readonly value = computed(() => {
    const value = this.shown()?.value;
    return value ? formatValue(value.value, value, this.language.code()) : '';
  });
  protected readonly cutOff = computed(() => {
    const value = this.shown()?.value;
    return value ? this.day(value.cutOff) : '';
  });
  protected readonly part = computed(() => {
    const where = this.selection.where();
    const desks = this.context.project.hasValue() ? this.context.project.value().desks : [];
    return where === null ? null : partWords(where, desks, this.language.code());
  });
  /** “P4 · situazione al 31 mar 2026 · dati noti il 28 nov 2025, 18:00”. */
  protected readonly when = computed(() => {
    const value = this.shown()?.value;
    if (!value) return '';
    const day = this.day(value.cutOff);
    const instant = this.formats.instant(value.knownAt);
    const known = this.context.past() ? this.language.word('ui.why.knownOn', { instant }) : this.language.word('ui.why.knownNow');
    return this.language.word(value.period === null ? 'ui.why.when' : 'ui.why.whenInPeriod', { period: value.period ?? '', day, known });
  });
  protected readonly ruleSource = computed(() => {
    const detail = this.shown();
    if (!detail) return '';
    const { name, version, inForceFrom } = detail.rule;
    const parameters = { code: detail.value.code, name, version, day: this.day(inForceFrom) };
    return this.language.word(name === '' ? 'ui.why.ownRule' : 'ui.why.ruleSource', parameters);
  });
  protected readonly toHistory = computed(() => ({ ...this.selection.kept(), history: 'open' }));
  /** Whether there is something to say of how it is worked out. */
  protected readonly isWorkedOut = computed(() => {
    const detail = this.shown();
    if (!detail) return false;
    const { parts, on } = detail.explained;
    const [only] = parts;
    const once = detail.value.measure === 'distinct' && only?.part === 'value' && only.records !== only.amount;
    return parts.some(({ part }) => part !== 'value') || on !== null || once;
  });
  /** Whether records stand behind it: not where it waits for them, and not where it is computed from other indicators. */
  protected readonly isCounted = computed(() => {
    const detail = this.shown();
    if (!detail || detail.value.waiting !== null) return false;
    return detail.explained.parts.some(({ records }) => records !== null);
  });
  protected readonly steps = computed(() => {
    const people = this.shown()?.people;
    return people ? whySteps(people) : [];
  });
  protected readonly latest = computed(() => (this.records.hasValue() ? this.records.value().items : []));
  protected readonly recordTotal = computed(() => (this.records.hasValue() ? this.records.value().total : null));
  /** Query of links that lead to the same part of the same figure. */
  protected readonly toRecords = computed(() => ({ ...this.selection.kept(), where: this.selection.where() }));
  protected readonly fingerprint = computed(
    () =>
      this.shown()
        ?.fingerprint.match(/.{1,4}/g)
        ?.join('·') ?? '',
  );

  constructor() {
    // the panel opens beside what is read: reading goes on in it
    let open: string | null = null;
    effect(() => {
      const [code, title] = [this.selection.why(), this.title()];
      if (code === null) open = null;
      if (code === null || title === undefined || open === code) return;
      open = code;
      title.nativeElement.focus({ preventScroll: true });
    });
    effect(() => {
      if (!this.recounting() || this.detail.isLoading()) return;
      this.recounting.set(false);
      this.announcements.say(this.language.word('ui.why.recounted', { value: this.value() }));
    });
  }

  protected day(day: string): string {
    return formatDay(day, this.language.code());
  }

  protected whole(count: number): string {
    return formatWhole(count, this.language.code());
  }

  protected change(amount: number): string {
    return formatChange(amount, this.language.code());
  }

  protected who(sex: string | null, ageBand: string | null): string {
    return sexAndAge(sex, ageBand, this.language.code());
  }

  protected close(): Promise<void> {
    return this.opener.close();
  }

  /** Layers above (menus, dialogs) take Esc for themselves first. */
  protected closeByKey(event: Event): void {
    if (this.selection.why() === null || event.defaultPrevented || document.querySelector('dialog[open], :popover-open')) return;
    event.preventDefault();
    void this.close();
  }

  protected async copyLink(done: string): Promise<void> {
    await navigator.clipboard.writeText(location.href);
    this.announcements.say(done);
  }

  /** Asks again and says what came, so that one sees the number stands. */
  protected recount(): void {
    this.recounting.set(this.detail.reload());
    this.records.reload();
  }
}
